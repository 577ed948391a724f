import { describe, expect, it } from "vitest";
import { claimsOfStory, contradictions, sidesOf } from "../../../../tests/told-story.ts";

/** What both papers tell alike, so that the story has more than one claim. */
const SETTING =
  "A storm reached Halden on Tuesday. Rescue boats left the harbour within an hour. The mayor thanked the crews.";

async function clashesOf(herald: string, tribune: string) {
  return contradictions(await claimsOfStory({ Herald: `${SETTING} ${herald}`, Tribune: `${SETTING} ${tribune}` }));
}

const CLASHES: readonly [what: string, herald: string, tribune: string, yes: RegExp, no: RegExp][] = [
  [
    "what there is not, and what somebody says amounts to it",
    "Governor Mira Holm said the flooding amounted to a regional emergency.",
    "“There is no regional emergency,” said Senator Piet Anders.",
    /amounted to a regional emergency/,
    /no regional emergency/,
  ],
  [
    "a thing that was not affected, and that was knocked out",
    "The storm knocked out phones in several villages.",
    "Phones and radios were not affected, the harbour office said.",
    /knocked out phones/,
    /not affected/,
  ],
  [
    "who has none and who has shown it",
    "Mira Holm released her permit in April.",
    "Senator Piet Anders said that Mira Holm does not have a permit.",
    /released her permit/,
    /does not have a permit/,
  ],
  [
    "a verb and what justifies the noun of its act",
    "Critics said that the ordinance provides justification for discrimination against tenants.",
    "Senator Piet Anders said that the ordinance does not discriminate.",
    /justification for discrimination/,
    /does not discriminate/,
  ],
  [
    "what somebody answers right after, with a figure for none",
    "The weather was calm.",
    "Senator Piet Anders said that the ordinance created a precedent. “It created zero precedent,” Governor Mira Holm said.",
    /created a precedent/,
    /zero precedent/,
  ],
];

describe("one proposition in other words, said and negated", () => {
  it.each(CLASHES)("finds %s", async (_, herald, tribune, yes, no) => {
    const found = await clashesOf(herald, tribune);
    expect(found.map(({ conflict }) => conflict!.kind)).toEqual(["polarity"]);
    const [said, against] = sidesOf(found[0]!);
    expect(said!.join(" ")).toMatch(yes);
    expect(against!.join(" ")).toMatch(no);
  });
});

const NO_CLASHES: readonly [what: string, herald: string, tribune: string][] = [
  [
    "one place and another",
    "The storm cut traffic between Torsund and Velmar.",
    "Traffic to Halden was not affected, the harbour office said.",
  ],
  [
    "which actions are meant",
    "The office reviews projects that harm seabirds.",
    "Seabirds were not harmed, the harbour office said.",
  ],
  [
    "what is not so yet",
    "Mira Holm released her permit in April.",
    "Senator Piet Anders said that Mira Holm has not yet released a permit.",
  ],
];

describe("what is negated of something else", () => {
  it.each(NO_CLASHES)("is no clash: %s", async (_, herald, tribune) => {
    expect((await clashesOf(herald, tribune)).map(({ conflict }) => conflict!.why)).toEqual([]);
  });
});
