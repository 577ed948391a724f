import type { Span } from "../../../model/index.ts";
import { NOUNS } from "../../entities/word-classes.ts";
import type { Candidate } from "../candidate.ts";
import { cueLemma, VERBS } from "../lexicon.ts";
import type { Quotation } from "../quotations.ts";
import { isPersonAt, lastBefore, type Scene } from "../scene.ts";
import { childWith, type FoundSource, foundSource, sourceOfVerb } from "../source-of.ts";
import { verbCue } from "../words.ts";

/** Words before a colon in which the speaker is looked for. */
const REACH = 40;

/** Nouns for words: "her answer: “No”", "had a warning for drivers: “…”", "released the following statement: “…”". */
const WORDS = new Set(
  "word answer reply response message statement warning verdict motto advice comment remark question plea promise vow explanation reaction conclusion argument view opinion assessment appeal note letter tweet post quote line".split(
    " ",
  ),
);

/** Words from a paper to "read" at most: "a banner at the gate of the dam read". */
const LONGEST_PAPER = 12;

/** `[A banner at the gate] [read] “No more dams”`, where the parser takes "read" for a noun; null elsewhere. */
export function paperRead(scene: Scene, quotation: Quotation, floor: number): Candidate | null {
  const { parsed } = scene;
  const read = scene.tokenAt(quotation.start) - 1;
  if (read < 2 || parsed.lower(read) !== "read" || parsed.pos(read) === "VERB" || parsed.start[read]! < floor)
    return null;
  const { start } = parsed.sentences[parsed.sentenceOf[read]!]!;
  for (let token = read - 1; token >= Math.max(start, read - LONGEST_PAPER); token--) {
    if (parsed.pos(token) === "VERB" || parsed.word(token) === ",") return null;
    if (!isPaper(scene, token)) continue;
    const cue = { start: parsed.start[read]!, end: parsed.end[read]! };
    const source = { start: parsed.start[parsed.leftEdge(token)]!, end: parsed.end[read - 1]! };
    const content = [{ start: quotation.start, end: quotation.end }];
    const base = { rule: "quotation-after", cue, cueToken: read, cueLemma: "read", source, sourceToken: token };
    return { ...base, content, factuality: "asserted", quoted: true };
  }
  return null;
}

/**
 * Who speaks a quotation that nothing but a colon ties to the words before it: `[Lenk] was blunt: “No.”`, `[Her] answer:
 * “No.”`, `[The ministry] had a warning: “…”`, `It came as no surprise to [Karel Viss]: “…”`. Null where nobody does.
 */
export function colonLead(scene: Scene, quotation: Quotation, floor: number): Candidate | null {
  const { parsed, text } = scene;
  const colon = scene.tokenAt(quotation.start) - 1;
  if (lastBefore(text, floor, quotation.start)?.mark !== ":" || colon < 1 || parsed.word(colon) !== ":") return null;
  const found = speakerBefore(scene, colon, floor);
  if (found === null || found.source === null) return null;
  // "They handed him a copy: “The Harbour and the Sea,”": a title.
  if (found.cue === null && isTitle(scene, quotation)) return null;
  const { source, sourceToken, cue, cueToken = colon } = found;
  return {
    rule: "quotation-colon",
    cue: cue ?? { start: parsed.start[colon]!, end: parsed.end[colon]! },
    cueToken,
    cueLemma: cueToken === colon ? ":" : parsed.lemma(cueToken),
    source,
    sourceToken,
    content: [{ start: quotation.start, end: quotation.end }],
    factuality: "asserted",
    quoted: true,
  };
}

