import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanPlainText } from "./clean-text.ts";
import { normaliseLineEnds } from "./line-ends.ts";
import { findLines } from "./lines.ts";
import { mapSpan } from "./offset-map.ts";

const texts = fc
  .array(fc.constantFrom("a", "é", "🙂", "\r", "\n", "\r\n", " "), { maxLength: 40 })
  .map((parts) => parts.join(""));

test("line ends become LF and every offset leads back to the character it came from", () => {
  fc.assert(
    fc.property(texts, (raw) => {
      const { text, offsets } = normaliseLineEnds(raw);
      expect(text).not.toContain("\r");
      for (let at = 0; at < text.length; at++) {
        const { start, end } = mapSpan({ start: at, end: at + 1 }, offsets);
        expect(raw.slice(start, end).replace(/\r\n?/, "\n")).toBe(text[at]);
      }
      expect(offsets(text.length)).toBe(raw.length);
    }),
  );
});

test.each([
  ["We don ’ t know the city ' s name .", "We don’t know the city's name ."],
  ["they ’ re here, I ’ m there, she ’ ll see, we ’ ve left", "they’re here, I’m there, she’ll see, we’ve left"],
  ["the ' so-called ' reform ’ stands", "the ' so-called ' reform ’ stands"],
])("torn apostrophes are joined, quotation marks are left: %s", (raw, clean) => {
  expect(cleanPlainText(raw).text).toBe(clean);
});

test("offsets lead back over joined apostrophes and line ends", () => {
  const torn = fc
    .array(fc.constantFrom("don", " ’ t", " ’ s", " ' ", "\r\n", "é", " "), { maxLength: 40 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(torn, (raw) => {
      const { text, offsets } = cleanPlainText(raw);
      for (let at = 0; at < text.length; at++) expect(raw[offsets(at)]?.replace("\r", "\n")).toBe(text[at]);
      expect(offsets(text.length)).toBe(raw.length);
    }),
  );
});

test("lines are trimmed, blank lines are passed over, their numbers stay", () => {
  const text = "  One \n\n\t\nTwo";
  expect(findLines(text).map((line) => [text.slice(line.start, line.end), line.number])).toEqual([
    ["One", 0],
    ["Two", 3],
  ]);
});

test("a text of too many lines is bundled without losing a word", () => {
  const text = "word\n".repeat(500);
  const lines = findLines(text, 100);
  expect(lines.length).toBeLessThanOrEqual(100);
  expect(lines.map((line) => text.slice(line.start, line.end)).join("\n")).toBe(text.trim());
});
