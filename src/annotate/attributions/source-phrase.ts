import type { ParsedText, Span } from "../../model/index.ts";
import { childWith } from "./children.ts";
import { cueLemma, VEHICLES, VERBS } from "./lexicon.ts";
import { type Scene, trimmed } from "./scene.ts";
import { sourcePhrase } from "./words.ts";

/** Who stands behind a cue: the words and the head of the noun phrase. */
export type FoundSource = { readonly source: Span | null; readonly sourceToken: number | null };

/** Nobody is named. */
export const NOBODY: FoundSource = { source: null, sourceToken: null };

/** The source with the noun phrase around its head. */
export function foundSource(scene: Scene, head: number, cue: number | null): FoundSource {
  const phrase = sourcePhrase(scene, head, cue);
  const source =
    phrase &&
    withoutReports(
      scene,
      head,
      withoutLead(
        scene,
        head,
        upToColon(
          scene,
          head,
          wholeWords(
            scene,
            withoutVehicle(
              scene,
              head,
              cue,
              withoutAdjuncts(scene, head, cue, withoutWay(scene, withoutLabel(scene, phrase))),
            ),
          ),
        ),
      ),
    );
  return source === null ? NOBODY : { source: withOwner(scene, source), sourceToken: head };
}

/** `[Lenk’s] two-year investigation found`, where the parser takes the apostrophe for a verb and parts the owner from what is owned. */
function withOwner({ parsed, tokenAt }: Scene, source: Span): Span {
  const first = tokenAt(source.start);
  const [clitic, owner] = [first - 1, first - 2];
  if (owner < 0 || parsed.start[first] !== source.start || !/^['’]s$/.test(parsed.word(clitic))) return source;
  const isGlued = parsed.start[clitic] === parsed.end[owner] && parsed.sentenceOf[owner] === parsed.sentenceOf[first];
  if (!isGlued || !OWNERS.has(parsed.pos(owner)) || !BEGINS_BARE.has(parsed.pos(first))) return source;
  // "She’s a friend of Lenk’s said": an apostrophe that is rightly a verb.
  if (parsed.pos(clitic) === "AUX") return source;
  let start = owner;
  while (start > 0 && parsed.head[start - 1]! === owner && /^(?:det|compound|amod|nmod)$/.test(parsed.dep(start - 1)))
    start--;
  return { start: parsed.start[start]!, end: source.end };
}

const OWNERS: ReadonlySet<string> = new Set(["PROPN", "NOUN"]);
/** What a noun phrase without an article begins with. */
const BEGINS_BARE: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "ADV", "NUM"]);

/** Prepositions that tell where and when somebody spoke, not who spoke. */
const CIRCUMSTANCE = new Set(["on", "during", "after", "before", "at", "via", "through", "in", "to", "by"]);

/** "said Lenk [on the floor]", "said Lenk [of his role]"; "said Lenk of the Ministry of Health" tells who she is. */
function isCircumstance(parsed: ParsedText, preposition: number): boolean {
  if (CIRCUMSTANCE.has(parsed.lower(preposition))) return true;
  const object = childWith(parsed, preposition, "pobj");
  if (parsed.lower(preposition) !== "of" || object === null) return false;
  return parsed.pos(object) === "PRON" || parsed.children(object).some((child) => parsed.tag(child) === "PRP$");
}

/** `said [Lenk] on the floor on Monday`: what follows a name after its cue belongs to the cue. */
function withoutAdjuncts({ parsed, text }: Scene, head: number, cue: number | null, phrase: Span): Span {
  if (cue === null || cue > head || !["PROPN", "PRON"].includes(parsed.pos(head))) return phrase;
  const adjunct = parsed
    .children(head)
    .find((child) => child === head + 1 && parsed.dep(child) === "prep" && isCircumstance(parsed, child));
  if (adjunct === undefined) return phrase;
  return trimmed(text, { start: phrase.start, end: parsed.start[adjunct]! }) ?? phrase;
}

