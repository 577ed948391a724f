import type { Hop } from "../../../model/index.ts";
import { isPassive } from "../../grammar/index.ts";
import type { Candidate } from "../candidate.ts";
import { mentionAt } from "../mention-at.ts";
import type { SourceResolver } from "../resolve-source.ts";
import type { Scene } from "../scene.ts";
import { childWith } from "../source-of.ts";
import { hopAt, spanBetween } from "./hop-at.ts";

/** `Reuters quoted Viss: “…”` → Viss, whose words they are. */
export function quotedSpeaker(scene: Scene, { rule, cueToken }: Candidate, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  if (parsed.lemma(cueToken!) !== "quote" || rule !== "quotation-after" || isPassive(parsed, cueToken!)) return null;
  const speaker = childWith(parsed, cueToken!, "dobj");
  const isOne = speaker !== null && (parsed.pos(speaker) === "PROPN" || mentionAt(scene, speaker)?.type === "PERSON");
  return isOne ? hopAt(scene, speaker, spanBetween(scene, cueToken!, cueToken!), resolve) : null;
}
