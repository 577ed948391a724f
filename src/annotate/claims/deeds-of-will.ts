import type { Attribution } from "../../model/index.ts";

/** Verbs of deciding and striving: with an infinitive they tell what somebody did or was after, and no word that was said. */
const WILLS = new Set("decide vote opt choose elect resolve agree seek aim pretend try volunteer".split(" "));

/** Verbs of wishing, which a person is likely to have put in words, a crowd or a thing not. */
const WISHES = new Set("want wish intend plan hope expect prefer look like love hate long aspire prepare".split(" "));

/** Verbs of knowing: who writes that somebody knew a thing vouches for it ("factive" verbs, Kiparsky and Kiparsky 1970). */
const KNOWS = new Set(["know", "realize", "realise"]);

/** A crowd: `Over 3.1 million people`, `thousands of voters`, `most of the miners`. */
const CROWD =
  /^(?:(?:over|about|around|nearly|almost|some|more than|fewer than|less than|at least|up to)\s+)?(?:\d|(?:many|most|several|few|dozens|scores|hundreds|thousands|millions|half)\b)/i;

/**
 * The attribution on whose word a clause stands, of those that hold it. A deed of will (`The singer decided [to rest]`, `Over two million
 * people intended [to vote]`) and what somebody knew (`whether he knew [she was ill]`) is told by whoever writes it down: the report around
 * it, else nobody but the outlet (null). What stands in quotation marks was said.
 */
export function voicedBy(attribution: Attribution | null, all: ReadonlyMap<string, Attribution>): Attribution | null {
  let at = attribution;
  for (let step = 0; at !== null && isDeed(at) && step < MOST_LAYERS; step++)
    at = at.within === null ? null : (all.get(at.within) ?? null);
  return at;
}

/** Reports within reports at most. */
const MOST_LAYERS = 8;

function isDeed({ rule, kind, cueLemma, source, hops }: Attribution): boolean {
  if (kind !== "indirect" || cueLemma === null || hops.length > 1) return false;
  if (rule === "clause-after") return KNOWS.has(cueLemma);
  if (rule !== "infinitive") return false;
  return (
    WILLS.has(cueLemma) ||
    (WISHES.has(cueLemma) && source !== null && (source.kind === "document" || CROWD.test(source.name)))
  );
}
