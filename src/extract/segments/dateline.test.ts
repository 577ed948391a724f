import { expect, test } from "vitest";
import { findDateline } from "./dateline.ts";

test.each([
  ["PORT ALMERY — The ferry sank.", "PORT ALMERY — ", null],
  ["LIVINGSTON, N.J. -- The governor spoke.", "LIVINGSTON, N.J. -- ", null],
  ["SELLA, Sept. 3 (Coastwire) - The ferry sank.", "SELLA, Sept. 3 (Coastwire) - ", "Coastwire"],
  ["Oslin, Vessara (CW) – The ferry sank.", "Oslin, Vessara (CW) – ", "CW"],
  ["(Coastwire) - The ferry sank.", "(Coastwire) - ", "Coastwire"],
])("%s opens with a dateline", (text, words, agency) => {
  const found = findDateline(text, { start: 0, end: text.length });
  expect(found && text.slice(found.start, found.end)).toBe(words);
  expect(found?.agency ? text.slice(found.agency.start, found.agency.end) : null).toBe(agency);
});

test.each([
  "The ministry -- which owns the pier -- said nothing.",
  "Tarn Reef — where the ferry sank — is marked.",
  "NATO said on Monday — before the vote — that it would wait.",
  "WASHINGTON — ",
  "A ferry (the Corvanna) – sank.",
  "",
])("%s has none", (text) => {
  expect(findDateline(text, { start: 0, end: text.length })).toBeNull();
});
