import { expect, test } from "vitest";
import { sampleDossier } from "../../../tests/e2e/sample-dossier.ts";
import { renderDigestText, renderDossierText } from "./render-dossier-text.ts";
import { renderReadingText } from "./render-reading-text.ts";
import { renderSummaryText } from "./render-summary-text.ts";
import { paintNothing } from "./styles.ts";

const plain = { paint: paintNothing, width: 100, explain: false };

test("a dossier on the terminal shows both sides of a conflict with outlet, chain, words and place", () => {
  const text = renderDossierText(sampleDossier(), plain);
  expect(text).toContain("   1. 3 March 2031 against 4 March 2031 (Date)");
  expect(text).toContain("A: The Gazette ← the mayor: The mill burned on Monday (first.html 0–25)");
  expect(text).toContain("B: second.txt: The mill burned on Tuesday (folder/second.txt 0–26)");
  expect(text).not.toContain("date/apart");
});

test("a dossier begins with its digest: a claim in its own words, a contradiction with both sides", () => {
  const digest = renderDigestText(sampleDossier(), plain);
  expect(digest).toContain("  - The mayor wept\n    The Gazette (1–2 origins, 2 documents; claim 3)");
  expect(digest).toMatch(
    /3 March 2031 against 4 March 2031 \(they part ways: date; claim 1\)\n {4}A: The Gazette ← the mayor/,
  );
  expect(renderDossierText(sampleDossier(), plain)).toContain(digest.split("\n").slice(3).join("\n").trimEnd());
});

test("a dossier tells who speaks through whom, and where a source was lost", () => {
  const text = renderDossierText(sampleDossier({ said: "Radio" }), plain);
  expect(text).toContain("the mayor (official): 3 statements in 2 documents; directly (2), through Radio (1)");
  expect(text).toMatch(/Source or doubt lost on the way\n {2}- told flatly \(told flatly by one.*claim 3\)/);
});

test("a detail is told in one line of the claim that has its words, and is no entry of its own", () => {
  const text = renderDossierText(sampleDossier(), plain);
  expect(text).toContain("= told alike within it: mill (2 documents; claim 4)");
  expect(text).toContain("What the accounts agree on (2)");
  expect(text).not.toMatch(/^ +4\. /m);
});

test("a detail whose words stand in no claim of the list is a line by itself", () => {
  const dossier = sampleDossier();
  const [story] = dossier.stories;
  const claims = story!.claims.filter(({ id }) => id !== "k2");
  const text = renderDossierText({ ...dossier, stories: [{ ...story!, claims }] }, plain);
  expect(text).toMatch(/^ +3\. .*\bmill\b.*\n\n/m);
});

test("what the same sentences tell is one entry, with the number of each", () => {
  const dossier = sampleDossier();
  const [story] = dossier.stories;
  const agreed = story!.claims.filter(({ relation, detail }) => relation === "agree" && !detail);
  const claims = story!.claims.map((claim) => (claim === agreed[1] ? { ...claim, toldWith: agreed[0]!.id } : claim));
  const text = renderDossierText({ ...dossier, stories: [{ ...story!, claims }] }, plain);
  const number = story!.claims.indexOf(agreed[1]!) + 1;
  expect(text).toContain(`+ told with it: ${agreed[1]!.gist} (claim ${number})`);
  expect(text).toContain("What the accounts agree on (1)");
});

test("a long list of claims ends in a count of what is not printed", () => {
  const dossier = sampleDossier();
  const story = dossier.stories[0]!;
  const claims = Array.from({ length: 70 }, (_, index) => ({ ...story.claims[1]!, id: `x${index}` }));
  expect(renderDossierText({ ...dossier, stories: [{ ...story, claims }] }, plain)).toContain("and 10 more claims");
});

/** The sample's text with every agreement of this certainty. */
function textOfCertainty(certainty: number): string {
  const dossier = sampleDossier();
  const story = dossier.stories[0]!;
  const claims = story.claims.map((claim) => (claim.relation === "agree" ? { ...claim, certainty } : claim));
  return renderDossierText({ ...dossier, stories: [{ ...story, claims }] }, plain);
}

test("claims that are alike but not sure to tell one thing stand apart from what the accounts agree on", () => {
  expect(renderDossierText(sampleDossier(), plain)).toContain("What the accounts agree on");
  expect(textOfCertainty(0.5)).not.toContain("What the accounts agree on");
  expect(textOfCertainty(0.5)).toMatch(/Perhaps the same \(\d+\)/);
});

test("what hardly tells one thing is counted with what one account tells", () => {
  expect(textOfCertainty(0.3)).not.toMatch(/What the accounts agree on|Perhaps the same/);
  expect(textOfCertainty(0.3)).toMatch(/Told by one account only: \d+ claims?/);
});

test("with --explain it shows the rules too", () => {
  expect(renderDossierText(sampleDossier(), { ...plain, explain: true })).toContain("because rule date/apart");
});

test("a summary counts what a story holds", () => {
  expect(renderSummaryText(sampleDossier(), paintNothing)).toBe(
    "Fire at the mill\n  2 documents, 2 agreements, 1 conflict\n",
  );
});

test("a reading on the terminal shows who says what on whose word under its paragraph", () => {
  const [reading] = sampleDossier({ said: "The mayor said it was arson." }).readings;
  const { text } = reading!;
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const source = {
    ...at("The mayor said"),
    end: at("The mayor said").start + 9,
    entity: null,
    kind: "official" as const,
    name: "the mayor",
  };
  const attribution = {
    id: "a1",
    kind: "indirect" as const,
    source,
    cue: at("said"),
    content: [at("it was arson")],
    within: null,
    hops: [
      { ...source, name: "Radio", cue: null },
      { ...source, cue: null },
    ],
    factuality: "alleged" as const,
    cueLemma: "say",
    rule: "clause",
  };
  const shown = renderReadingText({ ...reading!, attributions: [attribution] }, plain);
  expect(shown).toContain("→ Radio ← the mayor [said]: it was arson (indirect, alleged)");
  expect(shown).toContain("2031-03-04 (implied)");
  expect(shown).toContain("Note: a note on Fire at the mill");
});
