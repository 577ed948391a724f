import type { ExplainedClaim } from "../explained-claim.ts";

/** One claim with all that its dossier knows about it, as one JSON object in one line (docs/interchange.md). */
export function renderClaimJson({ story, ...explained }: ExplainedClaim): string {
  const { id, title, from, to } = story;
  return JSON.stringify({ story: { id, title, from, to }, ...explained });
}
