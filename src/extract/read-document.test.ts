import fc from "fast-check";
import { expect, test } from "vitest";
import type { Document } from "../model/index.ts";
import { readDocument, readLocatedDocument } from "./index.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const codes = (bytes: Uint8Array, file = "a") =>
  readDocument({ file, bytes }).diagnostics.map((diagnostic) => diagnostic.code);

/** Segments stand in order, do not overlap, start and end with a character that shows, and cover all that show. */
function expectCoverage({ text, segments }: Document): void {
  let at = 0;
  for (const segment of segments) {
    expect(segment.start).toBeGreaterThanOrEqual(at);
    expect(segment.end).toBeGreaterThan(segment.start);
    expect(text.slice(at, segment.start).trim()).toBe("");
    expect(text.slice(segment.start, segment.end).trim()).toBe(text.slice(segment.start, segment.end));
    const { author, content } = segment.post ?? {};
    for (const part of [author, content]) {
      if (part) expect(part.start >= segment.start && part.end <= segment.end && part.start <= part.end).toBe(true);
    }
    at = segment.end;
  }
  expect(text.slice(at).trim()).toBe("");
}

const lines = fc.constantFrom(
  "The pier will open, the harbour master said.",
  "A long wait",
  "Who pays",
  "Subscribe",
  "Ms. Orr said:",
  "More for you",
  "\n",
  "\n\n",
  "\r\n",
  " ",
  "\t",
  "— A. Orr (@orr) May 2, 2021",
  "Lovely. pic.twitter.com/a1",
  "“",
  "”",
  '"',
  "From the Post:",
  "🙂",
  "\u2028",
  "\ufeff",
  "<p>",
  "</p>",
  "<blockquote>",
  "<br>",
  "<div hidden>",
  "\0",
  "{",
  '"text":"a"}',
);
const texts = fc.array(lines, { maxLength: 30 }).map((parts) => parts.join(""));
const files = fc.constantFrom("a.txt", "a.html", "a.json", "a");

test("any bytes are read without throwing, alike each time, and covered by segments", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    texts.map(bytesOf),
    texts.map((text) => bytesOf(`<html><body>${text}`)),
    fc.json().map(bytesOf),
  );
  fc.assert(
    fc.property(bytes, files, (input, file) => {
      const document = readDocument({ file, bytes: input });
      expectCoverage(document);
      expect(readDocument({ file, bytes: input })).toEqual(document);
    }),
    { numRuns: 200 },
  );
});

test("plain text is kept word for word, and its offsets lead to its bytes", () => {
  fc.assert(
    fc.property(
      texts.filter((text) => /^[A-Z]/.test(text) && !/[<\0]/.test(text)),
      (raw) => {
        const bytes = bytesOf(raw);
        const { document, offsets } = readLocatedDocument({ file: "a.txt", bytes });
        expect(document.text).toBe(raw.replace(/\r\n?/g, "\n"));
        for (const { start, end } of document.segments) {
          const words = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
            bytes.subarray(offsets!(start), offsets!(end)),
          );
          expect(words.replace(/\r\n?/g, "\n")).toBe(document.text.slice(start, end));
        }
      },
    ),
  );
});

test("the same bytes are the same document, under any name", () => {
  const bytes = bytesOf("The pier is open.");
  expect(readDocument({ file: "a.txt", bytes }).id).toBe(readDocument({ file: "b.txt", bytes }).id);
  expect(readDocument({ file: "a.txt", bytes }).id).toMatch(/^[0-9a-f]{16}$/);
});

test.each([
  ["nothing", bytesOf(""), "empty"],
  ["white space", bytesOf(" \n\t\n"), "empty"],
  ["a PDF document", bytesOf("%PDF-1.7\n%abc"), "binary"],
  ["an image", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), "binary"],
  ["an archive", bytesOf("PK\x03\x04abc"), "binary"],
  ["bytes that are no text", Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256), "binary"],
])("%s is refused with a diagnostic", (_, bytes, code) => {
  expect(codes(bytes)).toEqual([code]);
  expect(readDocument({ file: "a.txt", bytes }).segments).toEqual([]);
});

test("a refusal names what the file is", () => {
  expect(readDocument({ file: "a", bytes: bytesOf("%PDF-1.7") }).diagnostics[0]?.message).toContain("a PDF document");
});

test("a byte order mark and Windows line ends are not in the text", () => {
  expect(readDocument({ file: "a.txt", bytes: Uint8Array.of(0xef, 0xbb, 0xbf, ...bytesOf("One.\r\nTwo.")) }).text).toBe(
    "One.\nTwo.",
  );
});

test.each([
  [
    "de",
    "Der Hafenmeister sagte am Montag, der neue Steg werde im Frühling eröffnet, ein Jahr später als der Stadt versprochen worden war.",
  ],
  [
    "fr",
    "Le capitaine du port a déclaré lundi que la nouvelle jetée ouvrirait au printemps, un an après la date promise à la ville.",
  ],
])("a text in another language (%s) is kept and its language told", (language, text) => {
  expect(readDocument({ file: "a.txt", bytes: bytesOf(text) })).toMatchObject({ language, text });
});

test.each(["Pier opens.", "Kim met Putin in Hanoi.", "Orr: no comment", "The pier is open."])(
  "“%s” counts as English",
  (text) => {
    expect(readDocument({ file: "a.txt", bytes: bytesOf(text) }).language).toBe("en");
  },
);

test.each([
  ["10,000 quotation marks", '"'.repeat(10_000)],
  ["a million opening quotation marks", "“".repeat(1_000_000)],
  ["a line of five million letters", "a".repeat(5_000_000)],
  ["half a million lines", "a\n".repeat(500_000)],
  ["thirty thousand introductions", "From the Post:\n".repeat(30_000)],
  ["unclosed tags", `<html>${"<".repeat(300_000)}`],
  ["unclosed comments", `<html>${"<!--".repeat(300_000)}`],
  ["nested brackets", "[".repeat(500_000)],
  ["nested objects", '{"text":'.repeat(200_000)],
  [
    "brackets in metadata",
    `<html><script type="application/ld+json">${"[".repeat(300_000)}${"]".repeat(300_000)}</script><p>Pier.`,
  ],
])("%s are read", (_, text) => {
  const document = readDocument({ file: "a", bytes: bytesOf(text) });
  expect(document.text.length).toBeLessThanOrEqual(text.length);
});

test("50 MB of text keep every word", () => {
  const paragraph = "The harbour master said that the pier would open in the spring. ".repeat(64);
  const bytes = bytesOf(`${paragraph}\n\n`.repeat(12_500));
  const document = readDocument({ file: "a.txt", bytes });
  expect(bytes.length).toBeGreaterThan(50_000_000);
  expect(document.segments).toHaveLength(12_500);
  expect(document.text.length).toBe(bytes.length);
});
