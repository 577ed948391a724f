import type { ParsedText, Span } from "../../../model/index.ts";
import { tenseOf } from "../../grammar/index.ts";
import type { Candidate } from "../candidate.ts";
import { CHAINING, cueLemma, VERBS } from "../lexicon.ts";
import { type Scene, spanOf, trimmed } from "../scene.ts";
import { childWith } from "../source-of.ts";
import { hasWord } from "../words.ts";

/**
 * Content that goes on where the cue or a closing mark seems to end it: `[It had no crew], she said, [and was adrift]`,
 * `[“It is a bad sign” for the mine], he said`, `said [“we will pay” for the damage]`.
 */
export function refineContinued(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  return candidates.map((candidate) => {
    if (candidate.layout || candidate.cueToken === null) return candidate;
    const content = continued(scene, candidate);
    if (content === null) return candidate;
    const { quoted: _, ...rest } = candidate;
    return { ...rest, content };
  });
}

function continued(scene: Scene, candidate: Candidate): Span[] | null {
  const last = candidate.content.at(-1)!;
  const all = (span: Span, ...more: Span[]) => [...candidate.content.slice(0, -1), span, ...more];
  const halves = parted(scene, candidate);
  if (halves !== null) return [...halves];
  const isQuoted = candidate.rule.startsWith("quotation");
  if (last.end <= candidate.cue!.start) {
    const longer = isQuoted ? upToTag(scene, candidate, last) : null;
    const rest = afterTag(scene, candidate, last);
    return longer === null && rest === null ? null : all(longer ?? last, ...(rest === null ? [] : [rest]));
  }
  const longer = isQuoted ? pastTheMark(scene, last) : null;
  return longer === null ? null : all(longer);
}

/** Characters between a quotation and its tag that still belong to the content at most. */
const LONGEST_REST = 200;

