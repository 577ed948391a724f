import { expect, test } from "vitest";
import { isPageStamp } from "./page-stamp.ts";

test.each([
  "Updated Thu 6 May 2010, 9:03am AEST",
  "8:13 AM PDT 8 / 2 / 2013 ",
  "Published August 02,2013",
  "05 / 03 / 2013 at 11:00 AM EDT Originally published 05 / 03 / 2013 at 10:20 AM EDT",
  "WEDNESDAY, MARCH 4,2009,10:53 AM",
  "May 5, 2010",
])("%s says when a page was made", (words) => {
  expect(isPageStamp(words)).toBe(true);
});

test.each(["On Friday", "In 2010", "On May 3, 2010", "The council of 12 May 2010", "May 3", "", "12"])(
  "%s belongs to a sentence",
  (words) => {
    expect(isPageStamp(words)).toBe(false);
  },
);
