const VOWEL = /[aeiouy]/;

/**
 * The stem of a word in lower case, so that reports in other words meet: "arrested", "arrests" → "arrest"; "robbery", "robberies" → "robberi".
 * Step 1 of Porter 1980 and the last e; words with marks or figures stay. Plural s is cut before (words.ts).
 */
export function stemOf(word: string): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return word;
  let stem = word;
  if (stem.endsWith("ed") && !stem.endsWith("eed") && VOWEL.test(stem.slice(0, -2))) stem = mend(stem.slice(0, -2));
  else if (stem.endsWith("ing") && stem.length > 5 && VOWEL.test(stem.slice(0, -3))) stem = mend(stem.slice(0, -3));
  if (stem.endsWith("e") && stem.length > 4) stem = stem.slice(0, -1);
  if (stem.endsWith("y") && stem.length > 3) stem = `${stem.slice(0, -1)}i`;
  return stem;
}

/** "creat" → "create", "stopp" → "stop"; "fall", "miss" keep both letters. */
function mend(stem: string): string {
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  return /([b-df-hjkm-prtv-x])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
