import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SHARED } from "./folder.ts";

export type GoldMention = {
  readonly doc: string;
  readonly text: string;
  readonly origin: string | null;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
};

export type GoldFact = {
  readonly id: string;
  readonly gist: string;
  readonly mentions: readonly GoldMention[];
  readonly origins: number;
  readonly relation: string;
  readonly conflict: { readonly kind: string; readonly sides: readonly (readonly number[])[] } | null;
};

/** A statement that reaches the reader through two hops or more: nearest to the reader first, the origin last. */
export type GoldChain = {
  readonly doc: string;
  readonly content: string;
  readonly start: number;
  readonly end: number;
  readonly hops: readonly { readonly source: string; readonly kind: string; readonly venue?: boolean }[];
};

/** One annotated story: gold/GUIDE.md of the corpora says what the fields mean. */
export type GoldStory = {
  readonly story: string;
  readonly documents: readonly string[];
  readonly facts: readonly GoldFact[];
  readonly chains: readonly GoldChain[];
};

/** A folder of gold, where its documents stand, and the names of its stories that rules were tuned on. */
export type GoldSet = {
  readonly name: string;
  readonly stories: readonly GoldStory[];
  readonly documents: string;
};

/** The three sets of dossier gold; null where the corpora are absent. */
export function loadGoldSets(): GoldSet[] | null {
  const gold = join(SHARED, "gold");
  if (!existsSync(join(gold, "seeds.json"))) return null;
  const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as GoldStory;
  const folder = (name: string) =>
    readdirSync(join(gold, name))
      .filter((file) => file.endsWith(".json"))
      .sort()
      .map((file) => read(join(gold, name, file)));
  return [
    { name: "basil", stories: folder("basil"), documents: join(SHARED, "corpora/stories/basil") },
    { name: "ecbplus", stories: folder("ecbplus"), documents: join(SHARED, "corpora/stories/ecbplus") },
    { name: "seeds", stories: [read(join(gold, "seeds.json"))], documents: join(SHARED, "seeds") },
  ];
}

/** The file of a gold document and the text that its spans point into. */
export function goldDocument(set: GoldSet, id: string): { file: string; bytes: Uint8Array; text: string } {
  const plain = join(set.documents, `${id}.txt`);
  const file = existsSync(plain) ? plain : join(set.documents, `${id}.json`);
  const bytes = readFileSync(file);
  const content = bytes.toString("utf8");
  return { file, bytes, text: file === plain ? content : (JSON.parse(content).text as string) };
}
