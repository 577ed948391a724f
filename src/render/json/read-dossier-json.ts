import type { Story } from "../../model/index.ts";
import { listOf, maybe, number, object, oneOf, orNull, type Shape, text, yes } from "./shape.ts";
import { type SharedStory, withAttributions } from "./share-attributions.ts";

/** A dossier as it stands in a file: the stories with the clean texts that their spans point into. */
export type DossierFile = { readonly stories: readonly FiledStory[] };

/** A story of a dossier file; `texts` is empty where the file has none. */
export type FiledStory = Story & { readonly texts: readonly { readonly id: string; readonly text: string }[] };

const SOURCE_KIND = oneOf("outlet", "official", "anonymous", "organisation", "person", "document", "post", "own");
const SPAN = object({ start: number, end: number });
const EVIDENCE = listOf(object({ mention: number, document: text, start: number, end: number, text, value: text }));
const NUMBERS = listOf(number);

const HOPS = listOf(object({ start: number, end: number, name: text, kind: SOURCE_KIND, cue: orNull(SPAN) }));
const ATTRIBUTED = { kind: text, rule: text, source: orNull(SPAN), cue: orNull(SPAN) };
const BASIS = object({ rule: text, why: text, words: orNull(object({ start: number, end: number, text })) });
const ATTRIBUTION = object({ document: text, id: text, ...ATTRIBUTED, hops: HOPS, originBasis: orNull(BASIS) });

const MENTION = object({
  document: text,
  file: text,
  start: number,
  end: number,
  text,
  claim: text,
  attribution: orNull(text),
  origin: orNull(text),
  originKind: SOURCE_KIND,
  originBasis: maybe(BASIS),
  hops: maybe(HOPS),
  attributed: maybe(orNull(object(ATTRIBUTED))),
  factuality: maybe(oneOf("asserted", "denied", "alleged", "expected", "possible", "asked")),
  polarity: maybe(oneOf("positive", "negative")),
});

const ORIGINS = object({
  min: number,
  max: number,
  sources: maybe(listOf(object({ name: orNull(text), kind: SOURCE_KIND, mentions: NUMBERS }))),
  steps: maybe(
    listOf(
      object({
        effect: oneOf("one", "perhaps-one", "perhaps-aside"),
        pair: NUMBERS,
        rule: text,
        why: text,
        evidence: maybe(EVIDENCE),
      }),
    ),
  ),
  beside: maybe(
    object({
      document: text,
      file: text,
      start: number,
      end: number,
      text,
      origin: orNull(text),
      originKind: SOURCE_KIND,
      mention: number,
    }),
  ),
});

const RANGES = listOf(object({ min: number, max: number }));
const CONFLICT_KIND = oneOf("quantity", "date", "place", "person", "ordinal", "polarity", "wording", "attribution");

const CLAIM = object({
  id: text,
  gist: text,
  mentions: listOf(MENTION),
  origins: ORIGINS,
  relation: oneOf("agree", "conflict", "denial", "scope", "update", "rounding", "single"),
  conflict: orNull(
    object({
      kind: CONFLICT_KIND,
      sides: listOf(NUMBERS),
      origins: maybe(RANGES),
      why: text,
      rule: text,
      evidence: EVIDENCE,
    }),
  ),
  note: orNull(object({ rule: text, why: text, evidence: EVIDENCE })),
  laundering: maybe(
    listOf(
      object({
        kind: oneOf("flat", "firmer", "shortened"),
        bare: number,
        careful: number,
        rule: text,
        why: text,
        evidence: EVIDENCE,
      }),
    ),
  ),
  because: listOf(text),
  pairs: maybe(listOf(NUMBERS)),
  certainty: maybe(number),
  detail: maybe(yes),
  toldWith: maybe(text),
  slight: maybe(yes),
});

const COPY = object({
  documents: listOf(text),
  passages: listOf(object({ words: number, spans: listOf(SPAN) })),
  shares: NUMBERS,
  agency: orNull(text),
  direction: orNull(object({ from: text, rule: text })),
});

const STORY = object({
  id: text,
  title: text,
  from: orNull(text),
  to: orNull(text),
  documents: listOf(
    object({
      id: text,
      file: text,
      outlet: orNull(text),
      title: orNull(text),
      published: orNull(text),
      url: orNull(text),
    }),
  ),
  claims: listOf(CLAIM),
  attributions: maybe(listOf(ATTRIBUTION)),
  copies: maybe(listOf(COPY)),
  timeline: listOf(object({ from: text, to: text, claim: text, mention: number })),
  digest: maybe(listOf(object({ claim: text, mention: number, sides: NUMBERS }))),
  texts: maybe(listOf(object({ id: text, text }))),
});

const DOSSIER: Shape = object({ stories: listOf(STORY) });

const READINGS = "it holds readings, as `sayso read` prints them";

function isReading(json: string): boolean {
  return /^\s*\{"id":"[^"]*","file":/.test(json.slice(0, 300));
}

/** The dossier that a JSON text holds, or in words why it holds none. */
export function readDossierJson(json: string): DossierFile | string {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ""));
  } catch {
    return isReading(json) ? READINGS : "it is not JSON";
  }
  if (isReading(json)) return READINGS;
  const fault = DOSSIER(value);
  if (fault !== null) return `it is JSON, but no dossier (${fault.replace(/^[.:] ?/, "")})`;
  const { stories } = value as { stories: readonly (SharedStory & { texts?: FiledStory["texts"] })[] };
  return { stories: stories.map((story) => ({ ...withAttributions(story), texts: story.texts ?? [] })) };
}
