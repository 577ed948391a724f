import type { Attribution, Hop, SourceMention } from "../../model/index.ts";
import type { Candidate } from "./candidate.ts";
import { VERBS } from "./lexicon.ts";
import { addsNoLink } from "./no-links.ts";
import { findOccasions, type Occasion } from "./occasions.ts";
import { findOwnHops } from "./own-hops.ts";
import type { SourceResolver } from "./resolve-source.ts";
import type { Scene } from "./scene.ts";

type Draft = Attribution & { readonly candidate: Candidate };

/** Sentences after which a speaker's words are no longer taken as said in the interview named before. */
const INTERVIEW_REACH = 1;

/**
 * The hops of each attribution, nearest to the reader first: those of the attribution around it, then its own (`Smith
 * told Reuters` → Reuters, Smith), then those of an interview that goes on. The document's own outlet is no hop.
 */
export function resolveChains(scene: Scene, drafts: readonly Draft[], resolve: SourceResolver): Hop[][] {
  const own = drafts.map((draft) => findOwnHops(scene, draft.candidate, draft.source, resolve));
  addOccasions(scene, drafts, own, findOccasions(scene, resolve));
  carryInterviews(scene, drafts, own);
  const index = new Map(drafts.map((draft, at) => [draft.id, at]));
  const settled: (Hop[] | undefined)[] = [];
  const hopsOf = (at: number): Hop[] => {
    settled[at] ??= [];
    const outer = drafts[at]!.within === null ? undefined : index.get(drafts[at]!.within!);
    const above = outer === undefined || !passesOn(drafts[outer]!) ? [] : (settled[outer] ?? hopsOf(outer));
    const isIdle = above.length > 0 && addsNoLink(scene, drafts[at]!, own[at]!, drafts[outer!]!, above);
    const mine = isIdle ? [] : own[at]!;
    const hops = joined(above, mine).filter((hop) => !isOwnOutlet(scene, hop));
    settled[at] = hops;
    return hops;
  };
  return drafts.map((_, at) => settled[at] ?? hopsOf(at));
}

/** Rules whose content is a thing judged, wanted or spoken of, not words passed on. */
const JUDGING = /^(?:object|preposition|attitude|feeling|naming|gerund|noun-(?!clause))/;

/**
 * True where what is reported inside reaches the reader by this source. `The spokesman disputed an article saying that …`
 * passes nothing on: who disputes a report is no link between it and the reader.
 */
function passesOn({ rule, cueLemma }: Draft): boolean {
  const classes = VERBS.get(cueLemma ?? "")?.classes ?? [];
  return !JUDGING.test(rule) || classes.includes("say") || classes.includes("write");
}

/** Hops one after the other, a source that is already there left out. */
function joined(above: readonly Hop[], own: readonly Hop[]): Hop[] {
  return [...above, ...own.filter((hop) => !above.some((other) => isSame(other, hop)))];
}

function isSame(a: Hop, b: Hop): boolean {
  return a.entity !== null ? a.entity === b.entity : a.name.toLowerCase() === b.name.toLowerCase();
}

/** Letters of a name without article: "the Fox News" → "foxnews". */
const bare = (name: string) =>
  name
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");

const initials = (name: string) => (name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).join("").toLowerCase();

/** True where the hop is the outlet that printed the document, under its name, a part of it ("Fox") or its initials ("NYT"). */
function isOwnOutlet(scene: Scene, hop: Hop): boolean {
  const { outlet } = scene.context.document;
  if (hop.kind !== "outlet") return false;
  if (isHostOf(scene.context.document.url, bare(hop.name))) return true;
  if (outlet === null) return false;
  const [name, own] = [bare(hop.name), bare(outlet)];
  if (name.length < 3 || own.length < 3) return name === own;
  return (
    name.startsWith(own) || own.startsWith(name) || initials(hop.name).endsWith(own) || initials(outlet).endsWith(name)
  );
}

/** True where the address is the outlet's own: "HuffPost" and `https://www.huffingtonpost.com/…`, letters left out allowed. */
function isHostOf(url: string | null, name: string): boolean {
  const host = bare(/^[a-z]+:\/\/(?:www\.|edition\.|mobile\.|m\.)?([^/:]+)\.[a-z]+/i.exec(url ?? "")?.[1] ?? "");
  if (name.length < 4 || host.slice(0, 3) !== name.slice(0, 3)) return false;
  let at = 0;
  for (const letter of host) if (letter === name[at]) at++;
  return at === name.length;
}

