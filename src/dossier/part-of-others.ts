import type { StoryMention } from "./align/story-mention.ts";
import { standsAlone } from "./stands-alone.ts";

/** Share of mentions that only name what another clause speaks of, from which on the claim is a part of what those tell. */
const MOSTLY = 3 / 4;
/** How well a mention may be read by itself (`standsAlone`) for the claim to have words of its own. */
const READABLE = 0.6;
/** Share of mentions that give a figure or a date, from which on they are worth telling however they hang on others. */
const GIVING = 0.5;

/**
 * True where nearly all mentions only date another deed ("while she was secretary"), or are clauses that name what another clause speaks of, and give neither figure nor date: "before _taking
 * action_", "a rule _that might harm the marsh_", "in order _to protect the marsh_". Behind a comma such words tell something of their own
 * (", _killing a policeman_", ", _which harmed the marsh_"), and so does what somebody says, asks or wants.
 */
export function isPartOfOthers(mentions: readonly StoryMention[]): boolean {
  if (mentions.filter(isStateThen).length >= MOSTLY * mentions.length) return true;
  if (mentions.some((one) => standsAlone(one) >= READABLE)) return false;
  const naming = mentions.filter(isNaming);
  const giving = mentions.filter(({ times, quantities }) => times.length + quantities.length > 0);
  return naming.length >= MOSTLY * mentions.length && giving.length < GIVING * mentions.length;
}

/** Verbs that say what somebody is. */
const BEING = new Set(["be", "become", "serve", "remain"]);
const THEN = /\b(?:when|while|before|after|since|until)\s+(?:then[- ])?$/iu;
const THEN_FIRST = /^(?:(?:shortly|soon|just|long)\s+)?(?:when|while|before|after|since|until)\s/iu;
/** Characters before a clause in which the word stands that makes it a time. */
const BEFORE = 16;

/** "gave money _while she was mayor_": what she was only dates another deed. */
function isStateThen({ claim, text, reading, start }: StoryMention): boolean {
  if (!BEING.has(claim.predicate.lemma)) return false;
  return THEN_FIRST.test(text) || THEN.test(reading.text.slice(Math.max(0, start - BEFORE), start));
}

const OPENERS = /^(?:(?:that|which|who|whom|whose|where|how|to)\b|(?:not )?[a-z]{2,}ing\b)/;
/** Characters before a clause in which a mark sets it apart. */
const NEAR = 4;

function isNaming({ text, reading, start, attribution }: StoryMention): boolean {
  if (!OPENERS.test(text) || attribution?.content.some((part) => Math.abs(part.start - start) < NEAR)) return false;
  return !/[,;:–—-]\s*$/u.test(reading.text.slice(Math.max(0, start - NEAR), start));
}
