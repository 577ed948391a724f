import type { Candidate } from "../candidate.ts";
import { mentionAt } from "../mention-at.ts";
import type { Scene } from "../scene.ts";
import { childWith } from "../source-of.ts";

/** Verbs with their prepositions: "have asked [for changes]". */
const CALLS: ReadonlySet<string> = new Set(["ask for", "call for", "call on", "apologize for", "complain about"]);

/** Acts that are done in words, by the rule that finds them and the lemmas of their verbs. */
const ACTS: ReadonlyMap<string, ReadonlySet<string>> = new Map<string, ReadonlySet<string>>([
  ["preposition", CALLS],
  ...Object.entries({
    // "had threatened [to close the mine]", "ordered them [to start again]".
    infinitive: "offer promise threaten vow pledge swear order instruct urge invite",
    // "accused the mayor [of taking bribes]", "emphasized [the need for a dam]".
    object:
      "accuse describe emphasize emphasise stress announce confirm mention reiterate criticize criticise condemn denounce decry praise commend applaud slam blast bash trash lambaste lambast berate scold chide rebuke chastise castigate ridicule mock lament endorse",
    // "scolded [the mayor for his hat]", "compared [the plan to a raid]".
    "object-for":
      "criticize criticise condemn denounce praise commend applaud slam blast bash lambaste lambast berate scold chide rebuke castigate ridicule mock blame thank",
    "object-to": "liken compare",
    // "called [the plan a disgrace]".
    naming: "call label brand dub describe",
  }).map(([rule, lemmas]) => [rule, new Set(lemmas.split(" "))] as const),
]);

/** Lemmas of verbs that tell others what to do; without somebody told they only want it. */
const ORDERS = new Set(["order", "instruct", "urge"]);

/**
 * True for what somebody did in words inside a report: `Lenk said the ministry [threatened to close the mine]`, `Kelt said that
 * Viss [had accused the mayor of taking bribes]`; only by persons and bodies, and only where it was done.
 */
export function isSpokenAct(scene: Scene, { rule, cueToken, cueLemma, sourceToken }: Candidate): boolean {
  const { parsed } = scene;
  const lemma = cueLemma ?? "";
  if (cueToken === null || sourceToken === null || ACTS.get(rule)?.has(lemma) !== true) return false;
  // "the deal announced by Viss" names a deal; "…, and urged them" may be the reporter's own.
  const isDone = /^VB[DPZ]$/.test(parsed.tag(cueToken)) || childWith(parsed, cueToken, "aux", "auxpass") !== null;
  if (parsed.pos(cueToken) !== "VERB" || !isDone || parsed.dep(cueToken) === "conj") return false;
  if (childWith(parsed, cueToken, "neg") !== null) return false;
  // A teaching or a moment "calls for unity" without a word; who called for it spoke.
  if (rule === "preposition" && !/^VB[DN]$/.test(parsed.tag(cueToken))) return false;
  // "had been criticized [by a reporter]".
  const isPassive = childWith(parsed, cueToken, "auxpass") !== null;
  if (isPassive && (rule !== "object-for" || childWith(parsed, cueToken, "agent") === null)) return false;
  if (parsed.children(cueToken).some((child) => child < cueToken && parsed.tag(child) === "MD")) return false;
  if (ORDERS.has(lemma) && rule === "infinitive" && childWith(parsed, cueToken, "dobj", "ccomp") === null) return false;
  return parsed.pos(sourceToken) === "PROPN" || /^W/.test(parsed.tag(sourceToken)) || isSomebody(scene, sourceToken);
}

function isSomebody(scene: Scene, source: number): boolean {
  const type = mentionAt(scene, source)?.type;
  return type === "PERSON" || type === "ORG" || scene.parsed.pos(source) === "NOUN";
}
