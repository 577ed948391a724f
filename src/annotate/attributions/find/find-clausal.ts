import type { ParsedText, Span, TokenRange } from "../../../model/index.ts";
import { isPassive } from "../../grammar/index.ts";
import type { Candidate } from "../candidate.ts";
import { endBeforeRegrouped, endOfLikeClauses } from "../coordination.ts";
import { cueLemma, particleVerb, VERBS } from "../lexicon.ts";
import { type Scene, trimmed } from "../scene.ts";
import { childWith, type FoundSource, foundSource, isPersuaded, sourceOfVerb } from "../source-of.ts";
import { spansOf, verbCue } from "../words.ts";
import { isAskedAside } from "./asked-aside.ts";
import { addressedClause, clauseOf, vehicleClause } from "./clause-of-cue.ts";
import { isEnding } from "./ending.ts";
import { finalTagAfter } from "./final-tags.ts";
import { invertedTag } from "./inverted-tags.ts";
import { relativeGap } from "./relative-gap.ts";
import { ADDRESSED, aroundParenthesis, beforeOrSo, beforeTag, isPostposable } from "./tag-content.ts";

/**
 * Clauses that complete a cue verb: `She said [that talks failed]`, `[Talks failed], she said`, `[The talks], she
 * said, [failed]`.
 */
