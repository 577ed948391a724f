import { createDraft, type EntityDraft } from "./entity-draft.ts";
import { formWords, type Name, nameForm } from "./name.ts";
import { NOUNS } from "./word-classes.ts";

/** Lower-case words that end the full name of a company. */
export const LEGAL_FORMS: ReadonlySet<string> = new Set([
  "inc",
  "corp",
  "co",
  "ltd",
  "llc",
  "plc",
  "company",
  "corporation",
  "ag",
  "sa",
  "gmbh",
  "group",
]);
const SMALL_WORDS = new Set(["of", "the", "and", "for", "in", "on", "to", "&", "de", "la", "du"]);

/** Organisations (and other things with names) of one document, indexed by form, initials and parts of the name. */
export type Organisations = {
  readonly byForm: Map<string, EntityDraft>;
  readonly byInitials: Map<string, EntityDraft[]>;
  readonly byPart: Map<string, Set<EntityDraft>>;
};

export function createOrganisations(): Organisations {
  return { byForm: new Map(), byInitials: new Map(), byPart: new Map() };
}

function formAt(type: string, words: string): string {
  return `${type} ${coreWords(words).join(" ")}`;
}

/** The words of a name without its legal form: "Apple Inc." → apple. */
function coreWords(words: string): string[] {
  const all = formWords(words).filter((word) => /[\p{L}\p{N}&]/u.test(word));
  while (all.length > 1 && LEGAL_FORMS.has(all.at(-1)!)) all.pop();
  return all;
}

/** The entity of exactly this name and type, made where it is new. */
export function enterOrganisation(organisations: Organisations, name: Name): EntityDraft {
  const at = formAt(name.type, name.words);
  const known = organisations.byForm.get(at);
  if (known) return known;
  const entity = createDraft(name.type, name.words, null);
  organisations.byForm.set(at, entity);
  indexParts(organisations, name.words, entity);
  return entity;
}

/** Makes initials and parts of a longer name known: "Boston Red Sox" → "Red Sox", "Sox"; "World Health Organization" → WHO. */
export function indexParts(organisations: Organisations, words: string, entity: EntityDraft): void {
  if (entity.type !== "ORG") return;
  const all = coreWords(words);
  if (all.length < 2 || all.length > 12) return;
  const capitals = nameForm(words)
    .split(" ")
    .filter((word) => !SMALL_WORDS.has(word));
  for (const initials of new Set([capitals, all].map((list) => list.map((word) => word[0]).join(""))))
    if (initials.length > 1)
      organisations.byInitials.set(initials, [...(organisations.byInitials.get(initials) ?? []), entity]);
  // "U.S. Conference of Catholic Bishops" is the USCCB.
  const abbreviated = /^(us|un|uk|eu)$/.exec(capitals[0] ?? "")?.[0];
  if (abbreviated) {
    const initials =
      abbreviated +
      capitals
        .slice(1)
        .map((word) => word[0])
        .join("");
    organisations.byInitials.set(initials, [...(organisations.byInitials.get(initials) ?? []), entity]);
  }
  for (let cut = 1; cut < all.length; cut++) {
    // "Harvard University" is not short for "Harvard University Press", but "Red Sox" is for "Boston Red Sox".
    for (const part of cut === 1 ? [all.slice(0, 1), all.slice(1)] : [all.slice(cut)]) {
      if (part.length === 1 && isGeneric(part[0]!) && !isPaper(entity, part[0]!)) continue;
      const at = part.join(" ");
      organisations.byPart.set(at, (organisations.byPart.get(at) ?? new Set()).add(entity));
    }
  }
}

/** "The Journal" is short for the "Wall Street Journal". */
function isPaper({ key }: EntityDraft, word: string): boolean {
  return word === "journal" && key !== null && key.startsWith("outlet:");
}

function isGeneric(word: string): boolean {
  return SMALL_WORDS.has(word) || NOUNS.organisation.has(word) || NOUNS.place.has(word) || word.length < 3;
}

/** The longer name that a short form or acronym stands for, with the rule; null where none or more than one fits. */
export function organisationOfShortName(
  organisations: Organisations,
  name: Name,
): { entity: EntityDraft; how: string } | null {
  if (name.type !== "ORG") return null;
  const letters = name.words.replace(/\./g, "");
  if (/^[A-Z]{2,6}$/.test(letters)) {
    const named = new Set(organisations.byInitials.get(letters.toLowerCase()) ?? []);
    if (named.size === 1) return { entity: [...named][0]!, how: "acronym" };
  }
  const fitting = organisations.byPart.get(coreWords(name.words).join(" "));
  return fitting?.size === 1 ? { entity: [...fitting][0]!, how: "short-name" } : null;
}
