import type { Span } from "../../../model/index.ts";
import { isPassive } from "../../grammar/index.ts";
import type { Candidate } from "../candidate.ts";
import { toldProgramme } from "../chains/programmes.ts";
import { cueLemma, QUOTE_ONLY, VERBS } from "../lexicon.ts";
import type { Quotation } from "../quotations.ts";
import { isPersonAt, lastBefore, type Scene, trimmed } from "../scene.ts";
import { childWith, type FoundSource, foundSource, sourceOfVerb } from "../source-of.ts";
import { groupStart, hasWord, verbCue } from "../words.ts";
import { isSentenceLike, isWithinClause, lastMark, loneTag } from "./beside-marks.ts";
import { colonLead, paperRead } from "./colon-lead.ts";
import { finalTagAfter } from "./final-tags.ts";
import { howSaid } from "./how-said.ts";
import { signedBy } from "./signature.ts";

/** Words between a quotation and its cue at most: room for a name with title and apposition. */
const REACH = 30;

/**
 * Quotations with a cue beside them: `“A,” she said. “B.”`, `Smith told reporters: “A.”`, and quotations that carry on
 * from the one before: `“C.”` after `“A,” she said.`, the next paragraph of a quotation whose marks stay open.
 */
export function findQuoted(scene: Scene): Candidate[] {
  const found: Candidate[] = [];
  const contents: Span[][] = [];
  const byCue = new Map<number, number>();
  let previous: { readonly quotation: Quotation; readonly candidate: number } | null = null;
  scene.outermost.forEach((quotation, index) => {
    const gapStart = scene.outermost[index - 1]?.end ?? 0;
    const gapEnd = scene.outermost[index + 1]?.start ?? scene.text.length;
    const cue = cueAfter(scene, quotation, gapEnd) ?? cueBefore(scene, quotation, gapStart);
    let at = cue === null ? null : (byCue.get(cue) ?? null);
    if (at === null && cue !== null) {
      at = found.push(quotedBy(scene, cue, quotation)) - 1;
      contents.push([]);
    } else if (at === null && previous !== null && carriesOn(scene, previous.quotation, quotation)) {
      at = previous.candidate;
    }
    const lead =
      at === null
        ? (signedBy(scene, quotation) ??
          howSaid(scene, quotation) ??
          paperRead(scene, quotation, gapStart) ??
          colonLead(scene, quotation, gapStart))
        : null;
    if (lead !== null) {
      at = found.push(lead) - 1;
      contents.push([]);
    }
    if (at === null) return;
    contents[at]!.push(contentOf(scene, quotation));
    if (cue !== null) byCue.set(cue, at);
    previous = { quotation, candidate: at };
  });
  return found.map((candidate, at) => ({ ...candidate, content: contents[at]! }));
}

function quotedBy(scene: Scene, cue: number, quotation: Quotation): Candidate {
  const { parsed } = scene;
  const after = cue >= scene.tokenAt(quotation.end);
  return {
    rule: after ? "quotation-before" : "quotation-after",
    cue: verbCue(scene, cue),
    cueToken: cue,
    cueLemma: cueLemma(parsed, cue),
    ...besideMarks(scene, speakerOf(scene, cue, quotation), quotation),
    content: [contentOf(scene, quotation)],
    factuality: VERBS.get(cueLemma(parsed, cue))?.frames.get("quote") ?? "asserted",
    quoted: true,
  };
}

/** `“I am proud,” [Felt, 92,] told them`, where the parser makes the words in marks a part of the speaker's noun phrase. */
function besideMarks({ parsed, tokenAt }: Scene, found: FoundSource, quotation: Quotation): FoundSource {
  const { source, sourceToken } = found;
  if (source === null || sourceToken === null || source.start >= quotation.end || source.end <= quotation.end)
    return found;
  const first = tokenAt(quotation.end);
  return sourceToken < first ? found : { sourceToken, source: { start: parsed.start[first]!, end: source.end } };
}

/** The quotation with its marks; where they stay open, without the white space at the end. */
function contentOf(scene: Scene, quotation: Quotation): Span {
  if (quotation.closed) return { start: quotation.start, end: quotation.end };
  return trimmed(scene.text, quotation) ?? quotation;
}

