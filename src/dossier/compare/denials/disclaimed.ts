import { fieldsOf } from "../../align/fields.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { wordKey } from "../../align/word-keys.ts";
import { isOnePerson } from "../one-person.ts";
import type { StoryView } from "../story-view.ts";
import { speakerKeys } from "./denial.ts";
import { FALSE_WORDS, INVOLVING, UNLAWFUL } from "./denial-words.ts";
import { isPresupposed } from "./held-charge.ts";
import { WRONGDOING } from "./statements.ts";
import { isTurnedDown } from "./turned-down.ts";

/** What a party says that it had no part in: any wrong (`misdeed`), or a matter that others lay at its door (`part`). */
export type Disclaimed = "misdeed" | "part";

/** "had done nothing wrong", "has not broken any laws", "denied any wrongdoing", "is innocent". */
const NO_MISDEED =
  /\b(?:(?:nothing|anything|something)\s+(?:wrong|illegal|improper|inappropriate|unlawful|unethical|untoward|criminal)|(?:any|no)\s+(?:\p{L}+\s+)?(?:laws?|rules?|crimes?|wrongdoing|offen[cs]es?|misconduct|impropriety|misrepresentations?|improprieties))\b/iu;
const INNOCENT = /\b(?:is|was|am|were|are|[’']m|[’']s)\s+(?:completely\s+|totally\s+|entirely\s+)?innocent\b/i;
/** "had nothing to do with", "played no part in", "denied any knowledge of", "was not involved in". */
const NO_PART =
  /\b(?:nothing\s+(?:whatsoever\s+)?to\s+do\s+with|(?:no|any|his|her|its|their)\s+(?:\p{L}+\s+)?(?:role|part|hand|involvement|knowledge|connections?|links?|ties?|affiliation|responsibility)\s+(?:in|with|of|to|for)\b|(?:not|n[’']t|never)\s+(?:been\s+)?(?:involved\s+in|behind|responsible\s+for|aware\s+of|connected\s+(?:to|with)|linked\s+to|affiliated\s+with)|(?:not|n[’']t|never)\s+(?:know|knew|known)\s+(?:about|of)|unaware\s+of)/iu;
/** Those of the asked who think so. */
const SHARE = /(?:%|\bper\s?cent\b|\b(?:voters|respondents|those\s+polled|of\s+(?:those|people|americans))\b)/i;
/** Characters of a clause in which the words are looked for. */
const LONGEST = 160;

/** What a mention says that its party had no part in, or null. */
export function readDisclaimed(view: StoryView, at: number): Disclaimed | null {
  const { claim, nominal, attribution, reading } = view.mentions[at]!;
  // "one in four thinks she broke no law": what people think is no party's answer.
  const source = attribution?.source;
  if (source && SHARE.test(reading.text.slice(source.start, source.end))) return null;
  const isDeny = claim.predicate.lemma === "deny" && claim.polarity === "positive" && view.stances[at] === "yes";
  if (nominal || claim.factuality === "asked" || claim.factuality === "possible") return null;
  const words = wordsFrom(view.mentions[at]!);
  if (INNOCENT.test(words) && view.stances[at] === "yes") return "misdeed";
  const isNo = view.stances[at] === "no" || view.stances[at] === "denied" || isDeny;
  if (!isNo) return null;
  if (NO_MISDEED.test(words)) return "misdeed";
  return NO_PART.test(words) ? "part" : null;
}

