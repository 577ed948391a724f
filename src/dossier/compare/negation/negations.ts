import type { ClaimArgument, SourceKind } from "../../../model/index.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { isHeldPossible } from "../denials/held-charge.ts";
import { type Compared, evidenceAt, type Finding } from "../finding.ts";
import { areOfOneKind, type Stand, standOf } from "../modality.ts";
import { isOnePerson } from "../one-person.ts";
import { shortened, speakers } from "../said.ts";
import { isForNow } from "../stance.ts";
import type { Clash, StoryView } from "../story-view.ts";
import { findNearAnswers } from "./near-answer.ts";
import { isState, propositionsOf } from "./propositions.ts";

/** Mentions under one key from which the key tells nothing. */
const COMMONEST = 24;

/** What one account says is so and another says is not, in other words ("not affected", "knocked out"). */
export function findNegations(view: StoryView, taken: ReadonlySet<number>): Clash[] {
  const sidesOf = new Map<string, { readonly yes: number[]; readonly no: number[] }>();
  for (const mention of view.mentions) {
    if (taken.has(mention.at)) continue;
    const { stance } = heldAs(view, mention);
    for (const { key, value } of propositionsOf(mention, stance)) {
      const there = sidesOf.get(key) ?? { yes: [], no: [] };
      const side = value ? there.yes : there.no;
      if (!side.includes(mention.at)) side.push(mention.at);
      sidesOf.set(key, there);
    }
  }
  const clashes = [...sidesOf]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, { yes, no }]) => clashOver(view, key, yes, no));
  const told = new Set([...taken, ...clashes.flatMap(({ sides }) => sides.flat())]);
  const near = findNearAnswers(view, told).map(
    ([yes, no]): Clash => ({ sides: [[yes], [no]], pair: [yes, no], describe: describeNegation }),
  );
  return [...clashes, ...near];
}

/** How a mention stands, by its modal as well; what somebody warns of is said. */
function heldAs({ origins }: StoryView, mention: StoryMention): Stand {
  const stand = standOf(mention, origins[mention.at]!);
  return stand.stance === "open" && isHeldPossible(mention) ? { stance: "yes", as: "possibility" } : stand;
}

function clashOver(view: StoryView, key: string, yes: readonly number[], no: readonly number[]): Clash[] {
  if (yes.length === 0 || no.length === 0 || yes.length + no.length > COMMONEST) return [];
  const against = no.filter((b) => yes.some((a) => areAtOdds(view, key, a, b)));
  const said = yes.filter((a) => against.some((b) => areAtOdds(view, key, a, b)));
  if (said.length === 0) return [];
  return [{ sides: [said, against], pair: [said[0]!, against[0]!], describe: describeNegation }];
}

/** Of two voices, of one time and place, and about one thing. */
function areAtOdds(view: StoryView, key: string, yes: number, no: number): boolean {
  const [a, b] = [view.mentions[yes]!, view.mentions[no]!];
  const [one, other] = [view.origins[yes]!, view.origins[no]!];
  const evidence = view.evidence(yes, no);
  if (!areOfOneKind(heldAs(view, b), b, heldAs(view, a), a)) return false;
  if (evidence.anotherTime || evidence.elsewhere || isForNow(a) || isForNow(b)) return false;
  if (isOnePerson(one.key, other.key) || (a.document === b.document && (one.key === null || other.key === null)))
    return false;
  if (a.predicate === b.predicate && view.claimOf(yes).includes(no)) return false;
  return fits(key, a, b, evidence);
}

function fits(key: string, yes: StoryMention, no: StoryMention, evidence: ReturnType<StoryView["evidence"]>): boolean {
  if (key.startsWith("is:")) return isOneState(yes, no) && evidence.covered >= 0.5;
  if (key.startsWith("act:")) return yes.predicate !== no.predicate && haveOneDoer(yes, no);
  // "Traffic to Halden is not affected": where it was is told, and the other one tells of somewhere else.
  if (key.startsWith("harmed:")) return [...no.entities].every((name) => yes.entities.has(name));
  if (key.startsWith("did:")) return evidence.frame >= ONE_DEED;
  return true;
}

/** Least share in common of what somebody did and of who says that it was somebody else. */
const ONE_DEED = 0.25;

/** The words beside the noun that is said not to be stand with the other one too; a noun alone names a state. */
function isOneState({ words }: StoryMention, { claim, reading }: StoryMention): boolean {
  const isNamed = ({ role }: ClaimArgument) => role === "complement" || role === "object" || role === "oblique";
  const complement = claim.arguments.find(isNamed)!;
  const said = reading.text.slice(complement.start, complement.end).toLowerCase();
  const before = said.slice(0, Math.max(0, said.indexOf(complement.head))).match(/\p{L}+/gu) ?? [];
  const beside = before.filter((word) => word !== "no" && word !== "any" && word !== "such");
  return (beside.length > 0 || isState(complement.head)) && beside.every((word) => words.includes(word));
}

const PRONOUN = new Set(["it", "this"]);

function haveOneDoer(a: StoryMention, b: StoryMention): boolean {
  const [one, other] = [a, b].map(({ claim }) => claim.arguments.find(({ role }) => role === "subject"));
  if (!one || !other) return false;
  if ([...a.roles.subject].some((key) => b.roles.subject.has(key))) return true;
  return [one, other].filter(({ head }) => PRONOUN.has(head.toLowerCase())).length === 1;
}

function isParty(kind: SourceKind): boolean {
  return kind !== "own" && kind !== "outlet" && kind !== "document";
}

/** `said by the union: “…”; not so by the firm: “…”` */
function describeNegation(compared: Compared, sides: Clash["sides"]): Finding {
  const [yes, no] = [sides[0]!, sides[1]!];
  const answered = [yes, no].every((side) => side.some((at) => isParty(compared.origins[at]!.kind)));
  const [said, against] = [yes, no].map((side) => shortened(compared.mentions[side[0]!]!));
  return {
    relation: answered ? "denial" : "conflict",
    kind: "polarity",
    sides: [yes, no],
    why: `said by ${speakers(compared, yes)}: ${said}; not so by ${speakers(compared, no)}: ${against}`,
    rule: "polarity-negated",
    evidence: [...yes, ...no].map((at) =>
      evidenceAt(compared, at, compared.mentions[at]!.claim.predicate, yes.includes(at) ? "asserted" : "negated"),
    ),
  };
}