/** Every word but the small ones begins with a capital. */
function isTitle({ text }: Scene, { inner }: Quotation): boolean {
  const words = text.slice(inner.start, inner.end).match(/\p{L}[\p{L}’']*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  return words.length > 1 && words.length <= LONGEST_TITLE && long.every((word) => /^\p{Lu}/u.test(word));
}

const LONGEST_TITLE = 12;

/** `cue`: the words that lead to the quotation, null where the colon alone does. */
type Lead = FoundSource & { readonly cue: Span | null; readonly cueToken?: number };

/** Whose words a noun for words announces before a colon; null where there is none, or another verb of saying comes first. */
export function ownerBefore(scene: Scene, colon: number, floor: number, nouns: ReadonlySet<string>): Lead | null {
  const { parsed } = scene;
  for (let token = colon - 1; token >= Math.max(0, colon - REACH) && parsed.start[token]! >= floor; token--) {
    if (/^[.;:!?]$/.test(parsed.word(token))) return null;
    if (parsed.pos(token) === "VERB" && VERBS.get(cueLemma(parsed, token))?.frames.has("quote")) return null;
    if (parsed.pos(token) !== "NOUN" || !nouns.has(parsed.lemma(token).toLowerCase())) continue;
    const owner = ownerOf(scene, token, colon);
    const speaks = owner !== null && owner.sourceToken !== null && isSpeaker(scene, owner.sourceToken);
    if (speaks) return owner;
  }
  return null;
}

/** As `isPerson`, who is theirs ("their argument"), and "two of the mayors". */
function isSpeaker(scene: Scene, token: number): boolean {
  const { parsed } = scene;
  return (
    isPerson(scene, token) ||
    parsed.pos(token) === "NUM" ||
    /^(?:his|her|their|our|my|its|whose)$/.test(parsed.lower(token))
  );
}

function speakerBefore(scene: Scene, colon: number, floor: number): Lead | null {
  const { parsed } = scene;
  const first = Math.max(0, colon - REACH);
  let subject: Lead | null = null;
  for (let token = colon - 1; token >= first && parsed.start[token]! >= floor; token--) {
    if (/^[.;:!?]$/.test(parsed.word(token))) break;
    if (parsed.pos(token) === "VERB" && VERBS.get(cueLemma(parsed, token))?.frames.has("quote")) return null;
    if (WORDS.has(parsed.lemma(token).toLowerCase()) && parsed.pos(token) === "NOUN") {
      const owner = ownerOf(scene, token, colon);
      if (owner !== null) return owner;
    }
    if (subject === null && /^nsubj/.test(parsed.dep(token)) && (isPerson(scene, token) || isPaper(scene, token)))
      subject = subjectLead(scene, token, colon);
  }
  if (subject !== null) return subject;
  return isPersonAt(scene, colon - 1) ? { ...foundSource(scene, colon - 1, null), cue: null } : null;
}

/** `her answer` → her; `the ministry had a warning for drivers` → the ministry. The cue goes on to the colon, as PolNeAR has it. */
function ownerOf(scene: Scene, noun: number, colon: number): Lead | null {
  const { parsed } = scene;
  const end = parsed.end[colon - 1]!;
  const owner = childWith(parsed, noun, "poss");
  if (owner !== null)
    return { ...foundSource(scene, owner, null), cueToken: noun, cue: { start: parsed.start[noun]!, end } };
  const verb = parsed.head[noun]!;
  if (verb >= noun || parsed.dep(noun) !== "dobj" || !["VERB", "AUX"].includes(parsed.pos(verb))) return null;
  const found = sourceOfVerb(scene, verb);
  return found.source === null ? null : { ...found, cueToken: noun, cue: { start: verbCue(scene, verb).start, end } };
}

/** Words from a verb to the colon that are its cue at most. */
const LONGEST_CUE = 16;

/** `[Lenk] [gave the mayor an earful]: “…”`: the verb of the subject and all that follows it; the colon alone where there is none. */
function subjectLead(scene: Scene, subject: number, colon: number): Lead {
  const { parsed } = scene;
  const found = foundSource(scene, subject, null);
  const verb = parsed.head[subject]!;
  const isVerb = ["VERB", "AUX"].includes(parsed.pos(verb)) && verb > subject && verb < colon;
  if (!isVerb || colon - verb > LONGEST_CUE || parsed.dep(verb) === "relcl") return { ...found, cue: null };
  return { ...found, cue: { start: verbCue(scene, verb).start, end: parsed.end[colon - 1]! } };
}

/** Nouns for people and bodies that speak. */
const SPEAKING = [NOUNS.person, NOUNS.official, NOUNS.officialBody, NOUNS.spokesperson, NOUNS.organisation];

/** What has words on it: "a sign at the gate read: “…”", "Section 3 of the act provides: “…”". */
function isPaper({ parsed }: Scene, token: number): boolean {
  const lemma = parsed.lemma(token).toLowerCase();
  return PAPERS.has(lemma) && /^(?:NOUN|PROPN)$/.test(parsed.pos(token));
}

const PAPERS = new Set(
  "sign banner placard poster plaque billboard law act statute constitution charter treaty convention rule section article clause amendment paragraph provision preamble bill headline caption letter note memo memorandum message email e-mail text tweet post statement release report document transcript script inscription label editorial advertisement ad leaflet flyer flier brochure website page book chapter verse oath motto slogan T-shirt shirt".split(
    " ",
  ),
);

/** A name, a noun or a pronoun for people and bodies; no "it", no thing. */
export function isPerson({ parsed }: Scene, token: number): boolean {
  if (parsed.pos(token) === "PROPN" || /^(?:he|she|they|i|we|who)$/.test(parsed.lower(token))) return true;
  const lemma = parsed.lemma(token).toLowerCase();
  return parsed.pos(token) === "NOUN" && SPEAKING.some((nouns) => nouns.has(lemma));
}
