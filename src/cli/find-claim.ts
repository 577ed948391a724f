import { Failure } from "../model/index.ts";
import { type DossierFile, type ExplainedClaim, explainedClaim } from "../render/index.ts";
import { shortened } from "../render/text/printable.ts";

/** Claims that a message names. */
const MOST_NAMED = 5;

/**
 * The claim that a user means by a number of the dossier (`12`, `#12`) or by its id or the beginning of it. Fails with
 * `claim-not-found`, naming the claims that come nearest.
 */
export function findClaim(dossier: DossierFile, wanted: string): ExplainedClaim {
  const claims = dossier.stories
    .flatMap((story) => story.claims)
    .map(({ id, gist }, at) => ({ id, gist, number: at + 1 }));
  if (claims.length === 0) throw new Failure("claim-not-found", "the dossier has no claims");
  const key = wanted.trim().toLowerCase();
  const byNumber = /^#?\d{1,7}$/.test(key) ? explainedClaim(dossier, Number(key.replace("#", ""))) : undefined;
  if (byNumber) return byNumber;
  const meant = claims.filter(({ id }) => key !== "" && id.toLowerCase().startsWith(key));
  const exact = meant.find(({ id }) => id.toLowerCase() === key) ?? (meant.length === 1 ? meant[0] : undefined);
  const found = exact && explainedClaim(dossier, exact.number);
  if (found) return found;
  const range = `the dossier has claims 1 to ${claims.length}`;
  if (meant.length > 1) {
    throw new Failure(
      "claim-not-found",
      `“${wanted}” begins the ids of ${meant.length} claims; give more of it, or a number:${named(meant)}`,
    );
  }
  const near = claims.filter(({ id, gist }) => key.length > 1 && (sharedStart(id, key) > 1 || isIn(key, gist)));
  near.sort((a, b) => sharedStart(b.id, key) - sharedStart(a.id, key) || a.number - b.number);
  throw new Failure(
    "claim-not-found",
    `no claim “${wanted}”: ${range}${near.length > 0 ? `; near it:${named(near)}` : ", and ids as --json gives them"}`,
  );
}

/** True where somebody gave words of a claim instead of its id. */
function isIn(key: string, gist: string): boolean {
  return key.length > 2 && gist.toLowerCase().includes(key);
}

type Named = { readonly id: string; readonly gist: string; readonly number: number };

function named(claims: readonly Named[]): string {
  return claims
    .slice(0, MOST_NAMED)
    .map(({ id, gist, number }) => ` ${number} = ${id.slice(0, 8)} (${shortened(gist, 50)})`)
    .join(",");
}

function sharedStart(id: string, key: string): number {
  let at = 0;
  while (at < key.length && id.toLowerCase()[at] === key[at]) at++;
  return at;
}