/**
 * `Viss appeared on CNN. “It is over,” she said`: what a speaker says in the sentence that tells of the occasion or in the one
 * after it comes by way of the outlet.
 */
function addOccasions(scene: Scene, drafts: readonly Draft[], own: Hop[][], occasions: readonly Occasion[]): void {
  const bySentence = new Map(occasions.map((occasion) => [`${occasion.sentence} ${occasion.speaker}`, occasion]));
  drafts.forEach((draft, at) => {
    const { cueToken } = draft.candidate;
    if (cueToken === null || draft.source?.entity == null || draft.within !== null) return;
    if (own[at]!.length !== 1 || !isSpoken(draft)) return;
    const sentence = scene.parsed.sentenceOf[cueToken]!;
    const first = scene.parsed.sentenceOf[scene.tokenAt(draft.content[0]!.start)]!;
    const occasion = [sentence, first, first - 1]
      .map((one) => bySentence.get(`${one} ${draft.source!.entity}`))
      .find((one) => one !== undefined && !draft.content.some((span) => span.start <= one.at && one.at < span.end));
    if (occasion !== undefined) own[at] = [occasion.outlet, ...own[at]!];
  });
}

type Interview = { readonly hops: readonly Hop[]; readonly sentence: number };

/**
 * `He told state TV that … He said …`, `Viss said …, AFP reported. …, Viss said`: the next sentences of the speaker reach
 * the reader by the same way; so does the one right before: `Viss said … “…,” he told AFP`.
 */
function carryInterviews(scene: Scene, drafts: readonly Draft[], own: Hop[][]): void {
  const index = new Map(drafts.map((draft, at) => [draft.id, at]));
  let last: Interview | null = null;
  let before: { readonly at: number; readonly sentence: number } | null = null;
  drafts.forEach((draft, at) => {
    const { cueToken } = draft.candidate;
    if (cueToken === null || draft.source === null) return;
    const sentence = scene.parsed.sentenceOf[cueToken]!;
    const outer = draft.within === null ? null : (index.get(draft.within) ?? null);
    const hops = outer === null ? own[at]! : joined(own[outer]!, own[at]!);
    if (hops.length > 1 && hops[0]!.kind === "outlet") {
      last = { hops, sentence };
      if (outer === null && before !== null && bearsOut(draft, hops) && sentence - before.sentence === 1)
        if (continues(drafts[before.at]!.source!, last, sentence))
          own[before.at] = [...hops.slice(0, -1), ...own[before.at]!];
    } else if (
      last !== null &&
      hops.length === 1 &&
      outer === null &&
      isSpoken(draft) &&
      continues(draft.source, last, sentence)
    ) {
      own[at] = [...last.hops.slice(0, -1), hops[0]!];
      last = { hops: last.hops, sentence: last.sentence };
    }
    const isMain = scene.parsed.dep(cueToken) === "ROOT" || draft.rule.startsWith("quotation");
    before = outer === null && own[at]!.length === 1 && isMain && isSpoken(draft) ? { at, sentence } : null;
  });
}

/** True for words said or written, false for thoughts and attitudes. */
function isSpoken({ rule, cueLemma }: Draft): boolean {
  if (rule.startsWith("quotation")) return true;
  const classes = VERBS.get(cueLemma ?? "")?.classes ?? [];
  return /^(?:clause|parenthesis)/.test(rule) && classes.some((name) => SPOKEN.has(name));
}

const SPOKEN = new Set(["say", "write", "argue", "deny", "warn", "ask"]);

/** True for a quotation with its tag, told to an outlet, which bears out the report before it: `Viss said …. “…,” she told AFP`. */
function bearsOut({ rule }: Draft, hops: readonly Hop[]): boolean {
  return rule === "quotation-before" && hops[0]!.venue !== true;
}

function continues(source: SourceMention, last: Interview, sentence: number): boolean {
  if (sentence - last.sentence > INTERVIEW_REACH) return false;
  const speaker = last.hops.at(-1)!;
  if (source.entity === null && source.name === speaker.name) return true;
  return source.entity !== null ? source.entity === speaker.entity : /^(?:s?he|they)$/i.test(source.name);
}
