import outlets from "../../annotate/entities/data/outlets.json" with { type: "json" };
import table from "./publishers.json" with { type: "json" };

/** A line of publishers.json: a publisher with its outlets, or an agency with the names that credits give it (docs/origins.md). */
type Publisher = {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly outlets?: readonly string[];
  /** Outlets that were bought or sold. */
  readonly periods?: Readonly<Record<string, Period | undefined>>;
  readonly credits?: readonly string[];
  /** Pairs of words, in lower case: how its reports end. */
  readonly closings?: readonly (readonly string[])[];
};

const publishers: readonly Publisher[] = table;

/** A name without article, capitals, marks and `www.`: "The Daily Herald" → "daily herald". */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the |^www\./, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** ISO days or months between which an outlet is a publisher's; open where left out. */
type Period = { readonly since?: string; readonly until?: string };
type Family = Period & { readonly name: string };

/** Publishers of each outlet; more than one where it was sold. */
const FAMILIES = new Map<string, Family[]>();
for (const { kind, name, outlets: titles = [], periods } of publishers) {
  if (kind !== "publisher") continue;
  for (const title of titles)
    FAMILIES.set(plainName(title), [...(FAMILIES.get(plainName(title)) ?? []), { name, ...periods?.[title] }]);
}

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

/** The publisher of an outlet by name on a day (publishers.json, with sources), today's where the day is not known; null where the table knows none. */
export function familyOf(outlet: string | null, day: string | null = null): string | null {
  const families = outlet === null ? [] : (FAMILIES.get(plainName(outlet)) ?? []);
  const held = families.find(({ since, until }) =>
    day === null ? until === undefined : day >= (since ?? "") && day < (until ?? "9"),
  );
  return held?.name ?? null;
}

/** The key of an outlet that the table of outlets names; null for others. */
export function knownOutlet(name: string): string | null {
  return OUTLET_KEY.get(plainName(name)) ?? null;
}

/** How an agency's reports end where they do not name it: a line that begins with the first words and holds the second. */
export const CLOSINGS: readonly { readonly agency: string; readonly begins: string; readonly holds: string }[] =
  publishers.flatMap(({ key, closings }) =>
    (closings ?? []).map(([begins, holds]) => ({ agency: key, begins: begins!, holds: holds! })),
  );

/** The name of an agency by its key; the key itself where the table has none. */
export function agencyName(key: string): string {
  return AGENCY_NAMES.get(key) ?? key;
}