/** `“It is a bad sign” [for the mine], he said`: words in small letters up to the comma before the tag. */
function upToTag({ parsed, text, tokenAt }: Scene, { cue, source }: Candidate, last: Span): Span | null {
  const tag = Math.min(cue!.start, source !== null && source.start >= last.end ? source.start : cue!.start);
  const between = text.slice(last.end, tag);
  if (between.length > LONGEST_REST || !/^\s+\p{Ll}[^.!?;:"“]*,\s*$/u.test(between)) return null;
  return /^(?:VB[GDZP]|RB)$/.test(parsed.tag(tokenAt(last.end + 1)))
    ? null
    : trimmedEnd(text, { start: last.start, end: tag });
}

/** `said “we will pay” [for the damage]`: phrases that hang on words within the quotation. */
function pastTheMark({ parsed, text, tokenAt }: Scene, last: Span): Span | null {
  if (!/^\s\p{Ll}/u.test(text.slice(last.end, last.end + 2))) return null;
  if (/[.,!?…—-]["”'’»]*$/.test(text.slice(last.end - 3, last.end))) return null;
  const first = tokenAt(last.start);
  let end = tokenAt(last.end - 1);
  const inside = parsed.sentenceOf[end];
  for (let step = 0; step < MOST && end + 2 < parsed.length; step++) {
    if (parsed.pos(end + 1) === "CCONJ" && !/["“'‘]/.test(parsed.word(end + 2))) break;
    const top = phraseAt(parsed, end + 1, end);
    if (top === null || parsed.sentenceOf[top] !== inside || parsed.head[top]! < first || parsed.head[top]! > end)
      break;
    end = parsed.rightEdge(top);
  }
  return parsed.end[end]! > last.end ? trimmedEnd(text, { start: last.start, end: parsed.end[end]! }) : null;
}

/** Phrases added, and steps up the tree, at most. */
const MOST = 12;

/** The head of the phrase that begins at the token and hangs on a word at or before `floor`; null for a phrase of its own. */
function phraseAt(parsed: ParsedText, token: number, floor: number): number | null {
  if (token >= parsed.length || parsed.pos(token) === "PUNCT") return null;
  let top = token;
  for (let step = 0; step < MOST; step++) {
    const head = parsed.head[top]!;
    if (head <= floor) return top;
    if (head === top || parsed.leftEdge(head) < token) return null;
    top = head;
  }
  return null;
}

/** Words of time and place between a tag and the comma that closes it at most. */
const TAG_TAIL = 8;

/** `…, she said on Friday, [and was adrift]`, `…, he said, [that both had left]`: the rest of the sentence, or null. */
function afterTag(scene: Scene, { cue, source, rule, cueToken }: Candidate, last: Span): Span | null {
  const { parsed, tokenAt } = scene;
  if (!/^(?:parenthesis|clause-before|quotation-before)$/.test(rule)) return null;
  const tagEnd = Math.max(cue!.end, source !== null && source.start >= last.end ? source.end : 0);
  const sentence = parsed.sentences[parsed.sentenceOf[cueToken!]!]!;
  let comma = tokenAt(tagEnd - 1) + 1;
  for (const limit = comma + TAG_TAIL; comma < Math.min(limit, sentence.end); comma++)
    if (/^(?:PUNCT|VERB|AUX|SCONJ|CCONJ)$/.test(parsed.pos(comma))) break;
  if (comma + 1 >= sentence.end || parsed.word(comma) !== ",") return null;
  return goesOn(parsed, comma + 1, cueToken!, scene.tokenAt(last.start), sentence.end)
    ? spanOf(scene, { start: comma + 1, end: sentence.end })
    : null;
}

/** True where the words from `token` on are a clause with "that" or one coordinated with the content, not with the cue. */
function goesOn(parsed: ParsedText, token: number, cue: number, first: number, end: number): boolean {
  if (parsed.lower(token) === "that") return parsed.tag(token) === "IN";
  if (parsed.pos(token) !== "CCONJ") return false;
  for (let verb = token + 1; verb < Math.min(end, token + MOST); verb++) {
    if (parsed.dep(verb) !== "conj" || !["VERB", "AUX"].includes(parsed.pos(verb))) continue;
    const joined = parsed.head[verb]!;
    if (childWith(parsed, verb, "nsubj", "nsubjpass", "expl") !== null)
      return joined === cue ? !VERBS.has(cueLemma(parsed, verb)) : joined >= first && joined < cue;
    return sharesSubject(parsed, verb, first, cue);
  }
  return false;
}

/** `[It had no crew], she said, [and was adrift]`, but `[It is safe], she said, and left`: told by the tense and by no new cue. */
function sharesSubject(parsed: ParsedText, verb: number, first: number, cue: number): boolean {
  if (VERBS.has(cueLemma(parsed, verb)) || CHAINING.has(cueLemma(parsed, verb))) return false;
  if (tenseOf(parsed, verb) !== tenseOf(parsed, cue)) return true;
  for (let token = first; token < Math.min(cue, first + LONGEST_CLAUSE); token++)
    if (/^(?:ROOT|ccomp)$/.test(parsed.dep(token)) && ["VERB", "AUX"].includes(parsed.pos(token)))
      return tenseOf(parsed, token) === tenseOf(parsed, verb);
  return false;
}

/** Words of a clause in which its main verb is looked for. */
const LONGEST_CLAUSE = 60;

/** `[It is safe], he said, and [left]` → the first part alone where the rest goes with the cue; with "and" where it does not. */
function parted(scene: Scene, { rule, content, cue, cueToken, source }: Candidate): readonly Span[] | null {
  const { parsed, tokenAt } = scene;
  const last = content.at(-1)!;
  if (rule !== "parenthesis" || content.length !== 2 || last.start < Math.max(cue!.end, source?.end ?? 0)) return null;
  const first = tokenAt(content[0]!.start);
  const at = tokenAt(last.start);
  const conjunction = parsed.pos(at - 1) === "CCONJ" ? at - 1 : at;
  if (parsed.pos(conjunction) !== "CCONJ") return null;
  if (!goesOn(parsed, conjunction, cueToken!, first, tokenAt(last.end - 1) + 1)) return content.slice(0, 1);
  return [content[0]!, { start: parsed.start[conjunction]!, end: last.end }];
}

function trimmedEnd(text: string, span: Span): Span | null {
  const cut = trimmed(text, { start: span.start, end: span.end });
  return cut !== null && hasWord(text, cut) ? { start: span.start, end: cut.end } : null;
}
