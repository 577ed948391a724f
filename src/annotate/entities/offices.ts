import { isStateKey, knownName } from "./known-names.ts";
import { formWords } from "./name.ts";
import { isCourtesyTitle, isTitle, NOUNS } from "./word-classes.ts";

const COMPANY_OFFICE =
  /\b(?:chief (?:executive|financial|operating|investment|marketing)|executive officer|company|corp|inc|llc|firm|bank|university|professor|analyst|founder|ceo|cfo|club|team|executive|church|union)\b/;
/** "Representative" with a capital is a title of the House; "a representative" of a company is none. */
const HOUSE_TITLE = /^(?:[Ff]ormer )?(?:\p{Lu}[\p{L}.]+ ){0,3}(?:Representatives?|Reps?\.?)(?: [A-Z]|$)/u;
/** "Senate Majority Leader", "Housing Secretary", "(R-Ky.)": offices of state whatever stands beside them. */
const STATE_OFFICE =
  /\b(?:[Mm]ajority|[Mm]inority|[Oo]pposition|House|Senate) (?:[Ll]eader|[Ww]hip)\b|\b[Ss]pecial [Cc]ounsel\b|(?<!Guest |Keynote |Opening |Main )\bSpeaker (?=\p{Lu}\p{Ll})|(?<!Press |General |Company |Corporate |Private )\bSecretary\b(?! General)|\b[RD]-\p{Lu}[\p{L}.]+/u;
/** Offices that count where a body of state is named beside them: "FBI Director". */
const OF_BODY =
  /\b(?:director|chief|head|commissioner|administrator|agent|deputy|officer|official|spokes(?:man|woman|person))\b/i;
/** "a supporter of the president", "a friend of the mayor": the office is another's. */
const OF_SOMEBODY =
  /\b(supporter|critic|friend|ally|opponent|foe|rival|fan|admirer|backer|donor|wife|husband|son|daughter|brother|sister|father|mother|widow|cousin|nephew|niece|biographer|confidant)s? (?:of|to|for) .*$/;
const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;
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
  for (const described of descriptions) {
    const words = described.replace(OF_SOMEBODY, "$1");
    if (HOUSE_TITLE.test(words) || STATE_OFFICE.test(words)) return true;
    if (OF_BODY.test(words) && namesStateBody(words)) return true;
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

/** A body of state among the words: "FBI", "Central Intelligence Agency", "Pentagon". */
function namesStateBody(words: string): boolean {
  const parts = words.split(/\s+/).slice(0, 12);
  for (let start = 0; start < parts.length; start++)
    for (let size = 1; size <= 4 && start + size <= parts.length; size++) {
      const known = knownName(parts.slice(start, start + size).join(" "));
      if (known && !known.key.startsWith("country:") && isStateKey(known.key)) return true;
    }
  return false;
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
    const known = knownName(word);
    if (known && /^(?:outlet|org):/.test(known.key) && !isStateKey(known.key)) return true;
    if (!/^\p{Lu}/u.test(word) || CALENDAR.test(word) || own.has(lower) || isOffice(lower) || isTitle(word)) continue;
    if (!STATE_WORDS.has(lower) && known === null) return true;
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
