import type { ParsedText } from "../../../model/index.ts";
import { conjunctsOf } from "../../grammar/index.ts";
import { childWith } from "../source-of.ts";

/** How a paper or a person's words came to the reader: the word of handing on, and the head of who did it. */
export type HandedOn = {
  /** `seen`: "documents seen by X"; `published`: "figures published by X"; `quoted`: "Viss, quoted by X"; `told`: "people who spoke to X". */
  readonly how: "seen" | "published" | "quoted" | "told";
  readonly verb: number;
  readonly by: number;
};

const WAYS: ReadonlyMap<string, HandedOn["how"]> = new Map<string, HandedOn["how"]>(
  Object.entries({
    seen: "see obtain review view examine read acquire share provide send leak give hand show verify report",
    published: "publish release issue print broadcast air carry post compile collect gather conduct commission",
    quoted: "quote cite interview",
  }).flatMap(([how, lemmas]) => lemmas.split(" ").map((lemma) => [lemma, how as HandedOn["how"]] as const)),
);

/**
 * Who handed a thing or its words on, as a participle or relative clause after it says: `documents seen by Reuters`, `a
 * memo shared with AP`, `figures published by the ministry`, `Viss, quoted by Tass`, `an interview
 * published in the Courier` (which by its words may be a month too).
 */
export function handedOnBy(parsed: ParsedText, noun: number): HandedOn[] {
  const found: HandedOn[] = [];
  for (const clause of participlesOf(parsed, noun)) {
    const how = WAYS.get(parsed.lemma(clause).toLowerCase());
    if (how === undefined) continue;
    for (const child of parsed.children(clause)) {
      const isPlace = how !== "seen" && /^(?:in|on)$/.test(parsed.lower(child));
      const leads =
        parsed.dep(child) === "agent" ||
        (parsed.dep(child) === "prep" && (isPlace || /^(?:with|to|by)$/.test(parsed.lower(child))));
      const by = leads ? childWith(parsed, child, "pobj") : null;
      if (by !== null) found.push({ how, verb: clause, by });
    }
  }
  return [...found, ...airedBy(parsed, noun), ...toldBy(parsed, noun)];
}

/** Words of a phrase in which "who spoke to" may stand: the parser may tie it to a noun further in. */
const REACH = 25;

/** `two officials close to the mayor who spoke to Reuters`, `a witness who told the Courier`. */
function toldBy(parsed: ParsedText, noun: number): HandedOn[] {
  const last = Math.min(parsed.rightEdge(noun), noun + REACH);
  for (let who = noun + 1; who < last; who++) {
    const verb = parsed.head[who]!;
    if (parsed.lower(who) !== "who" || verb <= who || !SPEAKING.has(parsed.lemma(verb))) continue;
    const to = parsed.children(verb).find((child) => child > verb && /^(?:to|with)$/.test(parsed.lower(child)));
    const by = to === undefined ? childWith(parsed, verb, "dobj", "dative") : childWith(parsed, to, "pobj");
    return by === null || by < verb ? [] : [{ how: "told", verb, by }];
  }
  return [];
}

/** `an interview that aired on Sunday on CBS`, `a piece which ran in the Courier`. */
function airedBy(parsed: ParsedText, noun: number): HandedOn[] {
  return parsed.children(noun).flatMap((clause) => {
    if (parsed.dep(clause) !== "relcl" || !AIRING.has(parsed.lemma(clause))) return [];
    const subject = childWith(parsed, clause, "nsubj");
    if (subject === null || parsed.tag(subject) !== "WDT") return [];
    const places = parsed.children(clause).filter((child) => child > clause && /^(?:in|on)$/.test(parsed.lower(child)));
    return places.flatMap((place): HandedOn[] => {
      const by = childWith(parsed, place, "pobj");
      return by === null ? [] : [{ how: "published", verb: clause, by }];
    });
  });
}

/** Verbs of coming before the public. */
const AIRING = new Set(["air", "appear", "run", "broadcast"]);

const SPEAKING = new Set(["speak", "talk", "tell"]);

/** The participles after a noun, with those joined to them: `slides [made] for analysts and [obtained] by Reuters`. */
function participlesOf(parsed: ParsedText, noun: number): number[] {
  const clauses = parsed.children(noun).filter((child) => child > noun && /^(?:acl|relcl)$/.test(parsed.dep(child)));
  return clauses.flatMap((clause) => conjunctsOf(parsed, clause)).filter((verb) => parsed.tag(verb) === "VBN");
}
