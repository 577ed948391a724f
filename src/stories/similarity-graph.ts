import { LEAST_POINTS, scorePair } from "./likeness.ts";
import { createPostings } from "./postings.ts";
import type { Profile } from "./profile.ts";

/** Number of a linked document → points of the two above {@link LEAST_POINTS}, more than 0. */
export type Links = ReadonlyMap<number, number>;

/**
 * Documents, numbered in the order in which they came, and how alike they are: pairs with a link are those that are candidates and score more
 * than {@link LEAST_POINTS}. Which pairs have a link is a function of the set of documents.
 */
export type SimilarityGraph = {
  readonly profiles: readonly Profile[];
  numberOf(id: string): number | undefined;
  linksOf(document: number): Links;
  /** Adds the next document, whose id must be new, with its links; gives the documents whose links changed, itself among them. */
  add(profile: Profile): ReadonlySet<number>;
  /** Adds the next document without looking for links. */
  restore(profile: Profile): void;
  restoreLink(a: number, b: number, above: number): void;
};

export function createSimilarityGraph(): SimilarityGraph {
  const postings = createPostings();
  const profiles: Profile[] = [];
  const numbers = new Map<string, number>();
  const links: Map<number, number>[] = [];

  const insert = (profile: Profile) => {
    numbers.set(profile.id, profiles.length);
    profiles.push(profile);
    links.push(new Map());
    return postings.insert(profile);
  };
  const join = (a: number, b: number, above: number) => {
    links[a]!.set(b, above);
    links[b]!.set(a, above);
  };
  /** Drops the links of a document that had to leave a list, where nothing else makes the pair a candidate. */
  const prune = (document: number, changed: Set<number>) => {
    for (const other of [...links[document]!.keys()]) {
      if (postings.isCandidate(document, other)) continue;
      links[document]!.delete(other);
      links[other]!.delete(document);
      changed.add(document).add(other);
    }
  };
  return {
    profiles,
    numberOf: (id) => numbers.get(id),
    linksOf: (document) => links[document]!,
    add: (profile) => {
      const document = profiles.length;
      const changed = new Set([document]);
      for (const gone of insert(profile)) prune(gone, changed);
      for (const other of postings.candidatesOf(document)) {
        const above = roundedToFraction(scorePair(profile, profiles[other]!) - LEAST_POINTS);
        if (above > 0) join(document, other, above);
      }
      return changed;
    },
    restore: (profile) => {
      insert(profile);
    },
    restoreLink: join,
  };
}

/** To 1/1024: sums of binary fractions are exact, so that means do not hang on the order in which documents came. */
function roundedToFraction(points: number): number {
  return Math.round(points * 1024) / 1024;
}
