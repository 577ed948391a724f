import type { SourceKind } from "../../model/index.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { type Closeness, type Compared, type Comparer, evidenceAt, type Finding } from "./finding.ts";
import { findAntonyms, isForNow, type Stance, stanceOf } from "./stance.ts";

/** One says it, another says that it is not so: `denial` where a party answers a charge, `conflict` otherwise. */
export const comparePolarity: Comparer = (compared) => {
  const stances = compared.mentions.map(stanceOf);
  return compareDenials(compared, stances) ?? compareNegations(compared, stances);
};

function having(stances: readonly Stance[], stance: Stance): number[] {
  return stances.flatMap((one, mention) => (one === stance ? [mention] : []));
}

/** A charge and the words of the one who turns it down ("denied dumping waste"). */
function compareDenials(compared: Compared, stances: readonly Stance[]): Finding | null {
  const [yes, denying] = [having(stances, "yes"), having(stances, "denied")];
  const charges = yes.filter((a) => denying.some((b) => isAnswered(compared, a, b)));
  if (charges.length === 0) return null;
  const named = denying.some((mention) => compared.origins[mention]!.kind !== "own");
  return finding(compared, named ? "denial" : "conflict", charges, denying, "polarity-denied");
}

/** Near enough to what is denied for the denial to be about it; other mentions of the claim stay neutral. */
const ABOUT = 0.35;
const MEANT = 0.65;
/** Least weight in common, in words that only the two have: with a name in common, and without one ("answer questions" is little). */
const TELLING = 1.6;
const TELLING_ALONE = 2.2;

function isAnswered(compared: Compared, a: number, b: number): boolean {
  const close = compared.closeness(a, b);
  if (isOneSpeaker(compared, a, b)) return false;
  return close.typed !== null || (close.frame >= ABOUT && (close.mass >= TELLING || (close.vectors ?? 0) >= MEANT));
}

function isOneSpeaker(compared: Compared, a: number, b: number): boolean {
  const [one, other] = [compared.origins[a]!, compared.origins[b]!];
  return one.key !== null && one.key === other.key;
}

/** "The crew sent a distress call" and "there was no distress call"; where it is less sure to be one event, the two are kept apart as scope. */
function compareNegations(compared: Compared, stances: readonly Stance[]): Finding | null {
  let unsure: readonly [number, number] | null = null;
  let later: readonly [number, number] | null = null;
  for (const a of having(stances, "no").concat(having(stances, "yes"))) {
    const against = stances.flatMap((stance, b) => (isTurned(compared, a, b, stances[a]!, stance) ? [b] : []));
    const sure = against.filter((b) => isOneEvent(compared, a, b) && !isForNow(compared.mentions[a]!));
    if (sure.length > 0) return sides(compared, stances, a, sure);
    for (const b of against) {
      if (compared.mentions[b]!.document === compared.mentions[a]!.document) continue;
      if (isForNow(compared.mentions[a]!) && isOneEvent(compared, a, b)) later ??= [a, b];
      else unsure ??= [a, b];
    }
  }
  if (later !== null) return apart(compared, "update", later, "polarity-for-now");
  return unsure === null ? null : apart(compared, "scope", unsure, "polarity-other-event");
}

/** True where one says yes and the other no; "inaccurate" for "accurate" turns it round once more. */
function isTurned(compared: Compared, a: number, b: number, one: Stance, other: Stance): boolean {
  if (a === b || !isSaid(one) || !isSaid(other)) return false;
  return (one !== other) !== (antonyms(compared, a, b) !== null);
}

const isSaid = (stance: Stance) => stance === "yes" || stance === "no";

function antonyms(compared: Compared, a: number, b: number): [string, string] | null {
  return findAntonyms(compared.mentions[a]!.words, compared.mentions[b]!.words);
}

function sides(compared: Compared, stances: readonly Stance[], a: number, against: readonly number[]): Finding {
  const first = against[0]!;
  const own = stances.flatMap((stance, b) =>
    b === a || (isTurned(compared, first, b, stances[first]!, stance) && isOneEvent(compared, first, b)) ? [b] : [],
  );
  const [one, other] = [compared.origins[a]!, compared.origins[first]!];
  const answered = isParty(one.kind) && isParty(other.kind);
  const [yes, no] = stances[a] === "no" ? [against, own] : [own, against];
  return finding(compared, answered ? "denial" : "conflict", yes, no, "polarity-negated");
}

