import { describe, expect, it } from "vitest";
import { parsedDocument } from "../../../tests/engine.ts";
import type { Attribution, Document } from "../../model/index.ts";
import { resolveEntities } from "../entities/index.ts";
import { findAttributions } from "./index.ts";

async function read(text: string, overrides: Partial<Document> = {}) {
  const { document, parsed } = await parsedDocument(text, overrides);
  const attributions = findAttributions({
    document,
    parsed,
    times: [],
    quantities: [],
    ...resolveEntities(document, parsed),
  });
  const words = (span: { start: number; end: number } | null) =>
    span === null ? null : document.text.slice(span.start, span.end);
  const shown = (one: Attribution) => [words(one.source), words(one.cue), one.content.map(words).join(" … ")];
  return { attributions, shown: attributions.map(shown), words };
}

const FORMS: readonly [string, string, (string | null)[]][] = [
  [
    "clause after the cue",
    "Maria Lenk said that the bridge would open in May.",
    ["Maria Lenk", "said", "that the bridge would open in May"],
  ],
  [
    "clause before the cue",
    "The bridge will open in May, officials said on Monday.",
    ["officials", "said", "The bridge will open in May"],
  ],
  [
    "cue inside",
    "The bridge, the mayor said, will open in May.",
    ["the mayor", "said", "The bridge … will open in May"],
  ],
  [
    "quotation before the cue",
    "“The bridge will open in May,” said Maria Lenk, the mayor of Tarnow.",
    ["Maria Lenk, the mayor of Tarnow", "said", "“The bridge will open in May,”"],
  ],
  [
    "interrupted quotation",
    "“The bridge will open,” she said. “We have waited for years.”",
    ["she", "said", "“The bridge will open,” … “We have waited for years.”"],
  ],
  [
    "quotation after the cue",
    "Lenk told reporters: “We have waited for years.”",
    ["Lenk", "told", "“We have waited for years.”"],
  ],
  [
    "auxiliaries and adverbs",
    "The ministry has also denied that troops crossed the border.",
    ["The ministry", "has also denied", "that troops crossed the border"],
  ],
  ["infinitive", "The company plans to close two mines.", ["The company", "plans", "to close two mines"]],
  [
    "joined verbs",
    "The minister declined to say whether the plant was safe.",
    ["The minister", "declined to say", "whether the plant was safe"],
  ],
  [
    "wanting somebody to act",
    "The union wants the company to pay for the damage.",
    ["The union", "wants", "the company to pay for the damage"],
  ],
  [
    "accusation",
    "The opposition accused the government of hiding the report.",
    ["The opposition", "accused", "the government of hiding the report"],
  ],
  [
    "naming",
    "The senator called the plan “a costly mistake.”",
    ["The senator", "called", "the plan “a costly mistake.”"],
  ],
  ["preposition", "Doctors called for an independent inquiry.", ["Doctors", "called for", "an independent inquiry"]],
  [
    "according to, first",
    "According to the Tarnow Courier, the bridge is unsafe.",
    ["the Tarnow Courier", "According to", "the bridge is unsafe"],
  ],
  [
    "according to, last",
    "The bridge is unsafe, according to two engineers.",
    ["two engineers", "according to", "The bridge is unsafe"],
  ],
  [
    "quoted as saying",
    "Two mines have closed, officials were quoted as saying.",
    ["officials", "were quoted as saying", "Two mines have closed"],
  ],
  ["passive of belief", "The ship is believed to have sunk.", [null, "is believed", "The ship … to have sunk"]],
  ["adverb without source", "The ship reportedly sank.", [null, "reportedly", "The ship … sank"]],
  [
    "nominal cue",
    "Lenk rejected the claim that the bridge was unsafe.",
    ["Lenk", "rejected", "the claim that the bridge was unsafe"],
  ],
  [
    "adjective",
    "The mayor is confident that the bridge will open.",
    ["The mayor", "is confident", "that the bridge will open"],
  ],
  [
    "document as source",
    "A leaked report shows that the bridge was never tested.",
    ["A leaked report", "shows", "that the bridge was never tested"],
  ],
  [
    "participle",
    "She left the meeting, saying that it was a waste of time.",
    ["She", "saying", "that it was a waste of time"],
  ],
  [
    "attitude",
    "The mayor is deeply critical of the new timetable.",
    ["The mayor", "is deeply critical of", "the new timetable"],
  ],
  [
    "feeling, passive",
    "Residents were alarmed by the noise of the pumps.",
    ["Residents", "were alarmed by", "the noise of the pumps"],
  ],
  ["feeling, active", "The verdict angered the farmers.", ["the farmers", "angered", "The verdict"]],
  [
    "noun with its verb",
    "The senator expressed confidence that the bridge would hold.",
    ["The senator", "expressed confidence", "that the bridge would hold"],
  ],
  ["noun with preposition", "Lenk took aim at the shipping company.", ["Lenk", "took aim at", "the shipping company"]],
  ["owner of a noun", "Her harsh criticism of the plan made headlines.", ["Her", "harsh criticism of", "the plan"]],
  [
    "name in quotation marks",
    "Novak called the senator “the next Washington”.",
    ["Novak", "called", "the senator “the next Washington”"],
  ],
  [
    "quotation in mid-clause",
    "The mayor has played the “blame game,” Lenk said.",
    ["Lenk", "said", "The mayor has played the “blame game,”"],
  ],
  [
    "clause tied to the persons spoken to",
    "The union reassured harbour workers that the cranes had been checked.",
    ["The union", "reassured", "that the cranes had been checked"],
  ],
  [
    "clause without that, tied to the persons spoken to",
    "She told aides she wanted to leave.",
    ["She", "told", "she wanted to leave"],
  ],
  [
    "subject after a named source",
    "According to the Kelmar Times, Dravic and Jon Sol-Min had met twice.",
    ["the Kelmar Times", "According to", "Dravic and Jon Sol-Min had met twice"],
  ],
  [
    "subject of several names after a named source",
    "According to the Almery Post, Viss, the minister, and Orlo met.",
    ["the Almery Post", "According to", "Viss, the minister, and Orlo met"],
  ],
];

