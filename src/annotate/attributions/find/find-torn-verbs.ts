import type { ParsedText } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { VERBS } from "../lexicon.ts";
import { type Scene, spanOf } from "../scene.ts";
import { foundSource } from "../source-of.ts";

/** What papers do: words that the parser takes for a noun behind a paper's name ("the Gazette show"). */
const SHOWING: Readonly<Record<string, string>> = {
  show: "show",
  shows: "show",
  showed: "show",
  reveal: "reveal",
  reveals: "reveal",
  suggest: "suggest",
  suggests: "suggest",
  indicate: "indicate",
  indicates: "indicate",
  claim: "claim",
  claims: "claim",
  report: "report",
  reports: "report",
};
/** How a paper came by what it shows. */
const GOT = new Set(
  "obtain see review view publish release leak verify read examine acquire cite share provide".split(" "),
);
/** Words of a paper's name between "by" and the verb at most. */
const LONGEST = 6;

/** `Emails obtained by the Gazette [show] [that he lied]`, where the parser makes one name of the paper and the verb. */
export function findTornVerbs(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let verb = 3; verb + 2 < parsed.length; verb++) {
    const lemma = SHOWING[parsed.lower(verb)];
    if (lemma === undefined || parsed.pos(verb) === "VERB" || scene.quotationAt(parsed.start[verb]!) !== null) continue;
    const paper = papersBefore(parsed, verb);
    const sentence = parsed.sentences[parsed.sentenceOf[verb]!]!;
    if (paper === null || !opensClause(parsed, verb + 1, sentence.end)) continue;
    const content = spanOf(scene, { start: verb + 1, end: sentence.end });
    const source = spanOf(scene, { start: parsed.leftEdge(paper), end: verb });
    if (content === null || source === null) continue;
    found.push({
      rule: "clause-after",
      cue: { start: parsed.start[verb]!, end: parsed.end[verb]! },
      cueToken: verb,
      cueLemma: lemma,
      source,
      sourceToken: paper,
      content: [content],
      factuality: VERBS.get(lemma)?.frames.get("clause") ?? "asserted",
    });
  }
  return found;
}

/** `Several papers reported on Friday [the ministry had lied]`, where the parser takes the verb for a participle and gives the next one two subjects. */
export function findTornParticiples(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let verb = 1; verb + 2 < parsed.length; verb++) {
    if (parsed.tag(verb) !== "VBN" || parsed.dep(verb) !== "acl" || !/^(?:report|say)$/.test(parsed.lemma(verb)))
      continue;
    const speaker = parsed.head[verb]!;
    const main = parsed.head[speaker]!;
    if (main <= verb || parsed.dep(speaker) !== "nsubj" || scene.quotationAt(parsed.start[verb]!) !== null) continue;
    const own = parsed.children(main).find((child) => parsed.dep(child) === "nsubj" && child > verb && child < main);
    if (own === undefined || parsed.word(parsed.leftEdge(own) - 1) === ",") continue;
    const content = spanOf(scene, { start: parsed.leftEdge(own), end: parsed.rightEdge(main) + 1 });
    if (content === null) continue;
    found.push({
      rule: "clause-after",
      cue: { start: parsed.start[verb]!, end: parsed.end[verb]! },
      cueToken: verb,
      cueLemma: parsed.lemma(verb),
      ...foundSource(scene, speaker, verb),
      content: [content],
      factuality: "asserted",
    });
  }
  return found;
}

/** The noun before "obtained by the Gazette", or null. */
function papersBefore(parsed: ParsedText, verb: number): number | null {
  for (let by = verb - 2; by > Math.max(0, verb - LONGEST); by--) {
    if (parsed.lower(by) !== "by") continue;
    const got = parsed.head[by]!;
    if (got >= by || !GOT.has(parsed.lemma(got)) || parsed.tag(got) !== "VBN") return null;
    const paper = parsed.head[got]!;
    return paper < got && parsed.dep(got) === "acl" && parsed.pos(paper) === "NOUN" ? paper : null;
  }
  return null;
}

/** Words in which the finite verb of a clause stands. */
const REACH = 14;

/** "that he lied", "the mayor lied": a finite verb with a subject of its own. */
function opensClause(parsed: ParsedText, start: number, end: number): boolean {
  if (parsed.lower(start) === "that") return true;
  for (let token = start; token < Math.min(end, start + REACH); token++)
    if (/^nsubj/.test(parsed.dep(token)) && parsed.head[token]! > token && parsed.head[token]! < end) return true;
  return false;
}
