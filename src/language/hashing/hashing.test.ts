import { expect, test } from "vitest";
import { hashRows, murmurHash64 } from "./murmur-hash.ts";
import { createStringIds } from "./string-ids.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

test("string ids are those that spaCy's documentation and StringStore give", () => {
  expect(murmurHash64(utf8("coffee"), 1n)).toBe(3197928453018144401n);
  expect(murmurHash64(utf8("Łódź–2024 overall"), 1n)).toBe(805764864693260967n);
});

test("reserved names and the empty string have small ids", () => {
  const ids = createStringIds({ X: 101, det: 415 });
  expect([ids(""), ids("X"), ids("det")]).toEqual([0n, 101n, 415n]);
  expect(ids("coffee")).toBe(3197928453018144401n);
});

test("rows of a hash embedding are those that thinc reckons", () => {
  const rows = new Uint32Array(4);
  hashRows(3197928453018144401n, 8, 5000, rows, 0);
  expect([...rows]).toEqual([680, 852, 3520, 1278]);
});
