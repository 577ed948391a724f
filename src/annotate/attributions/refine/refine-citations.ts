import type { Span } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { cueLemma, VERBS } from "../lexicon.ts";
import { type Scene, spanOf, trimmed } from "../scene.ts";
import { childWith } from "../source-of.ts";

/**
 * Leaves out of the content what tells whence the reporter has it: `reported, citing the police, [that …]`, `[…], according
 * to AFP, citing the police`, `[…], Tass quoted him as saying`; and keeps "according to" within the report it stands in.
 */
export function refineCitations(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  const reports = new Map(
    candidates.flatMap((one) =>
      one.rule === "clause-after" && one.cueToken !== null ? [[one.cueToken, one] as const] : [],
    ),
  );
  const ends = new Map<Candidate, number>();
  const settled = candidates.map((candidate) => {
    if (candidate.cueToken === null || candidate.quoted || candidate.layout) return candidate;
    const around = candidate.rule === "according-to" ? reportAround(scene, candidate, reports) : null;
    if (around !== null && closes(candidate, around.outer)) ends.set(around.report, candidate.cue!.start);
    const content =
      quotedAsSaying(scene, candidate) ??
      withoutCitation(scene, candidate) ??
      (around === null ? null : withinReport(candidate, around));
    return content === null || content.length === 0 ? candidate : { ...candidate, content };
  });
  return settled.map((candidate, at) => endingAt(scene, candidate, ends.get(candidates[at]!)));
}

/** `[Viss said that it was safe], according to AFP`: the report itself ends before "according to". */
function endingAt(scene: Scene, candidate: Candidate, end: number | undefined): Candidate {
  const last = candidate.content.at(-1)!;
  const cut = end === undefined || end <= last.start ? null : trimmed(scene.text, { start: last.start, end });
  return cut === null ? candidate : { ...candidate, content: [...candidate.content.slice(0, -1), cut] };
}

/** `[Two men died], Tass quoted him as saying` → the clause before the quoting verb. */
function quotedAsSaying(scene: Scene, { rule, cueToken }: Candidate): Span[] | null {
  const { parsed } = scene;
  const as = parsed.head[cueToken!]!;
  if (rule !== "clause-before" || parsed.dep(cueToken!) !== "pcomp" || parsed.lower(as) !== "as") return null;
  const quoting = parsed.head[as]!;
  const clause = childWith(parsed, quoting, "ccomp");
  if (clause === null || clause > quoting) return null;
  const span = spanOf(scene, { start: parsed.leftEdge(clause), end: Math.min(parsed.rightEdge(clause) + 1, quoting) });
  return span && [span];
}

function withoutCitation(scene: Scene, candidate: Candidate): Span[] | null {
  const { parsed } = scene;
  const parts = candidate.content.map((span) => {
    const first = scene.tokenAt(span.start);
    if (parsed.tag(first) !== "VBG" || !VERBS.has(cueLemma(parsed, first))) return span;
    if (candidate.rule === "according-to") return isCitation(scene, first) ? null : span;
    if (candidate.rule !== "clause-after") return span;
    const that = childWith(parsed, parsed.head[first]!, "mark");
    if (that === null || that <= parsed.rightEdge(first) || parsed.start[that]! >= span.end) return span;
    return { start: parsed.start[that]!, end: span.end };
  });
  const kept = parts.filter((span) => span !== null);
  return kept.every((span, at) => span === candidate.content[at]) && kept.length === candidate.content.length
    ? null
    : kept;
}

function isCitation({ parsed }: Scene, token: number): boolean {
  return /^(?:cite|quote)$/.test(parsed.lemma(token));
}

/** Steps up the tree at most from "according" to the report around it. */
const MAX_STEPS = 12;

type Around = { readonly report: Candidate; readonly outer: Span };

/** The report in whose content "according to" stands. */
function reportAround(
  { parsed }: Scene,
  { cue, cueToken }: Candidate,
  reports: ReadonlyMap<number, Candidate>,
): Around | null {
  let at = cueToken!;
  for (let step = 0; step < MAX_STEPS && parsed.head[at] !== at; step++) {
    at = parsed.head[at]!;
    const report = reports.get(at);
    const outer = report?.content.find((span) => span.start < cue!.start && cue!.end <= span.end);
    if (outer !== undefined) return { report: report!, outer };
  }
  return null;
}

/** True for "according to" with its source at the very end of the report: whoever is named there tells of the report. */
function closes({ source }: Candidate, outer: Span): boolean {
  return source !== null && Math.abs(outer.end - source.end) <= 1;
}

/** Characters of "that, " before a phrase that opens the report, and of a part of a content at least. */
const LEAST = 6;

/** `said that, according to the police, [two men died]`: what goes beyond the report around it is left out. */
function withinReport({ cue, content }: Candidate, { report, outer }: Around): Span[] | null {
  const swallows = content.some((span) => span.start <= report.cue!.start && report.cue!.end <= span.end);
  if (!swallows || cue!.start - outer.start > LEAST) return null;
  return content.map((span) => common(span, outer)).filter((span) => span.end - span.start > LEAST);
}

function common(a: Span, b: Span): Span {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}
