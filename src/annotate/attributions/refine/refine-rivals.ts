import type { Candidate } from "../candidate.ts";
import { isSentenceLike } from "../find/beside-marks.ts";
import type { Scene } from "../scene.ts";
import { hasWord } from "../words.ts";

/** Which rule is believed where two read the same cue word; earlier is stronger. */
const STRENGTH = [
  "quotation-before",
  "quotation-after",
  "quotation-colon",
  "excerpt",
  "colon",
  "poll",
  "impersonal",
  "inverted",
  "estimate",
  "clause-after",
  "clause-before",
  "raised",
  "infinitive",
  "naming",
  "object-of",
  "object-as",
  "object-for",
  "object-with",
  "object-to",
  "gerund",
  "preposition",
  "object",
];

function strength(candidate: Candidate): number {
  const at = STRENGTH.indexOf(candidate.rule);
  return at < 0 ? STRENGTH.length : at;
}

/** One candidate a cue word: the reading of the strongest rule. */
export function refineRivals(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  const best = new Map<number, Candidate>();
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.cueToken === null) kept.push(candidate);
    else {
      const rival = best.get(candidate.cueToken);
      if (rival === undefined) best.set(candidate.cueToken, candidate);
      else if (goesBefore(candidate, rival, scene)) best.set(candidate.cueToken, winning(candidate, rival));
      else best.set(candidate.cueToken, winning(rival, candidate));
    }
  }
  return [...kept, ...best.values()];
}

/** True where the reading is believed before its rival: a clause of which a quotation is only a part, else the stronger rule. */
function goesBefore(candidate: Candidate, rival: Candidate, scene: Scene): boolean {
  if (holdsQuotation(candidate, rival, scene)) return true;
  return strength(candidate) < strength(rival) && !holdsQuotation(rival, candidate, scene);
}

/**
 * True for a clause whose words begin before the quotation that the other reading took alone: `said [that the bridge is “a
 * disgrace”]`, `[Viss is to leave the “Today” show], Lenk said`, where what is quoted is no sentence but a title.
 */
function holdsQuotation(clause: Candidate, quoted: Candidate, scene: Scene): boolean {
  const [first, quotation] = [clause.content[0]!, quoted.content[0]!];
  if (first.start >= quotation.start || !hasWord(scene.text, { start: first.start, end: quotation.start }))
    return false;
  if (first.end <= quotation.start) return false;
  if (quoted.rule === "quotation-after") return clause.rule === "clause-after";
  if (quoted.rule !== "quotation-before" || clause.rule !== "clause-before") return false;
  const marks = scene.quotationAt(quotation.start);
  return (
    marks !== null &&
    !isSentenceLike(scene, marks) &&
    /^["'“‘«„`]+\p{Lu}/u.test(scene.text.slice(quotation.start, quotation.start + 4))
  );
}

/** The stronger reading with what it prevailed over; earlier losers stay listed. */
function winning(winner: Candidate, loser: Candidate): Candidate {
  const { rule, content, rejected = [] } = loser;
  const reason =
    strength(winner) === strength(loser) ? `${winner.rule} was found first` : `${winner.rule} goes before ${rule}`;
  return { ...winner, rejected: [...(winner.rejected ?? []), { rule, content, reason }, ...rejected] };
}

/** Content that ends inside a quotation which began in it goes on to the closing mark; a cue is no content of its own. */
export function refineQuotationBorders(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  return candidates.map((candidate) => {
    if (candidate.quoted || candidate.layout || candidate.cue === null) return candidate;
    const content = candidate.content.map((span) => {
      const last = scene.quotationAt(span.end - 1);
      const first = scene.quotationAt(span.start);
      let { start, end } = span;
      if (last !== null && last.start >= start - 2 && last.closed) {
        end = Math.max(end, last.end);
        start = Math.min(start, last.start);
      }
      const cueInside = first !== null && candidate.cue!.start >= first.start && candidate.cue!.start < first.end;
      // “Bread First,” a book by Viss, …: an opening mark goes with its closing one.
      const opensHere = first !== null && start - first.start <= 2 && first.end <= end;
      const isWhole = first !== null && first.end - 1 <= end + 1 && first.end >= end - 1;
      if (first !== null && !cueInside && first.closed && (isWhole || opensHere)) start = Math.min(start, first.start);
      return { start, end };
    });
    return { ...candidate, content };
  });
}
