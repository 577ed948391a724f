import { expect, test } from "vitest";
import { readDocument, readLocatedDocument } from "../index.ts";

const LEAD = "The harbour master said on Wednesday that the new pier would open in the spring of next year.";
const read = (value: unknown, file = "a.json") =>
  readDocument({ file, bytes: new TextEncoder().encode(JSON.stringify(value)) });
const codes = (value: unknown) => read(value).diagnostics.map((diagnostic) => diagnostic.code);

test("the fields of a JSON document are those of the document", () => {
  const document = read({
    text: LEAD,
    title: "New pier",
    published: "2021-03-04",
    outlet: "Ellery Post",
    url: "https://post.example/a",
  });
  expect(document).toMatchObject({
    text: `New pier\n\n${LEAD}`,
    title: "New pier",
    outlet: "Ellery Post",
    url: "https://post.example/a",
    language: "en",
  });
  expect(document.published).toEqual({ value: "2021-03-04", basis: "stated", rule: "json:published" });
  expect(document.diagnostics).toEqual([]);
});

test("without an outlet the address names it, without a date its path dates it", () => {
  const document = read({
    text: LEAD,
    outlet: null,
    published: null,
    url: "http://www.ellerypost.example/news/2011/04/07/pier",
  });
  expect(document.outlet).toBe("ellerypost.example");
  expect(document.published).toEqual({ value: "2011-04-07", basis: "implied", rule: "url-date" });
});

test("a date line that was taken for the title is none", () => {
  expect(read({ title: "Posted: May 4,2011 7:05 AM ET", text: LEAD }).title).toBeNull();
  expect(read({ title: "May 4, 2011: the day the pier opened", text: LEAD }).title).not.toBeNull();
});

test("a title that opens the text is its headline", () => {
  const document = read({ title: "New pier to open", text: `New pier to open\n\n${LEAD}` });
  expect(document.segments.map((segment) => segment.kind)).toEqual(["headline", "body"]);
});

test.each([[[]], [{}], [{ body: LEAD }], [{ text: 7 }], [[{ text: LEAD }]], ["text"]])(
  "%j is no document and says so",
  (value) => {
    expect(codes(value)).toEqual(["json-unknown"]);
    expect(read(value).text).toBe("");
  },
);

test("a title that the text does not open with is put before it as its headline, without the paper's name", () => {
  const document = read({ title: "New pier\nto open - Ellery Post", text: LEAD, outlet: "Ellery Post" });
  expect(document.title).toBe("New pier to open");
  expect(document.text).toBe(`New pier to open\n\n${LEAD}`);
  expect(document.segments).toEqual([
    { kind: "headline", start: 0, end: 16 },
    { kind: "body", start: 18, end: 18 + LEAD.length },
  ]);
  expect(read({ title: "New pier to open", text: `PIERS: New pier to open\n\n${LEAD}` }).text).toMatch(/^PIERS/);
  expect(read({ title: "New pier to open", text: "  " }).text).toBe("  ");
});

test("an impossible date is left out with a note", () => {
  expect(codes({ text: LEAD, published: "2021-02-31" })).toContain("date-invalid");
});

test("fields of the wrong type are passed over", () => {
  expect(read({ text: LEAD, title: 3, outlet: ["x"], url: {}, authors: [1, "A. Orr"] })).toMatchObject({
    title: null,
    authors: ["A. Orr"],
  });
});

test("broken JSON is read as the text that it is", () => {
  const document = readDocument({ file: "a.json", bytes: new TextEncoder().encode('{"text": "The pier') });
  expect(document.text).toBe('{"text": "The pier');
});

test("clean text leads back to the bytes, through escapes and around other fields", () => {
  const json = `{"nested": {"text": "no"}, "title": "a \\"text\\":", "text": "Caf\\u00e9 “A”\\r\\nsaid \\"yes\\".\\nÉ 🙂 end", "n": [1, {"text": "x"}]}`;
  const bytes = new TextEncoder().encode(json);
  const { document, offsets } = readLocatedDocument({ file: "a.json", bytes });
  expect(document.text).toBe('a "text":\n\nCafé “A”\nsaid "yes".\nÉ 🙂 end');
  const raw = (words: string) => {
    const start = document.text.indexOf(words);
    return new TextDecoder().decode(bytes.subarray(offsets!(start), offsets!(start + words.length)));
  };
  expect(raw("Café")).toBe("Caf\\u00e9");
  expect(raw("\nsaid")).toBe("\\r\\nsaid");
  expect(raw('"yes"')).toBe('\\"yes\\"');
  expect(raw("É 🙂 end")).toBe("É 🙂 end");
});
