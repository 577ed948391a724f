import type { StoryMention } from "../../align/story-mention.ts";
import { wordKey } from "../../align/word-keys.ts";
import { type Slot, type SlotReader, spanAt } from "./slot.ts";

const WORDS = "((?:[\\p{L}-]+ ){0,3}?)([\\p{L}-]{3,})";
/** What follows the noun of a phrase. */
const ENDS =
  '(?= (?:in|on|of|to|who|that|which|where|for|with|at|from|ever|whose|left|able|known|is|was|are|were|has|have|had|he|she|they|we|I|you|would|could|can|will|grant|offer|provide|do|did)\\b|[.,;:’”"—)]|$)';
/** "the only hospital in Sella", "not the only country that", "far from the only case" */
const ONLY = new RegExp(
  `\\b(?:(not|never|n[’']t|far from|hardly) )?(?:the|its|their) (?:one and )?only ${WORDS}${ENDS}`,
  "giu",
);
const NUMBER =
  "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[3-9]|[2-9]\\d?|\\d{3,}|dozens of|scores of|several|many|numerous|hundreds of)";
/** "one of the wooden schools", "several schools", "at least 14 other ports", "dozens of people" */
const MANY = new RegExp(
  `\\b(?:one of (?:the|its|their|several|many|a few|two|three|four)|${NUMBER}(?: other| more)?) ${WORDS}${ENDS}`,
  "giu",
);
/** Characters after the noun in which stands what is told of it. */
const AFTER = 90;
/** Characters after the noun in which the place stands that it is counted in. */
const BESIDE = 30;
/** Letters that "citizen" and "citizenship" have in common. */
const STEM = 7;
/** Words that leave out some that are told of elsewhere. */
const BUT_FOR = /\b(?:other|remaining|left|surviving|previous|additional)\b/i;
/** Nouns that say nothing of what there is one of: here more of what is told of it must be the same. */
const LOOSE = new Set(
  "person one thing way time reason part case place problem question option man woman day year point kind game team player month week".split(
    " ",
  ),
);
const PLURALS: Readonly<Record<string, string>> = { people: "person", men: "man", women: "woman", children: "child" };
const LITTLE = new Set(
  "that which who whom whose where when with from this these those have has had was were been will would could can may might than more most other others ever still said says they their them there what into over also very".split(
    " ",
  ),
);

/** Whether there is one of a thing or more: "the only hospital in Sella" against "one of the hospitals in Sella", "not the only one". */
export const only: SlotReader = {
  rule: "quantity-only",
  kind: "quantity",
  read: (mention) => [
    ...[...mention.text.matchAll(ONLY)].flatMap((found) =>
      BUT_FOR.test(found[2]!)
        ? []
        : slotsOf(mention, found, found[1] === undefined ? "one" : "not one", found[2]!, found[3]!),
    ),
    ...[...mention.text.matchAll(MANY)].flatMap((found) =>
      isPlural(found[2]!) ? slotsOf(mention, found, "many", found[1]!, found[2]!) : [],
    ),
  ],
  isApart: ({ value: a }, { value: b }) => a.startsWith("one") !== b.startsWith("one"),
  isOfOne: (_, a, b, one, other) => hasKind(b.text, one.value) && hasKind(a.text, other.value),
};

/** "the only undefeated team" says nothing of how many teams there are: the words that single it out must stand in the other account. */
function hasKind(text: string, value: string): boolean {
  const [kind, ...words] = value.split(" ");
  return kind !== "one" || words.every((word) => text.toLowerCase().includes(word));
}

function slotsOf(mention: StoryMention, found: RegExpExecArray, value: string, before: string, noun: string): Slot[] {
  const head = singular(noun.toLowerCase());
  const end = found.index + found[0].length;
  const telling = tellingWords(`${before} ${mention.text.slice(end, end + AFTER)}`);
  const pairs = telling.flatMap((one, at) => telling.slice(at + 1).map((other) => `${one} ${other}`));
  const rebuttal = value === "many" || LOOSE.has(head) ? [] : [`sole ${head}`];
  const shared = LOOSE.has(head) ? pairs : [...telling, ...entitiesBeside(mention, mention.start + end)];
  return [
    {
      keys: [...shared.map((key) => `only ${head} ${key}`), ...rebuttal],
      about: "",
      value: value === "one" ? `one ${before.trim().toLowerCase()}`.trim() : value,
      shown: `“${found[0].trim()}”`,
      ...spanAt(mention, found.index, found[0]),
    },
  ];
}

function tellingWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}-]{4,}/gu) ?? [];
  return [
    ...new Set(words.filter((word) => !LITTLE.has(word)).map((word) => wordKey(singular(word)).slice(0, STEM))),
  ].sort();
}

function entitiesBeside({ names }: StoryMention, end: number): string[] {
  return [...names].flatMap(([key, spans]) =>
    spans.some(({ start }) => start >= end && start <= end + BESIDE) ? [`e:${key}`] : [],
  );
}

function isPlural(noun: string): boolean {
  return PLURALS[noun.toLowerCase()] !== undefined || /[^s]s$/i.test(noun);
}

function singular(noun: string): string {
  return PLURALS[noun] ?? noun.replace(/ies$/, "y").replace(/(?<=[^s])s$/, "");
}
