import type { Factuality, ParsedText, Span } from "../../model/index.ts";
import { isNegated } from "../grammar/index.ts";
import type { Candidate } from "./candidate.ts";
import { VERBS } from "./lexicon.ts";
import type { Scene } from "./scene.ts";
import { chainedTo } from "./words.ts";

const DOUBTING_MODALS = new Set(["may", "might", "could"]);
const COMING = new Set(["will", "'ll", "’ll", "shall", "would"]);

/**
 * What the source does with the content: the cue's own value, changed by negation ("did not say" → possible, "do not
 * think" → denied), by modals of the cue ("may say" → possible, "will say" → expected) and hedges of the content
 * ("said it might" → possible).
 */
export function factualityOf(candidate: Candidate, scene: Scene): Factuality {
  const { parsed } = scene;
  const { cueToken, factuality } = candidate;
  if (cueToken === null) return factuality;
  const above = chainedTo(parsed, cueToken);
  if (above !== null && VERBS.get(parsed.lemma(above))?.classes.includes("refuse")) return refused(candidate);
  const modals = parsed
    .children(cueToken)
    .filter((child) => parsed.dep(child) === "aux")
    .map((child) => parsed.lower(child));
  if (isNegated(parsed, cueToken) || (above !== null && isNegated(parsed, above))) return negated(candidate);
  if (factuality !== "asserted") return factuality;
  if (modals.some((modal) => DOUBTING_MODALS.has(modal))) return "possible";
  if (modals.some((modal) => COMING.has(modal))) return "expected";
  return isHedged(parsed, candidate.content, scene) ? "possible" : factuality;
}

function refused({ cueLemma }: Candidate): Factuality {
  const classes = VERBS.get(cueLemma ?? "")?.classes ?? [];
  return classes.includes("say") || classes.includes("announce") ? "possible" : "denied";
}

function negated({ factuality, cueLemma }: Candidate): Factuality {
  const classes = VERBS.get(cueLemma ?? "")?.classes ?? [];
  if (factuality === "asked") return "asked";
  if (factuality === "denied" || classes.includes("say")) return "possible";
  return "denied";
}

/** Content words looked at for a hedge: the main verb of a reported clause stands early. */
const REACH = 60;

/** True where the verb that carries the content has "may", "might" or "could" with it. */
function isHedged(parsed: ParsedText, content: readonly Span[], scene: Scene): boolean {
  const span = content[0]!;
  const first = scene.tokenAt(span.start);
  for (let token = first; token < Math.min(parsed.length, first + REACH) && parsed.start[token]! < span.end; token++) {
    if (!["VERB", "AUX"].includes(parsed.pos(token))) continue;
    const above = parsed.start[parsed.head[token]!]!;
    const carries = parsed.head[token] === token || above < span.start || above >= span.end;
    if (!carries) continue;
    return parsed
      .children(token)
      .some((child) => parsed.dep(child) === "aux" && DOUBTING_MODALS.has(parsed.lower(child)));
  }
  return false;
}
