import type { Segment } from "../../../model/index.ts";
import { knownName } from "../../entities/known-names.ts";
import { isGivenName, NOUNS } from "../../entities/word-classes.ts";
import type { Candidate } from "../candidate.ts";
import { cueLemma, VERBS } from "../lexicon.ts";
import { mentionsWithin, type Scene, trimmed } from "../scene.ts";
import { foundSource, sourceOfVerb } from "../source-of.ts";
import { findInterview } from "./find-interview.ts";

/** What layout attributes: an embedded post to its author, an excerpt to the source that the line before it names. */
export function findLayout(scene: Scene): Candidate[] {
  const { segments } = scene.context.document;
  return segments.flatMap((segment, index) => {
    if (segment.kind === "post" && segment.post !== undefined) return [postOf(scene, segment)];
    if (segment.kind !== "excerpt") return [];
    const before = segments[index - 1];
    return before === undefined || before.kind === "excerpt" ? [] : excerptOf(scene, segment, before);
  });
}

function postOf(scene: Scene, segment: Segment): Candidate {
  const { author, content } = segment.post!;
  const sourceToken = author === null ? null : scene.tokenAt(author.end - 1);
  return {
    rule: "post",
    cue: null,
    cueToken: null,
    cueLemma: null,
    source: author,
    sourceToken,
    content: content.end > content.start ? [content] : [{ start: segment.start, end: segment.end }],
    factuality: "asserted",
    layout: "post",
  };
}

function excerptOf(scene: Scene, segment: Segment, before: Segment): Candidate[] {
  const content = trimmed(scene.text, segment);
  const lead = scene.text.slice(before.start, before.end).trimEnd();
  if (content === null || !lead.endsWith(":")) return [];
  const { parsed } = scene;
  const last = scene.tokenAt(before.end - 1);
  const sentence = parsed.sentences[parsed.sentenceOf[Math.min(last, parsed.length - 1)] ?? 0];
  if (sentence === undefined) return [];
  for (let token = sentence.end - 1; token >= sentence.start; token--) {
    if (parsed.pos(token) !== "VERB" || !VERBS.get(cueLemma(parsed, token))?.frames.has("quote")) continue;
    const found = sourceOfVerb(scene, token);
    if (found.source === null) continue;
    const cue = { start: parsed.start[token]!, end: parsed.end[token]! };
    return [
      {
        rule: "excerpt",
        cue,
        cueToken: token,
        cueLemma: cueLemma(parsed, token),
        ...found,
        content: [content],
        factuality: "asserted",
        layout: "excerpt",
        quoted: true,
      },
    ];
  }
  return [];
}

/** Labels before a colon that name no speaker. */
const LABELS = new Set(
  "update updated posted published created filed released release dateline prediction photo photos video watch read related opinion analysis exclusive breaking editor note notes source sources correction live poll report review abstract byline question answer location when where who what why how".split(
    " ",
  ),
);

/** What a headline puts before a colon for a source without a name: "Poll: Lenk ahead", "Sources: talks failed". */
const UNNAMED = new Set("poll report study survey newspaper paper sources insiders audit inquiry".split(" "));

/**
 * "Karel Viss: Child killer escaped", "Norland: Climber dies": who or where a report is about, and who says nothing in the text below. True also for a speaker who is no person or country by name.
 */
function speaksBelow(scene: Scene, speaker: number): boolean {
  const { parsed, context } = scene;
  const to = parsed.end[speaker]!;
  const named = mentionsWithin(scene, { start: Math.max(0, to - NAME), end: to }).find(
    ({ type, end }) => (type === "PERSON" || type === "GPE") && end === to,
  );
  if (named === undefined) return true;
  return context.mentions.some(({ entity, start, end }) => {
    if (entity !== named.entity || start === named.start) return false;
    const last = scene.tokenAt(end - 1);
    for (let token = scene.tokenAt(start); token <= last; token++) if (isSayer(scene, token)) return true;
    return false;
  });
}

/** The subject of a verb of saying, or who words are "according to". */
function isSayer({ parsed }: Scene, token: number): boolean {
  const head = parsed.head[token]!;
  if (parsed.dep(token) === "pobj") return /^(?:to|by|from)$/.test(parsed.lower(head));
  return parsed.dep(token) === "nsubj" && VERBS.has(cueLemma(parsed, head));
}

/** Nouns for those who speak for somebody, behind the name: "Lenk camp: bridge is safe". */
const BEHIND_NAME = new Set(
  "camp campaign team lawyer lawyers editorial family aide aides spokesman spokeswoman".split(" "),
);

/** Longest line without a mark of a headline that is one: the first of a text, with more text behind it. */
const LONGEST_LINE = 160;

