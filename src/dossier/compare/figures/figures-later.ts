import type { Quantity } from "../../../model/index.ts";
import type { Compared, Held } from "../finding.ts";

/** Words that tell of a figure that came after another one: "raising an earlier toll of four", "the toll has risen to". */
const RAISED =
  /\b(?:raising|raised|revised|updated|earlier (?:toll|figure|count)|(?:has|had) (?:risen|climbed|grown)|rose to|climbed to)\b/i;

/** One source on two days, or words of raising in the sentence: a figure has changed, nobody contradicts anybody. */
export function isUpdate(
  compared: Compared,
  one: readonly Held<Quantity>[],
  other: readonly Held<Quantity>[],
): boolean {
  if ([...one, ...other].some(({ mention }) => RAISED.test(sentenceOf(compared, mention)))) {
    if (isOneKnownSource(compared, one, other)) return true;
  }
  return one.every((a) => other.every((b) => isRestated(compared, a.mention, b.mention)));
}

function sentenceOf(compared: Compared, mention: number): string {
  const { reading, claim } = compared.mentions[mention]!;
  const sentence = reading.sentences[claim.sentence];
  return sentence ? reading.text.slice(sentence.start, sentence.end) : "";
}

function isOneKnownSource(
  compared: Compared,
  one: readonly Held<Quantity>[],
  other: readonly Held<Quantity>[],
): boolean {
  const keys = new Set([...one, ...other].map(({ mention }) => compared.origins[mention]!.key));
  return keys.size === 1 && !keys.has(null);
}

/** The same source in reports of two days. */
function isRestated(compared: Compared, a: number, b: number): boolean {
  const [x, y] = [compared.origins[a]!, compared.origins[b]!];
  const [p, q] = [a, b].map((each) => compared.mentions[each]!.reading.published?.value.slice(0, 10));
  return x.kind !== "own" && x.key !== null && x.key === y.key && p !== undefined && q !== undefined && p !== q;
}

export function isLater(compared: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  const [p, q] = [a, b].map((each) => compared.mentions[each.mention]!.reading.published?.value ?? "");
  return p! > q!;
}
