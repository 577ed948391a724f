import type { Attribution, Hop, Reading } from "../../model/index.ts";
import type { StoryMention } from "../align/story-mention.ts";
import type { StoryEntities } from "../entities/story-entities.ts";
import { AGENCY_OF, outletKey } from "./publishers.ts";

/** A report of another outlet that a document retells, and the name that it gives it. */
export type Report = { readonly key: string; readonly name: string };

/** Sentences before a clause in which an outlet that is cited may stand behind what is told flatly. */
const BEFORE = 2;
/** Attributions to one outlet from which a document is a retelling of its report throughout. */
const THROUGHOUT = 4;
/** That a report came out is for all to see. */
const COMES_OUT = new Set("publish report air release post print broadcast cite run appear".split(" "));

/**
 * The reports of other outlets that a clause in the document's own voice may retell: those cited for something in the sentences about it, and
 * those that the document cites again and again. An outlet that is only the place of an interview is none, nor is an agency, which every paper
 * cites; nor do descriptions come from there ("Berg, a former pilot") or that the report came out.
 */
export function reportsBehind(mention: StoryMention, entities: StoryEntities): Report[] {
  const { reading, document, claim } = mention;
  const cited = citedReports(reading, document, entities);
  if (cited.length === 0 || mention.nominal || COMES_OUT.has(claim.predicate.lemma)) return [];
  const from = reading.sentences[Math.max(0, claim.sentence - BEFORE)]?.start ?? mention.start;
  const to = reading.sentences[claim.sentence]?.end ?? mention.end;
  const behind = new Map<string, Report>();
  for (const { report, attribution, times } of cited) {
    const spans = [...attribution.content, ...(attribution.cue ? [attribution.cue] : [])];
    const isNear = spans.some(({ start, end }) => start < to && end > from);
    if (isNear || times >= THROUGHOUT) behind.set(report.key, report);
  }
  return [...behind.values()];
}

type Cited = { readonly report: Report; readonly attribution: Attribution; readonly times: number };

const AGENCIES = new Set([...AGENCY_OF.values()].map((key) => `outlet:${key}`));

/** Found once a reading: every clause of it asks. */
const known = new WeakMap<Reading, readonly Cited[]>();

function citedReports(reading: Reading, document: number, entities: StoryEntities): readonly Cited[] {
  const there = known.get(reading);
  if (there !== undefined) return there;
  const own = outletKey(reading.outlet);
  const found = reading.attributions.flatMap((attribution) => {
    const hop = attribution.hops.find(({ kind, venue }) => kind === "outlet" && venue !== true);
    if (hop === undefined) return [];
    const key = keyOfOutlet(hop, document, entities);
    return key === own || AGENCIES.has(key) ? [] : [{ report: { key, name: hop.name }, attribution }];
  });
  const cited = found.map((one) => ({
    ...one,
    times: found.filter(({ report }) => report.key === one.report.key).length,
  }));
  known.set(reading, cited);
  return cited;
}

function keyOfOutlet({ entity, name }: Hop, document: number, entities: StoryEntities): string {
  const key = entities.keyOf(document, entity);
  return key?.startsWith("outlet:") ? key : outletKey(name)!;
}