/** A headline, also one that ends with a full stop and passes for the first paragraph. */
function isHeadline({ context: { document } }: Scene, index: number): boolean {
  const { kind, start, end } = document.segments[index]!;
  return kind === "headline" || (index === 0 && end - start <= LONGEST_LINE && document.segments.length > 2);
}

/** Most words of a speaker without a name before the colon of a headline. */
const LONGEST_SPEAKER = 3;
const SPEAKING = [NOUNS.organisation, NOUNS.official, NOUNS.officialBody, NOUNS.spokesperson, NOUNS.person];

/** `Union: mill ignored warnings`, `Police officers: no danger`: the noun for people before the colon, or null. */
function speakingNoun({ parsed }: Scene, first: number, colon: number): number | null {
  const noun = colon - 1;
  if (noun === first && UNNAMED.has(parsed.lower(noun))) return noun;
  if (colon - first > LONGEST_SPEAKER || parsed.pos(noun) !== "NOUN") return null;
  const lemma = parsed.lemma(noun).toLowerCase();
  return SPEAKING.some((nouns) => nouns.has(lemma) || nouns.has(parsed.lower(noun))) ? noun : null;
}

/** A speaker before a colon: `WALLACE: Is it so?`, `Kremlin: talks failed`, and the turns of an interview: `Q: Is it so?`. */
export function findColon(scene: Scene): Candidate[] {
  return [...findSpeakers(scene), ...findInterview(scene)];
}

/** What a headline puts after a name to say what it reports of it: `Anna Lenk Dead: …`, `Brandt Trial: …`. */
const TOPICS = new Set(
  "dead death dies obituary arrested missing trial verdict results result preview recap highlights interview profile funeral news scandal case timeline transcript".split(
    " ",
  ),
);

/** Longest name that a mention ends with its last word of, in characters. */
const NAME = 60;

/** True for a name of a person, body or country; "Coronavirus: …", "Parasite: …" name what the report is about, "Paris: …" where it happened. */
function isSomebody(scene: Scene, token: number): boolean {
  const [from, to] = [scene.parsed.start[token]!, scene.parsed.end[token]!];
  return mentionsWithin(scene, { start: Math.max(0, from - NAME), end: to }).some(
    ({ type, start, end }) =>
      end === to && (/^(?:PERSON|ORG|NORP)$/.test(type) || (type === "GPE" && isCountry(scene.text.slice(start, end)))),
  );
}

/** "Brandt: Bridge is safe", which the engine takes for a common noun: the surname of somebody, or a known body or paper. */
function isKnownName({ context: { entities } }: Scene, words: string): boolean {
  const known = knownName(words);
  if (known !== null && !known.ambiguous && known.type === "ORG") return true;
  return entities.some(({ type, name }) => type === "PERSON" && (name === words || name.endsWith(` ${words}`)));
}

const isCountry = (words: string) => knownName(words)?.key.startsWith("country:") === true;

/**
 * `WALLACE`, `THE PRESIDENT`, `SEN. LENK`; no `MUST SEE`: one word, a name or an office, or one of several such lines, as a transcript has them. A
 * headline shouts for attention: `WATCH: …`.
 */
function isShoutedSpeaker(scene: Scene, first: number, colon: number, turns: number, isTitle: boolean): boolean {
  return (
    turns > 1 ||
    (colon - first === 1 && !isTitle) ||
    isSomebody(scene, colon - 1) ||
    isOffice(scene, colon - 1, first, colon)
  );
}

/**
 * True where the words before the colon are somebody with a name, or in some office: `Kremlin`, `Mayor Lenk`, `Minister of Kelmar`. The head
 * of the phrase decides: `Kelmar bridge fire: two held`, `Flood in Kelmar: two dead` name what the report is about.
 */
function isSpokenFor(scene: Scene, speaker: number, first: number, colon: number): boolean {
  const { parsed } = scene;
  let top = speaker;
  for (let up = parsed.head[top]!; up !== top && up >= first && up < colon; up = parsed.head[top]!) top = up;
  if (isSomebody(scene, top) || isOffice(scene, top, first, colon)) return true;
  if (BEHIND_NAME.has(parsed.lower(colon - 1)) && colon - 2 >= first && isSomebody(scene, colon - 2)) return true;
  return isNamed(scene, first, colon);
}

/** "Anna Lenk: Bridge is safe", where the capitals of a headline hide the name. */
function isNamed({ parsed }: Scene, first: number, colon: number): boolean {
  return isGivenName(parsed.word(first)) && [2, 3].includes(colon - first);
}

