import type { Draft } from "./finder.ts";
import { granularityOf } from "./value.ts";

/** What may stand between a clock time and its day: "2:45 a.m. on Wednesday", "Friday, 9 pm", "the evening of June 3". */
const BRIDGE = /^(?:,? ?(?:on |of |at |around |about |by |,)?)(?:the )?$/;
const ZONE_AFTER = /^,? (?:local time|UTC|GMT)\b/;

/**
 * Joins a clock time or part of day with the day beside it: "2:45 a.m." + "Wednesday" + "local time" → 2024-06-19T02:45.
 * A clock time alone takes the last day before it in the text, or that of publication.
 */
export function refineClocks(drafts: readonly Draft[], text: string, published: string | null): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const previous = joined.at(-1);
    if (previous && isPair(previous, draft) && isBridge(text.slice(previous.end, draft.start))) {
      joined[joined.length - 1] = withZone(join(previous, draft), text);
    } else joined.push(draft);
  }
  let lastDay = published;
  return joined.map((draft) => {
    const day = draft.value.slice(0, 10);
    if (granularityOf(day) === "day") lastDay = day;
    return isClock(draft) ? dated(draft, lastDay) : draft;
  });
}

function isBridge(between: string): boolean {
  return between.length < 12 && BRIDGE.test(between.replace(/\s/g, " "));
}

function isClock(draft: Draft): boolean {
  return draft.type === "TIME" && draft.value.startsWith("T");
}

function isDay(draft: Draft): boolean {
  return draft.type === "DATE" && /^[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)$/.test(draft.value);
}

function isPair(a: Draft, b: Draft): boolean {
  return (isClock(a) && isDay(b)) || (isDay(a) && isClock(b));
}

function join(a: Draft, b: Draft): Draft {
  const [clock, day] = isClock(a) ? [a, b] : [b, a];
  return {
    start: a.start,
    end: b.end,
    type: "TIME",
    value: `${day.value}${clock.value}`,
    basis: day.basis,
    rule: `${day.rule}+${clock.rule}`,
    ...(clock.mod === undefined ? {} : { mod: clock.mod }),
  };
}

function withZone(draft: Draft, text: string): Draft {
  const zone = ZONE_AFTER.exec(text.slice(draft.end, draft.end + 14));
  if (!zone) return draft;
  const universal = /UTC|GMT/.test(zone[0]) && /T\d\d:\d\d$/.test(draft.value);
  return { ...draft, end: draft.end + zone[0].length, value: universal ? `${draft.value}Z` : draft.value };
}

function dated(clock: Draft, day: string | null): Draft {
  return { ...clock, basis: "implied", value: `${day ?? "XXXX-XX-XX"}${clock.value}` };
}
