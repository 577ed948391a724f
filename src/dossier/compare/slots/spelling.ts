import type { StoryMention } from "../../align/story-mention.ts";
import { type Slot, type SlotReader, spanAt } from "./slot.ts";

/** "by the moniker of Sepa", "nicknamed “Brill”", "known on the quay as Fenno" */
const NICKNAME =
  /\b(?:[Nn]ickname[sd]?|moniker|street name|alias|handle|[Dd]ubbed|[Kk]nown(?: (?:on|to|by|in) [\p{L} ]{1,24}?)? as)(?:,? (?:him|her|was|is|of|as|the))?,? (["“'‘]?)(\p{Lu}[\p{L}’-]{2,}(?: \p{Lu}[\p{L}’-]+){0,2})/gu;
const GROUP =
  /\b(\p{Lu}[\p{L}]{2,}(?: \p{Lu}[\p{L}]{2,}){0,2}) (?:gang|crew|clan|cartel|posse|militia|brigade|band|trio|quartet|restaurant|hotel|bar|club|nightclub|café|cafe|school|tavern|motel)\b/gu;
/** Letters in which two spellings of one name differ at most, by its length. */
const SLIPS = (length: number) => (length >= SHORT ? 2 : 1);
const SHORT = 6;
const SHORTEST = 4;

/** One nickname or group that two accounts spell in two ways. */
export const spelling: SlotReader = {
  rule: "person-spelling",
  kind: "person",
  read: (mention) => [
    ...[...mention.text.matchAll(NICKNAME)].map((found) =>
      slotOf(mention, found, found[2]!, `nickname ${found[2]!.slice(0, 2).toLowerCase()}`, "nickname"),
    ),
    ...[...mention.text.matchAll(GROUP)].map((found) =>
      slotOf(mention, found, found[1]!, `group ${found[1]!.slice(0, 2).toLowerCase()}`, "name"),
    ),
  ],
  isApart: ({ value: a }, { value: b }) => a !== b && areSlips(a, b),
  isOfOne: (_, a, b, one, other) => !hasName(b, one.shown) && !hasName(a, other.shown),
};

function slotOf(
  mention: StoryMention,
  { 0: found, index }: RegExpExecArray,
  name: string,
  key: string,
  about: string,
): Slot {
  return { keys: [key], about, value: plain(name), shown: name, ...spanAt(mention, index, found) };
}

/** "Young Guns" and "Young Gun" are one spelling. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[’']s?$/, "")
    .replace(/s\b/g, "");
}

function areSlips(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  return shorter >= SHORTEST && a[0] === b[0] && distance(a, b) <= SLIPS(shorter);
}

/** Letters put in, left out or changed (Levenshtein 1966). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || a.length > LONGEST) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

const LONGEST = 60;

function hasName({ reading }: StoryMention, name: string): boolean {
  return reading.text.includes(name);
}
