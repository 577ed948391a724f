import type { Quantity, Reading } from "../../../model/index.ts";

/** Characters before a sum in which the sum stands that it is reckoned from. */
const RECKONED = 24;
const AFTER_A_SUM = /\d[^()]{0,16}\((?:about |around |roughly |nearly |or )?$/;

/** "110 billion euros ($143 billion)": what a paper has reckoned at a rate of its own, and another paper at another. */
export function isConverted({ text }: Pick<Reading, "text">, { kind, start }: Quantity): boolean {
  return kind === "money" && AFTER_A_SUM.test(text.slice(Math.max(0, start - RECKONED), start));
}
