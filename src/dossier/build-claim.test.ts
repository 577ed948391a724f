import { expect, test } from "vitest";
import { claimsOfStory } from "../../tests/told-story.ts";

/** Something else that happened, so that the words of a story are not all of one matter. */
const ELSE = "The mayor opened a new pool in Bergen. A lorry overturned in the snow. The trains were late.";

test("what clauses tell beside their verbs is put together, whatever happened there, and says why", async () => {
  const claims = await claimsOfStory({
    Herald: "A tanker from Bergen lost its rudder on Monday near the old stone pier of Osmington Harbour.",
    Tribune: "Divers have looked for a submarine near the old stone pier of Osmington Harbour since 1987.",
    Courier: ELSE,
  });
  const together = claims.filter(({ mentions }) => mentions.length > 1);
  expect(together.map(({ mentions }) => mentions.map(({ text }) => text))).toEqual([
    ["near the old stone pier of Osmington Harbour", "near the old stone pier of Osmington Harbour"],
  ]);
  expect(together[0]?.relation).toBe("agree");
  expect(together[0]?.because[0]).toMatch(/^part of a clause/);
  expect(together[0]?.pairs).toEqual([[0, 1]]);
  expect(together[0]?.gist).toMatch(/^(?:A tanker|Divers)/);
  expect(together[0]?.detail).toBe(true);
});

test("what somebody is and how old is a detail, what somebody did is none", async () => {
  const claims = await claimsOfStory({
    Herald: "Anna Lund, 34, the chief pilot of Osmington, steered the tanker into the harbour of Osmington on Monday.",
    Tribune: "The tanker was steered into the harbour of Osmington by Anna Lund, 34, the chief pilot of Osmington.",
    Courier: ELSE,
  });
  const told = claims.filter(({ mentions }) => mentions.length > 1);
  const isDetail = (words: RegExp) =>
    told.find(({ mentions }) => mentions.every(({ text }) => words.test(text)))?.detail;
  expect(isDetail(/^Anna Lund, 34/)).toBe(true);
  expect(isDetail(/steered/)).toBeUndefined();
});

test("clauses that only name what another speaks of are details, what they bring about is none", async () => {
  const told = await claimsOfStory({
    Herald:
      "The agency must consult the biologists before granting permits that might harm the salt marsh. " +
      "A bomb went off at the old pier, wounding the harbour master of Osmington.",
    Tribune:
      "The law made the agency ask experts before granting permits that might harm the salt marsh. " +
      "An explosion shook the harbour, wounding the harbour master of Osmington.",
    Courier: ELSE,
  });
  const detailOf = (words: RegExp) =>
    told.filter(({ mentions }) => mentions.length > 1 && mentions.every(({ text }) => words.test(text)));
  expect(detailOf(/^that might harm/).map(({ detail }) => detail)).toEqual([true]);
  expect(detailOf(/^wounding/).map(({ detail }) => detail)).toEqual([undefined]);
});

test("one number of two things is no detail in common", async () => {
  const claims = await claimsOfStory({
    Herald: "The village lies about 40 miles inland from Halden.",
    Tribune: "It took about 40 volunteers to put out the fire.",
    Courier: ELSE,
  });
  expect(claims.filter(({ mentions }) => mentions.length > 1)).toEqual([]);
});

test("a contradiction about what somebody is stays a contradiction and no detail", async () => {
  const claims = await claimsOfStory({
    Herald: "Anna Lund, 34, steered the tanker into the harbour of Osmington on Monday.",
    Tribune: "Anna Lund, 36, steered the tanker into the harbour of Osmington on Monday.",
    Courier: ELSE,
  });
  const found = claims.filter(({ conflict }) => conflict !== null);
  expect(found.map(({ conflict, detail }) => [conflict!.kind, detail])).toEqual([["quantity", undefined]]);
});

test("who says it is no detail of what is said", async () => {
  const claims = await claimsOfStory({
    Herald: "Anna Lund steered the tanker into the harbour, according to records of the Osmington port court.",
    Tribune: "Two divers were fined in 1987, according to records of the Osmington port court.",
    Courier: ELSE,
  });
  expect(claims.filter(({ mentions }) => mentions.length > 1)).toEqual([]);
});

test("reports that the cause is not known agree, in whatever words they say so", async () => {
  const claims = await claimsOfStory({
    Herald: "It is still unclear what caused the fire at the mill.",
    Tribune: "The reason for the blaze remains unknown.",
    Courier: ELSE,
  });
  expect(claims.find(({ mentions }) => mentions.length === 2)?.relation).toBe("agree");
});

test("two places that clauses of one event give agree on none", async () => {
  const claims = await claimsOfStory({
    Herald: "The ferry Aurora hit the pier at Halden.",
    Tribune: "The ferry Aurora hit the pier at Osmington.",
    Courier: ELSE,
  });
  const texts = claims.map(({ mentions }) => mentions.map(({ text }) => text));
  expect(texts.some((shown) => shown.includes("at Halden") && shown.includes("at Osmington"))).toBe(false);
});

