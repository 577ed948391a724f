import { describe, expect, it } from "vitest";
import { englishEngine } from "../../../tests/engine.ts";
import { annotate } from "../../annotate/index.ts";
import { readDocument } from "../../extract/index.ts";
import { parseDocuments } from "../../language/index.ts";
import type { Reading } from "../../model/index.ts";
import { storyMentions } from "../align/story-mention.ts";
import { resolveStoryEntities } from "../entities/story-entities.ts";
import { originOf } from "./origin.ts";

async function read(text: string): Promise<Reading> {
  const document = readDocument({ file: "0.txt", bytes: new TextEncoder().encode(text) });
  const [parsed] = await parseDocuments([document], await englishEngine());
  return annotate(document, parsed!);
}

/** The origin of the clause that has these words, in a story with other texts before it. */
async function originIn(text: string, words: RegExp, ...others: readonly string[]) {
  const readings = await Promise.all([...others, text].map(read));
  const entities = resolveStoryEntities(readings);
  const mention = storyMentions(readings, entities).findLast((one) => words.test(one.text))!;
  const { name, kind, key, basis } = originOf(mention, entities);
  return { name, kind, known: key !== null, rule: basis!.rule };
}

describe("originOf", () => {
  it("takes whoever a clause tells to deny or reckon for the one who vouches for it", async () => {
    const denied =
      "Brandt Shipping burned the mill, the union said. The harbour union has denied the claims of the paper.";
    expect(await originIn(denied, /denied the claims/)).toMatchObject({ rule: "speaker-in-clause" });
    const toll = "The Norwegian Geological Survey put the damage at 6.1 million crowns.";
    expect(await originIn(toll, /damage/)).toMatchObject({
      name: "Norwegian Geological Survey",
      rule: "speaker-in-clause",
    });
  });

  it("takes whoever answers a statement, or the paper that holds it, for the one who vouches for it", async () => {
    const answered = "The mill was unsafe, the union said. Brandt Shipping has dismissed the report of the union.";
    expect(await originIn(answered, /dismissed/)).toMatchObject({ name: "Brandt Shipping", rule: "speaker-in-clause" });
    const court = "The Halden District Court dismissed the case against the mill on Monday.";
    expect(await originIn(court, /dismissed/)).toMatchObject({ kind: "own" });
    const paper = "The complaint also alleged two counts of theft from the mill.";
    expect(await originIn(paper, /two counts/)).toMatchObject({ kind: "document", rule: "speaker-in-clause" });
  });

  it("leaves a deed that says nothing in the outlet's own voice", async () => {
    expect(await originIn("The Norwegian Geological Survey put new stations on the ridge.", /stations/)).toMatchObject({
      kind: "own",
    });
    expect(await originIn("They denied the claims.", /denied/)).toMatchObject({ kind: "own" });
  });

  it("does not take “the tech giant” for a name: it is the only body that speaks, or anybody", async () => {
    const alone =
      "Brandt Media said it would look into it. “We do not sell the data of our readers,” the media giant said.";
    expect(await originIn(alone, /sell the data/)).toMatchObject({ name: "Brandt Media", rule: "only-body" });
    const open = "“We do not sell the data of our readers,” the media giant said.";
    expect(await originIn(open, /sell the data/)).toMatchObject({ known: false, rule: "no-name" });
  });

  it("gives the words of “the statement” to whoever made it", async () => {
    const text =
      "Harbour Minister Anna Lund regretted the delay in a statement. “We have lost a month,” Lund said in the statement. " +
      "“The ferry will sail on Friday,” the statement said.";
    expect(await originIn(text, /will sail/)).toMatchObject({ name: "Anna Lund" });
  });

  it("never takes the possessor for who or what belongs to it", async () => {
    const rep = "Anna Lund rowed across the bay on Monday. “She is tired,” Lund's rep said.";
    expect(await originIn(rep, /tired/)).toMatchObject({ name: "Lund's rep" });
    const minister = "The Tarn Chapel burned on Friday. The Tarn Chapel's minister said the roof fell in.";
    expect((await originIn(minister, /roof/)).name).toMatch(/minister$/);
    const titled = "Harbour Minister Anna Lund rowed on Monday. “It was cold,” Minister Lund said.";
    expect(await originIn(titled, /cold/)).toMatchObject({ name: "Anna Lund" });
  });

  it("takes a noun that one document says of its officials for nobody of another document", async () => {
    const chapel = "Chapel officials said they will sing in the town hall. They said they were sad.";
    const fire = "The fire began at night, and officials said the roof fell in.";
    expect((await originIn(fire, /roof/, chapel)).name).not.toBe("Chapel officials");
  });
});
