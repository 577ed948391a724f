import { Parser } from "htmlparser2";

/** Words with character references that were escaped twice, as JSON-LD in the wild has them: `"Q&amp;A" → "Q&A"`. */
export function decodeEntities(words: string): string {
  if (!words.includes("&")) return words;
  let text = "";
  const parser = new Parser({
    ontext: (data) => {
      text += data;
    },
  });
  parser.end(words.replaceAll("<", "&lt;"));
  return text;
}
