import type { StoryMention } from "../align/story-mention.ts";
import { isRefusal } from "./denials/denial.ts";
import { DENYING } from "./denials/denial-words.ts";
import { isForetold } from "./denials/held-charge.ts";
import { isTurnedDown } from "./denials/turned-down.ts";
import { type Compared, type Comparer, evidenceAt, type Finding } from "./finding.ts";
import { areOfOneKind, type Stand, standOf } from "./modality.ts";
import { antonyms, isOneEvent, TELLING } from "./one-event.ts";
import { isOnePerson } from "./one-person.ts";
import { isOneDeed } from "./open.ts";
import { shortened, speakers } from "./said.ts";
import { isForNow, type Stance } from "./stance.ts";
import { isParty } from "./voices.ts";

/** One says it, another says that it is not so: `denial` where a party answers a charge, `conflict` otherwise. */
export const comparePolarity: Comparer = (compared) => {
  const stands = compared.mentions.map((mention, at) => standOf(mention, compared.origins[at]!));
  return compareDenials(compared, stands) ?? compareNegations(compared, stands);
};

function having(stands: readonly Stand[], stance: Stance): number[] {
  return stands.flatMap((one, mention) => (one.stance === stance ? [mention] : []));
}

/** A charge and the words of the one who turns it down ("denied dumping waste"). */
function compareDenials(compared: Compared, stands: readonly Stand[]): Finding | null {
  const yes = having(stands, "yes");
  const denying = having(stands, "denied").filter((at) => {
    const mention = compared.mentions[at]!;
    return DENYING.has(mention.attribution?.cueLemma ?? "") && !isRefusal(mention);
  });
  const charges = yes.filter((a) =>
    denying.some((b) => (stands[a]!.as === "fact" || isForetold(compared.mentions[b]!)) && isAnswered(compared, a, b)),
  );
  if (charges.length === 0) return null;
  const named = denying.some((mention) => compared.origins[mention]!.kind !== "own");
  return finding(compared, named ? "denial" : "conflict", charges, denying, "polarity-denied");
}

/** Near enough to what is denied for the denial to be about it; other mentions of the claim stay neutral. */
const ABOUT = 0.35;
const MEANT = 0.65;
/** Least weight in common where the vectors are near: they propose, words in common decide. */
const TELLING_IF_MEANT = 1;

function isAnswered(compared: Compared, a: number, b: number): boolean {
  const close = compared.closeness(a, b);
  if (isOnePerson(compared.origins[a]!.key, compared.origins[b]!.key) || isTurnedDown(compared.mentions[a]!))
    return false;
  return (
    close.typed !== null ||
    (close.frame >= ABOUT &&
      (close.mass >= TELLING || ((close.vectors ?? 0) >= MEANT && close.mass >= TELLING_IF_MEANT)))
  );
}

/** "The crew sent a distress call" and "there was no distress call"; where it is less sure to be one event, the two are kept apart as scope. */
function compareNegations(compared: Compared, stands: readonly Stand[]): Finding | null {
  let unsure: readonly [number, number] | null = null;
  let later: readonly [number, number] | null = null;
  for (const a of having(stands, "no").concat(having(stands, "yes"))) {
    const against = stands.flatMap((stand, b) => (isTurned(compared, a, b, stands[a]!, stand) ? [b] : []));
    const isBound = (b: number) => [a, b].some((at) => isForNow(compared.mentions[at]!));
    const sure = against.filter((b) => isOneEvent(compared, a, b) && !isBound(b));
    if (sure.length > 0) return sides(compared, stands, a, sure);
    for (const b of against) {
      if (compared.mentions[b]!.document === compared.mentions[a]!.document) continue;
      if (isBound(b) && isOneEvent(compared, a, b)) later ??= [a, b];
      else if (isOneDeed(compared, a, b)) unsure ??= [a, b];
    }
  }
  if (later !== null) return apart(compared, "update", later, "polarity-for-now");
  return unsure === null ? null : apart(compared, "scope", unsure, "polarity-other-event");
}

/** True where one says yes and the other no; "inaccurate" for "accurate" turns it round once more. */
function isTurned(compared: Compared, a: number, b: number, one: Stand, other: Stand): boolean {
  if (a === b || !isSaid(one) || !isSaid(other)) return false;
  const isNegated = one.stance !== other.stance;
  if (isNegated === (antonyms(compared, a, b) !== null)) return false;
  const [yea, nay] = [compared.mentions[a]!, compared.mentions[b]!];
  if (isOtherThanCalled(yea, nay) || isOtherThanCalled(nay, yea)) return false;
  return one.stance === "no" ? areOfOneKind(one, yea, other, nay) : areOfOneKind(other, nay, one, yea);
}

/** What somebody is called ("Governor Anna Lund") stands against who says that she is no governor, and not against what else she is not or cannot do. */
function isOtherThanCalled(one: StoryMention, other: StoryMention): boolean {
  if (!one.nominal || other.nominal) return false;
  const called = new Set([...one.roles.complement, one.predicate]);
  const isOfBeing = other.claim.predicate.lemma === "be" || other.claim.predicate.lemma === "become";
  return !isOfBeing || ![...other.roles.complement].some((key) => called.has(key));
}

const isSaid = ({ stance }: Stand) => stance === "yes" || stance === "no";

function sides(compared: Compared, stands: readonly Stand[], a: number, against: readonly number[]): Finding {
  const first = against[0]!;
  const own = stands.flatMap((stand, b) =>
    b === a || (isTurned(compared, first, b, stands[first]!, stand) && isOneEvent(compared, first, b)) ? [b] : [],
  );
  const [one, other] = [compared.origins[a]!, compared.origins[first]!];
  const answered = isParty(one.kind) && isParty(other.kind);
  const [yes, no] = stands[a]!.stance === "no" ? [against, own] : [own, against];
  return finding(compared, answered ? "denial" : "conflict", yes, no, "polarity-negated");
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

function finding(
  compared: Compared,
  relation: Finding["relation"],
  yes: readonly number[],
  no: readonly number[],
  rule: string,
): Finding {
  const denied = rule === "polarity-denied" ? "denied by" : "not so by";
  const [said, against] = [yes, no].map((side) => shortened(compared.mentions[side[0]!]!));
  return {
    relation,
    kind: "polarity",
    sides: [yes, no],
    why: `said by ${speakers(compared, yes)}: ${said}; ${denied} ${speakers(compared, no)}: ${against}`,
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