/** The parse's source, unless it lies within the quotation itself; then the words between quotation and cue. */
function speakerOf(scene: Scene, cue: number, quotation: Quotation) {
  const found = sourceOfVerb(scene, cue);
  if (found.source !== null && (found.source.end <= quotation.start || found.source.start >= quotation.end))
    return found;
  const { parsed } = scene;
  const named = childWith(parsed, cue, "dobj");
  if (named !== null && isInvertedSubject(scene, cue, named, quotation)) return withIssuer(scene, cue, named);
  const first = scene.tokenAt(quotation.end);
  const sentence = parsed.sentences[parsed.sentenceOf[cue]!]!;
  const inverted = parsed.pos(cue + 1 < parsed.length ? cue + 1 : cue);
  const [from, to] = cue > first ? [first, cue] : [cue + 1, Math.min(sentence.end, cue + 8)];
  // "telling the crowd: “…”": who is spoken to does not speak.
  if (cue < first && parsed.tag(cue) === "VBG" && ADDRESSED.has(cueLemma(parsed, cue)))
    return { source: null, sourceToken: null };
  if (cue < first && !["PROPN", "PRON", "DET", "NOUN", "ADJ"].includes(inverted))
    return { source: null, sourceToken: null };
  let speaker: number | null = null;
  for (let token = from; token < to; token++) {
    if (!["PROPN", "PRON", "NOUN"].includes(parsed.pos(token)) || parsed.dep(token) === "compound") continue;
    speaker ??= token;
    // "team manager Viss", of which all hangs on the name: that hangs on words outside.
    const isHead = parsed.head[token]! < from || parsed.head[token]! >= to;
    if (isHead && parsed.leftEdge(token) <= speaker) return foundSource(scene, token, cue);
  }
  return speaker === null ? { source: null, sourceToken: null } : foundSource(scene, speaker, cue);
}

/** `“…,” read [a statement from the ministry]`, of which the parser ties the issuer to the verb. */
function withIssuer(scene: Scene, cue: number, paper: number): FoundSource {
  const { parsed } = scene;
  const found = foundSource(scene, paper, cue);
  const from = parsed.rightEdge(paper) + 1;
  const isTied = from < parsed.length && parsed.head[from] === cue && parsed.dep(from) === "prep";
  if (found.source === null || !isTied || !/^(?:from|by|of|on|at|in)$/.test(parsed.lower(from))) return found;
  return { ...found, source: { start: found.source.start, end: parsed.end[parsed.rightEdge(from)]! } };
}

/** True for a verb that may carry a quotation: of the lexicon, no attribute, without a clause of its own elsewhere. */
function mayQuote(scene: Scene, token: number, quotation: Quotation): boolean {
  const { parsed } = scene;
  if (!["VERB", "AUX"].includes(parsed.pos(token))) return false;
  if (parsed.dep(token) === "amod" && !isRightBehind(scene, token, quotation)) return false;
  if (isOfOuterTag(scene, token, quotation) || isWithinClause(scene, token, quotation)) return false;
  const lemma = cueLemma(parsed, token);
  const quotes =
    VERBS.get(lemma)?.frames.has("quote") === true || (QUOTE_ONLY.has(lemma) && parsed.pos(token) === "VERB");
  const isBehind = parsed.start[token]! >= quotation.end;
  if (!quotes || (isBehind && QUOTE_ONLY.has(lemma) && !isSentenceLike(scene, quotation))) return false;
  if (isInverted(scene, token, quotation)) return true;
  if (reportsClause(scene, token, quotation)) return false;
  if (isPlainTag(scene, token, quotation)) return true;
  return !isSubordinate(scene, token, quotation) && !hasOtherComplement(scene, token, quotation);
}

/** `the “Bread First” march, which began in May`: what a clause of its own says after the marks is no tag; "as Lenk put it" is one. */
function isSubordinate({ parsed }: Scene, verb: number, quotation: Quotation): boolean {
  if (parsed.start[verb]! < quotation.end) return false;
  if (parsed.dep(verb) === "relcl") return true;
  const mark = parsed.dep(verb) === "advcl" ? childWith(parsed, verb, "mark", "advmod") : null;
  return (
    mark !== null &&
    mark < verb &&
    parsed.start[mark]! >= quotation.end &&
    /^(?:since|because|when|after|before|while|if|although|though|once|until)$/.test(parsed.lower(mark))
  );
}