describe("forms of attribution", () => {
  it.each(FORMS)("%s", async (_, text, expected) => {
    const { shown } = await read(text);
    expect(shown).toContainEqual(expected);
  });

  it("reads a quotation over several paragraphs as one", async () => {
    const { shown } = await read("“We waited for years,” Lenk said. “It was hard.\n\n“Now it is done.”");
    expect(shown).toEqual([["Lenk", "said", "“We waited for years,” … “It was hard … “Now it is done.”"]]);
  });

  it("lets a quotation after a report go on from it", async () => {
    const { shown } = await read("Lenk said that the bridge was old. “It should have been closed years ago.”");
    expect(shown).toEqual([["Lenk", "said", "that the bridge was old … “It should have been closed years ago.”"]]);
  });

  it("resolves relative pronouns to their noun", async () => {
    const { attributions } = await read("Maria Lenk, who said that the mine was safe, has resigned.");
    expect(attributions[0]?.source?.name).toBe("Maria Lenk");
  });

  it("keeps the readings that gave way, with the reason", async () => {
    const { attributions } = await read("“It is a mess,” Lenk said.");
    expect(attributions[0]).toMatchObject({ rule: "quotation-before", rejected: [{ rule: "clause-before" }] });
    expect(attributions[0]?.rejected?.[0]?.reason).toContain("goes before");
  });

  it("leaves titles and scare quotes alone", async () => {
    const { shown } = await read("The film “Night Train” opened in Tarnow. The so-called “bridge of sighs” is closed.");
    expect(shown).toEqual([]);
  });

  it("takes what speakers think for part of what they say", async () => {
    const { shown } = await read("“I think we can win,” Lenk said. She said she hoped to stay.");
    expect(shown.map(([, cue]) => cue)).toEqual(["said", "said"]);
  });

  it("reads transcripts", async () => {
    const { shown } = await read("LENK: The bridge is safe.");
    expect(shown).toEqual([["LENK", ":", "The bridge is safe"]]);
  });

  it.each([
    "Tarnow bridge collapse: Builder accused of using bad steel",
    "Flood in Slovakia: Seven people missing",
    "Brandt Robbery: Anna Lenk Arrested At Chapel In Tarnow",
    "MUST SEE: The navy pins down two boats",
    "Brandt Foods (NYSE: BRT) opened a second mill on Wednesday.",
    "Prague: Paintings Stolen From Castle Museum",
    "Anna Lenk Dead: Singer Dies At Age 71",
    "Lenk vs Novak Results: Anna Lenk Wins In Five",
  ])("takes what a report is about for no speaker: %s", async (text) => {
    const { shown } = await read(text);
    expect(shown).toEqual([]);
  });

  it.each(["Kremlin: Talks failed", "Mayor Lenk: Bridge is safe", "Poland: Border stays open"])(
    "takes a name or an office before a colon for the speaker: %s",
    async (text) => {
      const { shown } = await read(text);
      expect(shown.map(([, cue]) => cue)).toEqual([":"]);
    },
  );

  it.each([
    ["The court heard that the mill was set on fire.", "The court", "heard", "that the mill was set on fire"],
    ["The two were found at home, the court heard.", "the court", "heard", "The two were found at home"],
    ["A jury was told Lenk had lied.", "A jury", "was told", "Lenk had lied"],
  ])("reads what a court hears as reported: %s", async (text, ...parts) => {
    const { shown, attributions } = await read(text);
    expect(shown).toEqual([parts]);
    expect(attributions[0]!.factuality).toBe("alleged");
  });

  it("takes police for the source where somebody looked for stands before them", async () => {
    const { shown } = await read("The man police say fired the shots is 24.");
    expect(shown[0]![0]).toBe("police");
  });

  it("makes nobody the source of a record on himself", async () => {
    const { attributions } = await read("Jan Lenk was held. According to his army record, Lenk speaks Welsh.");
    expect(attributions[0]!.hops.map(({ name }) => name)).toEqual(["his army record"]);
  });

  it("tells direct, indirect and mixed apart", async () => {
    const text = "“It is safe,” Lenk said. Novak said the bridge was old. Kowal said the bridge was “a disgrace.”";
    const { attributions } = await read(text);
    expect(attributions.map((one) => one.kind)).toEqual(["direct", "indirect", "mixed"]);
  });
});

