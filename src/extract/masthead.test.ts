import { expect, test } from "vitest";
import { readDocument } from "./index.ts";

function outletOf(text: string): string | null {
  return readDocument({ file: "a.txt", bytes: new TextEncoder().encode(text) }).outlet;
}

const STORY =
  "A ferry ran aground on a reef on Tuesday, the harbour office said.\n\nNobody was hurt, it said in a statement.";

test.each([
  [`Ferry runs aground\n\nHarbour Public Radio\nMarch 11, 2025\n\n${STORY}`, "Harbour Public Radio"],
  [`Ferry runs aground\n\nMarch 11, 2025\nThe Island Observer\n\n${STORY}`, "The Island Observer"],
  [`Ferry runs aground\n\nBy Jane Roe\nMarch 11, 2025\n\n${STORY}`, null],
  [`Ferry runs aground\n\n${STORY}`, null],
])("the name beside the date is the outlet's, a byline is not", (text, outlet) => {
  expect(outletOf(text)).toBe(outlet);
});

test("the end of a page's title names the site where nothing else does", () => {
  const page = (title: string) =>
    `<html><head><title>${title}</title></head><body><p>${STORY.repeat(3)}</p></body></html>`;
  expect(outletOf(page("Ferry runs aground – The Lee Side"))).toBe("The Lee Side");
  expect(outletOf(page("Ferry runs aground – what we know so far"))).toBeNull();
  expect(outletOf(page("Ferry runs aground"))).toBeNull();
});
