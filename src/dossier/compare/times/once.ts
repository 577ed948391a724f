import type { StoryMention } from "../../align/story-mention.ts";

/** Verbs of what befalls a person once, and the role of the one whom it befalls. */
const ONCE: Readonly<Record<string, readonly [event: string, role: "subject" | "object"]>> = {
  die: ["death", "subject"],
  perish: ["death", "subject"],
  kill: ["death", "object"],
  murder: ["death", "object"],
  slay: ["death", "object"],
  assassinate: ["death", "object"],
  bear: ["birth", "object"],
  convict: ["conviction", "object"],
  acquit: ["acquittal", "object"],
  sentence: ["sentence", "object"],
  resign: ["resignation", "subject"],
  inaugurate: ["inauguration", "object"],
};

type Once = { readonly event: string; readonly key: string; readonly surname: string; readonly given: string };

/** What a mention tells that happens to a named person once. */
function onceOf(mention: StoryMention): Once[] {
  const told = eventIn(mention);
  if (told === null) return [];
  const { event, role } = told;
  return [...mention.roles[role]].flatMap((key) => {
    if (!key.startsWith(PERSON)) return [];
    const [surname = "", given = ""] = key.slice(PERSON.length).split(" ");
    return [{ event, key: key.slice("e:".length), surname, given }];
  });
}

type EventOfOne = { readonly event: string; readonly role: "subject" | "object" };

function eventIn({ claim }: StoryMention): EventOfOne | null {
  if (claim.polarity === "negative" || (claim.factuality !== "asserted" && claim.factuality !== "alleged")) return null;
  const [event, role] = isFoundGuilty(claim)
    ? (["conviction", "object"] as const)
    : (ONCE[claim.predicate.lemma] ?? []);
  return event === undefined || role === undefined ? null : { event, role };
}

const PERSON = "e:person:";

/** What pairs of mentions share that tell of what happens to one person once. */
export function onceKeys(mention: StoryMention): string[] {
  return onceOf(mention).map(({ event, surname }) => `${event} ${surname}`);
}

function isFoundGuilty({ predicate, arguments: args }: StoryMention["claim"]): boolean {
  return predicate.lemma === "find" && args.some(({ role, head }) => role === "complement" && head === "guilty");
}

/**
 * What both tell that happens to one person once, with the key of the person; null where they tell of nothing such. Two accounts that date it
 * otherwise cannot both be right, whatever else their clauses tell. "W. Mark Holt" and "Mark Holt" are one.
 */
export function eventOfBoth(a: StoryMention, b: StoryMention): { readonly event: string; readonly key: string } | null {
  const isSame = (one: Once, other: Once) =>
    one.event === other.event &&
    one.surname === other.surname &&
    (one.given === other.given || one.given.length <= 1 || other.given.length <= 1);
  return onceOf(a).find((one) => onceOf(b).some((other) => isSame(one, other))) ?? null;
}

/**
 * True where both tell that the like happens to somebody once, and one of them names nobody: "the suspect was convicted". In clauses that
 * are about one thing he is the one whom the other names.
 */
export function isEventOfUnnamed(a: StoryMention, b: StoryMention): boolean {
  return [[a, b] as const, [b, a] as const].some(([one, other]) => {
    const told = eventIn(other);
    return told !== null && isUnnamed(other, told.role) && onceOf(one).some(({ event }) => event === told.event);
  });
}

/** "The suspect", "the man": somebody told of before. */
function isUnnamed({ claim, roles, reading }: StoryMention, wanted: "subject" | "object"): boolean {
  if ([...roles[wanted]].some((key) => key.startsWith("e:"))) return false;
  return claim.arguments.some(
    ({ role, start }) => role === wanted && /^the\s/i.test(reading.text.slice(start, start + 4)),
  );
}
