import type { StoryMention } from "../../align/story-mention.ts";
import { isTold, personBefore } from "./holder.ts";
import { type Slot, type SlotReader, spanAt } from "./slot.ts";

const COUNT = "(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3})";
const CRIME =
  "((?:\\p{Ll}+ )?(?:murder|manslaughter|homicide|rape|assault|robbery|burglary|kidnapping|fraud|theft|arson|perjury|conspiracy|bribery|endangerment|battery|abuse|possession|racketeering|extortion))";
const DEGREE = "(?:(first|second|third|fourth)[- ]degree )?";
const STAGES = {
  convicted: /\b(?:convicted|conviction|found guilty|guilty|pleaded guilty|pled guilty)\b/i,
  charged: /\b(?:charged|charges?|indicted|faces?|facing|arraigned)\b/i,
};
/** "five counts of second-degree arson" */
const COUNTS = new RegExp(`\\b${COUNT} counts? of ${DEGREE}(?:the )?${CRIME}`, "giu");
const CRIMES = new RegExp(`\\b${DEGREE}${CRIME}`, "giu");
const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
/** Pleas and what is only possible. */
const OPEN = /\b(?:not guilty|could|would|may|might|if|attempted|acquitted|lesser)\b/i;

/** On how many counts of one crime, and in which degree of it, somebody was charged or found guilty. */
export const verdict: SlotReader = {
  rule: "quantity-counts",
  kind: "quantity",
  read: (mention) => {
    const stage = stageOf(mention.text);
    if (!isTold(mention) || stage === null || OPEN.test(mention.text)) return [];
    return [...mention.text.matchAll(COUNTS)].flatMap((found) =>
      slotOf(mention, found, stage, `counts of ${found[3]!.toLowerCase()}`, numberOf(found[1]!)),
    );
  },
  isApart: (a, b) => a.value !== b.value,
};

/** The degree of the crime that somebody was found guilty of or charged with, where the account gives one for it. */
export const degree: SlotReader = {
  rule: "ordinal-degree",
  kind: "ordinal",
  read: (mention) => {
    const stage = stageOf(mention.text);
    if (!isTold(mention) || stage === null || OPEN.test(mention.text)) return [];
    const crimes = [...mention.text.matchAll(CRIMES)].filter((found) => found[1] !== undefined);
    return crimes.length !== 1
      ? []
      : crimes.flatMap((found) =>
          slotOf(mention, found, stage, `degree of ${found[2]!.toLowerCase()}`, found[1]!.toLowerCase()),
        );
  },
  isApart: (a, b) => a.value !== b.value,
  isOfOne: (_, a, b, one, other) => !knows(b, one) && !knows(a, other),
};

function knows({ reading }: StoryMention, { value }: Slot): boolean {
  return new RegExp(`\\b${value}[- ]degree`, "i").test(reading.text);
}

function stageOf(text: string): string | null {
  const stages = Object.entries(STAGES).filter(([, words]) => words.test(text));
  return stages.length === 1 ? stages[0]![0] : null;
}

function slotOf(
  mention: StoryMention,
  { 0: found, index }: RegExpExecArray,
  stage: string,
  about: string,
  value: string,
): Slot[] {
  const whose = personBefore(mention, mention.start + index);
  return whose === null
    ? []
    : [{ keys: [`${stage} ${about} ${whose}`], about, value, shown: `“${found}”`, ...spanAt(mention, index, found) }];
}

function numberOf(word: string): string {
  const at = NUMBERS.indexOf(word.toLowerCase());
  return at >= 0 ? `${at}` : /^an?$/i.test(word) ? "1" : word;
}
