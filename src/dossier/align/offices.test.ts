import { expect, it } from "vitest";
import { englishEngine } from "../../../tests/engine.ts";
import { annotate } from "../../annotate/index.ts";
import { readDocument } from "../../extract/index.ts";
import { parseDocuments } from "../../language/index.ts";
import { buildDossier } from "../index.ts";

it("what somebody is called stands in a dossier where two documents call the same person so, and not where one does", async () => {
  const texts = [
    "Halmar council leader Anna Lund said on Monday that the quay at Halmar was closed.",
    "The leader of the council was asked twice. Halmar council leader Anna Lund told reporters that the quay at Halmar was closed on Monday.",
    "Halmar trade minister Ove Berg said on Monday that the quay at Halmar was closed by the council.",
  ];
  const documents = texts.map((text, at) =>
    readDocument({ file: `${at}.txt`, bytes: new TextEncoder().encode(`${text}\n`) }),
  );
  const parsed = await parseDocuments(documents, await englishEngine());
  const { stories } = await buildDossier(
    documents.map((document, at) => annotate(document, parsed[at]!)),
    null,
  );
  const shown = stories.flatMap(({ claims }) => claims.map(({ mentions }) => mentions.map(({ text }) => text)));
  expect(shown).toContainEqual(["Halmar council leader Anna Lund", "Halmar council leader Anna Lund"]);
  expect(shown.flat()).not.toContain("Halmar trade minister Ove Berg");
});
