import type { ParsedText } from "../../model/index.ts";
import { createDraft, type DraftMention, type EntityDraft } from "./entity-draft.ts";
import type { OwnedRoles } from "./owned-roles.ts";
import type { Quotations } from "./quotations.ts";
import { type Referent, Referents } from "./referents.ts";

/** What is known while the text is read from left to right for references. */
export type ReadingState = {
  readonly parsed: ParsedText;
  readonly quotations: Quotations;
  /** 1 for each token within quotation marks. */
  readonly quoted: Uint8Array;
  readonly referents: Referents;
  /** The mention that holds each token, names first. */
  readonly mentionAt: Map<number, DraftMention>;
  /** What a common noun stands for, by its token. */
  readonly nominalAt: Map<number, Referent>;
  readonly found: DraftMention[];
  /** Entities by head noun of a description: `president` → those called president so far. */
  readonly byHead: Map<string, EntityDraft[]>;
  /** Entities that the data files know, by key. */
  readonly byKey: Map<string, EntityDraft>;
  readonly groups: Map<string, EntityDraft>;
  /** Groups that the text itself coordinates, by the head of their first member: "Putin and Kim". */
  readonly coordinated: Map<number, EntityDraft>;
  /** Order of first mention. */
  readonly order: Map<EntityDraft, number>;
  /** Who has been named as whose widow, rep, minister. */
  readonly ownedRoles: OwnedRoles;
  /** Names that go to another than the one they were merged with. */
  readonly renamed: Map<DraftMention, EntityDraft>;
  /** Who is dead as far as the text has told. */
  readonly dead: Set<EntityDraft>;
  /** Who spoke last: subject of the latest verb of communication. */
  speaker: EntityDraft | null;
};

export function createReadingState(
  parsed: ParsedText,
  quotations: Quotations,
  names: readonly DraftMention[],
): ReadingState {
  const state: ReadingState = {
    parsed,
    quotations,
    quoted: quotations.inside,
    referents: new Referents(),
    mentionAt: new Map(),
    nominalAt: new Map(),
    found: [],
    byHead: new Map(),
    byKey: new Map(),
    groups: new Map(),
    coordinated: new Map(),
    order: new Map(),
    ownedRoles: new Map(),
    renamed: new Map(),
    dead: new Set(),
    speaker: null,
  };
  for (const name of names) {
    for (let token = name.start; token < name.end; token++) state.mentionAt.set(token, name);
    if (state.order.has(name.entity)) continue;
    state.order.set(name.entity, name.start);
    if (name.entity.key !== null) state.byKey.set(name.entity.key, name.entity);
    for (const head of name.entity.heads) {
      const list = state.byHead.get(head) ?? [];
      if (list.length < 20) list.push(name.entity);
      state.byHead.set(head, list);
    }
  }
  return state;
}

/** Adds a mention that a rule of coreference found. */
export function addMention(state: ReadingState, mention: DraftMention): void {
  state.found.push(mention);
  mention.entity.count++;
  if (!state.mentionAt.has(mention.head)) state.mentionAt.set(mention.head, mention);
  if (!state.order.has(mention.entity)) state.order.set(mention.entity, mention.start);
}

/** True where the text has joined just these entities before. */
export function hasGroup(state: ReadingState, members: readonly EntityDraft[]): boolean {
  return state.groups.has(groupId(state, inOrder(state, members)));
}

function inOrder(state: ReadingState, members: readonly EntityDraft[]): EntityDraft[] {
  return [...members].sort((one, other) => (state.order.get(one) ?? 0) - (state.order.get(other) ?? 0));
}

function groupId(state: ReadingState, ordered: readonly EntityDraft[]): string {
  return ordered.map((member) => state.order.get(member)).join(" ");
}

/** The group of these entities, one each set: its name lists them in the order in which the text first names them. */
export function groupOf(state: ReadingState, members: readonly EntityDraft[]): EntityDraft {
  const ordered = inOrder(state, members);
  const id = groupId(state, ordered);
  const present = state.groups.get(id);
  if (present) return present;
  const names = ordered.map((member) => member.name);
  const name = names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : (names[0] ?? "");
  const kind = ordered[0]?.type === "PERSON" ? "PERSON" : ordered[0]?.type === "ORG" ? "ORG" : "NORP";
  const group = createDraft(kind, name, null);
  group.memberDrafts = ordered;
  state.groups.set(id, group);
  return group;
}
