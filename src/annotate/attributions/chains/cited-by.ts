import type { Hop, ParsedText } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { mentionAt } from "../mention-at.ts";
import type { SourceResolver } from "../resolve-source.ts";
import type { Scene } from "../scene.ts";
import { childWith } from "../source-of.ts";
import { hopAt, spanBetween } from "./hop-at.ts";
import { paperOrigin } from "./paper-origin.ts";

/** Attitudes, whose "citing" gives a reason: `questioned the ban, citing the upheaval in Kelmar`. */
const ATTITUDES = new Set(["object", "infinitive", "preposition", "attitude", "feeling"]);

/** Nouns for who or what can be cited for a fact; "citing [health reasons]" cites nobody. */
export const CITABLE: ReadonlySet<string> = new Set(
  "source official person people witness police diplomat aide lawyer attorney spokesman spokeswoman spokesperson officer expert analyst resident relative friend colleague insider investigator prosecutor minister ministry department government agency authority medium newspaper paper magazine outlet broadcaster report document letter memo filing statement study poll survey interview figure data datum statistic record transcript email message executive employee worker doctor medic army military commander adviser advisor member lawmaker senator scientist researcher organisation organization group company court judge indictment affidavit lawsuit complaint dossier file cable intelligence information footage photograph image census team leader chief head mayor governor president secretary director".split(
    " ",
  ),
);

/** `X, citing Y, reported`, `X reported that …, citing Y`, `according to X, which quoted Y`, `Quoting Y, X said` → Y. */
export function citedBy(scene: Scene, candidate: Candidate, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  const { rule, cueToken, sourceToken, content } = candidate;
  if (ATTITUDES.has(rule)) return null;
  for (const head of [cueToken!, sourceToken!, ...clausesOf(parsed, candidate)]) {
    for (const child of parsed.children(head)) {
      if (!/^(?:advcl|acl|relcl|prep|amod|nsubj|csubj)$/.test(parsed.dep(child))) continue;
      const citing = citingVerb(parsed, child);
      if (
        citing === null ||
        content.some((span) => span.start <= parsed.start[citing]! && parsed.start[citing]! < span.end)
      )
        continue;
      const object = parsed.dep(citing) === "amod" ? parsed.head[citing]! : childWith(parsed, citing, "dobj", "pobj");
      if (object !== null && object !== sourceToken && isCitable(scene, object))
        return citedHop(scene, object, citing, resolve);
    }
  }
  return null;
}

/** Who or what is cited; whose paper it is, where it says so: `citing a memo that Viss wrote` → Viss. */
function citedHop(scene: Scene, object: number, citing: number, resolve: SourceResolver): Hop | null {
  const cue = spanBetween(scene, citing, citing);
  const hop = hopAt(scene, object, cue, resolve, object > citing ? citing + 1 : 0);
  return hop && (paperOrigin(scene, object, hop, resolve) ?? hop);
}

/** Heads beside the cue that the parser may have tied the citation to: the reported clause, or what "according" hangs on. */
function clausesOf(parsed: ParsedText, { rule, cueToken }: Candidate): number[] {
  if (rule === "according-to") return [parsed.head[cueToken!]!];
  const clause = childWith(parsed, cueToken!, "ccomp");
  return clause === null ? [] : [clause];
}

/** The verb of citing: the word itself, or the one before a subject ("[Quoting] officials, the paper said"). */
function citingVerb(parsed: ParsedText, token: number): number | null {
  const isCiting = (word: number) =>
    /^(?:cite|quote)$/.test(parsed.lemma(word).toLowerCase()) && parsed.pos(word) !== "NOUN";
  if (parsed.dep(token) !== "nsubj")
    return isCiting(token) && parsed.tag(token) !== "VBN" && childWith(parsed, token, "neg") === null ? token : null;
  return (
    parsed.children(token).find((child) => child < token && parsed.dep(child) === "amod" && isCiting(child)) ?? null
  );
}

function isCitable(scene: Scene, head: number): boolean {
  const { parsed } = scene;
  if (CITABLE.has(parsed.lemma(head).toLowerCase()) || ["PROPN", "PRON"].includes(parsed.pos(head))) return true;
  // "citing his grandson, [Karel Viss]".
  return mentionAt(scene, head)?.type === "PERSON" && parsed.pos(head) === "NOUN";
}
