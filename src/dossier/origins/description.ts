import type { Hop, Reading, SourceMention } from "../../model/index.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { headNoun, officeOf, tellingWords } from "./body.ts";

/** The source that a description without a name stands for, and why. */
type Meant = { readonly source: Hop | SourceMention; readonly rule: string; readonly why: string };

/** Attributions before it that a description is looked for in. */
const REACH = 12;

/**
 * Who "the spokeswoman", "the officer", "the ministry" is: the last source before it that the same noun speaks of with words that tell more
 * ("a Harbour Board spokeswoman"); a spokesman of nobody in particular speaks for the only body that speaks in the document.
 * Null where the document does not tell.
 */
export function resolveDescription(name: string, { reading, attribution }: StoryMention): Meant | null {
  const noun = headNoun(name);
  const place = reading.attributions.findIndex(({ id }) => id === attribution?.id);
  if (noun === "" || place < 0) return null;
  if (/^the\b/i.test(name)) {
    for (const { hops, source } of reading.attributions.slice(Math.max(0, place - REACH), place).reverse()) {
      const before = hops.at(-1) ?? source;
      if (before === null || tellingWords(before.name).length === 0 || before.kind === "anonymous") continue;
      if (headNoun(before.name) === noun)
        return { source: before, rule: "said-before", why: `“${before.name}” speaks before it` };
    }
  }
  if (officeOf(name).office !== "for") return null;
  const bodies = speakingBodies(reading);
  return bodies.length === 1
    ? { source: bodies[0]!, rule: "only-body", why: "no other body speaks in the document" }
    : null;
}

/** Organisations and authorities by name that a document attributes words to, each once. */
function speakingBodies({ attributions }: Reading): (Hop | SourceMention)[] {
  const found = new Map<string, Hop | SourceMention>();
  for (const { hops, source } of attributions) {
    const last = hops.at(-1) ?? source;
    if (last === null || (last.kind !== "organisation" && last.kind !== "official")) continue;
    if (tellingWords(last.name).length > 0) found.set(last.entity ?? last.name.toLowerCase(), last);
  }
  return [...found.values()];
}
