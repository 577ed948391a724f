import type { CopyDirection, Reading, Span } from "../../model/index.ts";

/** What is known of agencies and outlets outside the texts; the caller brings it. */
export type CopySources = {
  /** The agencies that a document credits; `copy` where the document says that its words are the agency's. */
  creditsOf(reading: Reading): readonly (Span & { readonly agency: string; readonly kind: "copy" | "contribution" })[];
  /** The key that an outlet has as an entity (`outlet:reuters`), or null. */
  outletKey(outlet: string | null): string | null;
};

/**
 * Which of two documents that share passages is likely the source, by the first of these that speaks for one side only: the other
 * credits its outlet ("(AP)", "Reuters contributed to this report"); the other names its outlet ("Reuters reported"); it was
 * published earlier, both dates stated. `agency`: where both credit the same agency and neither is it, both copy a third,
 * and there is no direction between them.
 */
export function directionOf(
  one: Reading,
  other: Reading,
  sources: CopySources,
): { readonly agency: string | null; readonly direction: CopyDirection | null } {
  const agency = commonAgency(one, other, sources);
  if (agency !== null) return { agency, direction: null };
  const direction =
    onlyOne(creditOf(one, other, sources), creditOf(other, one, sources)) ??
    onlyOne(naming(one, other, sources), naming(other, one, sources)) ??
    earlier(one, other);
  return { agency: null, direction };
}

/** A reason that speaks for both sides speaks for none. */
function onlyOne(a: CopyDirection | null, b: CopyDirection | null): CopyDirection | null {
  return a !== null && b !== null ? null : (a ?? b);
}

/** The agency that both credit and neither is, as its key without `outlet:` or its name in lower case. */
function commonAgency(one: Reading, other: Reading, sources: CopySources): string | null {
  const own = [one, other].map(({ outlet }) => sources.outletKey(outlet));
  const credited = new Set(creditsOf(other, sources).map(({ key }) => key));
  const shared = creditsOf(one, sources).find(({ key }) => credited.has(key) && !own.includes(key));
  return shared?.key.replace(/^outlet:/, "") ?? null;
}

/** `copier` credits the outlet of `source`. */
function creditOf(source: Reading, copier: Reading, sources: CopySources): CopyDirection | null {
  const key = sources.outletKey(source.outlet);
  if (key === null || key === sources.outletKey(copier.outlet)) return null;
  const credit = creditsOf(copier, sources).find((credit) => credit.key === key);
  return credit ? { from: source.id, rule: "credit", evidence: quote(copier, credit) } : null;
}

/** Credits of known agencies, and datelines of any: "(Meridian Press)" names who filed the report, whether a table knows it or not. */
function creditsOf(reading: Reading, { creditsOf, outletKey }: CopySources): (Span & { readonly key: string })[] {
  const known = creditsOf(reading).map(({ start, end, agency }) => ({ start, end, key: `outlet:${agency}` }));
  const filed = reading.segments.flatMap(({ dateline }) => {
    const key = dateline?.agency ? outletKey(reading.text.slice(dateline.agency.start, dateline.agency.end)) : null;
    return key === null ? [] : [{ ...dateline!.agency!, key }];
  });
  return [...known, ...filed];
}

/** `copier` names the outlet of `source` anywhere. */
function naming(source: Reading, copier: Reading, { outletKey }: CopySources): CopyDirection | null {
  const key = outletKey(source.outlet);
  if (key === null || key === outletKey(copier.outlet)) return null;
  const entities = new Set(copier.entityIndex.filter((entity) => isOutlet(entity, key, outletKey)).map(({ id }) => id));
  const mention = copier.entities.find(({ entity }) => entities.has(entity));
  return mention ? { from: source.id, rule: "named", evidence: quote(copier, mention) } : null;
}

function isOutlet(
  entity: { readonly type: string; readonly key: string | null; readonly name: string },
  key: string,
  outletKey: CopySources["outletKey"],
): boolean {
  return entity.key === key || (entity.type === "ORG" && outletKey(entity.name) === key);
}

/** Earlier by the day, or by the clock of one day where both have it; both stated, since a reckoned date is worth less than the order. */
function earlier(one: Reading, other: Reading): CopyDirection | null {
  const [a, b] = [one.published, other.published];
  if (a?.basis !== "stated" || b?.basis !== "stated") return null;
  const length = Math.min(a.value.length, b.value.length);
  const [x, y] = [a.value.slice(0, length), b.value.slice(0, length)];
  if (x === y) return null;
  return { from: x < y ? one.id : other.id, rule: "earlier", evidence: null };
}

function quote(reading: Reading, { start, end }: Span): CopyDirection["evidence"] {
  return { document: reading.id, start, end, text: reading.text.slice(start, end) };
}
