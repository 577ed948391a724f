import fc from "fast-check";
import { expect, it } from "vitest";
import { addMonths, civilOf, dayOf, dayOfIso, isoOf, mondayOf, weekdayOf, weekOf } from "./calendar.ts";

it("agrees with the calendar of the platform", () => {
  fc.assert(
    fc.property(fc.integer({ min: -300000, max: 300000 }), (day) => {
      const date = new Date(day * 86400000);
      const { year, month, day: dayOfMonth } = civilOf(day);
      expect([year, month, dayOfMonth]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
      expect(dayOf(year, month, dayOfMonth)).toBe(day);
      expect(weekdayOf(day) % 7).toBe(date.getUTCDay());
    }),
  );
});

it("counts ISO weeks so that every day lies in the week that begins on its Monday", () => {
  fc.assert(
    fc.property(fc.integer({ min: -30000, max: 60000 }), (day) => {
      const { year, week } = weekOf(day);
      expect(mondayOf(year, week)).toBe(day - weekdayOf(day) + 1);
    }),
  );
});

it("falls back to the last day of a shorter month", () => {
  expect(isoOf(addMonths(dayOfIso("2024-03-31")!, -1))).toBe("2024-02-29");
  expect(dayOfIso("2023-02-29")).toBeNull();
});
