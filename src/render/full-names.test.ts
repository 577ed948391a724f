import { expect, test } from "vitest";
import { sampleDossier } from "../../tests/e2e/sample-dossier.ts";
import type { Claim } from "../model/index.ts";
import { fullNames } from "./full-names.ts";

const claim = sampleDossier().stories[0]!.claims[0]!;
const mention = claim.mentions[0]!;

/** A claim in which two documents call one origin by these names, and the claim by the third. */
function called(names: readonly string[], full: string): Claim {
  const hop = { name: "", kind: "person" as const, start: 0, end: 0, entity: null, cue: null };
  const mentions = names.map((name) => ({ ...mention, hops: [{ ...hop, name }] }));
  const sources = [{ name: full, kind: "person" as const, mentions: names.map((_, at) => at) }];
  return { ...claim, mentions, origins: { ...claim.origins, sources } } as Claim;
}

test("a short name has the fullest one that the story knows", () => {
  const names = fullNames({ claims: [called(["Brandt", "Oskar Brandt"], "Oskar Brandt")] });
  expect([...names]).toEqual([["Brandt", "Oskar Brandt"]]);
});

test("a name that two people share stays as it is", () => {
  const names = fullNames({ claims: [called(["Brandt"], "Oskar Brandt"), called(["Brandt"], "Ida Brandt")] });
  expect(names.get("Brandt")).toBeUndefined();
});
