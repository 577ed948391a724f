import type { Attribution, Hop, Reading, SourceKind, SourceMention, Speaker, SpeakerRoute } from "../model/index.ts";
import { nameWords, type StoryEntities } from "./entities/story-entities.ts";
import { bodyOf, isBodyName, isSameBody, tellingWords } from "./origins/body.ts";
import { hasName } from "./origins/origin.ts";

type Said = {
  readonly document: number;
  readonly attribution: Attribution;
  readonly source: Hop | SourceMention;
  readonly through: string | null;
};

/** Kinds of those who speak; papers, posts and outlets are what words come through or out of. */
const SPEAKS: ReadonlySet<SourceKind> = new Set(["person", "official", "organisation"]);

/** A ship is no speaker, though calls come from it and the recogniser takes its name for a person's. */
const VESSEL = /^(?:the )?(?:MV|M\/V|MT|MS|INS|HMS|USS|USNS|RMS|RV)\s/;

/**
 * The people and institutions that speak in a story, each with all it is called by: at the end of whose chains an attribution stands. Those
 * in most documents first, then those with most statements. Sources without a name ("officials", "he") are nobody that can be told
 * from others, and are left out; so are attributions within the words of another attribution's content that have no words of their own.
 */
export function findSpeakers(readings: readonly Reading[], entities: StoryEntities): Speaker[] {
  const bySpeaker = new Map<string, Said[]>();
  readings.forEach((reading, document) => {
    for (const attribution of reading.attributions) {
      const source = attribution.hops.at(-1) ?? attribution.source;
      if (source === null || !SPEAKS.has(source.kind)) continue;
      const key = keyOf(source, document, entities);
      if (key === null || VESSEL.test(source.name)) continue;
      const through = attribution.hops.slice(0, -1).find(({ kind }) => kind === "outlet")?.name ?? null;
      bySpeaker.set(key, [...(bySpeaker.get(key) ?? []), { document, attribution, source, through }]);
    }
  });
  return [...mergeBodies(bySpeaker, entities)]
    .map(([key, said]) => describeSpeaker(key, said, readings, entities))
    .sort((a, b) => b.documents - a.documents || b.statements - a.statements || compare(a.name, b.name));
}

/**
 * Puts what a body says under a shorter name or through a spokesman without one with what it says under its full name ("the navy", "a navy
 * spokesperson", "the Norwegian navy"), where only one longer name has all its words. The name that most statements give stands for all.
 */
function mergeBodies(bySpeaker: ReadonlyMap<string, readonly Said[]>, entities: StoryEntities): Map<string, Said[]> {
  const bodies = [...bySpeaker.keys()].flatMap((key) => {
    const name = key.startsWith("words:") ? bySpeaker.get(key)![0]!.source.name : entities.nameOf(key);
    return key.startsWith("person:") && !isBodyName(name) ? [] : [{ key, body: bodyOf(name) }];
  });
  const into = new Map<string, string>();
  for (const { key, body } of bodies) {
    const longer = bodies.filter(
      (other) => other.key !== key && other.body.words.length >= body.words.length && isSameBody(body, other.body),
    );
    const others = longer.filter(({ body: other }) => longer.some((one) => !isSameBody(one.body, other)));
    if (others.length === 0) into.set(key, mostSaid([key, ...longer.map((one) => one.key)], bySpeaker));
  }
  const merged = new Map<string, Said[]>();
  for (const [key, said] of bySpeaker) {
    const target = into.get(key) ?? key;
    merged.set(target, [...(merged.get(target) ?? []), ...said]);
  }
  for (const said of merged.values()) said.sort((a, b) => a.document - b.document || a.source.start - b.source.start);
  return merged;
}

/** The key with most statements; the first in order of the alphabet where two have as many. */
function mostSaid(keys: readonly string[], bySpeaker: ReadonlyMap<string, readonly Said[]>): string {
  return [...keys].sort((a, b) => bySpeaker.get(b)!.length - bySpeaker.get(a)!.length || compare(a, b))[0]!;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function keyOf({ entity, name }: Hop | SourceMention, document: number, entities: StoryEntities): string | null {
  const known = entities.keyOf(document, entity) ?? entities.keyOfName(name);
  if (known !== null) return hasName(entities.nameOf(known), known) ? known : null;
  const key = `words:${nameWords(name).join(" ")}`;
  return tellingWords(name).length > 0 && hasName(name, key) ? key : null;
}

function describeSpeaker(
  key: string,
  said: readonly Said[],
  readings: readonly Reading[],
  entities: StoryEntities,
): Speaker {
  return {
    name: key.startsWith("words:") ? said[0]!.source.name : entities.nameOf(key),
    kind: usualKind(said),
    statements: said.length,
    documents: new Set(said.map(({ document }) => document)).size,
    through: routesOf(said),
    spans: said.map(({ document, attribution, source }) => {
      const { id, file, text } = readings[document]!;
      const { start, end } = source;
      return { document: id, file, attribution: attribution.id, start, end, text: text.slice(start, end) };
    }),
  };
}

/** The kind that most statements give; the first in order of the alphabet where two are as many. */
function usualKind(said: readonly Said[]): SourceKind {
  const counts = new Map<SourceKind, number>();
  for (const { source } of said) counts.set(source.kind, (counts.get(source.kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]![0];
}

function routesOf(said: readonly Said[]): SpeakerRoute[] {
  const counts = new Map<string | null, number>();
  for (const { through } of said) counts.set(through, (counts.get(through) ?? 0) + 1);
  return [...counts]
    .map(([name, statements]) => ({ name, statements }))
    .sort((a, b) => b.statements - a.statements || compare(a.name ?? "", b.name ?? ""));
}
