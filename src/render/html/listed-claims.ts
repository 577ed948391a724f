import type { Claim, Story } from "../../model/index.ts";
import { sortClaims } from "../words.ts";

/** At most this many claims of one part of a story are printed on a page; the JSON dossier has all of them. */
export const MOST_CONTESTED = 200;
export const MOST_AGREED = 200;
export const MOST_ALIKE = 100;

/** The claims of a story that a page has room for, apart from those that one account tells. */
export function listedClaims(story: Story): Claim[] {
  const { contested, widely, oneOrigin, perhaps, besides, alike, details, along } = sortClaims(story);
  const agreed = [widely, oneOrigin, perhaps, besides].flatMap((list) => list.slice(0, MOST_AGREED));
  const holding = [...contested.slice(0, MOST_CONTESTED), ...agreed];
  const within = ({ id }: Claim) => [...(along.get(id) ?? []), ...(details.get(id) ?? [])];
  return [...holding.flatMap((claim) => [claim, ...within(claim)]), ...alike.slice(0, MOST_ALIKE)];
}
