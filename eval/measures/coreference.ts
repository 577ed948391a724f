import { resolveEntities } from "../../src/annotate/entities/index.ts";
import { parseDocuments } from "../../src/language/index.ts";
import type { EntityMention, Span } from "../../src/model/index.ts";
import { englishEngine } from "../../tests/engine.ts";
import { GUM, type GumMention, type GumText, readGum } from "../corpora/gum.ts";
import type { Figures, Measure, MeasureOptions } from "../measure.ts";
import { isNameMention } from "./name-mentions.ts";
import { scoreWikinewsSources } from "./wikinews-sources.ts";

const OF_SPEAKER = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves)$/i;
const PERSONAL = /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves)$/i;

/**
 * How often a mention is tied to the right entity (docs/entities.md says what counts). GUM: mentions of the third person
 * whose gold entity has a name; right where most names of our entity stand in mentions of that gold entity.
 * `answerable pronoun`: also those whose entity has no name but a noun phrase before; right where most of what our
 * entity is called by stands there. `source`: mentions that the rhetorical relation `attribution` marks as source;
 * `all`: every mention. `precision` is the share of right ones among those that we tie at all.
 */
export const coreferenceMeasure: Measure = {
  name: "coreference",
  about: "pronouns, names and nouns tied to the right entity: GUM, and attribution sources on Wikinews",
  async run(options) {
    const texts = readGum();
    if (!texts) return { missing: GUM };
    const figures = await scoreGum(texts, options);
    return { figures: { ...figures, ...(await scoreWikinewsSources(options)) } };
  },
};

type Tally = { right: number; tied: number; gold: number };

async function scoreGum(texts: readonly GumText[], options: MeasureOptions): Promise<Figures> {
  const parsed = await parseDocuments(
    texts.map((text) => text.document),
    await englishEngine(),
  );
  const tallies: Record<string, Tally> = {};
  let left = options.errors;
  texts.forEach((text, at) => {
    const { mentions } = resolveEntities(text.document, parsed[at]!);
    const sources = new Set(text.sources);
    const clusters = clustersOf(text);
    for (const gold of text.mentions) {
      const cluster = clusters.get(gold.cluster)!;
      const found = mentionAt(mentions, gold.head);
      for (const { kind, isRight } of questionsOf(text, gold, cluster)) {
        const right = found !== null && isRight(mentions, found, cluster);
        for (const set of sources.has(gold) ? ["source", "all"] : ["all"]) {
          tallies[`${set} ${kind}`] ??= { right: 0, tied: 0, gold: 0 };
          const tally = tallies[`${set} ${kind}`]!;
          tally.gold++;
          if (found) tally.tied++;
          if (right) tally.right++;
        }
        if (!right && kind === "pronoun" && left-- > 0) printMiss(text, gold, cluster, found);
      }
    }
  });
  return Object.fromEntries(
    Object.entries(tallies)
      .sort(([one], [other]) => (one < other ? 1 : -1))
      .flatMap(([name, tally]) => [
        [`${name} accuracy`, tally.right / tally.gold],
        [`${name} precision`, tally.tied === 0 ? 0 : tally.right / tally.tied],
        [`${name} mentions`, tally.gold],
      ]),
  );
}

function clustersOf(text: GumText): Map<string, GumMention[]> {
  const clusters = new Map<string, GumMention[]>();
  for (const mention of text.mentions)
    clusters.set(mention.cluster, [...(clusters.get(mention.cluster) ?? []), mention]);
  return clusters;
}

type IsRight = (mentions: readonly EntityMention[], found: EntityMention, cluster: readonly GumMention[]) => boolean;

/** What is asked of one gold mention: nothing of first and second persons, and of entities that the text never names. */
function questionsOf(
  text: GumText,
  gold: GumMention,
  cluster: readonly GumMention[],
): { readonly kind: string; readonly isRight: IsRight }[] {
  const words = text.document.text.slice(gold.start, gold.end);
  const named = cluster.some((mention) => mention.form === "name");
  if (gold.form !== "pronoun") return named ? [{ kind: gold.form, isRight: isNamedEntity }] : [];
  if (OF_SPEAKER.test(words)) return [];
  if (!PERSONAL.test(words)) return named ? [{ kind: "other pronoun", isRight: isNamedEntity }] : [];
  const answerable = cluster.some((mention) => mention.form !== "pronoun" && mention.start < gold.start);
  return [
    ...(named ? [{ kind: "pronoun", isRight: isNamedEntity }] : []),
    ...(answerable ? [{ kind: "answerable pronoun", isRight: isSameEntity }] : []),
  ];
}

/** The smallest of our mentions that holds a word. */
function mentionAt(mentions: readonly EntityMention[], word: Span): EntityMention | null {
  let best: EntityMention | null = null;
  for (const mention of mentions) {
    if (mention.start > word.start || mention.end < word.end) continue;
    if (!best || mention.end - mention.start < best.end - best.start) best = mention;
  }
  return best;
}

/**
 * Most names of our entity lie in gold mentions of the cluster; its own mention does not vouch for itself unless alone.
 * Where we have no name for it, the phrase that we call it by has to be what the gold takes for its name ("the Senator
 * from Alaska").
 */
function isNamedEntity(
  mentions: readonly EntityMention[],
  found: EntityMention,
  cluster: readonly GumMention[],
): boolean {
  const called = calledBy(mentions, found);
  const names = called.some(isNameMention) ? cluster : cluster.filter((mention) => mention.form === "name");
  return isMostlyIn(called, found, names);
}

/** The same for entities without a name: the noun phrases that we call it by lie in the cluster. */
function isSameEntity(
  mentions: readonly EntityMention[],
  found: EntityMention,
  cluster: readonly GumMention[],
): boolean {
  return isMostlyIn(calledBy(mentions, found), found, cluster);
}

const PRONOUNS = new Set(["pronoun", "first-person"]);

/** The names of our entity; where it has none, its noun phrases. */
function calledBy(mentions: readonly EntityMention[], found: EntityMention): EntityMention[] {
  const same = mentions.filter((mention) => mention.entity === found.entity && !PRONOUNS.has(mention.how));
  const names = same.filter(isNameMention);
  return names.length > 0 ? names : same;
}

function isMostlyIn(called: readonly EntityMention[], found: EntityMention, cluster: readonly GumMention[]): boolean {
  const others = called.filter((mention) => mention !== found);
  const witnesses = others.length > 0 ? others : called;
  const inCluster = witnesses.filter((mention) =>
    cluster.some(({ form, head }) => form !== "pronoun" && head.start >= mention.start && head.end <= mention.end),
  );
  return witnesses.length > 0 && inCluster.length * 2 > witnesses.length;
}

function printMiss(text: GumText, gold: GumMention, cluster: readonly GumMention[], found: EntityMention | null): void {
  const { text: words, id } = text.document;
  const wanted = cluster.find((mention) => mention.form === "name")!;
  const around = `${words.slice(Math.max(0, gold.start - 200), gold.start)}[${words.slice(gold.start, gold.end)}]${words.slice(gold.end, gold.end + 60)}`;
  console.log(
    `${id}: want ${words.slice(wanted.start, wanted.end).slice(0, 40)}, have ${found ? found.name : "-"}: ${around.replace(/\s+/g, " ")}\n`,
  );
}
