import type { EntityType, ParsedText } from "../../model/index.ts";
import ambiguous from "./data/ambiguous-names.json" with { type: "json" };
import countries from "./data/countries.json" with { type: "json" };
import organisations from "./data/organisations.json" with { type: "json" };
import outlets from "./data/outlets.json" with { type: "json" };
import seats from "./data/seats.json" with { type: "json" };
import wikidata from "./data/wikidata.json" with { type: "json" };

/** A name that the data files know. */
export type KnownName = {
  readonly key: string;
  readonly type: EntityType;
  /** The usual full name. */
  readonly name: string;
  /** `adjective` "Russian", `people` "Russians", `capital` "Moscow", `seat` "Kremlin", else `name`. */
  readonly form: "name" | "adjective" | "people" | "capital" | "seat";
  /** `agency`, `newspaper`, `broadcaster`, `site`, `magazine` for outlets; else null. */
  readonly outlet: string | null;
  /** True where the words also mean something else ("Time", "Georgia"): then the engine has to agree. */
  readonly ambiguous: boolean;
};

const MOST_WORDS = 7;
const AMBIGUOUS: ReadonlySet<string> = new Set(ambiguous);
const KNOWN = new Map<string, KnownName>();
const NAMES_BY_KEY = new Map<string, string>();
/** Keys of bodies of states, of parties in parliament, and of unions of states. */
const STATE_KEYS: ReadonlySet<string> = new Set(
  organisations.filter((organisation) => "state" in organisation).map(({ key }) => `org:${key}`),
);
const WIKIDATA_BY_KEY: ReadonlyMap<string, string> = new Map(Object.entries(wikidata.ids));

const OUTLET_KINDS: ReadonlyMap<string, string> = new Map(outlets.map(({ key, kind }) => [`outlet:${key}`, kind]));

function spelling(words: string): string {
  return words.replace(/[’‘`]/g, "'").replace(/\s+/g, " ");
}

function put(words: string, known: Omit<KnownName, "ambiguous">): void {
  const at = spelling(words);
  if (!KNOWN.has(at)) KNOWN.set(at, { ...known, ambiguous: AMBIGUOUS.has(words) });
  const bare = at.replace(/^The /, "");
  // "The Sun", "The Hill": without the article they are common words.
  if (bare !== at && bare.includes(" ")) put(bare, known);
}

for (const { code, name, adjectives, people, capitals, aliases } of countries) {
  const key = `country:${code}`;
  const country = { key, name, outlet: null };
  NAMES_BY_KEY.set(key, name);
  for (const words of [name, ...aliases]) put(words, { ...country, type: "GPE", form: "name" });
  for (const words of adjectives) put(words, { ...country, type: "NORP", form: "adjective" });
  for (const words of people)
    put(words, { key: `people:${code}`, name: words, outlet: null, type: "NORP", form: "people" });
  for (const words of capitals)
    put(words, { key: `capital:${code}`, name: words, outlet: null, type: "GPE", form: "capital" });
}
for (const { key, kind, name, aliases } of outlets) {
  for (const words of [name, ...aliases])
    put(words, { key: `outlet:${key}`, name, outlet: kind, type: "ORG", form: "name" });
}
for (const { key, name, aliases } of organisations) {
  for (const words of [name, ...aliases])
    put(words, { key: `org:${key}`, name, outlet: null, type: "ORG", form: "name" });
}
for (const { key, names } of seats) {
  // "Capitol Hill" is called Congress; the Kremlin has no other name of its own.
  const name = organisations.find((organisation) => key === `org:${organisation.key}`)?.name ?? names[0]!;
  for (const words of names) put(words, { key, name, outlet: null, type: "ORG", form: "seat" });
}

/** What the data files know under exactly these words; capitals throughout ("WASHINGTON") are read as a name. */
export function knownName(words: string): KnownName | null {
  const at = spelling(words);
  const exact = KNOWN.get(at);
  if (exact) return exact;
  if (at.length < 4 || at !== at.toUpperCase() || at.includes(".")) return null;
  return KNOWN.get(at.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase())) ?? null;
}

/** The longest known name that begins at a token, with the token after it; null if none. */
export function knownNameAt(
  parsed: ParsedText,
  token: number,
): { readonly known: KnownName; readonly end: number } | null {
  if (!/^[\p{Lu}\p{N}a]/u.test(parsed.word(token))) return null;
  const sentence = parsed.sentences[parsed.sentenceOf[token]!]!;
  const last = Math.min(sentence.end, token + MOST_WORDS);
  for (let end = last; end > token; end--) {
    const known = knownName(parsed.text.slice(parsed.start[token], parsed.end[end - 1]));
    if (known) return { known, end };
  }
  return null;
}

/** The usual name of a country key (`country:KP` → `North Korea`), or null. */
export function nameOfKey(key: string): string | null {
  return NAMES_BY_KEY.get(key) ?? null;
}

/** What kind of outlet a key stands for: `outlet:reuters` → `agency`; null for other keys. */
export function outletKindOfKey(key: string): string | null {
  return OUTLET_KINDS.get(key) ?? null;
}

/** The country of a capital's key: `capital:KP` → `country:KP`. */
export function countryOfCapital(key: string): string {
  return key.replace(/^capital:/, "country:");
}

/** The Wikidata item of a key (`country:KP` → `Q423`), or null where no table has it. */
export function wikidataOfKey(key: string): string | null {
  return WIKIDATA_BY_KEY.get(key) ?? null;
}

/** True for the key of a state, its government, or a body of state: `country:KP`, `ministry:US-defense`, `org:fbi`. */
export function isStateKey(key: string): boolean {
  return /^(?:government|ministry|country):/.test(key) || STATE_KEYS.has(key);
}
