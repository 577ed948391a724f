import { fieldsOf } from "../../align/fields.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import type { StoryView } from "../story-view.ts";
import { type Denial, speakerKeys } from "./denial.ts";
import { UNLAWFUL } from "./denial-words.ts";
import { isProposition } from "./proposition.ts";

/** "a report": whoever made it, the story's denials of a report mean it. */
const UNNAMED_REPORT = /^(?:an?|the|that|this)\s+(?:\p{Ll}+\s+)?(?:report|article|story|book)$/iu;
/** Sentences back to which "the claims" refers where nobody is named who made them. */
const FURTHEST_BACK = 6;

/** The statement that is turned down: what the one named has said, best what most documents tell of it and what tells of the denier. */
export function findStatement(
  view: StoryView,
  at: number,
  denial: Extract<Denial, { kind: "statement" }>,
  isDenial: ReadonlySet<number>,
): number | null {
  const mention = view.mentions[at]!;
  let found: number | null = null;
  let most = 0;
  const deniers = speakerKeys(view, at);
  for (const other of view.mentions) {
    if (isDenial.has(other.at) || isNobodys(other) || view.stances[other.at] !== "yes") continue;
    if (!isProposition(other) || (!denial.own && isOfItsSpeaker(view, other))) continue;
    if (!isStatementOf(view, other, mention, denial)) continue;
    const isOfDenier = [...deniers].some((key) => other.entities.has(key));
    if (denial.by.size === 0 && !denial.suit && !isCharge(other, isOfDenier)) continue;
    const told = new Set(view.claimOf(other.at).map((one) => view.mentions[one]!.document)).size;
    const rank =
      told +
      (isOfDenier ? 1.5 : 0) +
      (other.claim.factuality === "alleged" ? 1 : 0) +
      (denial.suit && other.claim.terms.some((term) => UNLAWFUL.has(term)) ? 3 : 0) +
      nearness(other, mention) * (denial.own ? 5 : 1);
    if (rank > most) [found, most] = [other.at, rank];
  }
  return found;
}

/** Told by the paper itself, and not as what somebody alleges: "answered allegations that she forged the papers" is a charge, whoever makes it. */
function isNobodys({ attribution, claim, text }: StoryMention): boolean {
  return attribution?.source == null && (claim.factuality !== "alleged" || SEEMING.test(text));
}

/** "appeared to pare back": how it looks to the writer, and nobody's charge. */
const SEEMING = /\b(?:seem|appear)/i;

/** Fields whose words tell of wrongdoing whoever does it; a weapon or a ballot alone does not. */
export const WRONGDOING: ReadonlySet<string> = new Set([
  "bribery",
  "deceit",
  "collusion",
  "abuse",
  "theft",
  "discrimination",
  "spying",
]);

/** An allegation in so many words, or wrongdoing of the one who denies. */
function isCharge({ claim }: StoryMention, isOfDenier: boolean): boolean {
  if (claim.factuality === "alleged") return true;
  return isOfDenier && [...fieldsOf(claim.terms)].some((field) => WRONGDOING.has(field));
}

/** "We stand by our story": nothing is said of anybody else. */
function isOfItsSpeaker(view: StoryView, { at, claim, reading, roles }: StoryMention): boolean {
  const subject = claim.arguments.find(({ role }) => role === "subject");
  if (!subject) return false;
  const key = view.origins[at]!.key;
  return (
    /^(?:i|we|my|our)\b/i.test(reading.text.slice(subject.start, subject.end)) ||
    (key !== null && roles.subject.has(`e:${key}`))
  );
}

/** Up to one for a statement right before. */
function nearness(statement: StoryMention, denial: StoryMention): number {
  const gap = denial.claim.sentence - statement.claim.sentence;
  return statement.document === denial.document && gap >= 0 ? 1 / (1 + gap) : 0;
}

function isStatementOf(
  view: StoryView,
  other: StoryMention,
  mention: StoryMention,
  denial: Extract<Denial, { kind: "statement" }>,
): boolean {
  const by = view.origins[other.at]!;
  const gap = mention.claim.sentence - other.claim.sentence;
  const isNear = other.document === mention.document && gap > 0 && gap <= FURTHEST_BACK;
  if (denial.own) return isNear && by.key !== null && denial.by.has(by.key);
  const deniers = speakerKeys(view, mention.at);
  if (by.key !== null && deniers.has(by.key)) return false;
  // "Lund and her lawyers denied the claims, pointing to …": what the two of them say is no claim of others.
  if (!denial.own && [...other.sources].some((key) => deniers.has(key))) return false;
  if (denial.by.size > 0) return (by.key !== null && denial.by.has(by.key)) || UNNAMED_REPORT.test(by.name ?? "");
  if (denial.suit) return /\b(?:lawsuit|suit|complaint|filing)\b/i.test(by.name ?? "");
  return isNear;
}