/** `In the “Morning Talk,” Viss said the bridge was old`: a finite clause right after the verb is what is said, not the title before. */
function reportsClause({ parsed, quotationAt }: Scene, verb: number, quotation: Quotation): boolean {
  if (parsed.start[verb]! < quotation.end) return false;
  const person = ADDRESSED.has(cueLemma(parsed, verb)) ? childWith(parsed, verb, "dobj", "dative") : null;
  const next = person !== null && person > verb ? parsed.rightEdge(person) + 1 : verb + 1;
  return parsed.children(verb).some((child) => {
    if (child < next || parsed.dep(child) !== "ccomp" || parsed.leftEdge(child) !== next) return false;
    const hasSubject = childWith(parsed, child, "nsubj", "nsubjpass") !== null && parsed.tag(child) !== "VBG";
    return hasSubject && quotationAt(parsed.start[next]!) === null;
  });
}

/** `Kelt said: “…,” the Herald reported`: the tag gives the whole sentence to the paper, the words are Kelt's. */
function isOfOuterTag({ parsed, tokenAt }: Scene, token: number, quotation: Quotation): boolean {
  const cue = parsed.head[token]!;
  return cue < tokenAt(quotation.start) && finalTagAfter(parsed, cue)?.verb === token;
}

/** `“…,” Viss said`: nothing but the subject stands between a comma inside the marks and the verb. */
function isPlainTag(scene: Scene, verb: number, quotation: Quotation): boolean {
  const { parsed, tokenAt } = scene;
  const first = tokenAt(quotation.end);
  if (lastMark(scene, quotation) !== "," || verb <= first || !/^VB[DPZ]$/.test(parsed.tag(verb))) return false;
  return parsed
    .children(verb)
    .some(
      (child) =>
        parsed.dep(child) === "nsubj" &&
        !/^W/.test(parsed.tag(child)) &&
        parsed.leftEdge(child) === first &&
        parsed.rightEdge(child) === verb - 1,
    );
}

/** `“…” said Viss`: a verb right after the mark with its subject behind it, whatever the parser makes of what follows. */
function isInverted(scene: Scene, token: number, quotation: Quotation): boolean {
  const { parsed, tokenAt } = scene;
  const next = token + 1 < parsed.length ? parsed.pos(token + 1) : "";
  if (token !== tokenAt(quotation.end) || parsed.pos(token) !== "VERB") return false;
  return /^(?:PROPN|PRON)$/.test(next) || isRightBehind(scene, token, quotation);
}

/** `“…,” tweeted spokesman Karel Viss`, `“…?” asked a man from Halden`: past tense between a mark that ends a speech and a noun phrase. */
function isRightBehind(scene: Scene, token: number, quotation: Quotation): boolean {
  const { parsed, tokenAt } = scene;
  if (token !== tokenAt(quotation.end) || !/^VB[DN]$/.test(parsed.tag(token)) || token + 1 >= parsed.length)
    return false;
  // "Viss, citing “the magic of the place,” said the town would grow".
  const own = childWith(parsed, token, "nsubj");
  if (own !== null && parsed.start[own]! < quotation.start) return false;
  return /^[,?!]$/.test(lastMark(scene, quotation)) && /^(?:PROPN|PRON|DET|NOUN|ADJ|NUM)$/.test(parsed.pos(token + 1));
}

/** True where the verb already has a clause or noun phrase to itself after it, and the quotation stands before it. */
function hasOtherComplement(scene: Scene, verb: number, quotation: Quotation): boolean {
  const { parsed, quotationAt } = scene;
  if (parsed.start[verb]! < quotation.end) return false;
  return parsed.children(verb).some((child) => {
    const dep = parsed.dep(child);
    if (child > verb && (dep === "ccomp" || dep === "xcomp"))
      return (
        parsed.leftEdge(child) > verb &&
        parsed.word(parsed.leftEdge(child) - 1) !== "," &&
        quotationAt(parsed.start[child]!) === null
      );
    if (dep === "dobj" && isInvertedSubject(scene, verb, child, quotation)) return false;
    if (dep === "dobj" && child > verb && SILENCE.has(parsed.lower(child))) return true;
    return dep === "dobj" && child > verb && !ADDRESSED.has(cueLemma(parsed, verb)) && parsed.tag(child) !== "NNP";
  });
}

