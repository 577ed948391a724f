import { expect, test } from "vitest";
import { isPageStamp } from "./page-stamp.ts";

test.each([
  "Updated Wed 9 June 2021, 7:45am AEST",
  "7:45 AM PDT 6 / 9 / 2021 ",
  "Published June 09,2021",
  "06 / 09 / 2021 at 12:05 PM EDT Originally published 06 / 09 / 2021 at 7:45 AM EDT",
  "WEDNESDAY, JUNE 9,2021,7:45 AM",
  "June 9, 2021",
])("%s says when a page was made", (words) => {
  expect(isPageStamp(words)).toBe(true);
});

test.each(["On Friday", "In 2010", "On May 3, 2010", "The council of 12 May 2010", "May 3", "", "12"])(
  "%s belongs to a sentence",
  (words) => {
    expect(isPageStamp(words)).toBe(false);
  },
);
