import { Tokenizer } from "@huggingface/tokenizers";

/** The most word pieces of a text that the encoder sees, `[CLS]` and `[SEP]` included; the rest of the text is left out. */
export const LONGEST = 256;

/**
 * The most characters that are cut into word pieces. 256 pieces of English take about 1,200 characters; a page of one
 * endless word must not take the memory of the page.
 */
const MOST_CHARACTERS = 8192;

/** Cuts a text into the ids of its word pieces, `[CLS]` first and `[SEP]` last; never more than {@link LONGEST}. */
export type WordPieces = (text: string) => number[];

/** The word pieces of a `tokenizer.json` and `tokenizer_config.json`, both parsed. Throws where they are malformed. */
export function createWordPieces(tokenizer: object, config: object): WordPieces {
  const pieces = new Tokenizer(tokenizer, config);
  return (text) => {
    const { ids } = pieces.encode(clip(text));
    return ids.length <= LONGEST ? ids : [...ids.slice(0, LONGEST - 1), ids.at(-1)!];
  };
}

/** The start of a long text; never half of a surrogate pair, which the tokenizer would turn into another character. */
function clip(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const inPair = /[\uD800-\uDBFF]/.test(text[MOST_CHARACTERS - 1]!);
  return text.slice(0, inPair ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
}
