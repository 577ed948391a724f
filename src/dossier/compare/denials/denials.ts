import { type Compared, evidenceAt, type Finding } from "../finding.ts";
import { findNegations } from "../negation/negations.ts";
import { outletOf, shortened, speakers, UNNAMED } from "../said.ts";
import type { Clash, StoryView } from "../story-view.ts";
import { findAnswers } from "./answers.ts";
import { isUnsaid, readVerdict, type Verdict } from "./denial.ts";
import { CALLING, DENYING, DISAGREEING, LIGHT } from "./denial-words.ts";
import { isNoEvidence } from "./no-evidence.ts";
import { isInPhrase } from "./pointed.ts";
import { isFalselySaid } from "./told-within.ts";
import { isHandedOn, isNotBorneOut } from "./turned-down.ts";

/** What the parties of a story deny, each with the statements that it answers; all denials of one claim together. */
export function findDenials(view: StoryView): Clash[] {
  const verdicts = findVerdicts(view);
  const answers = findAnswers(view, new Set(verdicts.flatMap(({ sides }) => sides.flat())));
  const isDenial = new Set(answers.map(({ denial }) => denial));
  const chargesOf = new Map(
    [...answers]
      .sort((a, b) => view.claimOf(a.charges[0]!).length - view.claimOf(b.charges[0]!).length)
      .map(({ statement, charges }) => [statement, charges]),
  );
  const byClaim = new Map<number, { readonly charges: number[]; readonly denials: number[] }>();
  for (const { denial, charges: own, statement } of answers) {
    const charges = statement === null ? own : chargesOf.get(statement)!;
    const key = view.claimOf(charges[0]!)[0]!;
    const there = byClaim.get(key) ?? { charges: [], denials: [] };
    there.denials.push(denial);
    there.charges.push(...charges);
    byClaim.set(key, there);
  }
  const clashes = [...byClaim.values()].map(({ charges: answered, denials }): Clash => {
    const against = withAlike(view, denials, (one, other) => isDenial.has(other) || isSameWords(view, one, other));
    const charges = [...new Set(answered.flatMap((charge) => chargesWith(view, charge)))]
      .filter((at) => !against.includes(at))
      .sort((a, b) => a - b);
    return { sides: [charges, against], pair: [answered[0]!, denials[0]!], describe: describeDenial };
  });
  const told = [...clashes, ...verdicts];
  return [...told, ...findNegations(view, new Set(told.flatMap(({ sides }) => sides.flat())))];
}

/** One says of the other's proposition the same, in the same verb and polarity. */
function isSameWords(view: StoryView, a: number, b: number): boolean {
  const [one, other] = [view.mentions[a]!, view.mentions[b]!];
  return view.stances[a] === view.stances[b] && one.predicate === other.predicate;
}

/** Least share of meaning that a mention of the claim has with the charge itself, or else the same verb. */
const ALIKE = 0.35;

function isAlike(view: StoryView, at: number, charge: number): boolean {
  const { frame, predicate } = view.evidence(at, charge);
  return predicate || frame >= ALIKE;
}

/** The charge in all documents, and what the same accusers say alike of the same one. */
function chargesWith(view: StoryView, charge: number): number[] {
  const told = view
    .claimOf(charge)
    .filter((at) => at === charge || (view.stances[at] === "yes" && isAlike(view, at, charge)));
  const { predicate, roles, claim } = view.mentions[charge]!;
  const key = view.origins[charge]!.key;
  const more = view.mentions.filter(
    (other) =>
      key !== null &&
      !LIGHT.has(claim.predicate.lemma) &&
      view.origins[other.at]!.key === key &&
      view.stances[other.at] === "yes" &&
      other.predicate === predicate &&
      [...other.roles.subject].some((subject) => subject.startsWith("e:") && roles.subject.has(subject)),
  );
  return [...new Set([...told, ...more.map(({ at }) => at)])].sort((a, b) => a - b);
}

/** Some mentions and those of their claims that say the same. */
function withAlike(
  view: StoryView,
  positions: readonly number[],
  isAlike: (one: number, other: number) => boolean,
): number[] {
  const all = positions.flatMap((at) => view.claimOf(at).filter((other) => other === at || isAlike(at, other)));
  return [...new Set(all)].sort((a, b) => a - b);
}

