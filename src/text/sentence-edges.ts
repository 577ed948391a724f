/** A full stop, with what closes after it, before blanks and what can begin a sentence; or an empty line. */
const END = /[.!?]["”’')\]]*\s+(?=["“‘'(]*[\p{Lu}\d])|\n\s*\n/gu;

/** Words whose point ends no sentence, since what they belong to follows: titles, an initial in a name. */
const TITLE =
  /(?:^|[^\p{L}.])(?:Mr|Mrs|Ms|Mx|Dr|Drs|Messrs|Prof|Rev|Fr|Hon|Rep|Reps|Sen|Sens|Gov|Govs|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Pvt|Cmdr|Adm|Brig|Insp|Supt|Amb|Sec|Pres|St|Mt|Ft|vs?|[A-Z])\.$/u;

/** Words whose point may end a sentence: what follows decides. Names of states, kinds of firms, "U.S.", "Jr.". */
const SHORT =
  /(?:^|[^\p{L}.])(?:Jr|Sr|Inc|Corp|Co|Ltd|Bros|etc|al|a\.m|p\.m|(?:\p{Lu}\.)+\p{Lu}|Ph\.D|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.["”’')\]]*$/u;

/** Words whose point ends no sentence before a figure: "Feb. 8", "No. 3". */
const BEFORE_FIGURE =
  /(?:^|[^\p{L}.])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No|Nos|Art|Sec|Ch|pp?|ca?|approx)\.$/iu;

/** Words that begin a sentence far oftener than a name. */
const STARTER =
  /^["“‘'(]*(?:the|a|an|he|she|it|they|we|i|you|his|her|its|their|our|my|this|that|these|those|there|in|on|at|by|for|from|with|but|and|so|yet|or|if|when|while|as|after|before|since|although|though|because|however|meanwhile|still|now|then|what|who|how|why|some|many|most|all|both|one|two|no|not|asked|according)\b/iu;

/** Where, at or after `from` and before `at`, the last sentence before `at` begins; `from` where none begins there. */
export function lastSentenceStart(text: string, from: number, at: number): number {
  let start = from;
  for (const end of sentenceEnds(text.slice(from, at + 2))) {
    const next = from + end.next;
    if (next <= at) start = next;
  }
  return start;
}

/** Where, between `at` and `to`, the sentence that goes on at `at` ends, behind its full stop; null where it goes on. */
export function firstSentenceEnd(text: string, at: number, to: number): number | null {
  const first = sentenceEnds(text.slice(at, to))[0];
  return first ? at + first.end : null;
}

/** True where a stretch ends in a point that belongs to its last word: "said Mr.", "in the U.S." before "Senate". */
export function isShortened(stretch: string, next: string): boolean {
  const tail = stretch.slice(-24).trimEnd();
  if (TITLE.test(tail)) return true;
  if (BEFORE_FIGURE.test(tail)) return /^\d/.test(next);
  return SHORT.test(tail) && !STARTER.test(next);
}

function sentenceEnds(stretch: string): { end: number; next: number }[] {
  return [...stretch.matchAll(END)].flatMap(({ 0: found, index }) => {
    const next = index + found.length;
    const end = index + found.trimEnd().length;
    const isPoint = found.startsWith(".") && !/\n\s*\n/.test(found);
    const isOpen = isPoint && isShortened(stretch.slice(Math.max(0, end - 24), end), stretch.slice(next, next + 16));
    return isOpen ? [] : [{ end, next }];
  });
}