test("the more two clauses have in common, the surer they tell one thing; a clause alone has nothing to be sure of", async () => {
  const claims = await claimsOfStory({
    Herald:
      "A fire destroyed the Maple Street warehouse in Halden on Monday. The fire brigade sent forty men to the old harbour.",
    Tribune:
      "A fire destroyed the Maple Street warehouse in Halden on Monday. The brigade sent some men across the harbour bridge.",
    Courier: ELSE,
  });
  const certaintyOf = (words: RegExp) =>
    claims.find(({ mentions }) => mentions.length > 1 && words.test(mentions[0]!.text))?.certainty;
  expect(certaintyOf(/destroyed/)).toBeGreaterThan(certaintyOf(/sent/)!);
  for (const { mentions, certainty } of claims) expect(certainty === undefined).toBe(mentions.length === 1);
});

const detailsOf = (claims: Awaited<ReturnType<typeof claimsOfStory>>) =>
  claims
    .filter(({ detail, mentions }) => detail && mentions.length > 1)
    .map(({ mentions, slight }) => ({ texts: mentions.map(({ text }) => text), slight }));

test("who takes part is told alike whatever each clause says of it; words without name or figure are slight", async () => {
  const claims = await claimsOfStory({
    Herald:
      "A gust of wind blew members of the crew onto a row of parked lorries beside the fish market on the eve of the regatta. " +
      "Someone hid seventeen rotten wooden planks behind the chapel of the nuns before dawn.",
    Tribune:
      "For decades children of the village sent members of the crew to watch ships from distant lands arrive in the small port. " +
      "A carpenter said that seventeen rotten wooden planks would never hold such a heavy roof in winter.",
    Courier: ELSE,
  });
  const slightOf = (words: RegExp) =>
    detailsOf(claims).map(({ texts, slight }) => [texts.every((text) => words.test(text)), slight]);
  expect(slightOf(/planks/)).toContainEqual([true, undefined]);
  expect(slightOf(/crew/)).toContainEqual([true, true]);
});

test("a place is told alike of clauses that have more in common, and where one comes from is not where another is", async () => {
  const claims = await claimsOfStory({
    Herald: "The gunman fired thirteen shots from a Norwick rooftop in Halden.",
    Tribune: "The shots rang out on a busy street in Halden.",
    Courier: "A ferry arrived from Halden. Two shots of rum were served.",
  });
  const places = detailsOf(claims).filter(({ texts }) => texts.some((text) => /Halden/.test(text)));
  expect(places.length).toBeGreaterThan(0);
  expect(places.flatMap(({ texts }) => texts).some((text) => /^from Halden/.test(text))).toBe(false);
});

test("no two claims of a story are one claim under two numbers", async () => {
  const claims = await claimsOfStory({
    Herald: "Anna Lund, 34, the chief pilot of Osmington, steered the tanker into the harbour of Osmington on Monday.",
    Tribune: "The tanker was steered into the harbour of Osmington by Anna Lund, 34, the chief pilot of Osmington.",
    Courier: "Anna Lund, 34, the chief pilot of Osmington, has gone on leave.",
  });
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
});

test("a clause is shown by the part that the others tell too, where they do not tell its verb", async () => {
  const shown = async (herald: string, tribune: string) => {
    const claims = await claimsOfStory({ Herald: herald, Tribune: tribune, Courier: ELSE });
    return claims.flatMap(({ mentions }) => (mentions.length > 1 ? [mentions.map(({ text }) => text)] : []));
  };
  expect(
    await shown(
      "The old skipper, a convicted tobacco smuggler of Halden, drowned at dawn.",
      "He was a convicted tobacco smuggler of Halden.",
    ),
  ).toEqual([["a convicted tobacco smuggler of Halden", "He was a convicted tobacco smuggler of Halden"]]);
  // Whoever does something is no more than that: what he did stays.
  expect(
    await shown(
      "A convicted tobacco smuggler from Halden stole the boat.",
      "The guards slowly chased a convicted tobacco smuggler.",
    ),
  ).toEqual([["A convicted tobacco smuggler from Halden stole the boat", "a convicted tobacco smuggler"]]);
});

test("the words that a contradiction rests on are shown, though an aside stands before them", async () => {
  const claims = await claimsOfStory({
    Herald: "The fatal shooting of the young Alexis Lund, 15, on Saturday has shocked the fishermen of Halden.",
    Tribune: "A policeman killed Alexis Lund on Sunday in Halden.",
    Courier: ELSE,
  });
  const found = claims.find(({ conflict }) => conflict?.kind === "date");
  expect(found?.mentions.map(({ text }) => /Saturday|Sunday/.exec(text)?.[0])).toEqual(["Saturday", "Sunday"]);
});
