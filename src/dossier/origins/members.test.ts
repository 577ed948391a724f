import { describe, expect, it } from "vitest";
import { englishEngine } from "../../../tests/engine.ts";
import { annotate } from "../../annotate/index.ts";
import { readDocument } from "../../extract/index.ts";
import { parseDocuments } from "../../language/index.ts";
import { buildStory } from "../build-story.ts";
import { partyOfGroup } from "./parties.ts";

async function storyOf(...texts: (readonly [outlet: string, text: string])[]) {
  const documents = texts.map(([outlet, text], at) => ({
    ...readDocument({ file: `${at}.txt`, bytes: new TextEncoder().encode(text) }),
    outlet,
  }));
  const parsed = await parseDocuments(documents, await englishEngine());
  const readings = documents.map((document, at) => annotate(document, parsed[at]!));
  return buildStory(
    readings.sort((a, b) => (a.id < b.id ? -1 : 1)),
    [],
    null,
  );
}

/** The range of the claim that most documents tell in words like these. */
async function rangeOf(words: RegExp, ...texts: (readonly [string, string])[]) {
  const { claims } = await storyOf(...texts);
  const found = claims
    .filter(({ mentions }) => mentions.some(({ text }) => words.test(text)))
    .sort((a, b) => b.mentions.length - a.mentions.length)[0]!;
  expect(found.mentions.length).toBe(texts.length);
  return [found.origins.min, found.origins.max];
}

describe("a group and its members", () => {
  const group = ["Herald", "Senate Democrats said the tunnel under Tarn Bay should be closed at once."] as const;

  it("may be one origin where a document gives the member the group's party, and are two where none does", async () => {
    const tagged = "The tunnel under Tarn Bay should be closed at once, Sen. Anna Lund (D-Ohio) said.";
    const other = "The tunnel under Tarn Bay should be closed at once, Sen. Anna Lund (R-Ohio) said.";
    expect(await rangeOf(/tunnel/, group, ["Tribune", tagged])).toEqual([1, 2]);
    expect(await rangeOf(/tunnel/, group, ["Tribune", other])).toEqual([2, 2]);
  });

  it("makes no one of two members", async () => {
    const said = (name: string) => `The tunnel under Tarn Bay should be closed at once, Sen. ${name} (D-Ohio) said.`;
    const texts = [["Tribune", said("Anna Lund")] as const, ["Courier", said("Jon Berg")] as const];
    expect(await rangeOf(/tunnel/, group, ...texts)).toEqual([2, 3]);
  });

  it("knows the words for several of a party, and no single one's", () => {
    expect(partyOfGroup("Several GOP senators")).toBe("republicans");
    expect(partyOfGroup("Democrats on the committee")).toBe("democrats");
    expect(partyOfGroup("The GOP front-runner")).toBeNull();
    expect(partyOfGroup("the Democratic nominee")).toBeNull();
  });
});

describe("those who speak for one person", () => {
  it("may be one origin with that person", async () => {
    const campaign = "Lund's campaign said the harbour tunnel deal was a fraud from the first day.";
    const said = "Anna Lund said the deal over the harbour tunnel had been fraud.";
    expect(await rangeOf(/fraud/, ["Herald", campaign], ["Tribune", said])).toEqual([1, 2]);
  });
});

describe("one paper", () => {
  it("is one origin for all who quote it, and with those who wrote it", async () => {
    const letter = "The harbour board has hidden two studies of the tunnel since May, the letter said.";
    const named = "The Tarn Bay letter said the harbour board has hidden two studies of the tunnel since May.";
    const signers = "The signers said that the harbour board has hidden two studies of the tunnel since May.";
    expect(await rangeOf(/studies/, ["Herald", letter], ["Tribune", named])).toEqual([1, 1]);
    expect(await rangeOf(/studies/, ["Herald", letter], ["Tribune", signers])).toEqual([1, 1]);
  });

  it("is one with a group without a name that is given the same words elsewhere", async () => {
    const quoted = "“We will not stand by while the board sells the harbour to strangers,”";
    const origins = await rangeOf(
      /studies/,
      [
        "Herald",
        `${quoted} the letter said. The letter said the board has hidden two studies of the tunnel since May.`,
      ],
      [
        "Tribune",
        `${quoted} the residents wrote. The residents said the board has hidden two studies of the tunnel since May.`,
      ],
    );
    expect(origins).toEqual([1, 1]);
  });
});

describe("one report retold", () => {
  it("leaves open whether two papers that cite it have from there what they tell beside it", async () => {
    const cite = "Berg hid two studies of the tunnel, The Washington Post reported.";
    const more = "He burned the second study behind his house in May.";
    const own = "In May Berg burned one more study of the tunnel at his house.";
    const retold = await rangeOf(/house/, ["Herald", `${cite} ${more}`], ["Tribune", `${cite} ${own}`]);
    expect(retold).toEqual([1, 2]);
    const alone = await rangeOf(/house/, ["Herald", `${cite} ${more}`], ["Tribune", `Berg is out. ${own}`]);
    expect(alone).toEqual([2, 2]);
  });
});

describe("names", () => {
  it("an initial before the name that somebody goes by makes nobody else", async () => {
    const { speakers } = await storyOf(
      ["Herald", "Rep. K. Michael Lund said the tunnel should be closed."],
      ["Tribune", "Rep. Michael Lund said the board had lied."],
    );
    expect(speakers?.map(({ documents }) => documents)).toEqual([2]);
  });
});
