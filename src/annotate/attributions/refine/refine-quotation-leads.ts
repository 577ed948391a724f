import type { Span } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { type Scene, spanOf, trimmed } from "../scene.ts";
import { hasWord } from "../words.ts";

/**
 * What a quotation after its cue belongs together with: the subject or condition before a tag, `[The club], she said, [“is
 * an example”]`, `[If it is safe], he said, [“we will go”]`, and the report that the quotation bears out, `recalled [the
 * strike of May: “It was hard”]`, `said [it had results, “including a rise”]`.
 */
export function refineQuotationLeads(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  return candidates.map((candidate) => {
    if (candidate.rule !== "quotation-after" || candidate.cueToken === null) return candidate;
    const lead = beforeTag(scene, candidate);
    const report = reportBefore(scene, candidate);
    if (lead === null && report === null) return candidate;
    const { quoted: _, ...rest } = candidate;
    const [first, ...others] = candidate.content;
    const opening = report === null ? first! : { start: report.start, end: first!.end };
    return { ...rest, content: [...(lead === null ? [] : [lead]), opening, ...others] };
  });
}

/** Conjunctions of clauses by which speakers set terms to what they say; "when", "after", "as" mostly tell when they spoke. */
const TERMS = new Set(["if", "unless", "while", "although", "though", "because", "whether", "since"]);

/** Words before a tag at most. */
const LONGEST_LEAD = 80;

/** The words from the beginning of the sentence to a tag between commas, where they lack the verb that the quotation brings. */
function beforeTag(scene: Scene, { source, cue, cueToken, content }: Candidate): Span | null {
  const { parsed, text } = scene;
  const sentence = parsed.sentences[parsed.sentenceOf[cueToken!]!]!;
  const tag = scene.tokenAt(Math.min(cue!.start, source?.start ?? cue!.start));
  const quotation = content[0]!;
  if (tag - sentence.start < 2 || tag - sentence.start > LONGEST_LEAD || parsed.word(tag - 1) !== ",") return null;
  if (!/^["'“‘«„`]+\s*\p{Ll}/u.test(text.slice(quotation.start, quotation.start + 6))) return null;
  if (!/,\s*$/.test(text.slice(cue!.end, quotation.start))) return null;
  const lead = spanOf(scene, { start: sentence.start, end: tag - 1 });
  if (lead === null || scene.quotationAt(lead.start) !== null || !isUnfinished(scene, sentence.start, tag)) return null;
  return lead;
}

function isUnfinished({ parsed }: Scene, start: number, tag: number): boolean {
  for (let token = start; token < tag; token++) {
    const dep = parsed.dep(token);
    const head = parsed.head[token]!;
    if (dep === "mark" && TERMS.has(parsed.lower(token)) && head < tag) return true;
    if (/^(?:nsubj|nsubjpass|csubj)$/.test(dep)) return head > tag;
    if (dep === "prep" || dep === "advcl") return false;
  }
  return false;
}

/** What the cue reports before the quotation, as another rule had read it; null where it reports nothing there. */
function reportBefore(scene: Scene, { cue, content, rejected = [] }: Candidate): Span | null {
  const quotation = content[0]!;
  for (const reading of rejected) {
    const [first] = reading.content;
    if (!REPORTS.test(reading.rule) || first === undefined) continue;
    if (first.start < cue!.end || first.start >= quotation.start || isPointer(scene, first)) continue;
    const between = { start: first.end, end: quotation.start };
    if (between.end > between.start && hasWord(scene.text, between)) continue;
    const lead = trimmed(scene.text, { start: first.start, end: quotation.start });
    if (lead !== null && hasWord(scene.text, lead)) return lead;
  }
  return null;
}

/** `put it this way: “…”`, `wrote this: “…”`: a pronoun only points to the quotation. */
function isPointer({ parsed, tokenAt }: Scene, { start }: Span): boolean {
  return (
    /^(?:it|this|that|these|those|the)$/.test(parsed.lower(tokenAt(start))) && parsed.dep(tokenAt(start)) === "dobj"
  );
}

const REPORTS = /^(?:clause-after|object|gerund|infinitive)/;
