import type { Reading } from "../../model/index.ts";
import type { StoryEntities } from "../entities/story-entities.ts";
import table from "./parties.json" with { type: "json" };

/** Nouns in the plural for those who sit for a party: "GOP senators", "Republican committee members". */
const SEATS =
  "senators?|lawmakers|legislators|members|leaders|congressmen|congresswomen|representatives|candidates|governors|officials|councillors|mps|colleagues";

type Party = { readonly key: string; readonly group: RegExp; readonly before: RegExp; readonly after: RegExp };

const PARTIES: readonly Party[] = table.map(({ key, groups, words, tags }) => {
  const any = words.join("|");
  const tag = tags.length > 0 ? `(?:${tags.join("|")})(?:-|\\))` : "(?!)";
  return {
    key,
    group: new RegExp(
      `\\b(?:(?:${groups.join("|")})(?=$| (?:in|of|on|at|from|who)\\b)|(?:${any})\\b(?: [\\p{L}-]{1,20}){0,2} (?:${SEATS})\\b)`,
      "iu",
    ),
    before: new RegExp(`\\b(?:${any})\\b[\\p{L}. -]{0,24}$`, "iu"),
    after: new RegExp(`^,? ?\\(?${tag}|^,? (?:an? |the )?(?:[\\p{Ll}-]{1,16} ){0,2}(?:${any})\\b`, "u"),
  };
});

/** The party that a group's words name: "House Democrats", "Several GOP senators"; null for anybody else. */
export function partyOfGroup(name: string): string | null {
  return PARTIES.find(({ group }) => group.test(name))?.key ?? null;
}

/** Characters beside a name in which its party stands: "Republican Rep. Jon Berg", "Berg (R-Halden)", "Berg, a Democrat of Almery". */
const BESIDE = 40;

/** The parties of each person of a story by key, from the words beside the name and those that describe the person. Linear in the text's names. */
export function findParties(readings: readonly Reading[], entities: StoryEntities): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const remember = (key: string | null, party: Party) => {
    if (key === null) return;
    found.set(key, (found.get(key) ?? new Set()).add(party.key));
  };
  readings.forEach((reading, document) => {
    for (const { id, type, descriptions } of reading.entityIndex) {
      if (type !== "PERSON") continue;
      for (const description of descriptions.slice(0, 6))
        for (const party of PARTIES)
          if (party.before.test(description.slice(0, BESIDE))) remember(entities.keyOf(document, id), party);
    }
    for (const { start, end, type, entity } of reading.entities) {
      if (type !== "PERSON") continue;
      const before = sentenceEnd(reading.text.slice(Math.max(0, start - BESIDE), start));
      const after = reading.text.slice(end, end + BESIDE);
      for (const party of PARTIES)
        if (party.after.test(after) || isTitled(before, party)) remember(entities.keyOf(document, entity), party);
    }
  });
  return found;
}

/** "Republican Rep. Jon Berg": nothing but titles and the like between the party and the name, all with a capital or of the party. */
function isTitled(before: string, { before: pattern }: Party): boolean {
  const words = pattern.exec(before)?.[0].trim().split(" ").slice(1) ?? null;
  return (
    words?.every((word) => /^\p{Lu}/u.test(word) || /^(?:leader|whip|senator|representative|candidate)$/.test(word)) ??
    false
  );
}

/** What stands after the last end of a sentence, a line or an aside; a title's point ends nothing. */
function sentenceEnd(text: string): string {
  return text.slice(
    Math.max(text.lastIndexOf("\n"), text.lastIndexOf(","), text.lastIndexOf(";"), text.lastIndexOf(")")) + 1,
  );
}
