import type { Entity, EntityMention, Reading } from "../src/model/index.ts";

/** What the road would know of a document beside its words. */
type Known = {
  readonly published?: string;
  readonly outlet?: string;
  readonly authors?: readonly string[];
  /** Names that the entity finder knows, as they stand in the text. */
  readonly people?: readonly string[];
  readonly places?: readonly string[];
  readonly organisations?: readonly string[];
};

/** A reading as the road makes it, of a title and paragraphs. */
export function reading(id: string, title: string, body: string, known: Known = {}): Reading {
  const text = `${title}\n\n${body}`;
  const found = [
    ...(known.people ?? []).map((name) => ({ name, type: "PERSON" as const })),
    ...(known.places ?? []).map((name) => ({ name, type: "GPE" as const })),
    ...(known.organisations ?? []).map((name) => ({ name, type: "ORG" as const })),
  ].map(({ name, type }, at) => ({ name, type, id: `e${at + 1}`, start: text.indexOf(name) }));
  return {
    id,
    file: `${id}.txt`,
    url: null,
    title,
    outlet: known.outlet ?? null,
    authors: known.authors ?? [],
    published: known.published ? { value: known.published, basis: "stated", rule: "test" } : null,
    language: "en",
    analysed: true,
    text,
    segments: [
      { kind: "headline", start: 0, end: title.length },
      { kind: "body", start: title.length + 2, end: text.length },
    ],
    sentences: [],
    entities: found.map(
      ({ name, type, id: entity, start }): EntityMention => ({
        start,
        end: start + name.length,
        type,
        entity,
        name,
        how: "full-name",
      }),
    ),
    entityIndex: found.map(
      ({ name, type, id: entity }): Entity => ({
        id: entity,
        type,
        name,
        aliases: [name],
        descriptions: [],
        key: null,
      }),
    ),
    times: [],
    quantities: [],
    attributions: [],
    claims: [],
    diagnostics: [],
  };
}

/** Three reports of one accident. */
export const FERRY = [
  reading(
    "ferry-1",
    "Ferry hits pier in Osmington, 14 hurt",
    "Fourteen passengers were hurt on Tuesday when the ferry Marianne struck a pier in Osmington, the coastguard said. The captain, Olav Brekke, told investigators that the engine had failed. The ferry was carrying 212 passengers from Harwick.",
    { people: ["Olav Brekke"] },
  ),
  reading(
    "ferry-2",
    "Engine failure blamed for Osmington ferry crash",
    "The captain of the Marianne, which rammed the pier at Osmington on Tuesday, says that his engine failed. Olav Brekke was questioned by the coastguard for three hours. At least 14 of the 212 passengers on the ferry from Harwick were injured.",
    { people: ["Olav Brekke"] },
  ),
  reading(
    "ferry-3",
    "Coastguard questions captain after ferry crash",
    "Coastguard officers questioned Captain Brekke on Wednesday, a day after the ferry Marianne crashed into the pier at Osmington and 14 passengers were taken to hospital. The Marianne had left Harwick at noon with 212 passengers.",
    { people: ["Brekke"] },
  ),
];

/** Two reports of another accident of the same kind. */
export const OTHER_FERRY = [
  reading(
    "other-1",
    "Ferry runs aground off Tarnsund, nine hurt",
    "Nine passengers were hurt on Sunday when the ferry Solveig ran aground off Tarnsund, the coastguard said. The captain, Marit Aune, told investigators that fog had hidden the beacon. The ferry was carrying 87 passengers from Lindholm.",
    { people: ["Marit Aune"] },
  ),
  reading(
    "other-2",
    "Fog blamed after Solveig ferry runs aground",
    "Captain Marit Aune says thick fog hid the beacon when the ferry Solveig ran aground off Tarnsund on Sunday. Nine of the 87 passengers from Lindholm were injured, the coastguard said.",
    { people: ["Marit Aune"] },
  ),
];

/** Two reports of a vote. */
export const BUDGET = [
  reading(
    "budget-1",
    "Vellian parliament rejects Rasmus budget",
    "The parliament of Vellia voted 61-58 on Thursday to reject the budget of Finance Minister Pia Rasmus. She had wanted to raise the fuel tax by 4 percent. The Farmers' Party voted against its own government.",
    { people: ["Pia Rasmus"] },
  ),
  reading(
    "budget-2",
    "Fuel tax sinks budget in Vellia",
    "Finance Minister Pia Rasmus lost a vote on her budget in the Vellian parliament on Thursday, 61-58, after the Farmers' Party turned against the 4 percent rise of the fuel tax.",
    { people: ["Pia Rasmus"] },
  ),
];
