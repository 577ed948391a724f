import type { Span, TokenRange } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { type Scene, spanOf } from "../scene.ts";
import { sourceOfVerb } from "../source-of.ts";
import { verbCue } from "../words.ts";
import { isPerson, ownerBefore } from "./colon-lead.ts";

/** Nouns for what somebody says or holds, which a clause behind a colon tells. */
const WORDS = new Set(
  "answer reply response message warning verdict advice conclusion argument prediction forecast plea promise vow pledge explanation theory claim complaint reasoning fear hope belief suggestion proposal demand view opinion assessment question word take line stance position".split(
    " ",
  ),
);

/**
 * What a noun for words announces before a colon, without marks: `[The ministry] [had a warning for drivers]: [the bridge is closed]`, `[Their]
 * [argument]: [only a new law can help]`. What is quoted there is for `colonLead`.
 */
export function findAnnounced(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let colon = 2; colon < parsed.length - 2; colon++) {
    if (parsed.word(colon) !== ":" || scene.quotationAt(parsed.start[colon]!) !== null) continue;
    const candidate = announcedAt(scene, colon);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

function announcedAt(scene: Scene, colon: number): Candidate | null {
  const { parsed } = scene;
  const segment = scene.segmentAt(parsed.start[colon]!);
  const content = segment === null ? null : clauseBehind(scene, colon, segment);
  const lead =
    content === null
      ? null
      : (ownerBefore(scene, colon, segment!.start, WORDS) ?? plainSpeaker(scene, colon, segment!.start));
  if (content === null || lead === null || lead.source === null || lead.cue === null) return null;
  return {
    rule: "noun-colon",
    cue: lead.cue,
    cueToken: lead.cueToken ?? colon,
    cueLemma: parsed.lemma(lead.cueToken ?? colon),
    source: lead.source,
    sourceToken: lead.sourceToken,
    content: [content],
    factuality: /\bquestion\b/.test(scene.text.slice(lead.cue.start, lead.cue.end)) ? "asked" : "asserted",
  };
}

/** `[Lenk] [is adamant]: the dam is safe`: how plainly somebody speaks leads to a clause too. */
function plainSpeaker(scene: Scene, colon: number, floor: number): ReturnType<typeof ownerBefore> {
  const { parsed } = scene;
  const adjective = colon - 1;
  const verb = parsed.head[adjective]!;
  if (!PLAIN.has(parsed.lower(adjective)) || parsed.dep(adjective) !== "acomp" || parsed.lemma(verb) !== "be")
    return null;
  if (verb > adjective || parsed.start[verb]! < floor) return null;
  const found = sourceOfVerb(scene, verb);
  const speaks = found.sourceToken !== null && isPerson(scene, found.sourceToken);
  const cue = { start: verbCue(scene, verb).start, end: parsed.end[adjective]! };
  return speaks ? { ...found, cueToken: verb, cue } : null;
}

const PLAIN = new Set(
  "adamant blunt clear emphatic categorical unequivocal frank firm certain convinced sure".split(" "),
);

/** The rest of the sentence, or the next one where the colon ends its own: a clause with a subject and a finite verb, outside of marks. */
function clauseBehind(scene: Scene, colon: number, segment: Span): Span | null {
  const { parsed } = scene;
  const own = parsed.sentences[parsed.sentenceOf[colon]!]!;
  const next = parsed.sentences[parsed.sentenceOf[colon]! + 1];
  const range: TokenRange | undefined = colon + 1 < own.end ? { start: colon + 1, end: own.end } : next;
  if (range === undefined || parsed.end[range.end - 1]! > segment.end) return null;
  if (scene.quotationAt(parsed.start[range.start]!) !== null || !isClause(scene, range)) return null;
  return spanOf(scene, range);
}

/** Words in which the subject of a clause stands. */
const REACH = 14;

function isClause({ parsed }: Scene, { start, end }: TokenRange): boolean {
  // "stay at home".
  if (parsed.tag(start) === "VB") return true;
  for (let token = start; token < Math.min(end, start + REACH); token++) {
    if (!/^nsubj/.test(parsed.dep(token))) continue;
    const verb = parsed.head[token]!;
    if (verb > token && verb < end && hasFiniteForm(parsed, verb)) return true;
  }
  return false;
}

function hasFiniteForm(parsed: Scene["parsed"], verb: number): boolean {
  const forms = [verb, ...parsed.children(verb).filter((child) => child < verb)].map((token) => parsed.tag(token));
  return forms.some((tag) => /^(?:VBD|VBP|VBZ|MD)$/.test(tag));
}