/** `said the lawyers Karel Viss and Jan Kelt [in a joint statement]`, `The ministry [in a statement] denied`: the words came in it, the speakers are not of it. */
function withoutVehicle({ parsed, text, tokenAt }: Scene, head: number, cue: number | null, phrase: Span): Span {
  if (cue === null) return phrase;
  const last = tokenAt(phrase.end - 1);
  for (let token = last - 1; token > Math.max(head, last - LONGEST_VEHICLE); token--) {
    if (parsed.dep(token) !== "prep" || !/^(?:in|on|during|via)$/.test(parsed.lower(token))) continue;
    const object = childWith(parsed, token, "pobj");
    if (object === null || !VEHICLES.has(parsed.lemma(object)) || parsed.rightEdge(token) < last) continue;
    if (cue > head && !isOwnTalk(parsed, object)) continue;
    return trimmed(text, { start: phrase.start, end: parsed.start[token]! }) ?? phrase;
  }
  return phrase;
}

/** "in a statement", "in her speech": what a speaker says or writes; voters "in a recent poll" are its voters. */
function isOwnTalk(parsed: ParsedText, noun: number): boolean {
  const opening = parsed.lower(parsed.leftEdge(noun));
  return OWN_TALK.has(parsed.lemma(noun)) && /^(?:an?|his|her|their|its)$/.test(opening);
}

const OWN_TALK = new Set(
  "statement interview letter email e-mail tweet post speech memo message column article op-ed testimony address filing note blog".split(
    " ",
  ),
);

/** Tokens of "in a joint statement on Friday" at most. */
const LONGEST_VEHICLE = 10;

/** `Karel Viss, [via Twitter]` → `Karel Viss`. */
function withoutWay({ text }: Scene, phrase: Span): Span {
  const way = text.slice(phrase.start, phrase.end).search(/,? via /);
  return way <= 0 ? phrase : { start: phrase.start, end: phrase.start + way };
}

/** `the e` → `the e-mails`, where the parser parts a word at its hyphen. */
function wholeWords({ text }: Scene, { start, end }: Span): Span {
  const rest = /^-[\p{L}\p{N}]{1,30}/u.exec(text.slice(end, end + 32));
  return { start, end: rest === null ? end : end + rest[0].length };
}

/** `a pollster, Karel Viss: “…”` → what stands before the colon that opens a quotation. */
function upToColon({ parsed, text }: Scene, head: number, phrase: Span): Span {
  const after = text.slice(parsed.end[head]!, phrase.end);
  const colon = after.search(/:\s+["“‘'„«]/);
  return colon < 0 ? phrase : (trimmed(text, { start: phrase.start, end: parsed.end[head]! + colon }) ?? phrase);
}

/** `Before the trial, a group of miners` → `a group of miners`, where the parser ties to a noun what opens the sentence. */
function withoutLead({ parsed }: Scene, head: number, phrase: Span): Span {
  const lead = parsed
    .children(head)
    .findLast((child) => child < head && /^(?:prep|advmod|npadvmod|advcl|mark|cc)$/.test(parsed.dep(child)));
  if (lead === undefined || parsed.start[parsed.leftEdge(lead)]! > phrase.start) return phrase;
  const comma = parsed.rightEdge(lead) + 1;
  if (comma >= head || parsed.word(comma) !== ",") return phrase;
  return { start: parsed.start[comma + 1]!, end: phrase.end };
}

/** `UPDATE: Kelmar's chief` → `Kelmar's chief`: a label in capitals before a colon. */
function withoutLabel({ text }: Scene, { start, end }: Span): Span {
  const label = /^\p{Lu}{3,20}(?: \p{Lu}{2,20})?:\s{1,3}(?=\p{L})/u.exec(text.slice(start, Math.min(end, start + 48)));
  return { start: start + (label?.[0].length ?? 0), end };
}

/** `Viss, who also said that …` → `Viss`: a relative clause that reports is a report of its own. */
function withoutReports({ parsed, text }: Scene, head: number, phrase: Span): Span {
  const report = parsed.children(head).find((child) => {
    if (child < head || parsed.dep(child) !== "relcl" || parsed.start[child]! >= phrase.end) return false;
    const reports = VERBS.get(cueLemma(parsed, child))?.frames.has("clause") === true;
    return reports && childWith(parsed, child, "ccomp") !== null;
  });
  if (report === undefined) return phrase;
  const end = parsed.start[parsed.leftEdge(report)]!;
  return trimmed(text, { start: phrase.start, end }) ?? phrase;
}
