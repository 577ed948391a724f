import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Part } from "../measure.ts";
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

/** Stories annotated for the project: places in the documents of the corpora, without a word of them. */
export const ANNOTATIONS = fileURLToPath(new URL("../annotations", import.meta.url));

/** The sets of annotated stories of a part (`train` has none of its own: that of `dev`); null where the corpora are absent. */
export function loadGoldSets(part: Part = "dev"): GoldSet[] | null {
  if (!existsSync(join(SHARED, "gold", "seeds.json"))) return null;
  const own = part !== "dev" && part !== "train";
  const folder = own ? join(ANNOTATIONS, part) : join(SHARED, "gold");
  const sets = ["basil", "ecbplus"].map((name): GoldSet => {
    const set = { name, documents: join(SHARED, "corpora/stories", name), stories: [] };
    return { ...set, stories: readStories(join(folder, name)).map((story) => withWords(story, set)) };
  });
  if (own) return sets.filter(({ stories }) => stories.length > 0);
  return [
    ...sets,
    { name: "seeds", stories: [readStory(join(folder, "seeds.json"))], documents: join(SHARED, "seeds") },
  ];
}

function readStories(folder: string): GoldStory[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return files.sort().map((file) => readStory(join(folder, file)));
}

const readStory = (path: string) => JSON.parse(readFileSync(path, "utf8")) as GoldStory;

/** The story with the words that its places stand for, where it does not bring them. */
function withWords(story: GoldStory, set: GoldSet): GoldStory {
  const texts = new Map(story.documents.map((id) => [id, goldDocument(set, id).text]));
  const wordsAt = ({ doc, start, end }: { doc: string; start: number; end: number }) =>
    texts.get(doc)!.slice(start, end);
  return {
    ...story,
    facts: story.facts.map((fact) => ({
      ...fact,
      mentions: fact.mentions.map((mention) => ({ ...mention, text: mention.text ?? wordsAt(mention) })),
    })),
    chains: story.chains.map((chain) => ({ ...chain, content: chain.content ?? wordsAt(chain) })),
  };
}

/** The file of a gold document and the text that its spans point into. */
export function goldDocument(set: GoldSet, id: string): { file: string; bytes: Uint8Array; text: string } {
  const plain = join(set.documents, `${id}.txt`);
  const file = existsSync(plain) ? plain : join(set.documents, `${id}.json`);
  const bytes = readFileSync(file);
  const content = bytes.toString("utf8");
  return { file, bytes, text: file === plain ? content : (JSON.parse(content).text as string) };
}
