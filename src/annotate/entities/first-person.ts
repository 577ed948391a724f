import type { DraftMention } from "./entity-draft.ts";
import type { ReadingState } from "./reading-state.ts";

const SINGULAR: ReadonlySet<string> = new Set(["i", "me", "my", "mine", "myself"]);
const PLURAL: ReadonlySet<string> = new Set(["we", "us", "our", "ours", "ourselves"]);

/**
 * Pronouns of the first person in quotations whose speaker the parse tells: "I" is the person who speaks, "we" a body or
 * state that does. "We" of a person stays untied, since nobody says who else is meant.
 */
export function quotedFirstPersons(state: ReadingState): DraftMention[] {
  const { parsed } = state;
  const found: DraftMention[] = [];
  for (let token = 0; token < parsed.length; token++) {
    if (state.quoted[token] === 0 || parsed.pos(token) !== "PRON" || state.mentionAt.has(token)) continue;
    const word = parsed.lower(token);
    const singular = SINGULAR.has(word);
    if (!singular && !PLURAL.has(word)) continue;
    const speaker = state.quotations.at(token)?.speaker ?? null;
    const entity = speaker === null ? undefined : state.mentionAt.get(speaker)?.entity;
    if (!entity || entity.memberDrafts || singular !== (entity.type === "PERSON")) continue;
    found.push({ start: token, end: token + 1, head: token, type: entity.type, entity, how: "first-person" });
  }
  return found;
}
