import type { Span } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import type { Scene } from "../scene.ts";

/** How a source asked to be spoken of. */
const ON_TERMS =
  /^(?:while |who )?(?:asking|requesting|insisting|speaking|talking|declining|refusing|preferring|on (?:the )?condition)\b[^.;“”"]{0,50}?\b(?:anonym(?:ity|ously)|(?:named|identified|quoted))\b/i;
/** Characters in which the terms are told. */
const LONGEST = 120;

/** `[The dam had leaked], two officials said, asking not to be named`: on what terms they spoke is no part of what they said. */
export function refineAnonymity(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  return candidates.map((candidate) => {
    const { cue, content } = candidate;
    if (cue === null || candidate.quoted || content.length < 2) return candidate;
    const kept = content.filter((span) => span.start < cue.end || !tellsTerms(scene, span));
    return kept.length === 0 || kept.length === content.length ? candidate : { ...candidate, content: kept };
  });
}

function tellsTerms({ text }: Scene, { start, end }: Span): boolean {
  return ON_TERMS.test(text.slice(start, Math.min(end, start + LONGEST)));
}
