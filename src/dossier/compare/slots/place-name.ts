import { type SlotReader, spanAt } from "./slot.ts";

/** "the Gulf of Ostia", "Lake Varen", "Cape Holm" */
const NAMED = /\b(Gulf of|Strait of|Straits of|Bay of|Sea of|Lake|Mount|Cape) (\p{Lu}\p{L}{3,})/gu;
const CLOSE_ENOUGH = 0.3;

/** One gulf, cape or lake under two names that one letter parts: a slip of one of the papers, and another place as printed. */
export const placeName: SlotReader = {
  rule: "place-spelling",
  kind: "place",
  read: (mention) =>
    [...mention.text.matchAll(NAMED)].map(({ 0: found, 1: head, 2: own, index }) => ({
      keys: [...own!].map((_, at) => `named ${head} ${own!.slice(0, at)}_${own!.slice(at + 1)}`),
      about: "",
      value: own!,
      shown: found,
      ...spanAt(mention, index, found),
    })),
  isApart: (a, b) => a.value !== b.value,
  isOfOne: ({ predicate, frame }) => predicate || frame >= CLOSE_ENOUGH,
};
