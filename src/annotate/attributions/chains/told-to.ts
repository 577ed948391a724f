import type { Hop, ParsedText } from "../../../model/index.ts";
import { VEHICLES, VERBS } from "../lexicon.ts";
import type { SourceResolver } from "../resolve-source.ts";
import type { Scene } from "../scene.ts";
import { childWith } from "../source-of.ts";
import { handedOnBy } from "./handed-on.ts";
import { hopAt, outletAt, spanBetween } from "./hop-at.ts";
import { INTERVIEWS, UTTERANCES } from "./occasion-words.ts";
import { outletIn } from "./outlet-phrase.ts";
import { programmeAt, toldProgramme } from "./programmes.ts";
import { toldWordTitle, wordTitleAt } from "./word-titles.ts";

const ADDRESSING = new Set(["tell", "inform", "give", "text", "email", "message", "write", "say"]);

/** Prepositions of `speaking to IRNA`, `in an interview with CNN`, `on CNN`. */
const PLACES = new Set(["to", "with", "on", "in", "by", "for", "at"]);

/** Who speaks in the name of others: `said [through a lawyer]`. */
const MOUTHPIECES = new Set(
  "spokesman spokeswoman spokesperson lawyer attorney representative publicist agent".split(" "),
);

/** `told Reuters`, `said in an interview with CNN`, `Speaking on CNN, he said` → the outlet, as a venue where it is only the place. */
export function toldTo(scene: Scene, verb: number, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  const told = toldProgramme(scene, verb);
  if (told !== null) return told;
  for (const child of parsed.children(verb)) {
    const dep = parsed.dep(child);
    if ((dep === "dobj" || dep === "dative") && ADDRESSING.has(parsed.lemma(verb))) {
      // "wrote in a second email [to] the Courier": the parser may tie "to" to the verb.
      const talk = isInterview(parsed, verb) ? "interview" : parsed.lemma(verb) === "tell" ? "told" : null;
      const listener = parsed.lower(child) === "to" ? (childWith(parsed, child, "pobj") ?? child) : child;
      const hop = outletIn(scene, listener, spanBetween(scene, verb, verb), resolve, talk);
      if (hop !== null) return hop;
    }
    const asked = dep === "advcl" && parsed.lemma(child) === "ask" ? askedBy(scene, child, resolve) : null;
    if (asked !== null) return asked;
    const speaking = dep === "advcl" && ["speak", "talk", "write", "appear", "ask"].includes(parsed.lemma(child));
    // "Back on NBC, he said".
    const apart = speaking || dep === "advmod";
    for (const place of dep === "prep" ? [child] : apart ? parsed.children(child) : []) {
      const hop = placeOf(scene, place, resolve) ?? mouthpieceOf(scene, place, resolve);
      if (hop !== null) return hop;
    }
  }
  return toldWordTitle(scene, verb);
}

/** `Asked by CNN whether it was safe, she said …`, `When Reuters asked about it, …` → who asked. */
function askedBy(scene: Scene, verb: number, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  const agent = childWith(parsed, verb, "agent");
  const asker = agent === null ? childWith(parsed, verb, "nsubj") : childWith(parsed, agent, "pobj");
  return asker === null ? null : outletIn(scene, asker, spanBetween(scene, verb, verb), resolve, null);
}

/** True for words of talks and shows, whose preposition leads to an outlet: `an interview with`, `an appearance on`, `appeared on`. */
function isTalk(parsed: ParsedText, token: number): boolean {
  const lemma = parsed.lemma(token).toLowerCase();
  return INTERVIEWS.has(lemma) || lemma === "appearance" || lemma === "appear";
}

/** `confirmed [to] the Ledger`, `said in a statement [to] the Ledger`. */
function isSaidTo(parsed: ParsedText, preposition: number): boolean {
  const lemma = parsed.lemma(parsed.head[preposition]!).toLowerCase();
  return parsed.lower(preposition) === "to" && (isSaying(lemma) || UTTERANCES.has(lemma));
}

/** True for `told Viss of the Ledger in an interview`. */
function isInterview(parsed: ParsedText, verb: number): boolean {
  return parsed.children(verb).some((child) => {
    const object = parsed.dep(child) === "prep" ? childWith(parsed, child, "pobj") : null;
    return object !== null && INTERVIEWS.has(parsed.lemma(object).toLowerCase());
  });
}

/** The outlet of `on CNN`, `with Reuters`, `in an interview with CNN`, `on NBC's “Meet the Press”`, or who issued the statement. */
export function placeOf(scene: Scene, preposition: number, resolve: SourceResolver, depth = 0): Hop | null {
  const { parsed } = scene;
  if (parsed.dep(preposition) !== "prep" || !PLACES.has(parsed.lower(preposition))) return null;
  // In "on CBS's “Face the Nation”" the parser may take the title for a verb; its owner is the outlet.
  const object = childWith(parsed, preposition, "pobj", "pcomp");
  if (object === null) return null;
  const cue = spanBetween(scene, preposition, preposition);
  const isAsked = isTalk(parsed, parsed.head[preposition]!);
  const talk = isAsked ? "interview" : isSaidTo(parsed, preposition) ? "told" : null;
  const hop =
    outletIn(scene, object, cue, resolve, talk) ??
    (talk === null ? null : wordTitleAt(scene, object, preposition, cue)) ??
    (isAired(parsed, preposition) ? programmeAt(scene, object, cue) : null);
  if (hop !== null) return isAddressed(parsed, preposition) ? hop : { ...hop, venue: true };
  for (const { how, verb, by } of handedOnBy(parsed, object)) {
    const word = spanBetween(scene, verb, verb);
    const outlet = outletAt(scene, by, word, resolve);
    if (outlet !== null) return how === "published" ? { ...outlet, venue: true } : outlet;
    const isIssued = how === "published" && VEHICLES.has(parsed.lemma(object));
    if (isIssued && parsed.lower(parsed.head[by]!) === "by") return hopAt(scene, by, word, resolve);
  }
  if (depth > 1) return null;
  for (const child of parsed.children(object)) {
    const inner = placeOf(scene, child, resolve, depth + 1);
    if (inner !== null) return inner;
  }
  return null;
}

/** `said on “Morning Talk”`, but "commented on “The Pact”" tells of what. */
function isAired(parsed: ParsedText, preposition: number): boolean {
  const verb = parsed.lemma(parsed.head[preposition]!).toLowerCase();
  return parsed.lower(preposition) === "on" && (isSaying(verb) || verb === "appear") && !ON_TOPICS.has(verb);
}

function isSaying(verb: string): boolean {
  return VERBS.get(verb)?.classes.some((name) => /^(?:say|argue|warn|deny|hope|believe)$/.test(name)) ?? false;
}

/** Verbs whose "on" leads to what is spoken about. */
const ON_TOPICS = new Set(
  "comment remark opine elaborate reflect report muse insist agree disagree decide vote rule quote brief".split(" "),
);

/** `confirmed to Reuters`, but `speaking to Reuters, she said`: the outlet is spoken to by the cue itself. */
function isAddressed(parsed: ParsedText, preposition: number): boolean {
  return parsed.lower(preposition) === "to" && parsed.dep(parsed.head[preposition]!) !== "advcl";
}

/** `said through his lawyer` → his lawyer. */
function mouthpieceOf(scene: Scene, preposition: number, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  if (parsed.lower(preposition) !== "through") return null;
  const person = childWith(parsed, preposition, "pobj");
  if (person === null || !MOUTHPIECES.has(parsed.lemma(person).toLowerCase())) return null;
  return hopAt(scene, person, spanBetween(scene, preposition, preposition), resolve);
}
