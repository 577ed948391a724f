import type { DraftMention, EntityDraft } from "./entity-draft.ts";
import { nounLemma } from "./grammar-roles.ts";
import type { ReadingState } from "./reading-state.ts";
import { classOfNoun } from "./referents.ts";
import { isSilenced, speaksNow } from "./the-dead.ts";
import { NOUNS } from "./word-classes.ts";

/** Words for one role, by the word it is known by here. */
const SAME_ROLE = new Map(
  [
    "rep representative publicist spokesman spokeswoman spokesperson agent",
    "lawyer attorney",
    "widow wife",
    "widower husband",
    "minister pastor vicar priest rector",
  ].flatMap((line) => line.split(" ").map((word) => [word, line.split(" ")[0]!] as const)),
);
/** Whom one has several of, so that two of them need not be one. */
const MANY = new Set(
  "friend aide ally adviser advisor colleague member supporter relative employee resident neighbor neighbour fan critic official follower victim".split(
    " ",
  ),
);

/** Who is what to whom: "the church's minister", "Viss's widow". */
export type OwnedRoles = Map<EntityDraft | string, Map<string, EntityDraft | null>>;

type Owned = { readonly role: string; readonly owner: EntityDraft | string };

/** The role and possessor of "Viss's rep", "the church's minister", "her publicist"; null for a noun that nobody possesses. */
function ownedAt(state: ReadingState, noun: number, possessed = noun): Owned | null {
  const { parsed } = state;
  const lemma = nounLemma(parsed, noun);
  if (parsed.tag(noun) !== "NN" || classOfNoun(lemma) !== "person" || MANY.has(lemma)) return null;
  const possessor = parsed.children(possessed).find((child) => child < noun && parsed.dep(child) === "poss");
  if (possessor === undefined) return null;
  const known = state.mentionAt.get(possessor)?.entity;
  if (known === undefined && parsed.pos(possessor) === "PRON") return null;
  return {
    role: `${modifiers(state, possessor, noun)}${SAME_ROLE.get(lemma) ?? lemma}`,
    owner: known ?? nounLemma(parsed, possessor),
  };
}

/** Words that only say since when or how somebody is in a role. */
const LOOSE = new Set("'s ’s ' ’ former late current new old longtime then-".split(" "));

/** What tells one role from another of its kind: "Delmar's foreign minister", "her younger brother"; "" for none. */
function modifiers({ parsed }: ReadingState, possessor: number, noun: number): string {
  let told = "";
  for (let at = Math.max(possessor + 1, noun - 6); at < noun; at++)
    if (!LOOSE.has(parsed.lower(at))) told += `${parsed.lower(at)} `;
  return told;
}

/** Notes whom an apposition names: "Viss's rep, [Anna Brod]", "Viss's rep [Anna Brod]", "[Anna Brod], Viss's rep". */
export function noteOwnedRole(state: ReadingState, { entity, head, type }: DraftMention): void {
  if (type !== "PERSON" || entity.memberDrafts !== undefined) return;
  const { parsed } = state;
  const above = parsed.head[head]!;
  if (parsed.dep(head) === "appos" && above < head) note(state, ownedAt(state, above), entity);
  for (const child of parsed.children(head)) {
    if (child < head && parsed.dep(child) === "compound") note(state, ownedAt(state, child, head), entity);
    if (child > head && parsed.dep(child) === "appos") note(state, ownedAt(state, child), entity);
  }
}

function note({ ownedRoles }: ReadingState, owned: Owned | null, entity: EntityDraft): void {
  if (owned === null || owned.owner === entity) return;
  const roles = ownedRoles.get(owned.owner) ?? new Map<string, EntityDraft | null>();
  const there = roles.get(owned.role);
  roles.set(owned.role, there === undefined || there === entity ? entity : null);
  ownedRoles.set(owned.owner, roles);
}

/** Whom the text has named as "Viss's rep" before; null where it has named nobody, or two. */
export function resolveOwned(state: ReadingState, head: number): EntityDraft | null {
  const { parsed } = state;
  const isElaborated = parsed
    .children(head)
    .some((child) => child > head && /^(?:relcl|acl|appos|prep)$/.test(parsed.dep(child)));
  const owned = isElaborated ? null : ownedAt(state, head);
  return owned === null ? null : (state.ownedRoles.get(owned.owner)?.get(owned.role) ?? null);
}

/** Sentences back in which the kin was spoken of. */
const NEAR = 3;

/**
 * The kin of a dead person, known by a given name alone, who speaks by the surname: "Karel Holm was killed. His widow, Anna, wept. “He was
 * kind,” [Holm] said."; null for any other name.
 */
export function livingKin(state: ReadingState, name: DraftMention): EntityDraft | null {
  const { parsed, ownedRoles, referents } = state;
  if (name.end - name.start > 1 || !isSilenced(state, name.entity, speaksNow(state, name.head))) return null;
  const sentence = parsed.sentenceOf[name.head]!;
  const kin = [...(ownedRoles.get(name.entity) ?? [])].flatMap(([role, entity]) => {
    const isKin = NOUNS.female.has(role) || NOUNS.male.has(role);
    if (entity === null || !isKin || /\s/.test(entity.name) || state.dead.has(entity)) return [];
    return sentence - (referents.of(entity)?.sentence ?? 0) <= NEAR ? [entity] : [];
  });
  return kin.length === 1 ? kin[0]! : null;
}