/** The words of a clause and what hangs on them, to the end of the sentence: "had nothing | to do with the sale". */
function wordsFrom({ reading, start }: StoryMention): string {
  return /^[^.;!?\n”"]*/.exec(reading.text.slice(start, start + LONGEST))![0];
}

/** Least weight in common of a matter that somebody had no part in and a charge: a name, or two words. */
const LEAST = { entities: 1, words: 2 };

/** The charge of somebody else that the party has a part in what it disclaims; null where there is none. */
export function findDisclaimed(
  view: StoryView,
  at: number,
  kind: Disclaimed,
  isDenial: ReadonlySet<number>,
): number | null {
  const deniers = deniersOf(view, at);
  if (deniers.size === 0) return null;
  const matter = matterOf(view, at, deniers);
  let best: { readonly at: number; readonly rank: number } | null = null;
  for (const { at: other } of view.mentions) {
    if (isDenial.has(other) || !isChargeOf(view, at, other, deniers)) continue;
    const rank = rankOf(view, at, other, kind, matter);
    if (rank > 0 && (best === null || rank > best.rank)) best = { at: other, rank };
  }
  return best?.at ?? null;
}

/** Who has had no part: who speaks of himself, or whom the speaker speaks of. */
function deniersOf(view: StoryView, at: number): ReadonlySet<string> {
  const { claim, reading, roles } = view.mentions[at]!;
  const subject = claim.arguments.find(({ role }) => role === "subject");
  const named = [...roles.subject].filter((key) => key.startsWith("e:")).map((key) => key.slice(2));
  const isSelf = subject !== undefined && /^(?:i|we)$/i.test(reading.text.slice(subject.start, subject.end));
  return isSelf ? speakerKeys(view, at) : new Set(named);
}

/** What the sentence of the denial speaks of besides its party. */
function matterOf({ mentions }: StoryView, at: number, deniers: ReadonlySet<string>): ReadonlySet<string> {
  const { document, claim, predicate } = mentions[at]!;
  const words =
    wordsFrom(mentions[at]!)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  const keys = new Set(words.map(wordKey).filter((key) => key !== predicate));
  for (let other = Math.max(0, at - AROUND); other <= Math.min(mentions.length - 1, at + AROUND); other++) {
    const beside = mentions[other]!;
    if (beside.document !== document || beside.claim.sentence !== claim.sentence) continue;
    for (const key of beside.frame) if (!deniers.has(key.slice(2)) && key !== beside.predicate) keys.add(key);
  }
  return keys;
}

/** Clauses before and after one among which those of its sentence stand. */
const AROUND = 6;

/** Somebody else says it of the one who denies: as one who does it, or in words that lay it at his door. */
function isChargeOf(view: StoryView, at: number, other: number, deniers: ReadonlySet<string>): boolean {
  const [denial, charge] = [view.mentions[at]!, view.mentions[other]!];
  const { claim, roles, entities, nominal } = charge;
  if (nominal || claim.polarity === "negative" || isTurnedDown(charge) || claim.factuality === "denied") return false;
  const isSaid = view.stances[other] === "yes" || claim.factuality === "alleged" || isPresupposed(charge);
  const by = view.origins[other]!;
  const isOfSource = charge.attribution?.source != null && by.key !== null;
  const isOwn = [...deniers].some((key) => isOnePerson(key, by.key)) || isOnePerson(view.origins[at]!.key, by.key);
  if (!isSaid || isOwn || !(isOfSource || claim.factuality === "alleged" || isAccusing(charge))) return false;
  if (
    charge.document === denial.document &&
    charge.claim.sentence === denial.claim.sentence &&
    charge.end > denial.start
  )
    return false;
  const comesFrom =
    claim.predicate.lemma === "come" && claim.arguments.some(({ preposition }) => preposition === "from");
  const isNamed = isAccusing(charge) || comesFrom;
  return [...deniers].some((key) => roles.subject.has(`e:${key}`) || (isNamed && entities.has(key)));
}

/** "accused", "blamed", "linked": who lays it at another's door is told by the paper. */
function isAccusing({ claim }: StoryMention): boolean {
  return ACCUSING.has(claim.predicate.lemma);
}

const ACCUSING: ReadonlySet<string> = new Set("accuse blame link tie implicate".split(" "));

function rankOf(view: StoryView, at: number, other: number, kind: Disclaimed, matter: ReadonlySet<string>): number {
  const [denial, charge] = [view.mentions[at]!, view.mentions[other]!];
  const { claim, document } = charge;
  const gap = denial.claim.sentence - claim.sentence;
  const near = document === denial.document && gap >= 0 && gap <= NEAR ? 1 / (1 + gap) : 0;
  const alleged = claim.factuality === "alleged" || isAccusing(charge) ? 1 : 0;
  if (kind === "misdeed") {
    const isWrong =
      [...fieldsOf(claim.terms)].some((field) => WRONGDOING.has(field)) ||
      claim.terms.some((term) => UNLAWFUL.has(term) || FALSE_WORDS.has(term));
    return isWrong ? 1 + alleged + near : alleged === 1 && near > 0 ? near : 0;
  }
  if (alleged === 0 && !claim.terms.some((term) => INVOLVING.has(term)) && claim.predicate.lemma !== "come") return 0;
  const common = [...matter].filter((key) => charge.frame.has(key));
  const names = common.filter((key) => key.startsWith("e:")).length;
  const isOfMatter = names >= LEAST.entities || common.length >= LEAST.words;
  return isOfMatter ? common.length + names + alleged + near : 0;
}

/** Sentences before a denial in which a charge is near. */
const NEAR = 6;
