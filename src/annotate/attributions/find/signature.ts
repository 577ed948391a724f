import type { Candidate } from "../candidate.ts";
import type { Quotation } from "../quotations.ts";
import { type Scene, trimmed } from "../scene.ts";

/** What follows a name to tell what was spoken of: "Karel Viss on the dam". */
const TOPIC = /\s(?:on|about)\s/;
/** A dash after the closing mark, on the same line or at the head of the next, and a name up to the end of the line. */
const SIGNATURE = /^[\s\p{Pi}\p{Pf}"]*([—―–]|--?)\s*(\p{Lu}[^\n“"]{1,80})(?:\n|$)/u;

/** Who signs a quotation with a dash: `“We will be back.” — [Karel Viss, miner]`. Null where nobody does. */
export function signedBy(scene: Scene, quotation: Quotation): Candidate | null {
  const { parsed, text, tokenAt } = scene;
  const after = text.slice(quotation.end, quotation.end + 100);
  const match = SIGNATURE.exec(after);
  if (match === null || /[.!?]\s+\p{Lu}/u.test(match[2]!.replace(/\p{Lu}\.\s/gu, ""))) return null;
  const dash = quotation.end + match[0].indexOf(match[1]!);
  const start = quotation.end + match[0].indexOf(match[2]!, match[0].indexOf(match[1]!));
  const source = trimmed(text, { start, end: start + match[2]!.split(TOPIC)[0]!.length });
  if (source === null) return null;
  const name = text.slice(source.start, source.end).split(/[,(]/)[0]!.trimEnd();
  const sourceToken = tokenAt(source.start + name.length - 1);
  if (sourceToken >= parsed.length || parsed.pos(sourceToken) === "VERB") return null;
  return {
    rule: "quotation-signed",
    cue: { start: dash, end: dash + match[1]!.length },
    cueToken: tokenAt(dash),
    cueLemma: "—",
    source,
    sourceToken,
    content: [{ start: quotation.start, end: quotation.end }],
    factuality: "asserted",
    quoted: true,
  };
}
