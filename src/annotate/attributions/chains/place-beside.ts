import type { Hop } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import type { SourceResolver } from "../resolve-source.ts";
import type { Scene } from "../scene.ts";
import { childWith } from "../source-of.ts";
import { APPEARING, INTERVIEWS, UTTERANCES } from "./occasion-words.ts";
import { placeOf } from "./told-to.ts";

/**
 * The outlet that stands with the speaker, with the noun for the words or with the verb above: `Viss, in a talk with Reuters,
 * said`, `Viss, speaking to CNN, said`, `Viss's remarks on CNN that …`, `Viss took to CNN to say`.
 */
export function placeBeside(scene: Scene, candidate: Candidate, resolve: SourceResolver): Hop | null {
  for (const place of placesOf(scene, candidate)) {
    const hop = placeOf(scene, place, resolve);
    if (hop !== null) return hop;
  }
  return null;
}

function placesOf({ parsed }: Scene, { cueToken, sourceToken }: Candidate): number[] {
  const cue = cueToken!;
  const isTalk = (word: number | null) => {
    const lemma = word === null ? "" : parsed.lemma(word).toLowerCase();
    return INTERVIEWS.has(lemma) || UTTERANCES.has(lemma);
  };
  const after = (head: number) => parsed.children(head).filter((child) => child > head);
  if (parsed.pos(cue) === "NOUN" && isTalk(cue)) return after(cue);
  const above = parsed.head[cue]!;
  const isPurpose = /^(?:xcomp|advcl)$/.test(parsed.dep(cue)) && above < cue && parsed.tag(cue) === "VB";
  const isAired = isPurpose && (APPEARING.has(parsed.lemma(above)) || parsed.lemma(above) === "take");
  const aside = after(sourceToken!).filter(
    (child) => parsed.tag(child) === "VBG" && APPEARING.has(parsed.lemma(child)),
  );
  return [
    ...after(sourceToken!).filter((child) => isTalk(childWith(parsed, child, "pobj"))),
    ...aside.flatMap(after),
    ...(isAired ? after(above).filter((child) => child < cue) : []),
  ];
}
