import type { StoryMention } from "../align/story-mention.ts";
import type { Origin } from "../origins/origin.ts";
import { isLeftOpen } from "./held.ts";
import { type Stance, stanceOf } from "./stance.ts";

/** As what a clause holds its proposition: as a fact, as what is to come, as what somebody is able to do, or as what may be. */
export type Modality = "fact" | "future" | "ability" | "possibility";

/** Whether a mention holds that it is so, and as what. */
export type Stand = { readonly stance: Stance; readonly as: Modality };

const WORDS: readonly (readonly [as: Modality, words: RegExp])[] = [
  ["possibility", /\b(?:may|might)\b/i],
  ["ability", /\b(?:can|cannot|can[’']?t|could|couldn[’']t|(?:is|are|was|were|be)\s+(?:un)?able\s+to)\b/i],
  [
    "future",
    /\b(?:will|won[’']?t|would|wouldn[’']t|shall|(?:is|are|was|were|[’'](?:s|re|m))(?:\s+not|n[’']t|\s+never)?\s+going\s+to)\b|[’'](?:ll|d)\b/i,
  ],
];
/** "could have paid", "would not have paid": of a case that did not come. */
const UNREAL = /\b(?:would|could|might|should)(?:\s+not|n[’']t|\s+never)?\s+have\s+\p{L}+/iu;
/** "will either make no offer or a low one": neither is foretold. */
const ONE_OF_TWO = /\beither\b/i;
/** Longest way from a clause's subject to its verb that is looked at. */
const LONGEST = 60;
/** Characters before a verb in which its modal stands, where the subject is none that is named, or far off. */
const SHORTEST = 14;

/**
 * How a mention stands: by its factuality, or by the modal of its own verb where a source answers for it. "Ruritania will not pay" and "The
 * mayor cannot do it alone" are said as much as what has happened, and another party may say the opposite.
 */
export function standOf(mention: StoryMention, origin: Origin): Stand {
  const stance = stanceOf(mention);
  if (stance !== "open") return { stance, as: "fact" };
  const { claim } = mention;
  const isHeld = (claim.factuality === "expected" || claim.factuality === "possible") && !isLeftOpen(claim);
  const as = isHeld && origin.key !== null && !OPENS.test(mention.text) ? modalOf(mention) : null;
  if (as === null || (as === "possibility" && claim.polarity === "negative")) return { stance, as: "fact" };
  return { stance: claim.polarity === "negative" ? "no" : "yes", as };
}

/** What asks or picks out, whatever its modal. */
const OPENS = /^(?:whether|how|why|where|what|when|who|which|that|unless|if)\b/i;

function modalOf({ claim, reading }: StoryMention): Modality | null {
  const subject = claim.arguments.find(({ role, end }) => role === "subject" && end <= claim.predicate.start);
  const { start, end } = claim.predicate;
  // "There won't be a levy", "a fee on them would amount to a levy".
  const isFar = subject === undefined || end - subject.end > LONGEST;
  const group = reading.text.slice(isFar ? Math.max(claim.start, start - SHORTEST) : subject.end, end);
  if (UNREAL.test(group) || ONE_OF_TWO.test(group)) return null;
  return WORDS.find(([, words]) => words.test(group))?.[0] ?? null;
}

/** True where the two exclude each other: what will not or cannot be, and what will, can or may be; what is not so now, and what may be so. */
export function areOfOneKind(no: Stand, nay: StoryMention, yes: Stand, yea: StoryMention): boolean {
  if (no.as === "fact") return yes.as === "fact" || nay.claim.tense === "present";
  return yes.as !== "fact" || yea.claim.tense !== "past";
}
