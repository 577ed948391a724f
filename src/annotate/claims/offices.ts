import type { EntityMention, ParsedText, TokenRange } from "../../model/index.ts";
import type { AttributedContext } from "../context.ts";
import { classOfNoun } from "../entities/referents.ts";
import { isCourtesyTitle, isTitle } from "../entities/word-classes.ts";
import { nounPhrase, trimmedRange } from "../grammar/index.ts";
import type { NominalFact } from "./nominal.ts";
import { tokenAt } from "./token-index.ts";

/** Words before a name that are looked at, and fewest that say more than a form of address ("Judge Lund"). */
const MOST = 8;
const FEWEST = 2;
const BEFORE_NAME = new Set(["JJ", "NN", "NNP", "HYPH", "POS", "VBN", "CD"]);
const NOUN_TAGS = new Set(["NN", "NNP"]);

/**
 * What a text calls somebody beside the name, the first time it does so: "[harbour master] Anna Lund", "[the region's governor], Ove Berg".
 * Mostly sources, who stand in no clause that is a claim; linear in the number of names.
 */
export function findOffices({ parsed, mentions }: AttributedContext): NominalFact[] {
  const known = new Set<string>();
  const found: NominalFact[] = [];
  for (const mention of mentions) {
    if (mention.type !== "PERSON") continue;
    const name = tokensOf(parsed, mention);
    if (name === null || !parsed.word(name.start).match(/^\p{Lu}/u)) continue;
    const fact = beforeName(parsed, name) ?? nameBehind(parsed, name);
    if (fact === null) continue;
    const key = `${mention.entity} ${parsed.lemma(fact.carrier).toLowerCase()}`;
    if (known.has(key)) continue;
    known.add(key);
    found.push(fact);
  }
  return found;
}

function tokensOf(parsed: ParsedText, { start, end }: EntityMention): Name | null {
  const first = tokenAt(parsed, start);
  let last = first;
  while (last + 1 < parsed.length && parsed.end[last + 1]! <= end && last < first + MOST) last++;
  if (first >= parsed.length || parsed.start[first] !== start || parsed.end[last] !== end) return null;
  return { start: first, end: last + 1, head: headOf(parsed, first, last) };
}

function headOf(parsed: ParsedText, first: number, last: number): number {
  for (let token = last; token > first; token--) {
    const head = parsed.head[token]!;
    if (head < first || head > last || head === token) return token;
  }
  return first;
}

type Name = TokenRange & { readonly head: number };

/** "[Former harbour master] Anna Lund": the words hang on the name, and the last of them says who may be meant. */
function beforeName(parsed: ParsedText, name: Name): NominalFact | null {
  const carrier = name.start - 1;
  if (carrier < 0 || !NOUN_TAGS.has(parsed.tag(carrier)) || !isInside(parsed.head[carrier]!, name)) return null;
  if (!isOffice(parsed, carrier)) return null;
  let start = carrier;
  while (
    start > 0 &&
    start > name.start - MOST &&
    BEFORE_NAME.has(parsed.tag(start - 1)) &&
    belongs(parsed, start - 1, carrier, name)
  )
    start--;
  const said = trimmedRange(parsed, { start, end: name.start });
  if (said.end - said.start < FEWEST) return null;
  return { range: { start, end: name.end }, carrier, subject: name.head, name, said, kind: "office" };
}

/** "[The region's governor], Ove Berg": the name is set beside the noun. */
function nameBehind(parsed: ParsedText, name: Name): NominalFact | null {
  const carrier = parsed.head[name.head]!;
  if (parsed.dep(name.head) !== "appos" || carrier >= name.start || !isOffice(parsed, carrier)) return null;
  if (!NOUN_TAGS.has(parsed.tag(carrier)) || parsed.word(name.start - 1) !== ",") return null;
  const said = trimmedRange(parsed, { start: nounPhrase(parsed, carrier).start, end: name.start });
  if (said.start > carrier || said.end - said.start < FEWEST) return null;
  return { range: { start: said.start, end: name.end }, carrier, subject: name.head, name, said, kind: "office" };
}

function isInside(token: number, { start, end }: TokenRange): boolean {
  return token >= start && token < end;
}

function belongs(parsed: ParsedText, token: number, carrier: number, name: Name): boolean {
  let at = token;
  for (let step = 0; step < MOST; step++) {
    const head = parsed.head[at]!;
    if (isInside(head, { start: token + 1, end: carrier + 1 }) || isInside(head, name)) return true;
    if (head === at) return false;
    at = head;
  }
  return false;
}

/** A noun for somebody, no mere "Mr.". */
function isOffice(parsed: ParsedText, token: number): boolean {
  const lemma = parsed.lemma(token).toLowerCase();
  return !isCourtesyTitle(parsed.word(token)) && (classOfNoun(lemma) === "person" || isTitle(parsed.word(token)));
}
