import type { ParsedText } from "../../model/index.ts";
import type { DraftMention } from "./entity-draft.ts";

const NAMES = new Set(["identify", "name", "call", "know"]);

/**
 * The head of the phrase that a text puts in so many words for a name: "police identified [the gunman] as Jan Berg", "[a man] named Jan Berg",
 * "[the victim], identified as Jan Berg", "[the suspect] is Jan Berg"; null where it puts none.
 */
export function identifiedBy(parsed: ParsedText, { head }: DraftMention): number | null {
  const dep = parsed.dep(head);
  const above = parsed.head[head]!;
  if (dep === "attr" && parsed.lemma(above) === "be") return isDenied(parsed, above) ? null : subjectOf(parsed, above);
  const verb =
    dep === "pobj" && parsed.lower(above) === "as"
      ? parsed.head[above]!
      : dep === "oprd" || dep === "attr"
        ? above
        : null;
  if (verb === null || !NAMES.has(parsed.lemma(verb)) || isDenied(parsed, verb)) return null;
  if (parsed.dep(verb) === "acl") return parsed.head[verb]!;
  return objectOf(parsed, verb);
}

function isDenied(parsed: ParsedText, verb: number): boolean {
  return parsed
    .children(verb)
    .some(
      (child) =>
        parsed.dep(child) === "neg" ||
        (parsed.dep(child) === "aux" && /^(?:may|might|could|would)$/.test(parsed.lower(child))),
    );
}

const subjectOf = (parsed: ParsedText, verb: number) =>
  parsed.children(verb).find((child) => parsed.dep(child) === "nsubj") ?? null;

const objectOf = (parsed: ParsedText, verb: number) =>
  parsed.children(verb).find((child) => parsed.dep(child) === "dobj" || parsed.dep(child) === "nsubjpass") ?? null;