/** "its report was accurate" against "the report is not accurate": one statement judged both ways. */
function findVerdicts(view: StoryView): Clash[] {
  const verdicts = view.mentions.flatMap(({ at }) => {
    const verdict = readVerdict(view, at);
    return verdict === null || verdict.statement.by.size === 0 ? [] : [{ at, verdict }];
  });
  const clashes: Clash[] = [];
  const taken = new Set<number>();
  for (const one of verdicts) {
    if (taken.has(one.at) || !one.verdict.value) continue;
    const alike = verdicts.filter((other) => isOfOne(one.verdict, other.verdict));
    const [yes, no] = [true, false].map((value) =>
      withAlike(
        view,
        alike.filter(({ verdict }) => verdict.value === value).map(({ at }) => at),
        (a, b) => readVerdict(view, a)?.value === readVerdict(view, b)?.value,
      ),
    );
    if (yes!.length === 0 || no!.length === 0) continue;
    for (const { at } of alike) taken.add(at);
    clashes.push({ sides: [yes!, no!], pair: [yes![0]!, no![0]!], describe: describeDenial });
  }
  return clashes;
}

function isOfOne(a: Verdict, b: Verdict): boolean {
  return [...a.statement.by].some((key) => b.statement.by.has(key));
}

/** `said by the union: “…”; denied by the firm: “…”` */
function describeDenial(compared: Compared, sides: Clash["sides"]): Finding {
  const [charges, denials] = [sides[0]!, sides[1]!];
  const party = denials.some((at) => {
    const { kind } = compared.origins[at]!;
    const isTold = denierOf(compared, at) !== null;
    return !isFalselySaid(compared.mentions[at]!) && (isTold || (kind !== "own" && kind !== "outlet"));
  });
  const [said, denied] = [charges, denials].map((side) => shortened(compared.mentions[side[0]!]!));
  return {
    relation: party ? "denial" : "conflict",
    kind: "polarity",
    sides: [charges, denials],
    why: `said by ${accusers(compared, charges)}: ${said}; denied by ${deniers(compared, denials)}: ${denied}`,
    rule: "polarity-denied",
    evidence: [...charges, ...denials].map((at) =>
      evidenceAt(compared, at, compared.mentions[at]!.claim.predicate, charges.includes(at) ? "asserted" : "denied"),
    ),
  };
}

/** Who makes the charges; "accusations that …", which the one who turns them down tells, are nobody's. */
function accusers(compared: Compared, charges: readonly number[]): string {
  const told = charges.filter((at) => {
    const mention = compared.mentions[at]!;
    return !isNotBorneOut(mention) && !isHandedOn(mention);
  });
  return told.length === 0 ? UNNAMED : speakers(compared, told);
}

const ACTS = [DENYING, CALLING, DISAGREEING];

/** "Lund has denied the report": the one of whom the document tells it; null where the mention's own source denies. */
function denierOf({ mentions, entities }: Compared, at: number): string | null {
  const { claim, document, reading, attribution } = mentions[at]!;
  // "One witness said that Lund did not tell the court": the witness denies, not Lund.
  if (isFalselySaid(mentions[at]!)) return outletOf(mentions[at]!);
  if (isUnsaid(mentions[at]!)) return attribution!.hops.length > 1 ? attribution!.hops[0]!.name : reading.outlet;
  const subject = claim.arguments.find(({ role }) => role === "subject");
  const isAct =
    ACTS.some((verbs) => verbs.has(claim.predicate.lemma)) || isNoEvidence(mentions[at]!) || isInPhrase(mentions[at]!);
  if (!isAct || !subject || RELATIVE.has(subject.head.toLowerCase())) return null;
  const key = entities.keyOf(document, subject.entity);
  return key === null ? reading.text.slice(subject.start, subject.end) : entities.nameOf(key);
}

/** "which found no evidence": who it was stands elsewhere. */
const RELATIVE = new Set(["which", "that", "who"]);

function deniers(compared: Compared, positions: readonly number[]): string {
  const names = positions.map((at) => denierOf(compared, at) ?? speakers(compared, [at]));
  return [...new Set(names)].slice(0, 3).join(", ");
}
