import type { ParsedText, TokenRange } from "../../model/index.ts";
import type { AttributedContext } from "../context.ts";
import type { NominalFact } from "./nominal.ts";
import { tokenAt } from "./token-index.ts";

/** "Man charged with arson", "Lenk to open bridge": the noun that the rest of a headline hangs on is its subject; null where there is another. */
export function headlineSubject(parsed: ParsedText, top: number): number | null {
  const noun = parsed.head[top]!;
  if (parsed.head[noun] !== noun || noun >= top || !["acl", "relcl"].includes(parsed.dep(top))) return null;
  const isBare = !parsed.children(top).some((at) => at < top && /^(?:nsubj|mark)/.test(parsed.dep(at)));
  return isBare && /^(?:NOUN|PROPN|NUM)$/.test(parsed.pos(noun)) ? noun : null;
}

/** Verbs that have an object wherever they are not passive; the tagger takes their participle for a past tense in a headline. */
const SUFFERED: ReadonlySet<string> = new Set(
  "accuse arrest charge convict damage destroy detain free hurt injure jail kill murder name rescue sentence suspect wound".split(
    " ",
  ),
);

/** "Man charged with arson", "Bridge damaged": a headline leaves "was" out, and tells what somebody does in the present tense. */
export function isHeadlinePassive(parsed: ParsedText, verb: number): boolean {
  const tag = parsed.tag(verb);
  if (tag !== "VBN" && !(tag === "VBD" && SUFFERED.has(parsed.lemma(verb).toLowerCase()))) return false;
  // "Police arrested a man": an object right behind the verb.
  return !parsed.children(verb).some((at) => {
    const dep = parsed.dep(at);
    return dep === "aux" || (dep === "dobj" && parsed.leftEdge(at) === verb + 1);
  });
}

/** "Lenk to open bridge in May": what is to come. */
export function isHeadlinePlan(parsed: ParsedText, top: number): boolean {
  return (
    parsed.tag(top) === "VB" && top > 0 && parsed.lower(top - 1) === "to" && ["ROOT", "relcl"].includes(parsed.dep(top))
  );
}

/** What a headline says of a number of people without a verb. */
const FATES: ReadonlySet<string> = new Set(["dead", "hurt", "injured", "wounded", "missing", "killed"]);
/** What closes the words on one fate: "5 dead, 20 hurt as storm hits". */
const CLOSING = /^(?:[,;:—–-]|and|as|after)$/i;
/** Words between a number and what is said of it: "two more climbers dead". */
const GAP = 3;

/** "Five dead in Halden blast", "5 dead, 20 hurt": a headline's toll, which has no verb. */
export function findTolls({ parsed, document, quantities }: AttributedContext): NominalFact[] {
  const headlines = document.segments.filter(({ kind }) => kind === "headline");
  return headlines.flatMap((headline) => {
    const last = tokenAt(parsed, headline.end);
    const counts = quantities.filter((each) => each.start >= headline.start && each.end <= headline.end);
    return counts.flatMap(({ kind, start, end }) => {
      const fate = kind === "count" ? fateBehind(parsed, tokenAt(parsed, end), last) : null;
      if (fate === null) return [];
      const range: TokenRange = { start: tokenAt(parsed, start), end: endOfFate(parsed, fate, last) };
      return [{ range, carrier: fate, subject: null, kind: "toll" as const }];
    });
  });
}

function fateBehind(parsed: ParsedText, from: number, last: number): number | null {
  for (let token = from; token < Math.min(from + GAP, last); token++) {
    if (CLOSING.test(parsed.word(token))) return null;
    if (FATES.has(parsed.lower(token))) return /^V/.test(parsed.tag(token)) ? null : token;
  }
  return null;
}

function endOfFate(parsed: ParsedText, fate: number, last: number): number {
  let end = fate + 1;
  while (end < last && !CLOSING.test(parsed.word(end))) end++;
  return end;
}
