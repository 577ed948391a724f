import type { CopyDirection, SharedCopy } from "../model/index.ts";

/** Why one document is likely the source of what two share. */
const DIRECTIONS: Readonly<Record<CopyDirection["rule"], string>> = {
  credit: "the other credits it",
  named: "the other names it",
  earlier: "it was published earlier",
};

/**
 * What two documents share and which was likely first, in words.
 *
 * @example `Courier and Times share 40 % and 85 % of their words; likely first: Courier (it was published earlier)`
 */
export function copyText(
  { documents, shares, agency, direction }: SharedCopy,
  nameOf: (document: string) => string,
): string {
  const percent = shares.map((share) => `${Math.round(share * 100)} %`);
  const first = direction && `; likely first: ${nameOf(direction.from)} (${DIRECTIONS[direction.rule]})`;
  const third = agency && `; both credit ${agency.replace(/^outlet:/, "")}`;
  return `${documents.map(nameOf).join(" and ")} share ${percent.join(" and ")} of their words${first ?? ""}${third ?? ""}`;
}

/** Copies by what they share, the most first. */
export function copiesByShare(copies: readonly SharedCopy[]): SharedCopy[] {
  const words = ({ passages }: SharedCopy) => passages.reduce((sum, passage) => sum + passage.words, 0);
  return [...copies].sort((a, b) => Math.max(...b.shares) - Math.max(...a.shares) || words(b) - words(a));
}
