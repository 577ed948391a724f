import { expect, test } from "vitest";
import { joinParsedTexts } from "./join-parsed-texts.ts";
import { createParsedText } from "./parsed-text.ts";

const labels = {
  tags: ["NN", "VBD"],
  pos: ["NOUN", "VERB"],
  deps: ["nsubj", "ROOT", "dobj"],
  morphs: [""],
  lemmas: ["dog", "bite", "man"],
};

/** "Dogs bit men": two dependents of the verb in the middle. */
function sample() {
  return createParsedText({
    text: "Dogs bit men",
    start: Uint32Array.of(0, 5, 9),
    end: Uint32Array.of(4, 8, 12),
    head: Uint32Array.of(1, 1, 1),
    tag: Uint16Array.of(0, 1, 0),
    pos: Uint8Array.of(0, 1, 0),
    dep: Uint16Array.of(0, 1, 2),
    morph: Uint16Array.of(0, 0, 0),
    lemma: Uint32Array.of(0, 1, 2),
    sentenceStart: Uint8Array.of(1, 0, 0),
    entities: [{ start: 2, end: 3, label: "PERSON" }],
    labels,
  });
}

test("children and edges follow the heads", () => {
  const parsed = sample();
  expect(parsed.children(1)).toEqual([0, 2]);
  expect([parsed.leftEdge(1), parsed.rightEdge(1)]).toEqual([0, 2]);
  expect([parsed.leftEdge(2), parsed.rightEdge(2)]).toEqual([2, 2]);
  expect(parsed.sentences).toEqual([{ start: 0, end: 3 }]);
});

test("joined analyses keep their words at the places they came from", () => {
  const text = "Dogs bit men\n\nDogs bit men";
  const joined = joinParsedTexts(text, [
    { at: { start: 0, end: 12 }, parsed: sample() },
    { at: { start: 14, end: 26 }, parsed: sample() },
  ]);
  expect(joined.length).toBe(6);
  expect(joined.word(3)).toBe("Dogs");
  expect(joined.start[3]).toBe(14);
  expect(joined.children(4)).toEqual([3, 5]);
  expect(joined.sentences).toHaveLength(2);
  expect(joined.entities[1]).toEqual({ start: 5, end: 6, label: "PERSON" });
  expect(joined.lemma(4)).toBe("bite");
});
