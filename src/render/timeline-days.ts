import type { Claim, DossierMention, Story } from "../model/index.ts";
import { periodOfDates } from "./date-text.ts";

/** What happened in one stretch of days: the words of claims with the mention that dates them. */
export type TimelineDay = { readonly label: string; readonly events: { claim: Claim; mention: DossierMention }[] };

/** The timeline of a story by days, earliest first. Where it has more than `most` entries, those of the first claims are kept. */
export function timelineDays({ claims, timeline }: Story, most: number): TimelineDay[] {
  const places = new Map(claims.map((claim, place) => [claim.id, { claim, place }]));
  const known = timeline.flatMap((entry) => {
    const found = places.get(entry.claim);
    const mention = found?.claim.mentions[entry.mention];
    return found && mention ? [{ entry, ...found, mention }] : [];
  });
  const limit = [...known].sort((a, b) => a.place - b.place)[most - 1]?.place ?? Number.POSITIVE_INFINITY;
  const days = new Map<string, TimelineDay>();
  for (const { entry, claim, place, mention } of known) {
    if (place > limit) continue;
    const label = periodOfDates(entry.from, entry.to);
    const day = days.get(label) ?? { label, events: [] };
    day.events.push({ claim, mention });
    days.set(label, day);
  }
  return [...days.values()];
}
