import type { Hop, Span } from "../../../model/index.ts";
import type { Scene } from "../scene.ts";
import { spanBetween } from "./hop-at.ts";

/** Magazines and shows whose title is a word of the language, by that word, with the name that tells them from it. */
const TITLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    people: "People magazine",
    us: "Us Weekly",
    time: "Time magazine",
    variety: "Variety",
    fortune: "Fortune",
    money: "Money",
    extra: "Extra",
    essence: "Essence",
    details: "Details",
    parade: "Parade",
    glamour: "Glamour",
    wired: "Wired",
    today: "Today",
    star: "Star",
    hello: "Hello",
    closer: "Closer",
  }),
);

/**
 * The outlet whose title is a common word, at a token that has the place of a listener: `told [People]`, `tells [Us]`, `confirmed to
 * [PEOPLE]`; else null. A capital in mid-sentence tells the title from the word, where the verb beside it has none, as a headline's would.
 */
export function wordTitleAt({ parsed, context }: Scene, token: number, verb: number, cue: Span): Hop | null {
  const word = parsed.word(token);
  const name = TITLES.get(word.toLowerCase());
  if (name === undefined || word === "US" || !/^\p{Lu}(?:\p{Ll}+|\p{Lu}{2,})$/u.test(word)) return null;
  if (!/^\p{Ll}/u.test(parsed.word(verb)) || isPartOfName(parsed, token)) return null;
  const entity = context.entities.find((one) => one.name.toLowerCase() === name.toLowerCase())?.id ?? null;
  return { start: parsed.start[token]!, end: parsed.end[token]!, name, kind: "outlet", entity, cue };
}

/** `told [Us] Weekly`, `told Gold [Star]`: one word of a longer name. */
function isPartOfName(parsed: Scene["parsed"], token: number): boolean {
  const isCapital = (at: number) => at < parsed.length && /^\p{Lu}/u.test(parsed.word(at));
  const before = parsed.sentenceOf[token - 1] === parsed.sentenceOf[token] && isCapital(token - 1);
  // "told People Kelt was well": a word for a name of its own may follow.
  return (
    before ||
    (isCapital(token + 1) &&
      /^(?:compound|nmod|amod|det|poss)$/.test(parsed.dep(token)) &&
      parsed.head[token] === token + 1)
  );
}

/** `told [People] she was well`: the title right after a form of "tell", whatever the parser makes of it; else null. */
export function toldWordTitle(scene: Scene, verb: number): Hop | null {
  const next = verb + 1;
  if (scene.parsed.lemma(verb) !== "tell" || next >= scene.parsed.length) return null;
  return wordTitleAt(scene, next, verb, spanBetween(scene, verb, verb));
}
