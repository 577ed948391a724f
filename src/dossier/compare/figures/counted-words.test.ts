import { expect, test } from "vitest";
import { pluralOf } from "./counted-words.ts";

test.each([
  ["village", "villages"],
  ["injury", "injuries"],
  ["fishing boat", "fishing boats"],
  ["box", "boxes"],
  ["watch", "watches"],
  ["day", "days"],
  ["people", "people"],
  ["fireman", "firemen"],
  ["woman", "women"],
  ["cables", "cables"],
  ["glass", "glasses"],
  ["kilometre", "kilometres"],
  ["USD", "USD"],
])("more than one %s: %s", (noun, plural) => expect(pluralOf(noun)).toBe(plural));
