import type { ParsedText } from "../../model/index.ts";
import type { Name } from "./name.ts";
import { isGivenName } from "./word-classes.ts";

const FEWEST = 3;
const OF_PLACE = new Set(["in", "at", "on", "near"]);
const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)s?$/;

type Tally = { readonly tokens: number[]; acting: number; against: number };

/**
 * Persons whom the engine never marked: one proper noun that recurs (three times or more) alone, acts as the subject of
 * a verb or owns something in at least a third of its uses, and never stands behind an article or a preposition of place;
 * a lone given name even where it stands but once.
 */
export function withUnseenPersons(parsed: ParsedText, names: readonly Name[]): Name[] {
  const taken = new Uint8Array(parsed.length);
  for (const name of names) taken.fill(1, name.start, name.end);
  const tallies = new Map<string, Tally>();
  for (let token = 0; token < parsed.length; token++) {
    if (taken[token] || parsed.tag(token) !== "NNP" || !/^\p{Lu}\p{Ll}{2,}$/u.test(parsed.word(token))) continue;
    if (CALENDAR.test(parsed.word(token))) continue;
    const tally = tallies.get(parsed.word(token)) ?? { tokens: [], acting: 0, against: 0 };
    tallies.set(parsed.word(token), tally);
    count(parsed, token, tally);
  }
  const added = [...tallies]
    .filter(([words, { tokens, acting, against }]) => {
      // A given name needs to be met but once.
      if (isGivenName(words)) return against * 4 <= tokens.length;
      if (against > 0) return false;
      return tokens.length >= FEWEST && acting * 3 >= tokens.length;
    })
    .flatMap(([words, { tokens }]) =>
      tokens.map((start): Name => {
        return { start, end: start + 1, type: "PERSON", words, known: null, titles: [], how: "recurs" };
      }),
    );
  return [...names, ...added].sort((one, other) => one.start - other.start);
}

function count(parsed: ParsedText, token: number, tally: Tally): void {
  const before = token > 0 ? parsed.pos(token - 1) : "";
  const behind = token + 1 < parsed.length ? parsed.pos(token + 1) : "";
  const dep = parsed.dep(token);
  if (before === "PROPN" || behind === "PROPN" || dep === "compound") {
    tally.against += dep === "compound" ? 1 : 0;
    return;
  }
  tally.tokens.push(token);
  const governor = parsed.head[token]!;
  if (before === "DET" || (dep === "pobj" && OF_PLACE.has(parsed.lower(governor)))) tally.against++;
  if (dep === "poss" || (dep === "nsubj" && parsed.pos(governor) === "VERB")) tally.acting++;
}