describe("several sources", () => {
  it("names all who speak as one", async () => {
    const { attributions } = await read("Paris and Berlin have accused the company of bribing two ministers.");
    expect(attributions[0]?.source?.name).toBe("France and Germany");
    expect(attributions[0]?.hops.map((hop) => hop.name)).toEqual(["France and Germany"]);
  });
});

describe("factuality", () => {
  it.each([
    ["Lenk said the bridge was safe.", "asserted"],
    ["Lenk said the bridge might be safe.", "possible"],
    ["Lenk denied that the bridge was unsafe.", "denied"],
    ["Lenk accused the company of fraud.", "alleged"],
    ["Lenk claimed that the bridge was safe.", "alleged"],
    ["Lenk plans to close the bridge.", "expected"],
    ["Lenk urged drivers to stay away.", "asked"],
    ["Lenk does not believe that the bridge is safe.", "denied"],
    ["Lenk did not say whether the bridge was safe.", "possible"],
    ["Lenk never said that the bridge was safe.", "possible"],
    ["Nobody said that the bridge was unsafe.", "possible"],
    ["Neither Lenk nor Novak believes that the bridge is unsafe.", "possible"],
    ["Lenk failed to say that the bridge was unsafe.", "possible"],
    ["Lenk was unable to say whether the bridge was safe.", "possible"],
    ["Lenk is not sure that the bridge is safe.", "possible"],
    ["Lenk knows whether the bridge is safe.", "possible"],
    ["Lenk wondered whether the bridge was safe.", "asked"],
    ["Lenk asked Novak to close the bridge.", "asked"],
    ["Did Lenk say that the bridge was safe?", "asked"],
    ["If Lenk says that the bridge is safe, it will open.", "possible"],
    ["Lenk said the bridge could collapse.", "possible"],
    ["Lenk said the bridge could have been saved.", "asserted"],
    ["Lenk plans to announce that the bridge is closed.", "expected"],
    ["Lenk said it was likely that the bridge would close.", "possible"],
    ["Lenk said the bridge would probably close.", "possible"],
    ["Lenk doubts that the bridge is safe.", "denied"],
    ["Lenk does not doubt that the bridge is safe.", "asserted"],
    ["Lenk has no plans to close the bridge.", "denied"],
    ["Lenk reportedly said that the bridge was unsafe.", "alleged"],
    ["It is said that Lenk took the money.", "alleged"],
    ["It is believed that Lenk took the money.", "possible"],
    ["Lenk is expected to close the bridge.", "expected"],
    ["Lenk will announce that the bridge is closed.", "expected"],
    ["Lenk confirmed that the bridge was unsafe.", "asserted"],
    ["The court barred the firm from selling the bridge.", "asked"],
    ["The army prohibits soldiers from speaking to reporters.", "asked"],
    ["Lenk ordered the drivers not to stop.", "asked"],
    ["Lenk warned drivers not to stop.", "asked"],
    ["Lenk admitted taking the money.", "asserted"],
    ["Lenk acknowledged having met the builders.", "asserted"],
    ["Lenk denied having met the builders.", "denied"],
    ["Lenk would neither confirm nor deny that the bridge was unsafe.", "possible"],
    ["Lenk declined to confirm the report.", "possible"],
    ["Lenk refused to say whether the bridge was safe.", "possible"],
    ["Police ruled out arson.", "denied"],
    ["A guard was convicted of selling keys.", "asserted"],
    ["The court acquitted the driver of hiding the van.", "denied"],
  ])("%s → %s", async (text, factuality) => {
    const { attributions } = await read(text);
    expect(attributions[0]?.factuality).toBe(factuality);
  });
});

