import { annotate } from "../src/annotate/index.ts";
import { buildStory } from "../src/dossier/build-story.ts";
import { readDocument } from "../src/extract/index.ts";
import { parseDocuments } from "../src/language/index.ts";
import type { Claim, Reading, SentenceEncoder } from "../src/model/index.ts";
import { englishEngine } from "./engine.ts";

/** Claims of a story that the named outlets tell on one day; outlet → text. Aligned by words alone where no encoder is given. */
export async function claimsOfStory(
  told: Readonly<Record<string, string>>,
  encoder: SentenceEncoder | null = null,
): Promise<readonly Claim[]> {
  return (await buildStory(await readingsOfStory(told), [], encoder)).claims;
}

/** The readings of what the named outlets tell on one day; outlet → text. */
export async function readingsOfStory(told: Readonly<Record<string, string>>): Promise<Reading[]> {
  const documents = Object.entries(told).map(([outlet, text]) => ({
    ...readDocument({ file: `${outlet}.txt`, bytes: new TextEncoder().encode(`${outlet}\n\n${text}\n`) }),
    outlet,
    published: { value: "2021-03-05", basis: "stated" as const, rule: "test" },
  }));
  const parsed = await parseDocuments(documents, await englishEngine());
  return documents.map((document, at) => annotate(document, parsed[at]!));
}

/** What two papers tell of a storm, or of a ferry, before they come to the point: without it a story would have one claim. */
export const STORM =
  "A storm struck the island of Sella on Sunday. Boats were torn from the quay. The mayor thanked the crews.";
export const FERRY =
  "The ferry Corvina struck a rock near Halden. Rescue boats reached the ferry within an hour. The mayor thanked the crews.";

/** Claims of two papers, Herald and Tribune, that begin alike. */
export function toldByTwo(beginning: string, herald: string, tribune: string): Promise<readonly Claim[]> {
  return claimsOfStory({ Herald: `${beginning} ${herald}`, Tribune: `${beginning} ${tribune}` });
}

/** Why two papers that begin alike contradict each other: `kind why` of each contradiction. */
export async function reasonsOfTwo(beginning: string, herald: string, tribune: string): Promise<string[]> {
  return contradictions(await toldByTwo(beginning, herald, tribune)).map(
    ({ conflict }) => `${conflict!.kind} ${conflict!.why}`,
  );
}

/** Why two papers that begin alike print a quotation in two wordings. */
export async function wordingsOfTwo(beginning: string, herald: string, tribune: string): Promise<string[]> {
  const found = contradictions(await toldByTwo(beginning, herald, tribune));
  return found.flatMap(({ conflict }) => (conflict?.kind === "wording" ? [conflict.why] : []));
}

/** The claims in which accounts contradict each other. */
export function contradictions(claims: readonly Claim[]): Claim[] {
  return claims.filter(({ relation }) => relation === "conflict" || relation === "denial");
}

/** The words of each side of a claim's contradiction. */
export function sidesOf({ conflict, mentions }: Claim): string[][] {
  return (conflict?.sides ?? []).map((side) => side.map((at) => mentions[at]!.text));
}
