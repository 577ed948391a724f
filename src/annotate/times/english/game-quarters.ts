import type { Document, Span } from "../../../model/index.ts";
import type { Look } from "../finder.ts";

/** What only games have. */
const PLAY =
  /\b(?:touchdowns?|quarterback|halftime|half-time|kick-?offs?|kicked off|punt(?:s|ed)?|field goals?|fumbl\w+|interceptions?|\d+[- ]yards?|rebounds?|free throws?|three-pointers?|3-pointers?|slam dunks?|baskets?|innings?|home runs?|goalkeeper|penalty kick|tackles?|end zone|linebacker|cornerback|wide receiver|running back|point guard|dribbl\w+|scoreboard|coach(?:es)?|outscored|playoffs?|overtime|sideline[ds]?|foul(?:s|ed)?|referee|points? lead|lead to \d+)\b/giu;
/** What money has, in whose reports a quarter is of the year. */
const MONEY =
  /\b(?:profits?|earnings|revenues?|sales|shares?|investors?|analysts?|fiscal|economy|gdp|growth|forecasts?|dividend|quarterly|shipments?|layoffs?|year-on-year)\b/giu;
/** So near stand the words that tell what the quarter is of. */
const NEAR = 160;
/** So much of a report is looked at for what kind it is. */
const REPORT = 6000;

const known = new WeakMap<Document, number>();

/**
 * True where a game is what has the quarter: "took nine rebounds in the third quarter". The words near by tell, and where they do not,
 * those of the whole report.
 */
export function isOfGame({ start, end }: Span, { document }: Look): boolean {
  const near = leaningOf(document.text.slice(Math.max(0, start - NEAR), end + NEAR));
  if (near !== 0) return near > 0;
  const report = known.get(document) ?? leaningOf(document.text.slice(0, REPORT));
  known.set(document, report);
  return report > 2;
}

/** Different words of play less different words of money. */
function leaningOf(text: string): number {
  const count = (pattern: RegExp) => new Set(text.match(pattern)?.map((word) => word.toLowerCase())).size;
  return count(PLAY) - count(MONEY);
}