describe("chains", () => {
  const CHAINS: readonly [string, string[]][] = [
    ["Reuters reports that the army declared that the bridge had been hit.", ["Reuters", "the army"]],
    ["“The bridge is safe,” Maria Lenk told Reuters.", ["Reuters", "Maria Lenk"]],
    ["Maria Lenk said in an interview with CNN that the bridge was safe.", ["CNN", "Maria Lenk"]],
    ["Reuters quoted Maria Lenk as saying that the bridge was safe.", ["Reuters", "Maria Lenk"]],
    [
      "According to Bloomberg, data from the Ministry of Transport suggests that 40 bridges are unsafe.",
      ["Bloomberg", "Ministry of Transport"],
    ],
  ];

  it("goes on with a speaker whom an outlet reported", async () => {
    const text = "Karel Viss said four houses burned down, Reuters reported. Two more were damaged, Viss said.";
    const { attributions } = await read(text);
    expect(attributions.at(-1)?.hops.map((hop) => hop.name)).toEqual(["Reuters", "Karel Viss"]);
  });

  it("takes the reason of an attitude for no source", async () => {
    const { attributions } = await read("Maria Lenk criticised the plan, citing the floods in Tarnow.");
    expect(attributions[0]?.hops.map((hop) => hop.name)).toEqual(["Maria Lenk"]);
  });

  it.each(CHAINS)("%s", async (text, names) => {
    const { attributions } = await read(text);
    const longest = [...attributions].sort((a, b) => b.hops.length - a.hops.length)[0]!;
    expect(longest.hops.map((hop) => hop.name.replace(/^the (?=Ministry)/, ""))).toEqual(names);
  });

  it("puts the inner attribution within the outer", async () => {
    const { attributions } = await read("Reuters reports that the army declared that the bridge had been hit.");
    const outer = attributions.find((one) => one.cueLemma === "report");
    expect(attributions.find((one) => one.cueLemma === "declare")?.within).toBe(outer?.id);
    expect(outer?.hops.map((hop) => hop.name)).toEqual(["Reuters"]);
  });

  it("counts no hop for the document's own outlet", async () => {
    const { attributions } = await read("“The bridge is safe,” Maria Lenk told CNN.", { outlet: "CNN" });
    expect(attributions[0]?.hops.map((hop) => hop.name)).toEqual(["Maria Lenk"]);
  });
});

describe("any text", () => {
  it.each([
    ["nothing", ""],
    ["one character", "“"],
    ["quotation marks only", '"'.repeat(10_000)],
    ["opening marks only", "“ ".repeat(5_000)],
    ["no sentences", "said said said “ said: ” said"],
    ["emoji", "😀 said “😀” 😀"],
  ])("is read without error: %s", async (_, text) => {
    const { attributions, words } = await read(text);
    for (const one of attributions) for (const span of one.content) expect(words(span)).not.toBe("");
  });
});
