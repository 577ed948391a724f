import type { StoryMention } from "../../align/story-mention.ts";

/** Whom something is told of that one person has: the key in the story of the person named or meant last before a place in the clause, else of its one subject. */
export function personBefore(mention: StoryMention, place: number): string | null {
  let nearest: string | null = null;
  let at = -1;
  for (const [key, spans] of mention.names) {
    if (!key.startsWith("person:")) continue;
    for (const { start, end } of spans) if (end <= place && start > at) [nearest, at] = [key, start];
  }
  const between = mention.reading.text.slice(Math.max(at, mention.start), place);
  return SOMEBODY.test(between) ? null : (nearest ?? subjectOf(mention));
}

/** Somebody without a name, of whom what follows may be told: "behind her another woman was hit". */
const SOMEBODY =
  /\b(?:another|someone|somebody|others?|one of)\b|\ban? (?:\p{L}[\p{L}-]* ){0,2}(?:man|woman|boy|girl|mother|father|officer|deputy|person|teen(?:ager)?|child|student|driver|victim|friend|relative|bystander|worker|soldier)\b/iu;

/** The person whom a stretch of the clause names or means, by a name or a pronoun; null where it holds none or several. */
export function personWithin(mention: StoryMention, from: number, to: number): string | null {
  const found = [...mention.names].filter(
    ([key, spans]) => key.startsWith("person:") && spans.some(({ start, end }) => start >= from && end <= to),
  );
  return found.length === 1 ? found[0]![0] : null;
}

/** The one person who is the subject of the clause. */
export function subjectOf({ roles }: StoryMention): string | null {
  const persons = [...roles.subject].filter((key) => key.startsWith("e:person:"));
  return persons.length === 1 ? persons[0]!.slice(2) : null;
}

/** What somebody took for so: "I honestly thought", "we had feared that". */
const TAKEN_FOR = /\b(?:I|we)(?: \p{L}+ly| had)? (?:thought|figured|assumed|believed|feared|guessed)(?: that)?\s*$/iu;
const BEFORE = 40;

/** True for what a source tells as so, in its own voice or another's: no denial, wish or supposition. */
export function isTold({ claim, reading, start }: StoryMention): boolean {
  if (claim.polarity !== "positive" || (claim.factuality !== "asserted" && claim.factuality !== "alleged"))
    return false;
  return !TAKEN_FOR.test(reading.text.slice(Math.max(0, start - BEFORE), start));
}
