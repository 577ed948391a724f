/** Lists of documents with weights by a key of 32 bits, the strongest first and, of equal ones, in order of their ids; never longer than they may be. */
export type PostingLists = {
  /** Puts a document in its place; gives the one that falls out where the list would hold more than `most` (perhaps itself), or −1. */
  put(key: number, weight: number, document: number, most: number): number;
  each(key: number, call: (document: number, weight: number) => void): void;
};

/** A posting is a document and so many times its weight: one number, since there are millions of them. */
const DOCUMENTS = 2 ** 32;
const weightIn = (posting: number) => Math.floor(posting / DOCUMENTS);
const documentIn = (posting: number) => posting % DOCUMENTS;

export function createPostingLists(idOf: (document: number) => string): PostingLists {
  // Most lists hold one document: a bare posting.
  const lists = new Map<number, number | number[]>();
  const isStronger = (a: number, b: number) => {
    const [x, y] = [weightIn(a), weightIn(b)];
    return x !== y ? x > y : idOf(documentIn(a)) < idOf(documentIn(b));
  };
  return {
    put: (key, weight, document, most) => {
      const list = key | 0; // a small integer takes no memory of its own
      const posting = weight * DOCUMENTS + document;
      const held = lists.get(list);
      if (held === undefined) {
        lists.set(list, posting);
        return -1;
      }
      const postings = typeof held === "number" ? [held] : held;
      if (typeof held === "number") lists.set(list, postings);
      let [low, high] = [0, postings.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (isStronger(postings[middle]!, posting)) low = middle + 1;
        else high = middle;
      }
      postings.splice(low, 0, posting);
      return postings.length > most ? documentIn(postings.pop()!) : -1;
    },
    each: (key, call) => {
      const held = lists.get(key | 0);
      if (typeof held === "number") call(documentIn(held), weightIn(held));
      else if (held) for (const posting of held) call(documentIn(posting), weightIn(posting));
    },
  };
}
