import type { Reading } from "../../../model/index.ts";
import { WAY } from "../../../text/house-number.ts";
import { type SlotReader, spanAt } from "./slot.ts";

/** "the 1200 block of East Holm Street", "1204 Holm Ave." */
const ADDRESS = new RegExp(
  `\\b(\\d{2,5})(?: (block) of|,)? ((?:(?:North|South|East|West|[NSEW]\\.?) )?(?:\\p{Lu}[\\p{L}’'-]+ |\\d{1,3}(?:st|nd|rd|th) ){1,3}${WAY})(?![\\p{L}])`,
  "gu",
);

/** Where on its street a house stands: another number in another paper, where neither names a second house of that street. */
export const address: SlotReader = {
  rule: "place-address",
  kind: "place",
  read: (mention) =>
    [...mention.text.matchAll(ADDRESS)].flatMap(({ 0: found, 1: number, 2: block, 3: street, index }) => {
      const key = streetKey(street!);
      if (numbersOn(mention.reading, key).size > 1) return [];
      return [
        {
          keys: [key],
          about: street!,
          value: numberOf(number!, block),
          shown: shownAs(number!, block),
          ...spanAt(mention, index, found),
        },
      ];
    }),
  isApart: ({ value: a }, { value: b }) => {
    const isBlock = a.endsWith(BLOCK) || b.endsWith(BLOCK);
    const [one, other] = [Number.parseInt(a, 10), Number.parseInt(b, 10)];
    return isBlock ? Math.floor(one / 100) !== Math.floor(other / 100) : one !== other;
  },
};

const BLOCK = " block";

function numberOf(number: string, block: string | undefined): string {
  return block === undefined ? number : `${number}${BLOCK}`;
}

function shownAs(number: string, block: string | undefined): string {
  return block === undefined ? `number ${number}` : `the ${number} block`;
}

/** "East Holm Street", "E. Holm St." and "Holm Street" are one street to papers. */
function streetKey(street: string): string {
  return `street ${street
    .toLowerCase()
    .replace(/^(?:north|south|east|west|[nsew]\.?) /, "")
    .replace(/\.$/, "")
    .replace(/ st$/, " street")
    .replace(/ ave$/, " avenue")
    .replace(/ rd$/, " road")
    .replace(/ blvd$/, " boulevard")
    .replace(/ dr$/, " drive")}`;
}

const addresses = new WeakMap<Reading, ReadonlyMap<string, ReadonlySet<string>>>();

/** The numbers that a document gives on one street. */
function numbersOn(reading: Reading, key: string): ReadonlySet<string> {
  let known = addresses.get(reading);
  if (known === undefined) {
    const found = new Map<string, Set<string>>();
    for (const { 1: number, 2: block, 3: street } of reading.text.matchAll(ADDRESS)) {
      const own = streetKey(street!);
      found.set(own, (found.get(own) ?? new Set()).add(numberOf(number!, block)));
    }
    known = found;
    addresses.set(reading, known);
  }
  return known.get(key) ?? new Set();
}
