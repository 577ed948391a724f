import type { ParsedText, TokenRange } from "../../../model/index.ts";
import { cueLemma, QUOTE_ONLY, VERBS } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { childWith } from "../source-of.ts";
import { subtreeWithout } from "../words.ts";

/** Verbs whose object is the person spoken to. */
export const ADDRESSED = new Set(
  "tell ask assure reassure remind inform warn convince persuade advise notify promise show".split(" "),
);

const POSTPOSABLE = ["say", "write", "show", "argue", "believe", "fear", "hope", "warn", "ask"];

/** True for a finite verb of saying or thinking, as stands after its content: "…, officials say". */
export function isPostposable(scene: Scene, verb: number): boolean {
  const { parsed } = scene;
  const lemma = cueLemma(parsed, verb);
  if (QUOTE_ONLY.has(lemma) || lemma === "continue" || !/^(?:VBD|VBP|VBZ|VBN|VB)$/.test(parsed.tag(verb))) return false;
  return VERBS.get(lemma)?.classes.some((name) => POSTPOSABLE.includes(name)) ?? false;
}

/** `The talks, he said, failed` → the clause around the cue. */
export function aroundParenthesis(scene: Scene, verb: number): TokenRange[] | null {
  const { parsed } = scene;
  const head = parsed.head[verb]!;
  const dep = parsed.dep(verb);
  if (!isPostposable(scene, verb) || !isSetOff(scene, verb) || isStaying(parsed, verb) || hasProClause(parsed, verb))
    return null;
  const isTold = dep === "advcl" && isToldAside(parsed, verb);
  if (dep !== "parataxis" && !isTold && !(dep === "advcl" && childWith(parsed, verb, "mark") !== null)) return null;
  if (dep === "advcl" && !isTold && parsed.lower(childWith(parsed, verb, "mark")!) !== "as") return null;
  const isTaken = dep === "advcl" && !isTold && childWith(parsed, verb, "dobj", "xcomp") !== null;
  if (tagSubject(parsed, verb) === null || isTaken) return null;
  const ranges = subtreeWithout(parsed, predicateOf(parsed, head, verb), verb);
  return withLead(
    scene,
    verb,
    ranges.map((range) => withoutDay(parsed, verb, range)),
  );
}

/** `On Friday, [Viss told the Herald], Lenk would speak`: a clause with nothing to tie it, between commas, that tells to whom. */
function isToldAside(parsed: ParsedText, verb: number): boolean {
  const children = parsed.children(verb);
  const subject = children.find((child) => parsed.dep(child) === "nsubj");
  const isTied = children.some((child) => /^(?:mark|cc)$/.test(parsed.dep(child)) && child > (subject ?? verb) - 3);
  const hasTense = /^VB[DPZ]$/.test(parsed.tag(verb)) && !children.some((child) => /^W/.test(parsed.tag(child)));
  if (subject === undefined || isTied || !hasTense || !ADDRESSED.has(cueLemma(parsed, verb))) return false;
  const isBetween =
    parsed.word(parsed.leftEdge(subject) - 1) === "," && parsed.word(parsed.rightEdge(verb) + 1) === ",";
  return isBetween && childWith(parsed, verb, "dobj") !== null;
}

/** `As the paper noted in a column [Thursday], the mayor …`: the day of the tag, which the parser ties to the clause behind it. */
function withoutDay(parsed: ParsedText, verb: number, range: TokenRange): TokenRange {
  const first = parsed.rightEdge(verb) + 1;
  if (range.start !== first || parsed.dep(first) !== "npadvmod") return range;
  const comma = parsed.rightEdge(first) + 1;
  return comma < range.end - 1 && parsed.word(comma) === "," ? { start: comma + 1, end: range.end } : range;
}

/** Who a tag has for its subject, nobody in "it is alleged". */
function tagSubject(parsed: ParsedText, verb: number): number | null {
  const nobody = childWith(parsed, verb, "nsubjpass");
  return childWith(parsed, verb, "nsubj") ?? (nobody !== null && parsed.lower(nobody) === "it" ? nobody : null);
}

/** `his lawyers have advised him [otherwise]`: a word that stands for what is said, so that nothing before is. */
function hasProClause(parsed: ParsedText, verb: number): boolean {
  return parsed.children(verb).some((child) => child > verb && /^(?:otherwise|differently)$/.test(parsed.lower(child)));
}

/** `Democrats held [steady]`: a verb of being, not of saying. */
function isStaying(parsed: ParsedText, verb: number): boolean {
  return parsed.children(verb).some((child) => child > verb && /^JJ/.test(parsed.tag(child)));
}

