import censusNames from "./data/census-names.json" with { type: "json" };
import givenNames from "./data/given-names.json" with { type: "json" };
import nouns from "./data/nouns.json" with { type: "json" };
import shortNames from "./data/short-names.json" with { type: "json" };
import titles from "./data/titles.json" with { type: "json" };

export type Gender = "male" | "female";

const lower = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => word.toLowerCase()));

const TITLES = {
  male: lower([...titles.courtesy_male, ...titles.male]),
  female: lower([...titles.courtesy_female, ...titles.female]),
  courtesy: lower([...titles.courtesy_male, ...titles.courtesy_female, ...titles.courtesy]),
  all: lower(Object.values(titles).flat()),
};
const GIVEN = { male: lower(givenNames.male), female: lower(givenNames.female), either: lower(givenNames.either) };

/** Names that at least 15 of 16 bearers of one gender had in the census of the United States of 1990 (public domain). */
const CENSUS = { male: lower(censusNames.male), female: lower(censusNames.female) };

/** Noun classes of data/nouns.json by lemma. */
export const NOUNS = Object.fromEntries(
  Object.entries(nouns).map(([name, words]) => [name, new Set(words) as ReadonlySet<string>]),
) as Readonly<Record<keyof typeof nouns, ReadonlySet<string>>>;

const SHORT_FOR = new Map<string, Set<string>>();
for (const [short, full] of shortNames as [string, string][]) {
  const at = short.toLowerCase();
  SHORT_FOR.set(at, (SHORT_FOR.get(at) ?? new Set()).add(full.toLowerCase()));
}

/** Words that names of newspapers end in and little else does: "The Ledger". */
export const PAPER_NAMES: ReadonlySet<string> = new Set(
  "tribune herald gazette courier ledger chronicle inquirer enquirer examiner telegraph observer sentinel guardian dispatch intelligencer argus bugle".split(
    " ",
  ),
);

/** Words that make an office another one: a vice president is not "the president". */
export const SECONDS: ReadonlySet<string> = new Set(["vice", "deputy", "assistant", "associate", "under"]);

const ABBREVIATED: Readonly<Record<string, string>> = {
  gov: "governor",
  sen: "senator",
  rep: "representative",
  pres: "president",
  gen: "general",
  col: "colonel",
  lt: "lieutenant",
  sgt: "sergeant",
  capt: "captain",
  cmdr: "commander",
  adm: "admiral",
  det: "detective",
  rev: "reverend",
  prof: "professor",
};

/** The offices that lower-case titles name: `["vice", "president"]` → `["vice president"]`, `["gov."]` → `["governor"]`. */
export function officesOf(titles: readonly string[]): string[] {
  return titles.flatMap((title, at) => {
    const short = title.replace(/\.$/, "");
    const office = ABBREVIATED[short] ?? short;
    if (SECONDS.has(office)) return [];
    const before = titles[at - 1];
    return [before !== undefined && SECONDS.has(before) ? `${before} ${office}` : office];
  });
}

/** True for a word that stands before a name as its title: "Mr.", "President", "Gen." (any case). */
export function isTitle(word: string): boolean {
  return TITLES.all.has(word.toLowerCase());
}

/** True for "Mr.", "Ms.", "Dr." …: a name follows for certain. */
export function isCourtesyTitle(word: string): boolean {
  return TITLES.courtesy.has(word.toLowerCase());
}

/** The gender that a title tells, or null. */
export function genderOfTitle(word: string): Gender | null {
  const at = word.toLowerCase();
  return TITLES.male.has(at) ? "male" : TITLES.female.has(at) ? "female" : null;
}

/** The gender that a given name usually tells, or null where both or unknown. */
export function genderOfGivenName(name: string): Gender | null {
  const at = name.toLowerCase();
  if (GIVEN.male.has(at) || CENSUS.male.has(at)) return "male";
  return GIVEN.female.has(at) || CENSUS.female.has(at) ? "female" : null;
}

/** True for a name of data/given-names.json: unlike many of the census, those are seldom common words or places. */
export function isGivenName(name: string): boolean {
  const at = name.toLowerCase();
  return GIVEN.male.has(at) || GIVEN.female.has(at) || GIVEN.either.has(at);
}

/** The gender of a noun ("spokeswoman", "king"), or null. */
export function genderOfNoun(lemma: string): Gender | null {
  return NOUNS.male.has(lemma) ? "male" : NOUNS.female.has(lemma) ? "female" : null;
}

/** True where two given names may be the same one: equal, short form ("Bill" – "William") or initial ("J" – "John"). */
export function sameGivenName(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  const ones = SHORT_FOR.get(one);
  const others = SHORT_FOR.get(other);
  return Boolean(
    ones?.has(other) || others?.has(one) || (ones && others && [...ones].some((full) => others.has(full))),
  );
}
