import { quotedWords } from "../align/quoted-words.ts";
import type { StoryMention } from "../align/story-mention.ts";
import type { StoryEntities } from "../entities/story-entities.ts";
import { headNoun } from "./body.ts";
import { hasName, type Origin, originOf } from "./origin.ts";

/** Who is given one statement under different names: what the two are given elsewhere in the story is of that statement, too. */
export type Statements = {
  /** The words that both are given in quotation marks; null where none are. */
  inCommon(a: Origin, documentOfA: number, b: Origin, documentOfB: number): string | null;
};

/** Words in a row that no two people say independently of each other. */
const RUN = 8;
/** Holders of one run that are paired. */
const MOST_HOLDERS = 8;

/**
 * Finds a paper or a group without a name that one document gives the words of which another gives to somebody else: "the letter" here, "the
 * lawmakers" there. Two sources by name are never tied: a document may err in who said a thing. Linear in the number of quoted words.
 */
export function findStatements(mentions: readonly StoryMention[], entities: StoryEntities): Statements {
  const holders = new Map<string, Map<string, { readonly document: number; readonly open: boolean }>>();
  for (const mention of mentions) {
    const words = mention.quotation.size < RUN / 2 ? [] : (quotedWords(mention)?.words ?? []);
    if (words.length < RUN) continue;
    const origin = originOf(mention, entities);
    const key = statementKey(origin, mention.document);
    if (key === null) continue;
    for (let at = 0; at + RUN <= words.length; at++) {
      const run = words.slice(at, at + RUN).join(" ");
      const held = holders.get(run) ?? new Map<string, { document: number; open: boolean }>();
      if (held.size < MOST_HOLDERS) held.set(key, { document: mention.document, open: isOpen(origin) });
      holders.set(run, held);
    }
  }
  const shared = new Map<string, string>();
  for (const [run, held] of holders) {
    const all = [...held];
    for (const [a, one] of all)
      for (const [b, other] of all)
        if (a < b && one.document !== other.document && (one.open || other.open) && !shared.has(`${a}\n${b}`))
          shared.set(`${a}\n${b}`, run);
  }
  return {
    inCommon: (a, documentOfA, b, documentOfB) => {
      const [one, other] = [statementKey(a, documentOfA), statementKey(b, documentOfB)];
      if (one === null || other === null || one === other) return null;
      return shared.get(one < other ? `${one}\n${other}` : `${other}\n${one}`) ?? null;
    },
  };
}

/** Those without a name are told apart by their document. */
function statementKey({ key, name, kind }: Origin, document: number): string | null {
  if (kind === "own" || name === null) return null;
  return key !== null && hasName(name, key) ? key : `${document}:${name.toLowerCase().replace(/^the /, "")}`;
}

const PAPERS = new Set(["letter", "statement", "memo", "lawsuit", "complaint", "resolution", "petition", "release"]);

/** A paper, or several without a name. */
function isOpen({ key, name, kind }: Origin): boolean {
  if (name === null || kind === "own" || kind === "post") return false;
  if (kind === "document" || PAPERS.has(headNoun(name))) return true;
  return (
    (key === null || !hasName(name, key)) &&
    /s$|^(?:the )?(?:group|faculty|staff|family|panel|committee)\b/i.test(headNoun(name))
  );
}
