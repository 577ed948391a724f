import type { Draft } from "./finder.ts";

/** What stands between the ends of a range: "May 3 to June 10, 2018", "between May and June 2018", "May 3–June 10, 2018". */
const JOINT = /^ ?(?:to|through|until|till|and|-|–|—) ?$/i;
/** A day or month whose year was reckoned, and one whose year is said. */
const REASONED = /^[\dX]{4}(?<rest>-\d\d(?:-\d\d)?)$/;
const SAID = /^(?<year>\d{4})(?<rest>-\d\d(?:-\d\d)?)$/;

/** The year at the end of a range holds for its beginning: "Dec. 20 to Jan. 4, 2018" → 2017-12-20, 2018-01-04. */
export function refineRanges(drafts: readonly Draft[], text: string): Draft[] {
  return drafts.map((draft, at) => {
    const next = drafts[at + 1];
    if (next === undefined || draft.basis !== "implied" || next.basis !== "stated") return draft;
    if (draft.type !== "DATE" || next.type !== "DATE" || next.start - draft.end > 9) return draft;
    if (!JOINT.test(text.slice(draft.end, next.start).replace(/\s/g, " "))) return draft;
    // "between September and June 2018", but "last September and June 2018" says its own year.
    if (
      !/^(?:month|month-day|day-month)$/.test(draft.rule) ||
      /^(?:last|next|this)\b/i.test(text.slice(draft.start, draft.end))
    )
      return draft;
    const first = REASONED.exec(draft.value)?.groups;
    const last = SAID.exec(next.value)?.groups;
    if (!first || !last || first.rest!.length !== last.rest!.length) return draft;
    const year = Number(last.year) - (first.rest! > last.rest! ? 1 : 0);
    return { ...draft, value: `${year}${first.rest}`, rule: `${draft.rule}+range` };
  });
}
