import type { ParsedText } from "../../../model/index.ts";
import { tenseOf } from "../clause.ts";
import { type Operator, operatorAt } from "./operator.ts";
import { CHANCE } from "./words.ts";

/** Conjunctions of condition besides "if". */
const CONDITIONAL = new Set(["unless", "provided", "providing", "supposing", "assuming"]);
/** Verbs beside which "like" is "as if". */
const LOOKING = new Set(["look", "sound", "feel", "seem", "appear"]);
/** Nouns that make a condition with "in" or "on": "in the event that", "on condition that". */
const CONDITIONS = new Set(["event", "case", "condition"]);
const MODALS = new Set(["would", "could", "can", "will", "may", "might", "should", "'d", "’d", "'ll", "’ll"]);

/** What the word that opens a clause makes of it: "if", "whether", "until", "lest", "as if", "so that"; null where it opens with none. */
export function openingOf(parsed: ParsedText, clause: number): Operator | null {
  for (const mark of parsed.children(clause)) {
    if (mark > clause) break;
    if (parsed.dep(mark) !== "mark") continue;
    const found = markOf(parsed, clause, mark);
    if (found !== null) return found;
  }
  return inverted(parsed, clause) ?? afterNoun(parsed, clause);
}

function markOf(parsed: ParsedText, clause: number, mark: number): Operator | null {
  const word = parsed.lower(mark);
  const before = mark > 0 ? parsed.lower(mark - 1) : "";
  // "It looked as if he fell" is how it looked to somebody; "spoke as if he had won" is not so.
  const looks = LOOKING.has(parsed.lemma(parsed.head[clause]!));
  if (/^(?:if|though)$/.test(word) && before === "as")
    return operatorAt(looks ? "doubt" : "unreal", "as-if", mark - 1, mark + 1);
  if (word === "like" && looks) return operatorAt("doubt", "as-if", mark);
  if (word === "if") return ifOf(parsed, clause, mark);
  if (CONDITIONAL.has(word)) return operatorAt("condition", `opened-by-${word}`, mark);
  if (word === "whether") return operatorAt("question", "opened-by-whether", mark);
  if (word === "lest") return operatorAt("unreal", "opened-by-lest", mark);
  if (word === "as" && before === "long") return operatorAt("condition", "as-long-as", mark - 2, mark + 1);
  if (/^(?:until|till|before|once|whenever)$/.test(word)) return aheadOf(parsed, clause, mark);
  if (word === "so" && parsed.lower(mark + 1) === "that" && hasModal(parsed, clause))
    return operatorAt("purpose", "so-that", mark, mark + 2);
  return null;
}

/** "asked if it rained" and "if it rains": the one is asked, the other supposed. */
function ifOf(parsed: ParsedText, clause: number, mark: number): Operator {
  const head = parsed.head[clause]!;
  const isAsked =
    head < mark && (["ccomp", "pcomp", "acl"].includes(parsed.dep(clause)) || parsed.lemma(head) === "ask");
  return isAsked ? operatorAt("question", "asked-if", mark) : operatorAt("condition", "opened-by-if", mark);
}

/** "until Ruritania takes steps": not yet; "before the council meets": to come; "before he had a chance to stop it": not at all. "Until he left" he did. */
function aheadOf(parsed: ParsedText, clause: number, mark: number): Operator | null {
  const rule = `opened-by-${parsed.lower(mark)}`;
  if (parsed.lower(mark) === "before" && hasChance(parsed, clause))
    return operatorAt("unreal", "before-a-chance", mark);
  const isWhole = parsed
    .children(clause)
    .concat(clause)
    .some((at) => /^(?:VBD|VBP|VBZ|MD)$/.test(parsed.tag(at)));
  if (!isWhole || parsed.tag(clause) === "VBG" || hasPast(parsed, clause)) return null;
  return operatorAt(parsed.lower(mark) === "before" ? "ahead" : "condition", rule, mark);
}

function hasPast(parsed: ParsedText, clause: number): boolean {
  return (
    tenseOf(parsed, clause) === "past" && !parsed.children(clause).some((at) => /^(?:has|have)$/.test(parsed.lower(at)))
  );
}

/** "had a chance to", "had time to", "could": with "before" all of them tell that it did not come. */
function hasChance(parsed: ParsedText, clause: number): boolean {
  return parsed
    .children(clause)
    .some(
      (at) =>
        (parsed.dep(at) === "dobj" && parsed.lemma(clause) === "have" && CHANCE.has(parsed.lemma(at))) ||
        (parsed.dep(at) === "aux" && parsed.lower(at) === "could"),
    );
}

function hasModal(parsed: ParsedText, clause: number): boolean {
  return parsed.children(clause).some((at) => parsed.dep(at) === "aux" && MODALS.has(parsed.lower(at)));
}

/** "Should the dam break, …", "Had he known, …": the helper stands before its subject. */
function inverted(parsed: ParsedText, clause: number): Operator | null {
  if (parsed.dep(clause) !== "advcl") return null;
  const first = parsed.leftEdge(clause);
  if (parsed.head[first] !== clause || !/^(?:aux|auxpass)$/.test(parsed.dep(first))) return null;
  const subject = parsed.children(clause).find((at) => /^nsubj/.test(parsed.dep(at)));
  if (subject === undefined || subject < first) return null;
  const word = parsed.lower(first);
  if (word === "should") return operatorAt("condition", "inverted-should", first);
  return word === "had" || word === "were" ? operatorAt("unreal", `inverted-${word}`, first) : null;
}

/** "in case the dam breaks", "in the event that …", "on condition that …". */
function afterNoun(parsed: ParsedText, clause: number): Operator | null {
  const noun = parsed.head[clause]!;
  if (parsed.dep(clause) !== "acl" || !CONDITIONS.has(parsed.lemma(noun)) || parsed.dep(noun) !== "pobj") return null;
  const preposition = parsed.head[noun]!;
  return /^(?:in|on)$/.test(parsed.lower(preposition))
    ? operatorAt("condition", `on-${parsed.lemma(noun)}`, preposition, noun + 1)
    : null;
}
