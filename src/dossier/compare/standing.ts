import type { Factuality } from "../../model/index.ts";
import { readOnce } from "../../text/remembered.ts";
import { type Compared, type Comparer, evidenceAt, type Finding } from "./finding.ts";
import { shortened } from "./said.ts";

/** "almost totally destroyed" is less than destroyed; "completely" is all of it. */
const NEARLY = "almost|nearly|virtually|partly|partially|mostly|largely|practically";
const WHOLLY = "completely|totally|fully|entirely|wholly|utterly";
/** "potentially suspicious" is not yet suspicious. */
const HEDGED = "potentially|possibly|perhaps|probably|likely(?!\\s+to\\b)|apparently|seemingly";

/** The adverb before the verb, with at most a word between ("was almost totally destroyed", "may potentially have affected"), or what a part of a clause opens with. */
const before = (words: string) => new RegExp(`(?:^|[\\s“"‘'])(?:${words})\\s+(?:\\p{L}+\\s+){0,2}$`, "iu");
/** Right behind it, and not what a figure is told with: "destroyed completely", "is also “potentially suspicious”", not "fired after nearly four seasons", "emptied almost all". */
const behind = (words: string) =>
  new RegExp(
    `^\\s+(?:(?:also|still|now|as|by\\s+\\p{L}+)\\s+){0,2}[“"‘']?(?:${words})(?!\\s+(?:all|every|the|an?|one|two|three|four|five|six|\\d)\\b)`,
    "iu",
  );
const opening = (words: string) => new RegExp(`^[^\\p{L}]*(?:(?:as|in|at|a|an|the)\\s+)?[“"‘']?(?:${words})\\b`, "iu");

type Degrees = Readonly<Record<"before" | "behind" | "opening", RegExp>>;
const readDegreeWords = (words: string): Degrees => ({
  before: before(words),
  behind: behind(words),
  opening: opening(words),
});
const DEGREES = { perhaps: readDegreeWords(HEDGED), nearly: readDegreeWords(NEARLY), wholly: readDegreeWords(WHOLLY) };
/** Longest stretch before and behind the verb in which its adverb stands. */
const NEAR = 40;

/**
 * How far a thing went and how sure it is: planned in one account and done in another is an update; wholly in one and nearly in the
 * other, as so and as perhaps so, is told apart as scope.
 */
export const compareStanding: Comparer = (compared) => compareOutlooks(compared) ?? compareDegrees(compared);

/** "is expected to sign", "signed": the same act before and after. */
function compareOutlooks(compared: Compared): Finding | null {
  const having = (wanted: Factuality, tense: string) =>
    compared.mentions.flatMap(({ claim }, at) =>
      claim.factuality === wanted && claim.tense === tense && claim.polarity === "positive" ? [at] : [],
    );
  const done = having("asserted", "past").filter((at) => !isReduced(compared.mentions[at]!));
  const ahead = having("expected", "future").concat(having("expected", "present"));
  for (const before of ahead.filter((at) => !isPurpose(compared.mentions[at]!))) {
    const after = done.find((at) => isOneAct(compared, before, at) && !isLongDone(compared, before, at));
    if (after === undefined) continue;
    return told(compared, [before, after], "update", "standing-done", ", then ");
  }
  return null;
}

/** "Stops Lund in six to retain his title": what a deed was for is no forecast that the next report makes true. */
function isPurpose({ text, claim }: Compared["mentions"][number]): boolean {
  return /^["“‘']?to\s/i.test(text) || (claim.operators ?? []).some(({ kind }) => kind === "purpose");
}

/** "the show hosted by Lund last year": a participle tells which one, and not what came of a plan; nor does "goods to be imported". */
function isReduced({ start, claim, reading }: Compared["mentions"][number]): boolean {
  return /^["“‘'\s]*$|\bto(?: be| have(?: been)?)?\s+$/.test(reading.text.slice(start, claim.predicate.start));
}

/** What was done before the plan was told, or in an older report, is another deed of the kind. */
function isLongDone({ mentions }: Compared, plan: number, deed: number): boolean {
  const [told, done] = [plan, deed].map((at) => mentions[at]!.reading.published?.value.slice(0, 10));
  if (told === undefined || done === undefined) return false;
  return done < told || mentions[deed]!.times.some(({ to }) => to !== null && to.slice(0, 10) < told);
}

function isOneAct(compared: Compared, a: number, b: number): boolean {
  const [one, other] = [compared.mentions[a]!, compared.mentions[b]!];
  const close = compared.closeness(a, b);
  if (one.claim.predicate.lemma !== other.claim.predicate.lemma || one.document === other.document) return false;
  // "his wife" and "Anna Holm", whom only one of them names.
  const isUnnamed = [one, other].some(({ roles }) => ![...roles.subject].some((key) => key.startsWith("e:")));
  return (
    (close.subject || (isUnnamed && close.object) || (isUnnamed && close.predicate)) && close.frame >= CLOSE_ENOUGH
  );
}

const CLOSE_ENOUGH = 0.35;

function compareDegrees(compared: Compared): Finding | null {
  const degrees = compared.mentions.map(degreeOf);
  for (const [a, degree] of degrees.entries()) {
    const b = degrees.findIndex(
      (other, at) => other !== degree && isWeighed(degree, other) && isOneState(compared, a, at),
    );
    if (b >= 0) return told(compared, [a, b], "scope", "standing-degree", " and ");
  }
  return null;
}

type Degree = "wholly" | "nearly" | "perhaps" | "plain";

const degreeOf = readOnce(readDegree);

function readDegree({ claim, reading, text, nominal }: Compared["mentions"][number]): Degree {
  const { predicate } = claim;
  const [ahead, after] = [
    reading.text.slice(Math.max(claim.start, predicate.start - NEAR), predicate.start),
    reading.text.slice(predicate.end, Math.min(claim.end, predicate.end + NEAR)),
  ];
  const has = ({ before, behind, opening }: Degrees) =>
    before.test(ahead) || behind.test(after) || (nominal && opening.test(text));
  return (["perhaps", "nearly", "wholly"] as const).find((degree) => has(DEGREES[degree])) ?? "plain";
}

function isWeighed(a: Degree, b: Degree): boolean {
  return a !== "plain" && (a === "nearly" || a === "perhaps" || b === "nearly" || b === "perhaps");
}

function isOneState(compared: Compared, a: number, b: number): boolean {
  const close = compared.closeness(a, b);
  if (compared.mentions[a]!.document === compared.mentions[b]!.document || !close.predicate) return false;
  return (close.subject || close.object) && close.frame >= CLOSE_ENOUGH;
}

function told(
  compared: Compared,
  pair: readonly [number, number],
  relation: "update" | "scope",
  rule: string,
  between: string,
): Finding {
  const evidence = pair.map((at) => {
    const { predicate, factuality } = compared.mentions[at]!.claim;
    return evidenceAt(compared, at, predicate, factuality);
  });
  const why = pair.map((at) => shortened(compared.mentions[at]!)).join(between);
  return { relation, kind: null, sides: [], why, rule, evidence };
}
