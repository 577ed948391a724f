import { expect, test } from "vitest";
import { dateText, periodOfDates } from "./date-text.ts";

test.each([
  ["2031-03-04", "4 March 2031"],
  ["2031-03", "March 2031"],
  ["2031-03-04T02:45", "4 March 2031, 02:45"],
  ["2031-03-04TEV against 2031-03-05TMO", "4 March 2031, evening against 5 March 2031, morning"],
  ["P4W", "4 weeks"],
  ["PT1M against PT30S", "1 minute against 30 seconds"],
  ["P4H", "P4H"],
  ["2031-13-04", "2031-13-04"],
  ["11000 container", "11000 container"],
])("%s reads %s", (value, words) => {
  expect(dateText(value)).toBe(words);
});

test.each([
  ["2031-03-04", "2031-03-04", "4 March 2031"],
  ["2031-03-04", "2031-03-06", "4 March 2031 – 6 March 2031"],
  ["2024-02-01", "2024-02-29", "February 2024"],
  ["2023-02-01", "2023-02-28", "February 2023"],
  ["1998-01-01", "1998-12-31", "1998"],
  ["1998-01-01", "2003-12-31", "1998 – 2003"],
  [null, "2031-03-04", "4 March 2031"],
  [null, null, "Date unknown"],
])("%s to %s reads %s", (from, to, words) => {
  expect(periodOfDates(from, to)).toBe(words);
});
