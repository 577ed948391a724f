import { resolveEntities } from "../src/annotate/entities/index.ts";
import type { Entity } from "../src/model/index.ts";
import { parsedDocument } from "./engine.ts";

/** A text of our own words with its entities; `of` gives the entity that the nth occurrence of the words is a mention of. */
export async function readEntities(text: string) {
  const { document, parsed } = await parsedDocument(text);
  const { mentions, entities } = resolveEntities(document, parsed);
  const of = (words: string, nth = 0): Entity | undefined => {
    let at = -1;
    for (let count = 0; count <= nth; count++) at = document.text.indexOf(words, at + 1);
    const mention = mentions.find((found) => found.start === at && found.end === at + words.length);
    return entities.find((entity) => entity.id === mention?.entity);
  };
  return { document, parsed, mentions, entities, of };
}