/** `mayor`, `Mayor Lenk`, `Minister of Kelmar`: a noun for people heads the phrase or stands before the name that does. */
function isOffice({ parsed }: Scene, top: number, first: number, colon: number): boolean {
  for (let token = first; token < colon; token++) {
    const isNoun = SPEAKING.some((nouns) => nouns.has(parsed.lower(token)));
    if (isNoun && (token === top || (parsed.head[token] === top && parsed.pos(top) === "PROPN"))) return true;
  }
  return false;
}

/** The line of place and date before a report names nobody: `KELMAR Nov 12, 2011, 05.51AM: A ship …`. */
const DATED = /\d{4}|\d[.:]\d{2}/;

/** A time or a date right after the colon: the line tells when something was put up, `POSTED: 04/02/07, 9:00 PM`. */
const STAMP =
  /^\s*(?:\d{1,4}\s{0,2}[/.:-]\s{0,2}\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d)/i;

/** `Brandt (NYSE: BRT) rose`: the colon stands within brackets. */
const isOpenBracket = (words: string) => words.lastIndexOf("(") > words.lastIndexOf(")");

/** A line that begins with words in capitals and a colon. */
const SHOUTED_TURN = /^[^\S\n]*[\p{Lu}][\p{Lu} .'’-]{1,60}(?:\([^)\n]{1,40}\))?:\s+\S/u;

/** `Karel Viss [on the dam]: no danger`: where the topic behind a name begins, else the colon. */
function topicStart({ parsed }: Scene, first: number, colon: number): number {
  for (let token = first + 1; token < colon - 1; token++)
    if (/^(?:on|about)$/i.test(parsed.word(token)) && parsed.pos(token - 1) === "PROPN") return token;
  return colon;
}

function findSpeakers(scene: Scene): Candidate[] {
  const { parsed, text } = scene;
  const { segments } = scene.context.document;
  const turns = segments.filter(({ start }) => SHOUTED_TURN.test(text.slice(start, start + 80))).length;
  return segments.flatMap((segment, index) => {
    const head = text.slice(segment.start, Math.min(segment.end, segment.start + 80));
    const match = /^[^\S\n]*([\p{Lu}][^:\n"“]{1,60}?):(?:\s+\S|["“])/u.exec(head);
    if (match === null || DATED.test(match[1]!) || isOpenBracket(match[1]!)) return [];
    const colon = segment.start + match[0].indexOf(":");
    if (STAMP.test(text.slice(colon + 1, colon + 40))) return [];
    const first = scene.tokenAt(segment.start);
    const colonToken = scene.tokenAt(colon);
    if (colonToken - first > 7 || colonToken <= first) return [];
    const isTitle = isHeadline(scene, index);
    const isUnnamed = isTitle && colonToken - first === 1 && UNNAMED.has(parsed.lower(first));
    if (LABELS.has(parsed.lower(first)) && !isUnnamed) return [];
    if (TOPICS.has(parsed.lower(colonToken - 1))) return [];
    const shouted = /^[\p{Lu}\s.'’-]{3,}$/u.test(match[1]!.replace(/\([^)]*\)/g, ""));
    let speaker: number | null = null;
    const end = topicStart(scene, first, colonToken);
    for (let token = first; token < end; token++) {
      if (["VERB", "AUX", "ADV"].includes(parsed.pos(token)) && !shouted) return [];
      if (parsed.pos(token) === "PROPN" || (isTitle && isSomebody(scene, token))) speaker = token;
    }
    const isKnown = isTitle && isKnownName(scene, match[1]!);
    if (speaker === null && (isKnown || isNamed(scene, first, colonToken))) speaker = colonToken - 1;
    if (speaker !== null && !shouted && !isKnown && !isSpokenFor(scene, speaker, first, end)) return [];
    if (speaker === null && isTitle) speaker = speakingNoun(scene, first, colonToken);
    if (shouted && !isUnnamed ? !isShoutedSpeaker(scene, first, colonToken, turns, isTitle) : speaker === null)
      return [];
    if (isTitle && speaker !== null && !shouted && !speaksBelow(scene, speaker)) return [];
    const content = trimmed(text, { start: colon + 1, end: segment.end });
    if (content === null) return [];
    const token = speaker ?? colonToken - 1;
    const source = trimmed(text, { start: parsed.start[first]!, end: end < colonToken ? parsed.start[end]! : colon });
    if (source === null) return [];
    const found = shouted ? { source, sourceToken: token } : { ...foundSource(scene, token, null), source };
    return [
      {
        rule: "colon",
        cue: { start: colon, end: colon + 1 },
        cueToken: colonToken,
        cueLemma: ":",
        ...found,
        content: [content],
        factuality: "asserted" as const,
      },
    ];
  });
}
