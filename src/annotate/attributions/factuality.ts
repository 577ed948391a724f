import type { Factuality, ParsedText, Span } from "../../model/index.ts";
import { FACTIVE, isNegated, isPassive, isTurned, operatorsOver } from "../grammar/index.ts";
import type { Candidate } from "./candidate.ts";
import { stoppedShort } from "./lending.ts";
import { ADVERBS, cueLemma as lemmaOf, VERBS } from "./lexicon.ts";
import type { Scene } from "./scene.ts";
import { childWith } from "./source-of.ts";
import { chainedTo } from "./words.ts";

const DOUBTING_MODALS = new Set(["may", "might", "could"]);
const COMING = new Set(["will", "'ll", "’ll", "shall", "would"]);

/**
 * What the source does with the content: the cue's own value, changed by negation ("did not say", "no one said" → possible,
 * "do not think" → denied), by the cue's modals ("may say" → possible, "will say" → expected) and adverbs ("reportedly
 * said" → alleged), by hearsay ("it is said that" → alleged), by condition and question ("if he says" → possible, "did he
 * say …?" → asked) and by the content itself ("said it might", "knows whether" → possible).
 */
export function factualityOf(candidate: Candidate, scene: Scene): Factuality {
  const { parsed } = scene;
  const { cueToken, cueLemma, factuality } = candidate;
  if (cueToken === null) return factuality;
  const above = chainedTo(parsed, cueToken);
  if (above !== null && REFUSING.has(lemmaOf(parsed, above))) return refused(candidate);
  if (leavesOpen(scene, candidate) || stoppedShort(parsed, cueToken) !== null) return "possible";
  if (isSaidByNobody(scene, candidate)) return "possible";
  if (isDenied(scene, candidate, above)) return asksWord(scene, candidate) ? "possible" : negated(candidate);
  if (cueLemma === "doubt") return "denied";
  if (above !== null && factuality === "asserted" && AHEAD.has(lemmaOf(parsed, above))) return "expected";
  const said = ownValue(scene, candidate, cueToken);
  if (said !== "asserted") return said;
  const governed = underOperators(scene, candidate);
  if (governed !== null) return governed;
  const modals = parsed
    .children(cueToken)
    .filter((child) => parsed.dep(child) === "aux")
    .map((child) => parsed.lower(child));
  if (modals.some((modal) => DOUBTING_MODALS.has(modal)) || isConditional(parsed, cueToken)) return "possible";
  if (modals.some((modal) => COMING.has(modal))) return "expected";
  return isHedged(parsed, candidate.content, scene) ? "possible" : said;
}

/** `did not contain evidence to establish that …`, `refrained from saying that …`, `if it turns out that he said …`. */
function underOperators({ parsed }: Scene, candidate: Candidate): Factuality | null {
  const operators = operatorsOver(parsed, candidate.cueToken!).filter(({ kind }) => GOVERNING.has(kind));
  if (operators.some(({ kind }) => kind !== "negation")) return "possible";
  return isTurned(operators) ? negated(candidate) : null;
}

const GOVERNING = new Set(["negation", "condition", "unreal"]);

/** Verbs before "to say" that leave it unsaid: "declined to say", "failed to say". */
const REFUSING = new Set(["refuse", "decline", "fail", "omit", "neglect"]);

/** Deeds of speech that leave a thing open where they are refused: "declined [to confirm the report]". */
const ANSWERING = new Set(
  "confirm deny say comment discuss answer disclose reveal name identify elaborate speculate specify explain address verify respond talk".split(
    " ",
  ),
);

/** `declined to confirm the report`, `neither confirmed nor denied that he was there`. */
function leavesOpen({ parsed, tokenAt }: Scene, { rule, cueLemma, cueToken, content }: Candidate): boolean {
  const cue = cueToken!;
  if (parsed.dep(cue) === "conj" && ANSWERING.has(cueLemma ?? ""))
    return parsed.children(parsed.head[cue]!).some((child) => parsed.lower(child) === "nor" && child < cue);
  if (rule !== "infinitive" || !/^(?:refuse|decline)$/.test(cueLemma ?? "")) return false;
  const first = tokenAt(content[0]!.start);
  return parsed.lower(first) === "to" && ANSWERING.has(parsed.lemma(first + 1));
}

/** Verbs before "to say" by which it is yet to be said: "is expected to say", "plans to announce". */
const AHEAD = new Set(["expect", "plan", "intend", "promise", "vow", "pledge", "threaten", "hope", "prepare", "want"]);

/** Verbs whose passive without a source tells hearsay, and what it makes of the content. */
const HEARSAY: ReadonlyMap<string, Factuality> = new Map([
  ["say", "alleged"],
  ["report", "alleged"],
  ["rumor", "alleged"],
  ["rumour", "alleged"],
  ["claim", "alleged"],
  ["believe", "possible"],
  ["think", "possible"],
  ["suppose", "possible"],
  ["presume", "possible"],
  ["assume", "possible"],
]);

/** The cue's value with the words that stand with it: adverbs, hearsay, questions. */
function ownValue(scene: Scene, { cueLemma, content, factuality, source }: Candidate, cue: number): Factuality {
  const { parsed } = scene;
  for (const child of parsed.children(cue)) {
    const adverb = parsed.dep(child) === "advmod" && child < cue ? ADVERBS.get(parsed.lower(child)) : undefined;
    if (adverb !== undefined && factuality === "asserted") return adverb;
  }
  if (source === null && isPassive(parsed, cue)) return HEARSAY.get(cueLemma ?? "") ?? factuality;
  if (factuality === "asserted" && asksWhether(scene, content)) return cueLemma === "wonder" ? "asked" : "possible";
  return factuality === "asserted" && isAsked(scene, cue) ? "asked" : factuality;
}