/** `The bridge, as the ministry noted, [was closed]`: the verb of the clause where the parser tied the tag to its subject. */
function predicateOf(parsed: ParsedText, head: number, tag: number): number {
  if (!/^nsubj/.test(parsed.dep(head)) || head > tag) return head;
  const verb = parsed.head[head]!;
  const main = /^aux/.test(parsed.dep(verb)) ? parsed.head[verb]! : verb;
  return main > tag ? main : head;
}

/** `[If the price rises], said Lenk, [they will go]`: what stands before the comma of the tag although the parser tied it to the tag. */
function withLead({ parsed }: Scene, verb: number, ranges: TokenRange[]): TokenRange[] {
  const subject = tagSubject(parsed, verb)!;
  const tag = Math.min(
    verb,
    ...parsed.children(verb).filter((child) => OF_TAG.test(parsed.dep(child))),
    parsed.leftEdge(subject),
  );
  const start = parsed.leftEdge(verb);
  const isLead =
    tag - start > 1 && parsed.word(tag - 1) === "," && parsed.sentenceOf[start] === parsed.sentenceOf[verb];
  return isLead ? [{ start, end: tag - 1 }, ...ranges.filter((range) => range.start >= tag)] : ranges;
}

const OF_TAG = /^(?:aux|auxpass|neg|mark|advmod)$/;

/** Words after a closing tag at most: "officials said on Tuesday night in Geneva". */
const TAG_TAIL = 10;

/** `[The dam is safe], or so Lenk claims`: what stands before the comma, where the tag closes the sentence. */
export function beforeOrSo({ parsed }: Scene, verb: number): TokenRange[] | null {
  const sentence = parsed.sentences[parsed.sentenceOf[verb]!]!;
  const subject = childWith(parsed, verb, "nsubj");
  const so = subject === null ? -1 : parsed.leftEdge(subject) - 1;
  const opens = so - 2 > sentence.start && parsed.lower(so) === "so" && parsed.word(so - 2) === ",";
  if (!opens || !/^(?:or|at)$/.test(parsed.lower(so - 1)) || verb + 2 < sentence.end) return null;
  return [{ start: sentence.start, end: so - 2 }];
}

/** `[Talks failed], officials said on Tuesday`, whatever the parser made of it: the sentence before the comma. */
export function beforeTag(scene: Scene, verb: number): TokenRange[] | null {
  const { parsed } = scene;
  const subject = childWith(parsed, verb, "nsubj");
  const others = ADDRESSED.has(cueLemma(parsed, verb)) ? ["xcomp"] : ["dobj", "xcomp"];
  if (subject === null || !isPostposable(scene, verb) || childWith(parsed, verb, ...others) !== null) return null;
  const sentence = parsed.sentences[parsed.sentenceOf[verb]!]!;
  const start = subject < verb ? parsed.leftEdge(subject) : verb;
  const end = subject < verb ? verb + 1 : parsed.rightEdge(subject) + 1;
  if (
    start - sentence.start < 4 ||
    isStaying(parsed, verb) ||
    hasProClause(parsed, verb) ||
    parsed.word(start - 1) !== ","
  )
    return null;
  // "the builders, who said no" is a relative clause; "… from builders, prosecutors allege" only looks like one to the parser.
  const relative = parsed.children(verb).some((child) => /^W/.test(parsed.tag(child)));
  if (parsed.dep(verb) === "relcl" && (relative || subject > verb)) return null;
  for (let token = end; token < Math.min(sentence.end, end + TAG_TAIL + 1); token++) {
    if (/^[.;]$/.test(parsed.word(token)) || /^(?:citing|quoting)$/.test(parsed.lower(token)))
      return [{ start: sentence.start, end: start - 1 }];
    if (["VERB", "AUX", "SCONJ", "CCONJ"].includes(parsed.pos(token)) || token === end + TAG_TAIL) return null;
  }
  return [{ start: sentence.start, end: start - 1 }];
}

/** True where a comma, dash or quotation mark parts the words from what stands before or after them. */
function isSetOff(scene: Scene, verb: number): boolean {
  const { parsed } = scene;
  const before = parsed.leftEdge(verb) - 1;
  const after = parsed.rightEdge(verb) + 1;
  const isMark = (token: number) => token < 0 || token >= parsed.length || /^[,—–-]|["”“']/.test(parsed.word(token));
  return isMark(before) || isMark(after) || isMark(parsed.leftEdge(verb)) || isMark(parsed.rightEdge(verb));
}
