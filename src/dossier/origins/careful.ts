import type { Attribution } from "../../model/index.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { tellingWords } from "./body.ts";

/** Fewest words of a clause that is more than a name or a label. */
const FEWEST = 5;
/** Words of doubt in the clause itself. */
const DOUBT =
  /\b(?:alleged(?:ly)?|reported(?:ly)?|apparent(?:ly)?|purported(?:ly)?|supposed(?:ly)?|suspected|accused|believed|thought|likely|probably|possibly|perhaps)\b/i;
/** The month of May doubts nothing. */
const DOUBTING_VERB = /\b(?:may|might|could|would)\b/;

const hasDoubt = (text: string) => DOUBT.test(text) || DOUBTING_VERB.test(text);

/** True for a clause told as a fact, in the text of the report and not in a headline's shorthand. */
export function isAsserted({ claim, reading, words, nominal, text }: StoryMention): boolean {
  if (claim.factuality !== "asserted" || nominal || words.length < FEWEST) return false;
  return reading.segments[claim.segment]?.kind === "body" && !hasDoubt(text);
}

/** True for what is called alleged, reported or believed. */
export function isDoubted({ claim, attribution, reading, text }: StoryMention): boolean {
  if (claim.factuality === "alleged") return true;
  if (attribution === null || attribution.source !== null || claim.factuality !== "asserted") return false;
  const cue = attribution.cue === null ? "" : reading.text.slice(attribution.cue.start, attribution.cue.end);
  return hasDoubt(cue) || hasDoubt(text);
}

/** Share of the meaning of two clauses in common from which they tell one thing even with one participant ("one person was arrested"). */
const MOSTLY_ALIKE = 0.6;

/**
 * True for clauses of one event: one verb with a subject of its own, a participant in common, and a second one, a figure, a day or a place; where
 * both give figures, one of them in common.
 */
export function isSameEvent(a: StoryMention, b: StoryMention): boolean {
  if (a.predicate !== b.predicate || a.claim.polarity !== b.claim.polarity) return false;
  if (a.claim.predicate.lemma === "be" || !isClause(a) || !isClause(b)) return false;
  const figures = [a, b].map(({ quantities }) => quantities.map(({ value }) => `n:${value}`));
  if (figures.every(({ length }) => length > 0) && common(figures[0]!, figures[1]!) === 0) return false;
  const parties = common(partiesOf(a), partiesOf(b));
  if (parties === 0) return false;
  const circumstances = common(circumstancesOf(a), circumstancesOf(b)) + common(figures[0]!, figures[1]!);
  return parties + circumstances > 1 || likeness(a, b) >= MOSTLY_ALIKE;
}

/** A clause that says who does it, or to whom it is done: no infinitive, and no participle but that of a charge ("accused of burning the mill"). */
function isClause({ nominal, roles, text, claim, attribution }: StoryMention): boolean {
  if (nominal || /^to\b/.test(text) || roles.subject.size + roles.object.size === 0) return false;
  return !PARTICIPLE.test(text) || (claim.factuality === "alleged" && (attribution?.source ?? null) !== null);
}

const PARTICIPLE = /^(?:when |while |after |before |by )?\p{Ll}+ing\b/u;

const partiesOf = ({ roles }: StoryMention) => [...roles.subject, ...roles.object, ...roles.recipient];
const circumstancesOf = ({ times, places }: StoryMention) => [
  ...times.flatMap(({ from }) => (from === null ? [] : [`t:${from}`])),
  ...places,
];

function common(a: readonly string[], b: readonly string[]): number {
  const others = new Set(b);
  return [...new Set(a)].filter((key) => others.has(key)).length;
}

function likeness({ keys: a }: StoryMention, { keys: b }: StoryMention): number {
  const shared = common([...a], [...b]);
  return shared / Math.max(1, a.size + b.size - shared);
}

/**
 * True where the document has a source for what it tells: another attribution in the same sentence, or the source of `careful` anywhere in it,
 * so that a reader may take the clause for that source's.
 */
export function isToldOnWord({ reading, claim }: StoryMention, careful: StoryMention): boolean {
  const sentence = reading.sentences[claim.sentence];
  if (sentence === undefined) return false;
  const name = speakerOf(careful.attribution);
  return reading.attributions.some((attribution) => {
    const { cue, content } = attribution;
    const spans = [...content, ...(cue ? [cue] : [])];
    if (spans.some(({ start, end }) => start < sentence.end && end > sentence.start)) return true;
    return sharesWord(speakerOf(attribution), name);
  });
}

/** Sentences on either side in which a source may stand for what a report tells flatly: a lead names it in the second or third. */
const NEAR = 2;

/** True where a sentence shortly before or after has a source for its words: reported speech goes on without saying so. */
export function isNearSource({ reading, claim }: StoryMention): boolean {
  const before = reading.sentences[Math.max(0, claim.sentence - NEAR)];
  const after = reading.sentences[Math.min(reading.sentences.length - 1, claim.sentence + NEAR)];
  const [from, to] = [before?.start ?? claim.start, after?.end ?? claim.end];
  return reading.attributions.some(({ cue, content }) =>
    [...content, ...(cue ? [cue] : [])].some(({ start, end }) => start < to && end > from),
  );
}

/** True where the clause tells what the source itself does: "Police are treating the fire as suspicious". */
export function isAbout({ claim, reading }: StoryMention, careful: StoryMention): boolean {
  const subjects = claim.arguments.filter(({ role }) => role === "subject");
  return subjects.some(({ start, end }) => sharesWord(reading.text.slice(start, end), speakerOf(careful.attribution)));
}

function speakerOf(attribution: Attribution | null): string {
  return attribution?.hops.at(-1)?.name ?? attribution?.source?.name ?? "";
}

/** Shortest word that tells one source from another. */
const TELLING = 4;

function sharesWord(a: string, b: string): boolean {
  const wordsOf = (name: string) => tellingWords(name).filter((word) => word.length >= TELLING);
  return common(wordsOf(a), wordsOf(b)) > 0;
}
