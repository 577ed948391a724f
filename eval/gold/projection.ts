type Word = { readonly text: string; readonly start: number; readonly end: number };

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}_]+/gu)].map((found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** How far apart two texts may drift before a word counts as left out. */
const LOOK_AHEAD = 200;

/** Words in a row by which the start of the reference text is found behind a headline that it has not. */
const START = 6;

/** The words of the clean text from where the reference text starts. */
function fromStart(clean: readonly Word[], reference: readonly Word[]): readonly Word[] {
  const start = reference.slice(0, START);
  const at = clean.findIndex((_, place) => start.every(({ text }, ahead) => clean[place + ahead]?.text === text));
  return at < 0 ? clean : clean.slice(at);
}

/**
 * Carries spans of a clean text over to the text that a gold set was annotated on, and counts letters and digits there. The
 * texts differ in white space and in whole blocks at most; words are aligned in order.
 */
export class Projection {
  private readonly before: Uint32Array;
  private place: Int32Array;

  constructor(clean: string, reference: string) {
    this.before = new Uint32Array(reference.length + 1);
    for (let at = 0; at < reference.length; at++) {
      this.before[at + 1] = this.before[at]! + (/[\p{L}\p{N}]/u.test(reference[at]!) ? 1 : 0);
    }
    this.place = new Int32Array(clean.length + 1).fill(-1);
    if (clean === reference) this.place = this.place.map((_, at) => at);
    else {
      const words = wordsOf(reference);
      this.align(fromStart(wordsOf(clean), words), words);
    }
  }

  private align(from: readonly Word[], to: readonly Word[]): void {
    let next = 0;
    for (const word of from) {
      let at = next;
      while (at < to.length && at < next + LOOK_AHEAD && to[at]!.text !== word.text) at++;
      const found = to[at];
      if (found?.text !== word.text) continue;
      next = at + 1;
      for (let offset = word.start; offset < word.end; offset++) this.place[offset] = found.start + offset - word.start;
    }
  }

  /** The span in the reference text, or null where nothing of it is there. */
  span(start: number, end: number): { start: number; end: number } | null {
    while (start < end && this.place[start]! < 0) start++;
    while (end > start && this.place[end - 1]! < 0) end--;
    return start < end ? { start: this.place[start]!, end: this.place[end - 1]! + 1 } : null;
  }

  /** Letters and digits of a stretch of the reference text. */
  letters(start: number, end: number): number {
    return end > start ? this.before[Math.min(end, this.before.length - 1)]! - this.before[start]! : 0;
  }
}
