import { describe, expect, it } from "vitest";
import { areCompatibleTimes, containsTime, daysOf, granularityOf } from "./index.ts";

describe("daysOf", () => {
  it.each([
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023", "2023-01-01", "2023-12-31"],
    ["2024-06-19T02:45", "2024-06-19", "2024-06-19"],
    ["2024-06-19TMO", "2024-06-19", "2024-06-19"],
    ["2020-W53", "2020-12-28", "2021-01-03"],
    ["2024-W25-WE", "2024-06-22", "2024-06-23"],
    ["2010-SU", "2010-06-01", "2010-08-31"],
    ["2010-WI", "2010-12-01", "2011-02-28"],
    ["2008-Q3", "2008-07-01", "2008-09-30"],
    ["2008-H2", "2008-07-01", "2008-12-31"],
    ["199", "1990-01-01", "1999-12-31"],
    ["19", "1900-01-01", "1999-12-31"],
  ])("%s runs from %s to %s", (value, from, to) => {
    expect(daysOf(value)).toEqual({ from, to });
  });

  it.each(["P2D", "PAST_REF", "XXXX-09", "2023-02-30", "2023-13", "FY2023", "", "T12:00"])(
    "%s has no known days",
    (value) => {
      expect(daysOf(value)).toBeNull();
    },
  );
});

it("names how fine a value is", () => {
  expect(["2024-06-19T02:45", "2024-06-19TEV", "2024-06", "202", "P2D"].map(granularityOf)).toEqual([
    "clock",
    "part",
    "month",
    "decade",
    null,
  ]);
});

it("finds a day in its month, and a clock time in its part of the day", () => {
  expect(containsTime("2023-09", "2023-09-13")).toBe(true);
  expect(containsTime("2023-09-13", "2023-09")).toBe(false);
  expect(containsTime("2024-06-19TMO", "2024-06-19T02:45")).toBe(true);
  expect(containsTime("2024-06-19TEV", "2024-06-19T02:45")).toBe(false);
});

it("tells values that can both be true from values that cannot", () => {
  expect(areCompatibleTimes("2023", "2023-09-13")).toBe(true);
  expect(areCompatibleTimes("2023-08", "2023-09-13")).toBe(false);
  expect(areCompatibleTimes("2024-06-19T02:45", "2024-06-19T03:00")).toBe(false);
  expect(areCompatibleTimes("XXXX-09-13", "2023-09-13")).toBe(true);
  expect(areCompatibleTimes("XXXX-09-14", "2023-09-13")).toBe(false);
  expect(areCompatibleTimes("P2D", "2023")).toBeNull();
});