/** `knows [whether it is safe]`: an embedded question asserts neither answer. */
function asksWhether({ text }: Scene, content: readonly Span[]): boolean {
  const { start } = content[0]!;
  return /^(?:whether|if)\s/i.test(text.slice(start, start + 8));
}

/** `Did Lenk say that …?`: the verb of a question outside quotation marks. */
function isAsked({ parsed, quotationAt }: Scene, cue: number): boolean {
  if (parsed.dep(cue) !== "ROOT" || quotationAt(parsed.start[cue]!) !== null) return false;
  const sentence = parsed.sentences[parsed.sentenceOf[cue]!]!;
  const last = sentence.end - 1;
  if (!parsed.word(last).startsWith("?")) return false;
  return parsed
    .children(cue)
    .some((child) => child < cue && parsed.dep(child) === "aux" && isBeforeSubject(parsed, cue, child));
}

function isBeforeSubject(parsed: ParsedText, cue: number, helper: number): boolean {
  const subject = childWith(parsed, cue, "nsubj");
  return subject !== null && helper < subject;
}

/** `If Lenk says that …`, `unless they confirm that …`. */
function isConditional(parsed: ParsedText, cue: number): boolean {
  const mark = childWith(parsed, cue, "mark");
  return mark !== null && mark < cue && parsed.dep(cue) === "advcl" && /^(?:if|unless)$/.test(parsed.lower(mark));
}

/** `Nobody said that …`, `Neither Lenk nor Novak believes that …`. */
function isSaidByNobody({ text }: Scene, { source }: Candidate): boolean {
  if (source === null) return false;
  return /^(?:nobody|nothing|no one|no-one|none|neither|few)\b|^no\s|^not (?:an?|one)\s/i.test(
    text.slice(source.start, source.start + 8),
  );
}

/** "did not say", "never said", "was unable to say", "has no plans". */
function isDenied({ parsed }: Scene, { cueToken }: Candidate, above: number | null): boolean {
  const cue = cueToken!;
  if (isNegated(parsed, cue) || (above !== null && isNegated(parsed, above))) return true;
  const head = parsed.head[cue]!;
  if (parsed.dep(cue) === "xcomp" && /^(?:unable|unwilling|reluctant)$/.test(parsed.lower(head))) return true;
  const isDoubt = parsed.lemma(cue) === "doubt";
  return parsed
    .children(cue)
    .some(
      (child) =>
        (parsed.dep(child) === "det" && parsed.lower(child) === "no") ||
        (isDoubt && child < cue && /^(?:little|scant)$/.test(parsed.lower(child))),
    );
}

function refused({ cueLemma }: Candidate): Factuality {
  const classes = VERBS.get(cueLemma ?? "")?.classes ?? [];
  return classes.includes("say") || classes.includes("announce") ? "possible" : "denied";
}

/** Adjectives of certainty, without which a thing is open and not denied: "is not sure that". */
const CERTAIN = new Set(["sure", "certain", "clear", "confident", "convinced", "positive"]);

/** "It is not known [how many died]": the clause of a question word is open, not denied. */
function asksWord({ parsed, tokenAt }: Scene, { content }: Candidate): boolean {
  return /^W/.test(parsed.tag(tokenAt(content[0]!.start)));
}

function negated({ factuality, cueLemma }: Candidate): Factuality {
  const classes = VERBS.get(cueLemma ?? "")?.classes ?? [];
  if (factuality === "asked") return "asked";
  // "does not regret that the school was closed": it was.
  if (FACTIVE.has(cueLemma ?? "") && factuality === "asserted") return "asserted";
  if (cueLemma === "doubt") return "asserted";
  if (factuality === "denied" || classes.includes("say") || CERTAIN.has(cueLemma ?? "")) return "possible";
  return "denied";
}

/** Content words looked at for a hedge: the main verb of a reported clause stands early. */
const REACH = 60;

/** True where the verb that carries the content has "may", "perhaps" or the like with it, or says that something is possible. */
function isHedged(parsed: ParsedText, content: readonly Span[], scene: Scene): boolean {
  const span = content[0]!;
  const first = scene.tokenAt(span.start);
  for (let token = first; token < Math.min(parsed.length, first + REACH) && parsed.start[token]! < span.end; token++) {
    if (!["VERB", "AUX"].includes(parsed.pos(token))) continue;
    const above = parsed.start[parsed.head[token]!]!;
    const carries = parsed.head[token] === token || above < span.start || above >= span.end;
    if (!carries) continue;
    return parsed.children(token).some((child) => hedges(parsed, child));
  }
  return false;
}

const HEDGES = new Set(["perhaps", "maybe", "possibly", "probably", "likely", "potentially", "presumably"]);
const OPEN = new Set([
  "possible",
  "likely",
  "unlikely",
  "probable",
  "conceivable",
  "unclear",
  "uncertain",
  "plausible",
]);

function hedges(parsed: ParsedText, child: number): boolean {
  const dep = parsed.dep(child);
  if (dep === "aux") return DOUBTING_MODALS.has(parsed.lower(child)) && !isUnreal(parsed, child);
  if (dep === "advmod") return HEDGES.has(parsed.lower(child));
  return dep === "acomp" && OPEN.has(parsed.lemma(child).toLowerCase());
}

/** `could have been saved`: what did not happen is no doubt. */
function isUnreal(parsed: ParsedText, modal: number): boolean {
  if (parsed.lower(modal) !== "could") return false;
  return parsed
    .children(parsed.head[modal]!)
    .some((word) => parsed.dep(word) === "aux" && parsed.lower(word) === "have");
}
