import type { Hop, ParsedText } from "../../../model/index.ts";
import { mentionAt } from "../mention-at.ts";
import type { SourceResolver } from "../resolve-source.ts";
import type { Scene } from "../scene.ts";
import { childWith } from "../source-of.ts";
import { spanBetween } from "./hop-at.ts";
import { APPEARING, GATHERINGS, INTERVIEWS, UTTERANCES } from "./occasion-words.ts";
import { outletIn } from "./outlet-phrase.ts";
import { placeOf } from "./told-to.ts";

/** That somebody spoke to or on an outlet, as a sentence tells it without the words: `Viss appeared on CNN.` */
export type Occasion = {
  readonly sentence: number;
  /** Where the words that name the outlet begin, in characters. */
  readonly at: number;
  /** Id of the entity that spoke; null for a description of which the text knows no more. */
  readonly speaker: string | null;
  readonly outlet: Hop;
};

/**
 * The occasions of a text in order: `Viss used like words at a CNN event`, `opened the quarrel with comments to the Ledger`,
 * `a comment she made in an interview with AP`, `Viss appeared on “Morning Talk”`. Linear in the text.
 */
export function findOccasions(scene: Scene, resolve: SourceResolver): Occasion[] {
  const { parsed } = scene;
  const found: Occasion[] = [];
  for (let token = 0; token < parsed.length; token++) {
    const asked = askedOn(scene, token, resolve);
    const outlet = asked?.outlet ?? outletOf(scene, token, resolve);
    const speaker = asked?.who ?? (outlet === null ? null : speakerOf(scene, token));
    if (outlet === null || speaker === null) continue;
    const entity = mentionAt(scene, speaker)?.entity ?? null;
    if (entity === null && parsed.pos(speaker) !== "NOUN") continue;
    found.push({ sentence: parsed.sentenceOf[token]!, at: parsed.start[token]!, speaker: entity, outlet });
  }
  return found;
}

/** `CNN's Anna Brod asked Viss about the dam`, `Viss was asked on CNN whether …`: who answers, and for whom the question was put. */
function askedOn(scene: Scene, verb: number, resolve: SourceResolver): { outlet: Hop; who: number } | null {
  const { parsed } = scene;
  if (parsed.pos(verb) !== "VERB" || parsed.lemma(verb) !== "ask") return null;
  const passive = childWith(parsed, verb, "nsubjpass");
  const who = passive ?? childWith(parsed, verb, "dobj", "dative");
  if (who === null) return null;
  if (passive !== null) {
    const places = parsed.children(verb).filter((child) => child > verb);
    const outlet = places.map((place) => placeOf(scene, place, resolve)).find((hop) => hop !== null);
    return outlet === undefined ? null : { outlet, who };
  }
  const asker = childWith(parsed, verb, "nsubj");
  const outlet = asker === null ? null : outletIn(scene, asker, spanBetween(scene, verb, verb), resolve, null);
  return outlet === null ? null : { outlet, who };
}

function outletOf(scene: Scene, token: number, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  const lemma = parsed.lemma(token).toLowerCase();
  const isNoun = parsed.pos(token) === "NOUN";
  if (isNoun && GATHERINGS.has(lemma)) return hostOf(scene, token, resolve);
  const isTalk = isNoun && (INTERVIEWS.has(lemma) || UTTERANCES.has(lemma));
  if (!isTalk && !(parsed.pos(token) === "VERB" && APPEARING.has(lemma))) return null;
  for (const child of parsed.children(token)) {
    const hop = child > token ? placeOf(scene, child, resolve) : null;
    if (hop !== null) return hop;
  }
  return isTalk ? hostOf(scene, token, resolve) : null;
}

/** `CNN` in "at a CNN event", "in a CNN interview". */
function hostOf(scene: Scene, noun: number, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  const isPlace = parsed.dep(noun) === "pobj" && /^(?:at|in|on|during)$/.test(parsed.lower(parsed.head[noun]!));
  const cue = spanBetween(scene, noun, noun);
  const host = isPlace ? outletIn(scene, noun, cue, resolve, null) : null;
  return host === null || host.start > parsed.start[noun]! ? null : { ...host, venue: true };
}

/** Steps from an interview up to the verb with a subject at most. */
const MAX_STEPS = 6;

/** The token of whose the talk is by its owner ("her comments to"), or the subject of the verb that it hangs on, or the owner of that. */
function speakerOf({ parsed }: Scene, token: number): number | null {
  let at = token;
  for (let step = 0; step < MAX_STEPS; step++) {
    const owner = ownerOf(parsed, at);
    const subject = ["VERB", "AUX"].includes(parsed.pos(at)) ? childWith(parsed, at, "nsubj") : null;
    const person = step === 0 && owner !== null ? owner : subject;
    if (person !== null) return ownerOf(parsed, person) ?? person;
    // Past the clause that somebody reports stands the reporter, who need not have been there.
    if (parsed.head[at] === at || parsed.dep(at) === "ccomp") return null;
    at = parsed.head[at]!;
  }
  return null;
}

/** `Viss` in "Viss's interview", "Viss's remarks", but none of a person: "Viss's lawyer". */
function ownerOf(parsed: ParsedText, noun: number): number | null {
  const lemma = parsed.lemma(noun).toLowerCase();
  return INTERVIEWS.has(lemma) || UTTERANCES.has(lemma) ? childWith(parsed, noun, "poss") : null;
}