/** A paper contradicts; whoever has a part in the story answers. */
function isParty(kind: SourceKind): boolean {
  return kind !== "own" && kind !== "outlet" && kind !== "document";
}

const CLOSE_ENOUGH = 0.45;
/** What the shorter clause may have in common with a longer one instead. */
const COVERED = 0.6;

/** Same verb, same party, most words; or all that a "there was no X" names stands in the other: then the negation is what differs. */
function isOneEvent(compared: Compared, a: number, b: number): boolean {
  const [one, other] = [compared.origins[a]!, compared.origins[b]!];
  if (isOneSpeaker(compared, a, b) || one.key === null || other.key === null) return false;
  const close = compared.closeness(a, b);
  if (close.anotherTime) return false;
  if (isNamedThing(compared.mentions[a]!, compared.mentions[b]!, close)) return true;
  const turned = antonyms(compared, a, b) !== null;
  if (!(close.predicate && (close.subject || close.object)) && !(turned && close.subject)) return false;
  if (close.mass < (close.entities > 0 ? TELLING : TELLING_ALONE)) return false;
  return close.frame >= CLOSE_ENOUGH || close.covered >= COVERED;
}

/** "there was no distress call": two words at least that name the thing, and all of them in the other clause. */
function isNamedThing(a: StoryMention, b: StoryMention, close: Closeness): boolean {
  const existential = [a, b].find((each) =>
    /\bthere\s+(?:was|were|is|are|had been|has been|have been)\b/i.test(each.text),
  );
  if (!existential || !close.object) return false;
  return close.covered >= 0.95 && existential.claim.terms.length >= 2 && close.mass >= 1.2;
}

function apart(
  compared: Compared,
  relation: "update" | "scope",
  [a, b]: readonly [number, number],
  rule: string,
): Finding {
  const evidence = [a, b].map((at) =>
    evidenceAt(compared, at, compared.mentions[at]!.claim.predicate, compared.mentions[at]!.claim.polarity),
  );
  const [one, other] = [a, b].map((at) => shortened(compared.mentions[at]!));
  const why = relation === "update" ? `${one}, then ${other}` : `${one} and ${other}: not sure to be one event`;
  return { relation, kind: null, sides: [], why, rule, evidence };
}

/** Longest stretch of a clause that a line of reasons shows. */
const SHOWN = 60;

function shortened({ text }: StoryMention): string {
  const words = text.replace(/\s+/g, " ");
  return words.length <= SHOWN ? `“${words}”` : `“${words.slice(0, words.lastIndexOf(" ", SHOWN))} …”`;
}

/** Who says it, or the outlet; once each. */
function speakers(compared: Compared, mentions: readonly number[]): string {
  const names = mentions.map((at) => compared.origins[at]!.name ?? compared.mentions[at]!.reading.outlet ?? "the text");
  return [...new Set(names)].join(", ");
}

/** What it is about: the words that both clauses have, in the order of the first ("distress call"). */
function topic(compared: Compared, a: number, b: number): string {
  const others = new Set(compared.mentions[b]!.claim.terms);
  return compared.mentions[a]!.claim.terms.filter((term) => others.has(term))
    .slice(0, 4)
    .join(" ");
}

function finding(
  compared: Compared,
  relation: Finding["relation"],
  yes: readonly number[],
  no: readonly number[],
  rule: string,
): Finding {
  const about = topic(compared, yes[0]!, no[0]!);
  const denied = rule === "polarity-denied" ? "denied by" : "not so by";
  return {
    relation,
    kind: "polarity",
    sides: [yes, no],
    why: `${about === "" ? "" : `${about}: `}said by ${speakers(compared, yes)}, ${denied} ${speakers(compared, no)}`,
    rule,
    evidence: [...yes, ...no].map((at) =>
      evidenceAt(
        compared,
        at,
        compared.mentions[at]!.claim.predicate,
        yes.includes(at) ? "asserted" : rule.replace("polarity-", ""),
      ),
    ),
  };
}