/** `“…,” tweeted the Tarnow chapter`: the noun phrase after a verb that follows the comma of the marks at once, where it has no subject. */
function isInvertedSubject(scene: Scene, verb: number, noun: number, quotation: Quotation): boolean {
  const { parsed, tokenAt } = scene;
  if (verb !== tokenAt(quotation.end) || lastMark(scene, quotation) !== "," || parsed.tag(verb) !== "VBD") return false;
  return parsed.leftEdge(noun) === verb + 1 && childWith(parsed, verb, "nsubj") === null;
}

/** What is said where nothing is quoted: "said nothing", "said little". */
const SILENCE = new Set(["nothing", "little", "something", "more", "much", "anything"]);

/** Verbs whose object is the person spoken to. */
const ADDRESSED = new Set(
  "tell ask remind assure reassure inform warn advise text email e-mail message urge answer say".split(" "),
);

/** `“A,” said Smith`: the first verb of quoting after marks that a comma, question or exclamation closes. */
function cueAfter(scene: Scene, quotation: Quotation, gapEnd: number): number | null {
  const { parsed, text } = scene;
  const segment = scene.segmentAt(quotation.start);
  const limit = Math.min(gapEnd, segment?.end ?? gapEnd);
  const last = lastMark(scene, quotation);
  const outside = text[quotation.end] === ",";
  if (!outside && !/[,?!…—–\-'’”]/.test(last) && !/^\s[a-z]/.test(text.slice(quotation.end, quotation.end + 2)))
    return last === "." ? loneTag(scene, quotation) : null;
  const first = scene.tokenAt(quotation.end);
  // "is a “disaster”, but the ministry disagrees".
  if (outside && /^(?:but|while|whereas|although|though)$/.test(parsed.lower(Math.min(first + 1, parsed.length - 1))))
    return null;
  for (let token = first; token < Math.min(parsed.length, first + REACH) && parsed.start[token]! < limit; token++) {
    const word = parsed.word(token);
    if (word === "." || word === ";" || word === ":") return null;
    if (isFiniteVerb(scene, token) && mayQuote(scene, token, quotation)) {
      const isTag = outside || /[,?!…—–\-'’”]/.test(last) || opensTag(scene, token, quotation);
      return !isTag || isPassive(parsed, token) || namesSubject(scene, token, quotation) ? null : token;
    }
    if (parsed.pos(token) === "VERB" && !/^(?:acl|relcl|amod)$/.test(parsed.dep(token))) return null;
    if (parsed.dep(token) === "relcl" && !isSentenceLike(scene, quotation)) return null;
  }
  return null;
}

/** `a “bad sign” for the mine, [he said]`, but `took “heart” from what [Lenk admitted]`: where no mark closes the words, a comma opens the tag, or it follows a whole sentence at once. */
function opensTag(scene: Scene, verb: number, quotation: Quotation): boolean {
  const { parsed } = scene;
  const subject = parsed.children(verb).find((child) => child < verb && /^nsubj/.test(parsed.dep(child)));
  const first = Math.min(groupStart(parsed, verb), subject === undefined ? verb : parsed.leftEdge(subject));
  if (first === scene.tokenAt(quotation.end)) return isSentenceLike(scene, quotation);
  return first > 0 && parsed.word(first - 1) === ",";
}

/** `Smith told reporters on Monday, “A.”`: the last verb of quoting before marks that a comma or colon opens. */
function cueBefore(scene: Scene, quotation: Quotation, gapStart: number): number | null {
  const { parsed, text } = scene;
  const limit = Math.max(gapStart, leadingStart(scene, quotation) ?? gapStart);
  const lead = lastBefore(text, limit, quotation.start)?.mark ?? "";
  const first = scene.tokenAt(quotation.start);
  const reach = lead === "," || lead === ":" ? REACH : 1;
  for (let token = first - 1; token >= Math.max(0, first - reach) && parsed.start[token]! >= limit; token--) {
    if (/^[.;!?]$/.test(parsed.word(token))) return null;
    if (reach === 1 && !isSentenceLike(scene, quotation)) return null;
    // "she told “Morning Talk”" names who was told.
    if (mayQuote(scene, token, quotation)) return toldProgramme(scene, token) === null ? token : null;
  }
  return null;
}

/** Where the paragraph begins that leads to a quotation: its own, or the one before where that ends in a colon and the quotation opens its own. */
function leadingStart(scene: Scene, quotation: Quotation): number | null {
  const { text } = scene;
  const own = scene.segmentAt(quotation.start);
  if (own === null) return null;
  if (own.kind !== "body" || own.start === 0 || /\S/.test(text.slice(own.start, quotation.start))) return own.start;
  const last = lastBefore(text, 0, own.start);
  const before = last?.mark === ":" ? scene.segmentAt(last.at) : null;
  return before?.kind === "body" ? before.start : own.start;
}

/** True for a quotation that is part of the speaker's name or description: `Novak, called “the Fox”, said …`. */
function namesSubject({ parsed }: Scene, verb: number, quotation: Quotation): boolean {
  const subject = parsed.children(verb).find((child) => child < verb && parsed.dep(child) === "nsubj");
  if (subject === undefined || parsed.start[subject]! >= quotation.start) return false;
  return parsed.start[parsed.rightEdge(subject)]! >= quotation.inner.start;
}

function isFiniteVerb({ parsed }: Scene, token: number): boolean {
  if (/^(?:VBD|VBP|VBZ)$/.test(parsed.tag(token))) return true;
  return parsed.children(token).some((child) => child < token && /^(?:VBD|VBP|VBZ|MD)$/.test(parsed.tag(child)));
}

/** True where the quotation goes on with the words of the one before: nothing or only a closed cue stands between. */
function carriesOn(scene: Scene, before: Quotation, quotation: Quotation): boolean {
  const { text } = scene;
  const between = { start: before.end, end: quotation.start };
  if (!before.closed) return !hasWord(text, between);
  const sameSegment = scene.segmentAt(before.start) === scene.segmentAt(quotation.start);
  if (!sameSegment || between.end - between.start > 250) return false;
  const gap = text.slice(between.start, between.end);
  if (!isSentenceLike(scene, quotation) || !/[.!?,—–-]\s*$/.test(gap)) return false;
  return fullStops(scene, between) <= 1 && !turnsToAnother(scene, between);
}

/** `“It is late.” Viss agreed. “We wait.”`: a sentence of its own between the quotations tells of another person. */
function turnsToAnother(scene: Scene, between: Span): boolean {
  const { parsed, tokenAt } = scene;
  const first = tokenAt(between.start);
  const sentence = parsed.sentences[parsed.sentenceOf[first]!];
  if (sentence === undefined || parsed.start[first]! >= between.end) return false;
  for (let token = first; token < parsed.length && parsed.start[token]! < between.end; token++) {
    if (parsed.dep(token) !== "nsubj" || parsed.dep(parsed.head[token]!) !== "ROOT") continue;
    const verb = parsed.head[token]!;
    const opens = parsed.leftEdge(token) === first && sentence.start >= first - 1;
    const ends = verb > token && parsed.start[verb]! < between.end;
    if (
      opens &&
      ends &&
      isPersonAt(scene, token) &&
      /[.!?]["'”’]*\s*$/.test(scene.text.slice(Math.max(0, between.start - 4), between.start))
    )
      return true;
  }
  return false;
}

/** Full stops between two places; those of abbreviations ("Mr.") are no tokens of their own. */
function fullStops({ parsed, tokenAt }: Scene, between: Span): number {
  let count = 0;
  for (let token = tokenAt(between.start); token < parsed.length && parsed.start[token]! < between.end; token++)
    if (/^[.!?]$/.test(parsed.word(token))) count++;
  return count;
}
