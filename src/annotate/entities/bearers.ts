import type { ParsedText } from "../../model/index.ts";
import { partByDeeds } from "./deeds.ts";
import type { DraftMention, EntityDraft } from "./entity-draft.ts";
import { formWords } from "./name.ts";
import { isNounOf, type Part, partOfNoun } from "./parts.ts";
import type { Gender } from "./word-classes.ts";

/** A named person with what the whole text ties to them. */
export type Bearer = {
  readonly entity: EntityDraft;
  readonly mentions: readonly DraftMention[];
  readonly parts: ReadonlySet<Part>;
  readonly ages: ReadonlySet<number>;
  /** Sentences that mention them, the words that mentions hang on, and the tokens that head mentions. */
  readonly sentences: ReadonlySet<number>;
  readonly governors: ReadonlySet<number>;
  readonly heads: ReadonlySet<number>;
  /** Lower-case words of the name and of all descriptions. */
  readonly words: ReadonlySet<string>;
};

/** Mentions of one person that are looked at for deeds and ages. */
const MOST_MENTIONS = 60;

/** True for one person whom the text names. */
export function isNamedPerson(entity: EntityDraft): boolean {
  return entity.type === "PERSON" && entity.aliases.length > 0 && entity.memberDrafts === undefined;
}

/** The named persons of a text in order of their first mention. */
export function findBearers(parsed: ParsedText, drafts: readonly DraftMention[]): Bearer[] {
  const byEntity = new Map<EntityDraft, DraftMention[]>();
  for (const draft of drafts) {
    if (!isNamedPerson(draft.entity)) continue;
    const mentions = byEntity.get(draft.entity) ?? [];
    mentions.push(draft);
    byEntity.set(draft.entity, mentions);
  }
  return [...byEntity].map(([entity, mentions]) => bearerOf(parsed, entity, mentions));
}

function bearerOf(parsed: ParsedText, entity: EntityDraft, mentions: readonly DraftMention[]): Bearer {
  const parts = new Set<Part>();
  const ages = new Set<number>();
  for (const head of entity.heads) {
    const part = partOfNoun(head);
    if (part) parts.add(part);
  }
  const guard = [...entity.heads].some((head) => isNounOf("guard", head));
  let named = -2;
  for (const { start, end, head, how } of mentions.slice(0, MOST_MENTIONS)) {
    const sentence = parsed.sentenceOf[head]!;
    const isPronoun = PRONOUNS.has(how);
    if (!isPronoun) named = sentence;
    // Pronouns tell of whom they mean only where the name is near.
    const told = sentence - named > 1 ? null : partByDeeds(parsed, head, guard);
    if (told) parts.add(told.part);
    const age = isPronoun ? null : ageBeside(parsed, start, end);
    if (age !== null) ages.add(age);
  }
  // A culprit may be shot in the end.
  if (parts.size > 1) parts.delete("victim");
  const words = new Set([...formWords(entity.name), ...entity.descriptions.flatMap((said) => formWords(said))]);
  return {
    entity,
    mentions,
    parts,
    ages,
    sentences: new Set(mentions.map(({ head }) => parsed.sentenceOf[head]!)),
    governors: new Set(mentions.map(({ head }) => parsed.head[head]!)),
    heads: new Set(mentions.map(({ head }) => head)),
    words,
  };
}

/** How pronouns are tied. */
const PRONOUNS = new Set(["pronoun", "first-person", "group"]);
const BEFORE_NAME = /^(?:JJ|NNP?|HYPH|CD|,)$/;

/** "Jan Berg, 61,", "Jan Berg (61)", "Jan Berg, a 61-year-old", "61-year-old baker Jan Berg". */
function ageBeside(parsed: ParsedText, start: number, end: number): number | null {
  const last = parsed.end[end - 1]!;
  const behind = /^,? \(?(?:aged? )?(\d{1,3})(?=[,.;)]| of\b| and\b)|^, an? (\d{1,3})-years?-old\b/.exec(
    parsed.text.slice(last, last + 24),
  );
  let from = start;
  while (from > 0 && from > start - 8 && BEFORE_NAME.test(parsed.tag(from - 1))) from--;
  const before = /\b(\d{1,3})-years?-old\b/.exec(parsed.text.slice(parsed.start[from]!, parsed.start[start]!));
  const age = behind?.[1] ?? behind?.[2] ?? before?.[1];
  return age === undefined ? null : Number(age);
}

/** The gender that a name, title or the pronouns tied to somebody tell; null where nothing does. */
export function genderOf({ gender, called }: EntityDraft): Gender | null {
  if (gender !== null) return gender;
  return called.male === called.female ? null : called.male > called.female ? "male" : "female";
}

/** False where both are known and differ. */
export function agrees(one: Gender | null, other: Gender | null): boolean {
  return one === null || other === null || one === other;
}
