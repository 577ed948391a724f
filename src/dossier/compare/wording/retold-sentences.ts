import type { StoryMention } from "../../align/story-mention.ts";
import { evidenceAt } from "../finding.ts";
import { compareMentions } from "../index.ts";
import { type Clash, comparedAmong, type StoryView } from "../story-view.ts";
import { comparePrintings, type Gap, isPrintedIn } from "./printed-words.ts";
import { describeGap, isOfHouse, type Printing, printedAt, quotedSentence } from "./quotation.ts";
import { speakerOf } from "./wording.ts";

/** Fewest words of a sentence that say something, and fewest words of it at all. */
const FEWEST = { telling: 2, words: 6 };
/** Most documents that print one sentence, and most sentences of one document that say the same: more are a phrase of the day. */
const COMMONEST = 40;
const RULE = "wording-differs";

/**
 * One quoted sentence of one speaker built in two ways: "If I could pay you more, I would", "If there was more I could pay you, I would"; "I
 * don't think the harbour won", "I believe the harbour did not win". Both say the same things, in the same words but for their forms and for the
 * small ones, from the beginning of the sentence to its end; what governs them may differ. `known` are the differences found word by word.
 */
export function findRetoldSentences(view: StoryView, known: readonly Clash[]): Clash[] {
  const byTelling = new Map<string, Sentence[]>();
  for (const sentence of sentencesOf(view)) {
    const there = byTelling.get(sentence.telling);
    if (there) there.push(sentence);
    else byTelling.set(sentence.telling, [sentence]);
  }
  const placed = new Map<string, Set<Clash>>();
  for (const clash of known) {
    for (const at of clash.sides.flat()) {
      const key = placeOf(view.mentions[at]!);
      placed.set(key, (placed.get(key) ?? new Set()).add(clash));
    }
  }
  return [...byTelling.values()].flatMap((alike) => (alike.length > COMMONEST ? [] : clashOf(view, alike, placed)));
}

/** A quoted sentence whose speaker is known. `telling`: who says it and the words that say something, whatever their form and order. */
type Sentence = { readonly telling: string; readonly mention: StoryMention; readonly printing: Printing };

const placeOf = ({ document, claim }: StoryMention) => `${document}:${claim.sentence}`;

function sentencesOf(view: StoryView): Sentence[] {
  const bySentence = new Map<string, StoryMention[]>();
  for (const mention of view.mentions) {
    if (mention.attribution?.kind !== "direct") continue;
    const key = placeOf(mention);
    const there = bySentence.get(key);
    if (there) there.push(mention);
    else bySentence.set(key, [mention]);
  }
  return [...bySentence.values()].flatMap((mentions): Sentence[] => {
    const [mention] = mentions.toSorted((a, b) => b.end - b.start - (a.end - a.start));
    const printing = quotedSentence(mention!);
    const speaker = speakerOf(view, mention!.at);
    const terms = [...new Set(mentions.flatMap(({ claim }) => claim.terms))].sort();
    if (printing === null || speaker === null || printing.words.length < FEWEST.words) return [];
    return terms.length < FEWEST.telling
      ? []
      : [{ telling: `${speaker} ${terms.join(" ")}`, mention: mention!, printing }];
  });
}

function clashOf(
  view: StoryView,
  alike: readonly Sentence[],
  placed: ReadonlyMap<string, ReadonlySet<Clash>>,
): Clash[] {
  const [first, ...others] = alike;
  const second = others.find((other) => isRetold(first!, other));
  if (!first || !second) return [];
  const knownOf = (sentence: Sentence) => placed.get(placeOf(sentence.mention)) ?? new Set<Clash>();
  if ([...knownOf(first)].some((clash) => knownOf(second).has(clash))) return [];
  const pair = [first.mention.at, second.mention.at] as const;
  if (compareMentions(comparedAmong(view, pair))?.rule === RULE) return [];
  const sides = [first, second].map((one) =>
    alike.filter((each) => each.printing.words.join(" ") === one.printing.words.join(" ")),
  );
  const [some, its] = [first, second].map(({ printing: { words } }) => words);
  const [from, left] = edgesOf(some!, its!);
  const printed = [first, second].map(({ mention, printing }) =>
    printedAt(mention.reading.text, printing, [from, printing.words.length - left]),
  );
  return [
    {
      sides: sides.map((side) => side.map(({ mention }) => mention.at)),
      pair,
      stays: true,
      describe: (compared, at) => ({
        relation: "conflict",
        kind: "wording",
        sides: at,
        why: `one quotation, ${describeGap(printed[0]!, printed[1]!)}`,
        rule: RULE,
        evidence: at.flat().map((nth) => {
          const { span } = quotedSentence(compared.mentions[nth]!)!;
          return evidenceAt(compared, nth, span, compared.mentions[nth]!.reading.text.slice(span.start, span.end));
        }),
      }),
    },
  ];
}

/** Another order or other small words, in another document, neither of which prints both; no cut of the other, marked or not. */
function isRetold(one: Sentence, other: Sentence): boolean {
  if (one.mention.document === other.mention.document) return false;
  const [some, others] = [one.printing.words, other.printing.words];
  const { shared, gaps } = comparePrintings(some, others);
  const [first, last] = [shared[0], shared.at(-1)];
  if (!first || !last) return false;
  const ends: Gap[] = [
    { a: [0, first[0]], b: [0, first[1]] },
    { a: [last[0] + 1, some.length], b: [last[1] + 1, others.length] },
  ];
  const changed = [...gaps, ...ends.filter(({ a, b }) => a[0] < a[1] && b[0] < b[1])];
  if (changed.every((gap) => isOfHouse(one.printing, other.printing, gap))) return false;
  return !isPrintedIn(one.mention.reading, others) && !isPrintedIn(other.mention.reading, some);
}

/** Words that two sentences have in common at the beginning and at the end. */
function edgesOf(some: readonly string[], others: readonly string[]): [before: number, behind: number] {
  const most = Math.min(some.length, others.length);
  let before = 0;
  while (before < most && some[before] === others[before]) before++;
  let behind = 0;
  while (behind < most - before && some.at(-1 - behind) === others.at(-1 - behind)) behind++;
  return [before, behind];
}
