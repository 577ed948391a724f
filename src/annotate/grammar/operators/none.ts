import type { ParsedText } from "../../../model/index.ts";
import { ANY, NONE } from "./words.ts";

/** Longest way from the first word of a noun phrase to its head that is looked at for "no". */
const NEAR = 4;

/** True for the head of "no troops", "none of them", "nobody", "no one", "not a single thing". */
export function isOfNone(parsed: ParsedText, noun: number): boolean {
  if (isNumbering(parsed, noun) || isNothingBut(parsed, noun)) return false;
  if (NONE.has(parsed.lower(noun))) return true;
  const first = parsed.leftEdge(noun);
  if (isNumbering(parsed, first)) return false;
  if (noun - first < NEAR && /^no(?:-one)?$/.test(parsed.lower(first))) return true;
  return parsed.children(noun).some((at) => {
    if (parsed.dep(at) === "det" || parsed.dep(at) === "preconj") return NONE.has(parsed.lower(at));
    return parsed.dep(at) === "neg" && at < noun && ANY.has(parsed.lower(at + 1));
  });
}

/** "is nothing but a ruin", "nothing short of a scandal", "none other than the mayor": just that. */
function isNothingBut(parsed: ParsedText, token: number): boolean {
  if (!/^(?:nothing|none|nobody)$/.test(parsed.lower(token))) return false;
  if (parsed.lower(token + 1) === "but" && parsed.tag(token + 2).startsWith("V")) return false;
  return /^(?:but|less than|short of|other than)\b/.test(`${parsed.lower(token + 1)} ${parsed.lower(token + 2)}`);
}

/** "No. 5", which is a number. */
function isNumbering(parsed: ParsedText, token: number): boolean {
  if (!/^no\.?$/.test(parsed.lower(token))) return false;
  const after = parsed.lower(token) === "no" && parsed.lower(token + 1) === "." ? token + 2 : token + 1;
  return after < parsed.length && /^#?\d/.test(parsed.word(after));
}

const PARTICIPANTS = new Set(["nsubj", "nsubjpass", "dobj", "attr", "pobj", "npadvmod"]);

/** True where a participant of the verb is none: "nobody saw", "found no evidence"; with `subject` only who acts is looked at. */
export function hasNone(parsed: ParsedText, verb: number, subject = false): boolean {
  return parsed
    .children(verb)
    .some((at) =>
      subject
        ? /^nsubj/.test(parsed.dep(at)) && isOfNone(parsed, at)
        : PARTICIPANTS.has(parsed.dep(at)) && isOfNone(parsed, at),
    );
}
