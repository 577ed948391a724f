import { describe, expect, it } from "vitest";
import { englishEngine } from "../../../tests/engine.ts";
import { annotate } from "../../annotate/index.ts";
import { readDocument } from "../../extract/index.ts";
import { parseDocuments } from "../../language/index.ts";
import { agencyOfCopy, findCredits } from "./credits.ts";
import publishers from "./publishers.json" with { type: "json" };
import { familyOf } from "./publishers.ts";

type Line = { outlets?: readonly string[]; periods?: Record<string, { since?: string; until?: string }> };

async function creditsOf(text: string) {
  const document = readDocument({ file: "a.txt", bytes: new TextEncoder().encode(text) });
  const [parsed] = await parseDocuments([document], await englishEngine());
  return findCredits(annotate(document, parsed!));
}

const BODY = "A bridge fell near Halden on Monday.\n\nNobody was hurt, the town said.";

const COPIES: readonly (readonly [form: string, text: string, agency: string])[] = [
  ["dateline", `LONDON, June 3 (Reuters) — ${BODY}`, "reuters"],
  ["dateline", `HALDEN, Norway (AP) - ${BODY}`, "ap"],
  ["dateline", `HALDEN, Jul 13,2009 / 02:00 pm (AFP) ${BODY}`, "afp"],
  // The date is a block of its own, so that the agency's name stands alone.
  ["byline", `Reuters Mar 27,2015,07.43AM IST ${BODY}`, "reuters"],
  [
    "byline",
    `Bridge falls\n\nReuters Mar 27,2015,07.43AM IST ${"A bridge fell near Halden on Monday. ".repeat(20)}`,
    "reuters",
  ],
  ["stamp", `PTI | 11 November 2011\n\n${BODY}`, "pti"],
  ["closing", `${BODY}\n\n(Reporting by Anna Lund in Halden and Jon Berg; Editing by Eva Moe)`, "reuters"],
  ["closing", `${BODY} (Additional reporting by Anna Lund; Writing by Jon Berg; Editing by Eva Moe.)`, "reuters"],
  ["closing", `${BODY}\n\nTo contact the reporter on this story: Anna Lund in Halden at a@example.com`, "bloomberg"],
  ["republished", `© Provided by The Guardian\n\n${BODY}`, "guardian"],
  ["republished", `${BODY}\n\nThis article was originally published by The New York Times.`, "nyt"],
  ["byline", `By Reuters Staff\n\n${BODY}`, "reuters"],
  ["byline", `By Jane Doe, The Associated Press\n\n${BODY}`, "ap"],
  ["byline", `Jane Doe, PA Media\n\n${BODY}`, "pa"],
  ["signature", `${BODY} — AFP`, "afp"],
  ["signature", `${BODY}\n\n(Xinhua)`, "xinhua"],
  ["signature", `${BODY}\n\nSource: Xinhua`, "xinhua"],
  ["copyright", `${BODY}\n\n© 2019 AFP`, "afp"],
  ["copyright", `${BODY}\n\nCopyright 2019 The Associated Press. All rights reserved.`, "ap"],
];

const CONTRIBUTIONS: readonly (readonly [text: string, agencies: readonly string[]])[] = [
  [`${BODY}\n\nThe Associated Press contributed to this report.`, ["ap"]],
  [`${BODY}\n\nReuters and AFP contributed to this story.`, ["reuters", "afp"]],
  [`${BODY}\n\nWith files from The Canadian Press`, ["cp"]],
  [`${BODY}\n\nAdditional reporting by Reuters`, ["reuters"]],
  [`${BODY}\n\nContributing: Anna Lund; The Associated Press`, ["ap"]],
  [`${BODY}\n\nAssociated Press writers Anna Lund in Halden and Jon Berg contributed.`, ["ap"]],
  [`${BODY}\n\nThis story includes material from Agence France-Presse.`, ["afp"]],
];

describe("findCredits", () => {
  it.each(COPIES)("reads a %s as the agency's own copy: %s", async (form, text, agency) => {
    const credits = await creditsOf(text);
    expect(credits).toMatchObject([{ agency, kind: "copy", form }]);
    expect(agencyOfCopy(credits)?.agency).toBe(agency);
  });

  it.each(CONTRIBUTIONS)("reads a contribution: %s", async (text, agencies) => {
    const credits = await creditsOf(text);
    expect(credits.map(({ agency }) => agency).sort()).toEqual([...agencies].sort());
    expect(credits.every(({ kind }) => kind === "contribution")).toBe(true);
    expect(agencyOfCopy(credits)).toBeNull();
  });

  it.each([
    ["a plain report", BODY],
    ["a photograph's credit", `${BODY}\n\nAP Photo/Jane Doe`],
    ["a picture's line at the head", `Photo: Reuters\n\n${BODY}`],
    ["initials in a sentence", `${BODY} The union (AP) did not answer Reuters in time.`],
    ["an agency in the news", "Reuters shares fell on Monday. The associated press law was changed. The town said so."],
    ["reporters who are thanked", `${BODY}\n\nAdditional reporting by Anna Lund.`],
    ["a reporter in the news", `${BODY} The reporting by Anna Lund and the editing by Jon Berg won a prize.`],
    ["a day", `March 3, 2011\n\n${BODY}`],
    ["an outlet's own birthday", `${BODY} The Herald first appeared on Monday.`],
    ["nothing", ""],
    ["a mark", '"'],
    ["many brackets", "(".repeat(1000)],
    ["a long list", `${"A, ".repeat(2000)}contributed to this`],
  ])("finds none in %s", async (_, text) => {
    expect(await creditsOf(text)).toEqual([]);
  });
});

describe("publishers.json", () => {
  it("knows a publisher's outlets only while it holds them", () => {
    expect(familyOf("CNBC", "2019-03-04")).toBe(familyOf("NBC News", "2019-03-04"));
    expect(familyOf("CNBC", "2026-03-04")).toBeNull();
    expect(familyOf("CNBC")).toBeNull();
    expect(familyOf("NBC News")).toBe("NBCUniversal");
  });

  it("gives periods only to outlets of the line, as ISO days or months", () => {
    for (const { outlets = [], periods = {} } of publishers as readonly Line[]) {
      for (const [outlet, { since = "2000", until = "2000" }] of Object.entries(periods)) {
        expect(outlets).toContain(outlet);
        for (const day of [since, until]) expect(day).toMatch(/^\d{4}(?:-\d{2}){0,2}$/);
      }
    }
  });

  it("gives each entry a source, and no name to two of one kind", () => {
    const seen = new Set<string>();
    for (const { kind, outlets = [], credits = [], source } of publishers) {
      expect(source).toMatch(/^https:\/\/[a-z0-9.-]+/);
      for (const name of [...outlets, ...credits]) {
        expect(seen.has(`${kind} ${name}`)).toBe(false);
        seen.add(`${kind} ${name}`);
      }
    }
  });
});
