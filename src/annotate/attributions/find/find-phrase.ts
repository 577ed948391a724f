import type { ParsedText, Span } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { type Scene, spanOf } from "../scene.ts";
import { childWith, type FoundSource, foundSource } from "../source-of.ts";
import { spansOf } from "../words.ts";
import { aroundPhrase } from "./find-according-to.ts";

/**
 * Phrases that name a source without a verb of their own: `In the words of the mayor, [the plan is a disgrace]`, `[The plan
 * is], in Lenk's view, [a disgrace]`, `By Lenk's account, [it was safe]`, `[Two mines have closed], per the union`, `As reported by the Courier, [it sank]`,
 * `As Lenk put it, [it sank]`, `To hear Lenk tell it, [it sank]`, `In a poll, [Lenk leads]`.
 */
export function findPhrases(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let word = 0; word + 1 < parsed.length; word++) {
    const phrase =
      inViewOf(parsed, word) ?? inPoll(scene, word) ?? per(scene, word) ?? asSaid(parsed, word) ?? toHear(parsed, word);
    if (phrase === null || phrase.source.source === null) continue;
    const content = spansOf(scene, aroundPhrase(parsed, phrase.start, phrase.end));
    const cue = spanOf(scene, { start: phrase.cueStart, end: phrase.cueEnd });
    if (content.length === 0 || cue === null) continue;
    found.push(candidateOf(phrase, cue, content));
  }
  return found;

  function inViewOf(text: ParsedText, word: number): Phrase | null {
    const preposition = text.lower(word);
    if ((preposition !== "in" && preposition !== "by") || text.dep(word) !== "prep") return null;
    const noun = childWith(text, word, "pobj");
    const nouns = preposition === "in" ? VIEWS : ACCOUNTS;
    if (noun === null || !nouns.has(text.lemma(noun)) || noun - word > REACH) return null;
    const of = text.children(noun).find((child) => child > noun && text.lower(child) === "of");
    const head = childWith(text, noun, "poss") ?? (of === undefined ? null : childWith(text, of, "pobj"));
    if (head === null || !isSetOff(text, word, text.rightEdge(word) + 1)) return null;
    const owned = of === undefined || head < noun;
    return {
      start: word,
      end: text.rightEdge(word) + 1,
      cueStart: owned ? noun : word,
      cueEnd: owned ? noun + 1 : (of ?? noun) + 1,
      lemma: "in view of",
      source: foundSource(scene, head, null),
    };
  }

  function asSaid(text: ParsedText, verb: number): Phrase | null {
    const as = text.leftEdge(verb);
    if (text.lower(as) !== "as" || verb - as > LONGEST || !isSetOff(text, as, text.rightEdge(verb) + 1)) return null;
    const agent = childWith(text, verb, "agent");
    const reported =
      verb === as + 1 && text.tag(verb) === "VBN" && agent === verb + 1 && REPORTED.has(text.lemma(verb));
    const speaker = reported ? childWith(text, agent, "pobj") : childWith(text, verb, "nsubj");
    if (speaker === null || (!reported && !isPutIt(text, verb))) return null;
    const end = text.rightEdge(verb) + 1;
    const source = foundSource(scene, speaker, null);
    return {
      start: as,
      end,
      cueStart: reported ? as : verb,
      cueEnd: verb + 2,
      lemma: text.lemma(verb),
      source,
    };
  }

  function toHear(text: ParsedText, verb: number): Phrase | null {
    if (text.lemma(verb) !== "hear" || text.tag(verb - 1) !== "TO") return null;
    const tell = text.children(verb).find((child) => child > verb && text.lower(child) === "tell");
    const speaker = tell === undefined ? null : childWith(text, tell, "nsubj");
    if (tell === undefined || speaker === null || text.lower(tell + 1) !== "it") return null;
    const source = foundSource(scene, speaker, null);
    return { start: verb - 1, end: tell + 2, cueStart: tell, cueEnd: tell + 2, lemma: "tell", source };
  }
}

/** Tokens of the phrase and of its cue; ends are exclusive. */
type Phrase = {
  readonly start: number;
  readonly end: number;
  readonly cueStart: number;
  readonly cueEnd: number;
  readonly lemma: string;
  readonly source: FoundSource;
};

/** Words between "in" and its noun at most: "in the long-held view of". */
const REACH = 8;

/** Words from "as" to its verb at most. */
const LONGEST = 25;

const VIEWS = new Set(
  "word view opinion eye telling estimation judgment judgement account mind assessment reading".split(" "),
);
/** "by Lenk's account", "by the ministry's own reckoning". */
const ACCOUNTS = new Set("account reckoning estimate estimation admission count telling calculation logic".split(" "));
const REPORTED = new Set(
  "report say note describe state see show tell put confirm announce reveal argue explain".split(" "),
);

function candidateOf(phrase: Phrase, cue: Span, content: readonly Span[]): Candidate {
  return {
    rule: "phrase",
    cue,
    cueToken: phrase.cueStart,
    cueLemma: phrase.lemma,
    ...phrase.source,
    content,
    factuality: "asserted",
  };
}

/** `put it` in "as the mayor put it". */
function isPutIt(parsed: ParsedText, verb: number): boolean {
  return parsed.lemma(verb) === "put" && parsed.lower(verb + 1) === "it";
}

/** `[Two mines have closed], per the union`: no rate ("per day") and no phrase in mid-clause. */
function per(scene: Scene, word: number): Phrase | null {
  const { parsed } = scene;
  if (parsed.lower(word) !== "per" || parsed.dep(word) !== "prep") return null;
  const head = childWith(parsed, word, "pobj");
  if (head === null || !isSetOff(parsed, word, parsed.rightEdge(word) + 1)) return null;
  const named =
    parsed.pos(head) === "PROPN" || childWith(parsed, head, "det", "poss") !== null || parsed.tag(head) === "NNS";
  if (!named) return null;
  const end = parsed.rightEdge(word) + 1;
  return { start: word, end, cueStart: word, cueEnd: word + 1, lemma: "per", source: foundSource(scene, head, word) };
}

/** Polls, which show what the clause beside them tells. */
const POLLS = new Set(["poll", "survey"]);

/** `In a poll taken in May, [Lenk led by ten points]`, at the beginning of its sentence. */
function inPoll(scene: Scene, word: number): Phrase | null {
  const { parsed } = scene;
  if (parsed.lower(word) !== "in" || parsed.dep(word) !== "prep") return null;
  const noun = childWith(parsed, word, "pobj");
  if (noun === null || !POLLS.has(parsed.lemma(noun).toLowerCase())) return null;
  const end = parsed.rightEdge(word) + 1;
  const opens = word - parsed.sentences[parsed.sentenceOf[word]!]!.start <= 1;
  if (!opens || end >= parsed.length || parsed.word(end) !== ",") return null;
  const source = foundSource(scene, noun, word);
  return { start: word, end, cueStart: word, cueEnd: word + 1, lemma: "in a poll", source };
}

/** True where the phrase opens its sentence or stands after a comma, dash or bracket. */
function isSetOff(parsed: ParsedText, start: number, end: number): boolean {
  const sentence = parsed.sentences[parsed.sentenceOf[start]!]!;
  const opens = start - sentence.start <= 1 && end < sentence.end && parsed.word(end) === ",";
  return opens || (start > 0 && /^[,(\u2014\u2013-]/.test(parsed.word(start - 1)));
}
