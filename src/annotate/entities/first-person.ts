import type { EntityMention, ParsedText, Span } from "../../model/index.ts";

const SINGULAR: ReadonlySet<string> = new Set(["i", "me", "my", "mine", "myself"]);
const PLURAL: ReadonlySet<string> = new Set(["we", "us", "our", "ours", "ourselves"]);

/** Who speaks a quotation, as attribution found it. */
export type Speaker = Pick<EntityMention, "entity" | "name" | "type">;

/**
 * Pronouns of the first person in quoted content as mentions of its speaker, in text order: "I" of a person, "we" of
 * anything else too (an organisation or government speaks as "we"). {@link resolveEntities} leaves them untied, since
 * speakers are found later. `quotation` is the span of the quoted words.
 */
export function firstPersonMentions(parsed: ParsedText, quotation: Span, speaker: Speaker): EntityMention[] {
  const mentions: EntityMention[] = [];
  for (let token = tokenFrom(parsed, quotation.start); token < parsed.length; token++) {
    const start = parsed.start[token]!;
    const end = parsed.end[token]!;
    if (start >= quotation.end) break;
    const word = parsed.lower(token);
    const fits = SINGULAR.has(word) ? speaker.type === "PERSON" : PLURAL.has(word) && speaker.type !== "PERSON";
    if (fits && parsed.pos(token) === "PRON") mentions.push({ start, end, ...pick(speaker), how: "first-person" });
  }
  return mentions;
}

function pick({ entity, name, type }: Speaker): Speaker {
  return { entity, name, type };
}

/** The first token at or after a character, by halving. */
function tokenFrom(parsed: ParsedText, at: number): number {
  let low = 0;
  let high = parsed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parsed.start[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
