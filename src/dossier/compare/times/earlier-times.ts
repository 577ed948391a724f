import { compareOrdinals, type Last, lastTime } from "../figures/ordinal.ts";
import { evidenceAt } from "../finding.ts";
import { type Clash, comparedAmong, type StoryView } from "../story-view.ts";

/**
 * "When she visited Halden in 2001" stands on the side of "her first visit in two decades" against "her first visit since 2019": what the
 * same person did before, told with its year, where two accounts part ways over the last time.
 */
export function findEarlierTimes(view: StoryView): Clash[] {
  const counted = view.mentions.filter(({ ordinal }) => ordinal);
  const claims = new Map(counted.map(({ at }) => [view.claimOf(at)[0]!, view.claimOf(at)]));
  return [...claims.values()].flatMap((positions) => clashOf(view, positions));
}

function clashOf(view: StoryView, positions: readonly number[]): Clash[] {
  const compared = comparedAmong(view, positions);
  const found = positions.length < 2 ? null : compareOrdinals(compared);
  if (found?.rule !== "ordinal-since") return [];
  const last = found.sides.map((side) => lastTime(compared, side[0]!)[0]!.value);
  const sides = found.sides.map((side) => side.map((at) => positions[at]!));
  const earlier = tellingOf(view, positions).flatMap((at) => {
    const fitting = last.flatMap((years, side) => (isWithin(view, at, years) ? [side] : []));
    return fitting.length === 1 ? [{ at, side: fitting[0]! }] : [];
  });
  if (earlier.length === 0) return [];
  const extended = sides.map((side, nth) => [
    ...side,
    ...earlier.filter((one) => one.side === nth).map(({ at }) => at),
  ]);
  return [
    {
      sides: extended,
      pair: [sides[0]![0]!, sides[1]![0]!],
      describe: (among, places) => ({
        ...found,
        sides: places,
        evidence: places
          .flat()
          .map((at) => evidenceAt(among, at, among.mentions[at]!.times[0]!, among.mentions[at]!.times[0]!.value)),
      }),
    },
  ];
}

/** Mentions outside the claim in which the same person does the same, with one year. */
function tellingOf(view: StoryView, positions: readonly number[]): number[] {
  const members = positions.map((at) => view.mentions[at]!);
  const acts = new Set(members.filter(({ generic }) => !generic).map(({ predicate }) => predicate));
  const persons = new Set(members.flatMap(({ entities }) => [...entities].filter((key) => key.startsWith("person:"))));
  return view.mentions
    .filter(({ at, ordinal }) => !ordinal && !positions.includes(at))
    .filter(({ predicate, roles, at }) => {
      const isOfPerson = [...roles.subject].some((key) => persons.has(key.slice("e:".length)));
      return (
        acts.has(predicate) && isOfPerson && view.mentions[at]!.claim.tense === "past" && yearOf(view, at) !== null
      );
    })
    .map(({ at }) => at);
}

function yearOf(view: StoryView, at: number): number | null {
  const { times, claim } = view.mentions[at]!;
  const [time] = times;
  if (times.length !== 1 || !time?.from || !time.to || claim.polarity === "negative") return null;
  const year = Number(time.from.slice(0, 4));
  return year === Number(time.to.slice(0, 4)) ? year : null;
}

function isWithin(view: StoryView, at: number, { low, high }: Last): boolean {
  const year = yearOf(view, at);
  return year !== null && low <= year && year <= high;
}
