import type { StoryMention } from "../../align/story-mention.ts";
import type { Comparer } from "../finding.ts";
import { address } from "./address.ts";
import { ageLimit } from "./age-limit.ts";
import { ago } from "./ago.ts";
import { birthplace } from "./birth.ts";
import { body } from "./body.ts";
import { caliber } from "./caliber.ts";
import { compass } from "./compass.ts";
import { contract } from "./contract.ts";
import { finder } from "./finder.ts";
import { only } from "./only.ts";
import { placeName } from "./place-name.ts";
import { route } from "./route.ts";
import { seized } from "./seized.ts";
import { type SlotReader, slotComparer } from "./slot.ts";
import { spelling } from "./spelling.ts";
import { statistic } from "./statistic.ts";
import { sum } from "./sum.ts";
import { telephone } from "./telephone.ts";
import { degree, verdict } from "./verdict.ts";
import { worstHit } from "./worst-hit.ts";
import { wound } from "./wound.ts";

/** One for each relation that holds one value for one holder. */
export const READERS: readonly SlotReader[] = [
  address,
  ageLimit,
  ago,
  compass,
  placeName,
  route,
  sum,
  telephone,
  worstHit,
  birthplace,
  body,
  caliber,
  only,
  wound,
  contract,
  verdict,
  degree,
  seized,
  spelling,
  finder,
  statistic,
];

/** Comparers of what has one value, each kind by its own reader. */
export const SLOT_COMPARERS: readonly Comparer[] = READERS.map(slotComparer);

const RULES: ReadonlySet<string> = new Set(READERS.map(({ rule }) => rule));

/** True for a clash of slots, which name what they are of, whatever else the clauses tell. */
export function isSlotRule(rule: string): boolean {
  return RULES.has(rule);
}

/** What pairs of mentions that fill one slot share. */
export function slotKeys(mention: StoryMention): string[] {
  return READERS.flatMap(({ read }) => read(mention).flatMap(({ keys }) => keys));
}
