import type { Span } from "../../../model/index.ts";
import { readOnce } from "../../../text/remembered.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { isFalselySaid } from "../denials/told-within.ts";
import type { Compared, Finding } from "../finding.ts";
import { address } from "./address.ts";
import { ageLimit } from "./age-limit.ts";
import { ages } from "./ages.ts";
import { ago } from "./ago.ts";
import { beside } from "./beside.ts";
import { birthplace } from "./birth.ts";
import { body } from "./body.ts";
import { caliber } from "./caliber.ts";
import { causeOfDeath } from "./cause-of-death.ts";
import { compass } from "./compass.ts";
import { contract } from "./contract.ts";
import { courtMoney } from "./court-money.ts";
import { crowd } from "./crowd.ts";
import { datedEvent } from "./dated-event.ts";
import { EXTENTS } from "./extent.ts";
import { finder } from "./finder.ts";
import { nationality } from "./nationality.ts";
import { only } from "./only.ts";
import { placeName } from "./place-name.ts";
import { route } from "./route.ts";
import { seized } from "./seized.ts";
import { isLeftOpenAt, type Slot, type SlotComparer, type SlotReader, slotComparer } from "./slot.ts";
import { spelling } from "./spelling.ts";
import { statistic } from "./statistic.ts";
import { telephone } from "./telephone.ts";
import { VEHICLES } from "./vehicle.ts";
import { degree, verdict } from "./verdict.ts";
import { worstHit } from "./worst-hit.ts";
import { wound } from "./wound.ts";

/** One for each relation that holds one value for one holder. */
export const READERS: readonly SlotReader[] = [
  address,
  ageLimit,
  ages,
  ago,
  compass,
  placeName,
  route,
  telephone,
  worstHit,
  birthplace,
  body,
  caliber,
  causeOfDeath,
  only,
  wound,
  contract,
  verdict,
  degree,
  seized,
  spelling,
  finder,
  statistic,
  crowd,
  datedEvent,
  courtMoney,
  nationality,
  ...VEHICLES,
  ...EXTENTS,
  // What a reader above has under a name of its own is not told by its neighbours.
  beside,
];

const COMPARERS: readonly SlotComparer[] = READERS.map(slotComparer);

const BESIDE = READERS.length - 1;

function holds({ start, end }: Span, place: number): boolean {
  return start <= place && place < end;
}

/** What a mention fills slots with: for each reader that finds anything, by its number. */
type Filled = {
  /** Keys of all slots, those left open too. */
  readonly keys: readonly string[];
  /** Without those that the words leave open. */
  readonly slots: ReadonlyMap<number, readonly Slot[]>;
};

const NOTHING: Filled = { keys: [], slots: new Map() };

/** A mention is read once, since it is compared with many. */
const filledBy = readOnce(readSlots);

function readSlots(mention: StoryMention): Filled {
  // "Lund falsely claimed that it is the only one": whoever judges it so does not say it.
  if (isFalselySaid(mention)) return NOTHING;
  const keys: string[] = [];
  const slots = new Map<number, readonly Slot[]>();
  READERS.forEach(({ read }, reader) => {
    const told = [...slots.values()]
      .flat()
      .filter(({ figure, about }) => figure !== undefined || about.startsWith("counts of"));
    const all = read(mention).filter(
      (slot) => reader !== BESIDE || !told.some((each) => holds(each, slot.place ?? slot.start)),
    );
    if (all.length === 0) return;
    keys.push(...all.flatMap((slot) => slot.keys));
    const held = all.filter((slot) => !isLeftOpenAt(mention, slot));
    if (held.length > 0) slots.set(reader, held);
  });
  return keys.length === 0 && slots.size === 0 ? NOTHING : { keys, slots };
}

/** What parts ways in any of the slots, in the order of the readers. Most mentions fill none, and every pair that may clash is asked. */
export function compareSlots(compared: Compared): Finding[] {
  const [once, twice] = [new Set<number>(), new Set<number>()];
  for (const mention of compared.mentions) {
    for (const reader of filledBy(mention).slots.keys()) (once.has(reader) ? twice : once).add(reader);
  }
  const slotsOf = (reader: number) => (mention: StoryMention) => filledBy(mention).slots.get(reader) ?? [];
  return [...twice].sort((a, b) => a - b).flatMap((reader) => COMPARERS[reader]!(compared, slotsOf(reader)) ?? []);
}

const RULES: ReadonlySet<string> = new Set(READERS.map(({ rule }) => rule));

/** True for a clash of slots, which name what they are of, whatever else the clauses tell. */
export function isSlotRule(rule: string): boolean {
  return RULES.has(rule);
}

/** What pairs of mentions that fill one slot share. */
export function slotKeys(mention: StoryMention): readonly string[] {
  return filledBy(mention).keys;
}
