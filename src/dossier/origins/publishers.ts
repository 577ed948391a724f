import outlets from "../../annotate/entities/data/outlets.json" with { type: "json" };
import publishers from "./publishers.json" with { type: "json" };

/** A name without article, capitals, marks and `www.`: "The Daily Herald" → "daily herald". */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the |^www\./, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const FAMILY_OF = new Map(
  publishers.flatMap(({ kind, name, outlets: titles }) =>
    kind === "publisher" ? (titles ?? []).map((title) => [plainName(title), name] as const) : [],
  ),
);

/** Agencies by every name that credits give them: those of the outlet table and those of publishers.json. */
export const AGENCY_OF: ReadonlyMap<string, string> = new Map([
  ...outlets
    .filter(({ kind }) => kind === "agency")
    .flatMap(({ key, name, aliases }) => [name, ...aliases].map((spelt) => [plainName(spelt), key] as const)),
  ...publishers.flatMap(({ kind, key, credits }) =>
    kind === "agency" ? (credits ?? []).map((spelt) => [plainName(spelt), key] as const) : [],
  ),
]);

const AGENCY_NAMES = new Map(
  publishers.flatMap(({ kind, key, name }) => (kind === "agency" ? [[key, name] as const] : [])),
);

const OUTLET_KEY = new Map(
  outlets.flatMap(({ key, name, aliases }) => [name, ...aliases].map((spelt) => [plainName(spelt), key] as const)),
);

/** The key that an outlet has as an entity (`outlet:reuters`), or one of its name; null for none. */
export function outletKey(outlet: string | null): string | null {
  return outlet === null ? null : `outlet:${OUTLET_KEY.get(plainName(outlet)) ?? plainName(outlet)}`;
}

/** The publisher of an outlet by name (publishers.json, with sources), or null where the table does not know it. */
export function familyOf(outlet: string | null): string | null {
  return outlet === null ? null : (FAMILY_OF.get(plainName(outlet)) ?? null);
}

/** The name of an agency by its key; the key itself where the table has none. */
export function agencyName(key: string): string {
  return AGENCY_NAMES.get(key) ?? key;
}
