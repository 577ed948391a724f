import synonyms from "./synonyms.json" with { type: "json" };

const CLASS_OF = new Map<string, string>();
synonyms.forEach((words, at) => {
  for (const word of words) if (!CLASS_OF.has(word)) CLASS_OF.set(word, `~${at}`);
});

/** Endings that derive one word from another: "resignation" and "resign", "announcement" and "announce". */
const ENDINGS = [
  "ations",
  "ation",
  "ments",
  "ment",
  "ings",
  "ing",
  "ions",
  "ion",
  "ers",
  "er",
  "ors",
  "or",
  "ed",
  "ly",
  "es",
  "s",
  "e",
];

/** A word without its ending, at least four letters long. */
function stem(word: string): string {
  for (const ending of ENDINGS) {
    if (word.length - ending.length >= 4 && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}

/** The key under which words of one meaning meet: the class of synonyms (of our own making), else the stem. */
export function wordKey(lemma: string): string {
  return CLASS_OF.get(lemma) ?? CLASS_OF.get(lemma.split(" ")[0]!) ?? stem(lemma);
}
