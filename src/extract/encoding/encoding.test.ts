import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBytes } from "./index.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const codes = (bytes: Uint8Array) => decodeBytes(bytes).diagnostics.map((diagnostic) => diagnostic.code);

test.each([
  ["UTF-8", bytesOf("Café – “open”"), "Café – “open”"],
  ["UTF-8 with a byte order mark", Uint8Array.of(0xef, 0xbb, 0xbf, 0x41), "A"],
  ["UTF-16, little end first", Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x3d, 0xd8, 0x42, 0xde), "A🙂"],
  ["UTF-16, big end first", Uint8Array.of(0xfe, 0xff, 0, 0x41, 0, 0xe9), "Aé"],
  ["windows-1252 without a declaration", Uint8Array.of(0x93, 0x43, 0x61, 0x66, 0xe9, 0x94), "“Café”"],
  [
    "a declared encoding",
    Uint8Array.of(...bytesOf('<meta charset="iso-8859-2">'), 0xb3),
    '<meta charset="iso-8859-2">ł',
  ],
  ["UTF-8 declared as something else", bytesOf('<meta charset="latin1">é'), '<meta charset="latin1">é'],
])("%s is read", (_, bytes, text) => {
  expect(decodeBytes(bytes).text).toBe(text);
});

test("broken UTF-8 shows the replacement character and says so", () => {
  const bytes = Uint8Array.of(...bytesOf("The café was shut — “for good”"), 0xff, ...bytesOf(" today"));
  expect(decodeBytes(bytes).text).toContain("”\ufffd today");
  expect(codes(bytes)).toEqual(["encoding-invalid"]);
});

test("bytes that make sense in no encoding are broken UTF-8", () => {
  expect(codes(Uint8Array.of(0x61, 0xff, 0xfe, 0x20, 0xc3, 0x28))).toEqual(["encoding-invalid"]);
});

test("a guessed encoding is told", () => {
  expect(codes(Uint8Array.of(0x43, 0x61, 0x66, 0xe9))).toEqual(["encoding-guessed"]);
});

test("offsets of UTF-8 lead to the bytes of each character, also of broken bytes", () => {
  const piece = fc.constantFrom(
    [0x61],
    [0xc3, 0xa9],
    [0xe2, 0x80, 0x9c],
    [0xf0, 0x9f, 0x99, 0x82],
    [0xff],
    [0xe2, 0x80],
    [0xf0, 0x9f],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 600 }), (pieces) => {
      const bytes = Uint8Array.from([0x61, ...pieces.flat()]);
      const text = new TextDecoder().decode(bytes);
      const { offsets, encoding } = decodeBytes(bytes);
      if (encoding !== "utf-8") return;
      let at = 0;
      for (const character of text) {
        const words = bytes.subarray(offsets!(at), offsets!(at + character.length));
        expect(new TextDecoder().decode(words)).toBe(character);
        at += character.length;
      }
      expect(offsets!(text.length)).toBe(bytes.length);
    }),
  );
});

test("offsets stay right far into a long text", () => {
  const text = "Zwölf Boxkämpfer — “🙂” ".repeat(500);
  const bytes = bytesOf(text);
  const { offsets } = decodeBytes(bytes);
  for (let at = 0; at < text.length; at += 97) {
    if (/[\udc00-\udfff]/.test(text[at]!)) continue;
    expect(offsets!(at)).toBe(bytesOf(text.slice(0, at)).length);
  }
});
