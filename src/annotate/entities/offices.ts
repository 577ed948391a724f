import { knownName } from "./known-names.ts";
import { formWords } from "./name.ts";
import { isCourtesyTitle, isTitle, NOUNS } from "./word-classes.ts";

const COMPANY_OFFICE =
  /\b(?:chief (?:executive|financial|operating|investment|marketing)|executive officer|company|corp|inc|llc|firm|bank|university|professor|analyst|founder|ceo|cfo|club|team|executive|church|union)\b/;
/** "Representative" with a capital is a title of the House; "a representative" of a company is none. */
const HOUSE_TITLE = /^(?:[Ff]ormer )?(?:U\.S\. |State )?(?:Representatives?|Reps?\.?)(?: [A-Z]|$)/;
const ABBREVIATED = new Set(["sen", "gov", "gen", "col", "lt", "sgt", "capt", "sheriff", "det"]);
/** Offices that states and companies both have: official only where no company's name stands beside them. */
const EITHER_OFFICE = new Set(
  "president chairman chairwoman director chief secretary commissioner officer representative leader general".split(
    " ",
  ),
);
const STATE_WORDS = new Set(
  "state defense defence foreign treasury homeland interior the staff justice health education energy commerce labor representatives press".split(
    " ",
  ),
);

/** True where one of the descriptions of a person is an office of state and none is an office of a company. */
export function officeOf(descriptions: readonly string[], name: string): boolean {
  const own = new Set(formWords(name));
  let either = false;
  let company = false;
  for (const words of descriptions) {
    if (HOUSE_TITLE.test(words)) return true;
    const parts = words.split(/[^\p{L}.-]+/u).filter((word) => word && !isCourtesyTitle(word));
    const offices = parts.map((word) => word.toLowerCase().replace(/\.$/, "")).filter(isOffice);
    if (COMPANY_OFFICE.test(words.toLowerCase()) || (offices.length > 0 && hasForeignName(parts, own))) {
      company ||= !offices.some((office) => !EITHER_OFFICE.has(office));
      if (offices.every((office) => EITHER_OFFICE.has(office))) continue;
    }
    if (offices.some((office) => !EITHER_OFFICE.has(office))) return true;
    either ||= offices.length > 0;
  }
  return either && !company;
}

function isOffice(word: string): boolean {
  return NOUNS.official.has(word) || NOUNS.officialBody.has(word) || ABBREVIATED.has(word);
}

/** A capitalised word that is neither the person's own name nor a country, title or body of state: "Chrysler". */
function hasForeignName(parts: readonly string[], own: ReadonlySet<string>): boolean {
  for (let at = 0; at < parts.length; at++) {
    const word = parts[at]!;
    if (knownName(`${word} ${parts[at + 1] ?? ""}`)) {
      at++;
      continue;
    }
    const lower = word.toLowerCase();
    if (!/^\p{Lu}/u.test(word) || own.has(lower) || isOffice(lower) || isTitle(word)) continue;
    if (!STATE_WORDS.has(lower) && knownName(word) === null) return true;
  }
  return false;
}

/** True where lower-case words name a body of state: "a spokesman for the ministry". */
export function isOfficialBody(words: readonly string[]): boolean {
  return words.some((word) => NOUNS.officialBody.has(word) || isSeat(word));
}

function isSeat(word: string): boolean {
  const known = knownName(word.charAt(0).toUpperCase() + word.slice(1));
  return known !== null && /^(?:government|ministry):/.test(known.key);
}