export function findClausal(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let verb = 0; verb < parsed.length; verb++) {
    if (!["VERB", "AUX"].includes(parsed.pos(verb)) || parsed.dep(verb) === "acomp") continue;
    const candidate = inverted(scene, verb) ?? besideFinalTag(scene, verb) ?? verbWithClause(scene, verb);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

/** A cue before a tag at the end of its sentence, and that tag: `[Kelt said [it was over]], the Herald reported`. */
function besideFinalTag(scene: Scene, verb: number): Candidate | null {
  const { parsed } = scene;
  const factuality = VERBS.get(cueLemma(parsed, verb))?.frames.get("clause");
  const own = finalTagAfter(parsed, verb);
  const range = own === null ? tagRange(parsed, verb) : own.content;
  if (factuality === undefined || range === null || !isPostposable(scene, own?.verb ?? verb)) return null;
  const content = spansOf(scene, [range]);
  if (content.length === 0) return null;
  const rule = own === null ? "parenthesis" : "clause-after";
  return {
    rule,
    cue: verbCue(scene, verb),
    cueToken: verb,
    cueLemma: cueLemma(parsed, verb),
    ...speakerOf(scene, verb),
    content,
    factuality,
  };
}

/** What stands before a tag, where the verb is the tag's. */
function tagRange(parsed: ParsedText, verb: number): TokenRange | null {
  const cue = parsed.head[verb]!;
  const tag = cue < verb ? finalTagAfter(parsed, cue) : null;
  return tag?.verb === verb ? tag.before : null;
}

function verbWithClause(scene: Scene, verb: number): Candidate | null {
  const { parsed } = scene;
  // "ruled out that the fire was set" is no ruling.
  const entry =
    VERBS.get(parsed.lemma(verb) === "rule" ? particleVerb(parsed, verb) : "") ?? VERBS.get(cueLemma(parsed, verb));
  const factuality = isPersuaded(parsed, verb) && isPassive(parsed, verb) ? "asserted" : entry?.frames.get("clause");
  if (factuality === undefined || isEnding(parsed, verb)) return null;
  const clause = clauseOf(parsed, verb) ?? addressedClause(parsed, verb) ?? vehicleClause(parsed, verb);
  const answer = clause === undefined ? (answerWord(parsed, verb) ?? tornClause(parsed, verb)) : null;
  const ranges =
    clause !== undefined
      ? clauseRanges(scene, verb, clause)
      : (answer ?? beforeOrSo(scene, verb) ?? aroundParenthesis(scene, verb) ?? beforeTag(scene, verb));
  if (ranges === null) return null;
  const content = spansOf(scene, ranges);
  if (content.length === 0) return null;
  const saying = clause !== undefined && clause < verb ? quotedSaying(scene, verb) : null;
  const main = saying ?? verb;
  const speaker = upTo(scene, speakerOf(scene, main), content[0]!.start);
  return {
    rule:
      answer !== null
        ? "clause-after"
        : clause === undefined
          ? "parenthesis"
          : clause < verb
            ? "clause-before"
            : "clause-after",
    cue: verbCue(scene, main),
    cueToken: main,
    cueLemma: cueLemma(parsed, main),
    ...speaker,
    content: content.map((part) => beforeSpeaker(scene, part, speaker)),
    factuality,
  };
}

/** `[Two men had died], Karel Viss, head of the mine, said`: what is said ends where the speaker begins, whom the parser has tied to it. */
function beforeSpeaker({ parsed, text, tokenAt }: Scene, part: Span, { source }: FoundSource): Span {
  if (source === null || source.start <= part.start || source.end < part.end) return part;
  const isApart = parsed.word(tokenAt(source.start) - 1) === ",";
  return (isApart ? trimmed(text, { start: part.start, end: source.start }) : null) ?? part;
}

/** `was told by [a witness] that he had fled`: the source ends where the content begins that the parser ties to it. */
function upTo({ text }: Scene, found: FoundSource, at: number): FoundSource {
  const { source } = found;
  if (source === null || at <= source.start || at >= source.end) return found;
  return { ...found, source: trimmed(text, { start: source.start, end: at }) };
}

/** Classes of verbs that take a clause more often than a noun phrase. */
const TAKING_CLAUSES = new Set(["say", "argue", "believe", "warn", "fear", "hope", "show"]);

/**
 * `groups that argue [the language is too broad]`, where the parser took the subject of the clause for an object and tied its verb
 * to a word before the cue: a finite verb without a subject right after the object.
 */
function tornClause(parsed: ParsedText, verb: number): TokenRange[] | null {
  const object = childWith(parsed, verb, "dobj");
  if (object === null || object < verb || parsed.leftEdge(object) !== verb + 1) return null;
  if (!VERBS.get(cueLemma(parsed, verb))?.classes.some((name) => TAKING_CLAUSES.has(name))) return null;
  const finite = parsed.rightEdge(object) + 1;
  if (finite >= parsed.length || !/^(?:VB[DPZ]|MD)$/.test(parsed.tag(finite)) || /^['’]/.test(parsed.word(finite)))
    return null;
  const head = /^aux/.test(parsed.dep(finite)) ? parsed.head[finite]! : finite;
  if (head < finite || parsed.head[head]! >= verb || parsed.dep(head) === "conj") return null;
  if (childWith(parsed, head, "nsubj", "nsubjpass", "expl") !== null) return null;
  return [{ start: verb + 1, end: parsed.rightEdge(head) + 1 }];
}

/** `said [yes]`, `would not say [so]`, `said [no to the offer]`: a word that stands for a whole clause. */
function answerWord(parsed: ParsedText, verb: number): TokenRange[] | null {
  const word = verb + 1;
  if (word >= parsed.length || cueLemma(parsed, verb) !== "say" || !/^(?:yes|no|so)$/.test(parsed.lower(word)))
    return null;
  const next = parsed.lower(Math.min(word + 1, parsed.length - 1));
  if (parsed.head[word] !== verb || (parsed.lower(word) === "so" && /^(?:many|much|that|far)$/.test(next))) return null;
  const to = parsed.children(word).find((child) => child === word + 1 && parsed.lower(child) === "to");
  return [{ start: word, end: (to === undefined ? word : parsed.rightEdge(to)) + 1 }];
}

/** Who speaks; nobody where a participle alone is passive: `Asked [whether he would go], Lenk laughed`. */
function speakerOf(scene: Scene, verb: number): FoundSource {
  const { parsed } = scene;
  const isWhenAsked = parsed.lower(verb) === "asked" && /^(?:when|if)$/.test(parsed.lower(verb - 1));
  const bare =
    (parsed.tag(verb) === "VBN" || isWhenAsked) &&
    /^(?:advcl|acl)$/.test(parsed.dep(verb)) &&
    ASKED.has(cueLemma(parsed, verb));
  const helped = parsed.children(verb).some((child) => /^(?:aux|auxpass|agent)$/.test(parsed.dep(child)));
  return (bare && !helped) || isAskedAside(parsed, verb)
    ? { source: null, sourceToken: null }
    : sourceOfVerb(scene, verb);
}

const ASKED = new Set(["ask", "tell", "question", "press", "quiz"]);

/** `saying` in "…, officials were quoted by AP as saying". */
function quotedSaying(scene: Scene, verb: number): number | null {
  const { parsed } = scene;
  if (!["quote", "cite"].includes(parsed.lemma(verb))) return null;
  const as = parsed.children(verb).find((child) => child > verb && parsed.lower(child) === "as");
  return as === undefined ? null : childWith(parsed, as, "pcomp");
}

/** The clause's subtree on its own side of the verb, with the relative pronoun that it left behind. */
function clauseRanges(scene: Scene, verb: number, clause: number): TokenRange[] | null {
  const { parsed } = scene;
  const range = { start: parsed.leftEdge(clause), end: parsed.rightEdge(clause) + 1 };
  if (clause > verb) {
    const cut = endBeforeRegrouped(parsed, verb, clause);
    const end =
      cut ??
      Math.max(
        range.end,
        endOfAdjuncts(scene, verb, clause),
        endOfThatClauses(scene, verb, clause),
        endOfLikeClauses(parsed, verb, clause),
      );
    const that = parsed.dep(clause) === "advcl" ? childWith(parsed, clause, "mark") : null;
    const first = that ?? range.start;
    const after = { start: lacksSubject(parsed, verb, clause) ? verb + 1 : Math.max(first, verb + 1), end };
    const pronoun = parsed.dep(verb) === "relcl" && /^(?:WDT|WP)$/.test(parsed.tag(range.start)) ? range.start : null;
    if (pronoun !== null && pronoun < verb) return [{ start: pronoun, end: pronoun + 1 }, after];
    const gap = isFiniteWithoutSubject(parsed, clause) ? relativeGap(parsed, verb) : null;
    return gap === null ? [after] : [gap, after];
  }
  if (!isPostposable(scene, verb) || saysSomethingElse(parsed, verb, range.end)) return null;
  const next = verb + 1;
  if (next < parsed.length && OPENS_CLAUSE.has(parsed.lower(next)) && !startsSubject(scene, verb, next)) {
    const end = parsed.sentences[parsed.sentenceOf[verb]!]!.end;
    return [{ start: next, end }];
  }
  return [{ start: range.start, end: Math.min(Math.max(range.end, endOfClausesBefore(parsed, verb, clause)), verb) }];
}

/** `a move Lenk hopes [will calm them]`: a finite clause whose subject stands before the cue. */
function isFiniteWithoutSubject(parsed: ParsedText, clause: number): boolean {
  const children = parsed.children(clause);
  if (children.some((child) => /^(?:nsubj|nsubjpass|csubj|expl|mark)$/.test(parsed.dep(child)))) return false;
  return [clause, ...children].some((word) => word <= clause && /^(?:VB[DPZ]|MD)$/.test(parsed.tag(word)));
}

/** `[It came from his weapon, but nobody knows who fired it], Lenk said`: the end of the last of several clauses before a tag. */
function endOfClausesBefore(parsed: ParsedText, verb: number, clause: number): number {
  const last = parsed.children(verb).findLast((child) => child < verb && parsed.dep(child) === "ccomp");
  if (last === undefined || last <= clause) return 0;
  for (let token = parsed.rightEdge(clause) + 1; token < parsed.leftEdge(last); token++)
    if (/^[:;—–-]/.test(parsed.word(token))) return 0;
  return parsed.rightEdge(last) + 1;
}

/** `Sales fell: Kelmar [reported a loss]`, `It is out; Lenk [announced no price]`: what stands before a colon or semicolon is no content of a verb with an object of its own. */
function saysSomethingElse(parsed: ParsedText, verb: number, end: number): boolean {
  if (end >= verb || !/^[:;]$/.test(parsed.word(end))) return false;
  return childWith(parsed, verb, "dobj", "prep", "agent", "auxpass") !== null;
}

/**
 * `said [about half of the sum went to Kelmar]`, `said [just because it rained did not mean it was cold]`: a finite clause
 * without a subject has it in the words before, which the parser tied to the cue.
 */
function lacksSubject(parsed: ParsedText, verb: number, clause: number): boolean {
  const first = parsed.leftEdge(clause);
  if (first <= verb + 1 || ADDRESSED.has(cueLemma(parsed, verb)) || parsed.pos(verb + 1) === "PUNCT") return false;
  const children = parsed.children(clause);
  if (children.some((child) => /^(?:nsubj|nsubjpass|csubj|csubjpass|expl|mark)$/.test(parsed.dep(child)))) return false;
  const helper = children.find((child) => /^aux/.test(parsed.dep(child)) && child < clause) ?? clause;
  return /^(?:VB[DPZ]|MD)$/.test(parsed.tag(helper));
}

/**
 * End of the adjuncts that the parser tied to the cue although they follow the clause and speak of it: `said they will
 * leave [unless it stops]`. Ends before a participle of a cue, a coordinated verb, or a phrase set off by a comma.
 */
function endOfAdjuncts(scene: Scene, verb: number, clause: number): number {
  const { parsed } = scene;
  let end = 0;
  for (const child of parsed.children(verb)) {
    if (child <= clause) continue;
    const dep = parsed.dep(child);
    if (dep === "punct" && parsed.word(child) === ",") continue;
    if (dep !== "advcl" && dep !== "prep" && dep !== "xcomp" && dep !== "npadvmod" && dep !== "dep") break;
    const comma = parsed.word(parsed.leftEdge(child) - 1) === ",";
    if (comma && (dep !== "advcl" || VERBS.has(cueLemma(parsed, child)))) break;
    end = parsed.rightEdge(child) + 1;
  }
  return end;
}

/** End of a further clause with "that" which the parser coordinated with the cue: `said that it ran but failed and [that it cost much]`. */
function endOfThatClauses({ parsed }: Scene, verb: number, clause: number): number {
  let end = 0;
  // "boasted [that he had a gun], [that he would use it]", of which the parser makes two clauses of the verb.
  for (const child of parsed.children(verb))
    if (child > clause && parsed.dep(child) === "ccomp" && parsed.lower(parsed.leftEdge(child)) === "that")
      end = parsed.rightEdge(child) + 1;
  let last = parsed.children(verb).find((child) => parsed.dep(child) === "conj" && child > clause);
  for (let step = 0; step < 3 && last !== undefined; step++) {
    const opening = childWith(parsed, last, "mark");
    if (opening !== null && parsed.lower(opening) === "that") end = parsed.rightEdge(last) + 1;
    last = parsed.children(last).find((child) => parsed.dep(child) === "conj");
  }
  return end;
}

/** Words that open the clause after a verb where the parser tied it to the words before instead. */
const OPENS_CLAUSE = new Set([
  "that",
  "he",
  "she",
  "it",
  "they",
  "there",
  "we",
  "i",
  "the",
  "a",
  "his",
  "her",
  "their",
  "what",
  "whether",
  "how",
  "why",
]);

function startsSubject(scene: Scene, verb: number, token: number): boolean {
  const { parsed } = scene;
  return parsed
    .children(verb)
    .some(
      (child) => /^(?:nsubj|dobj|dative)$/.test(parsed.dep(child)) && child > verb && parsed.leftEdge(child) <= token,
    );
}

/** True where nothing but a full stop stands from the token to the end of its sentence. */
function endsSentence(parsed: ParsedText, token: number): boolean {
  if (token >= parsed.length) return true;
  const { start, end } = parsed.sentences[parsed.sentenceOf[token]!]!;
  return token === start || (token === end - 1 && /^[.!?]+$/.test(parsed.word(token)));
}

/** `[The bridge], says Lenk, [is unsafe]`, where the parser gives the verb of saying both subjects. */
function inverted(scene: Scene, verb: number): Candidate | null {
  const { parsed } = scene;
  const factuality = VERBS.get(cueLemma(parsed, verb))?.frames.get("clause");
  if (factuality === undefined || !isPostposable(scene, verb) || parsed.word(verb - 1) !== ",") return null;
  const cue = { cue: verbCue(scene, verb), cueToken: verb, cueLemma: cueLemma(parsed, verb) };
  const tag = invertedTag(parsed, verb);
  if (tag !== null)
    return {
      rule: "parenthesis",
      ...cue,
      ...foundSource(scene, tag.speaker, verb),
      content: spansOf(scene, tag.content),
      factuality,
    };
  const subjects = parsed.children(verb).filter((child) => parsed.dep(child) === "nsubj");
  const [topic, speaker] = subjects;
  if (topic === undefined || speaker === undefined || topic > verb || speaker < verb) return null;
  const after = parsed.rightEdge(speaker) + 1;
  const end = parsed.rightEdge(parsed.head[verb]!) + 1;
  if (parsed.leftEdge(speaker) === verb + 1 && endsSentence(parsed, after)) {
    const sentence = parsed.sentences[parsed.sentenceOf[verb]!]!;
    const said = spansOf(scene, [{ start: sentence.start, end: verb - 1 }]);
    return said.length === 0
      ? null
      : { rule: "clause-before", ...cue, ...foundSource(scene, speaker, verb), content: said, factuality };
  }
  if (parsed.word(after) !== "," || end <= after) return null;
  const content = spansOf(scene, [
    { start: parsed.leftEdge(topic), end: verb },
    { start: after, end },
  ]);
  return content.length === 0
    ? null
    : { rule: "parenthesis", ...cue, ...foundSource(scene, speaker, verb), content, factuality };
}
