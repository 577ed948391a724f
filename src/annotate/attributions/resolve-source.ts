import type { Entity, EntityMention, ParsedText, SourceMention, Span, TokenRange } from "../../model/index.ts";
import { sourceKindOf, sourceNameOf } from "../entities/index.ts";
import { conjunctsOf } from "../grammar/index.ts";
import type { Scene } from "./scene.ts";
import { foundSource } from "./source-of.ts";

/** Ties the words of sources to the entities of the document. */
export type SourceResolver = (source: Span, head: number | null) => SourceMention;

/** Looks up mentions by the token that a source's noun phrase is built on; linear in the mentions. */
export function createSourceResolver(scene: Scene): SourceResolver {
  const { mentions, entities } = scene.context;
  const byToken = mentionsByToken(scene, mentions);
  const byId = new Map<string, Entity>(entities.map((entity) => [entity.id, entity]));
  const groups = new Map(entities.flatMap(({ id, members }) => (members ? [[groupKey(members), id] as const] : [])));
  const resolve: SourceResolver = (source, head) => {
    const range = { start: scene.tokenAt(source.start), end: scene.tokenAt(source.end - 1) + 1 };
    const body = head === null ? null : bodyBeside(scene, head, range, byToken);
    if (body !== null) return { ...resolve(body, scene.tokenAt(body.end - 1)), ...source };
    const beside = head === null ? null : namedBeside(scene, head, range, byToken);
    const mention = beside ?? (head === null ? null : (byToken.get(head) ?? null));
    const entity = mention && (byId.get(mention.entity) ?? null);
    const antecedent = mention === null && head !== null ? antecedentOf(scene, head) : null;
    if (antecedent !== null) {
      const { source: phrase, sourceToken } = foundSource(scene, antecedent, head);
      if (phrase !== null) return { ...resolve(phrase, sourceToken), ...source };
    }
    const kind = sourceKindOf(scene.parsed, range, mention, entity);
    const joint = head === null ? null : jointSource(membersOf(scene, head, range, byToken), byId, groups);
    if (joint !== null) {
      // "the lawyers Karel Viss and Jan Kelt": who is named is not unnamed.
      const { name, entity, persons } = joint;
      const own = kind === "anonymous" && persons ? "person" : kind;
      return { start: source.start, end: source.end, entity, kind: own, name };
    }
    const partly = head === null ? null : partlyNamed(scene, head, range, byToken, byId);
    if (partly !== null) return { start: source.start, end: source.end, entity: null, kind, name: partly };
    // "her rep, Karel Viss" is Karel Viss.
    const isNamed =
      beside !== null && /,\s*$/.test(scene.text.slice(Math.max(source.start, beside.start - 3), beside.start));
    const name = isNamed && entity ? entity.name : sourceNameOf(scene.parsed, range, mention, entity);
    return { start: source.start, end: source.end, entity: entity?.id ?? null, kind, name };
  };
  return resolve;
}

/** "Another moderate Democrat, Senator Bob Casey": the person in apposition, where the head names but a party or people. */
function namedBeside(
  { parsed }: Scene,
  head: number,
  range: TokenRange,
  byToken: ReadonlyMap<number, EntityMention>,
): EntityMention | null {
  const own = byToken.get(head);
  if (parsed.tag(head).endsWith("S") || (own && own.type !== "NORP")) return null;
  for (const child of parsed.children(head)) {
    const beside = parsed.dep(child) === "appos" && child < range.end ? byToken.get(child) : undefined;
    if (beside?.type === "PERSON") return beside;
  }
  return null;
}

/** The name of a body beside the noun that only says what it is: `the mill's owner, [Delmar Paper]`, `the [AFP] news agency`. */
function bodyBeside(
  { parsed }: Scene,
  head: number,
  range: TokenRange,
  byToken: ReadonlyMap<number, EntityMention>,
): EntityMention | null {
  const own = byToken.get(head);
  // "the state news agency IRNA said", of which the parser makes two subjects.
  if (own?.type === "ORG" && head > range.start && parsed.dep(head - 1) === "nsubj" && parsed.pos(head - 1) === "NOUN")
    return byToken.get(head - 1) === own ? null : own;
  const noun = parsed.lemma(head).toLowerCase();
  const [isHeld, isOutlet] = [HELD_BY_FIRMS.has(noun), OUTLET_NOUNS.has(noun)];
  if (parsed.pos(head) !== "NOUN" || (!isHeld && !isOutlet)) return null;
  for (const child of parsed.children(head)) {
    if (child < range.start || child >= range.end || parsed.pos(child) !== "PROPN") continue;
    const beside = byToken.get(child);
    const isName = parsed.dep(child) === "appos" || (isOutlet && parsed.dep(child) === "compound" && child < head);
    if (isName && beside?.type === "ORG" && beside !== own) return beside;
  }
  return null;
}

/** What firms are to a thing as well as persons: "the mill's owner, Delmar Paper". */
const HELD_BY_FIRMS = new Set(
  "owner operator builder maker manufacturer publisher parent supplier contractor employer landlord developer producer distributor insurer lender rival competitor subsidiary airline carrier".split(
    " ",
  ),
);

/** "the AFP news agency", "the Guardian newspaper" are AFP and the Guardian. */
const OUTLET_NOUNS = new Set(
  "agency newspaper paper daily weekly magazine broadcaster channel network station website tabloid newswire".split(
    " ",
  ),
);

function groupKey(members: readonly string[]): string {
  return [...members].sort().join(" ");
}

/** Ids of the entities that a phrase coordinates: "Washington and Seoul" → the two countries; empty where a part is unknown. */
function membersOf(
  { parsed }: Scene,
  head: number,
  range: TokenRange,
  byToken: ReadonlyMap<number, EntityMention>,
): readonly string[] {
  // "the lawyers Karel Viss and Jan Kelt" are the two.
  const names = /^NNS$/.test(parsed.tag(head))
    ? parsed.children(head).find((child) => parsed.dep(child) === "appos" && parsed.pos(child) === "PROPN")
    : undefined;
  const heads = conjunctsOf(parsed, names ?? head).filter((token) => token >= range.start && token < range.end);
  const members = heads.map((token) => byToken.get(token)?.entity);
  return members.every((id) => id !== undefined) ? [...new Set(members)] : [];
}

/** The name of several sources that speak as one, "A, B and C", and the group among the entities, if the text speaks of it. */
function jointSource(
  members: readonly string[],
  byId: ReadonlyMap<string, Entity>,
  groups: ReadonlyMap<string, string>,
): (Pick<SourceMention, "name" | "entity"> & { readonly persons: boolean }) | null {
  const names = members.map((id) => byId.get(id)?.name ?? "");
  if (members.length < 2 || names.includes("")) return null;
  return {
    name: `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`,
    entity: groups.get(groupKey(members)) ?? null,
    persons: members.every((id) => byId.get(id)?.type === "PERSON"),
  };
}

/** Names and phrases that are listed at most. */
const MOST_MEMBERS = 5;

/**
 * What several sources are called of whom one has no name: "Karel Viss, Jan Kelt and 18 members of the council"; null where all have
 * one, or the first has none.
 */
function partlyNamed(
  scene: Scene,
  head: number,
  range: TokenRange,
  byToken: ReadonlyMap<number, EntityMention>,
  byId: ReadonlyMap<string, Entity>,
): string | null {
  const { parsed, text } = scene;
  const heads = conjunctsOf(parsed, head).filter((token) => token >= range.start && token < range.end);
  if (heads.length < 2 || heads.length > MOST_MEMBERS) return null;
  const parts = heads.map((token) => {
    const mention = byToken.get(token);
    // "some sheriffs and officers" bear no name, though a pronoun has come back to them.
    const entity = mention && byId.get(mention.entity);
    if (entity !== undefined) return entity.aliases.length > 0 ? entity.name : null;
    if (parsed.tag(token) !== "NNS") return null;
    const last = Math.min(endOfMember(parsed, token), range.end - 1);
    return text.slice(parsed.start[parsed.leftEdge(token)]!, parsed.end[last]!);
  });
  const isNamed = byToken.get(heads[0]!)?.type === "PERSON";
  if (!isNamed || parts.some((part) => part === null || part === "")) return null;
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** The last word of "18 members of the council" without a further conjunct or clause. */
function endOfMember(parsed: ParsedText, noun: number): number {
  const of = parsed.children(noun).find((child) => child > noun && parsed.dep(child) === "prep");
  const stop = parsed.children(noun).find((child) => child > noun && child !== of && parsed.dep(child) !== "prep");
  if (of === undefined) return noun;
  return stop === undefined ? parsed.rightEdge(of) : Math.min(parsed.rightEdge(of), parsed.leftEdge(stop) - 1);
}

/** The noun that "who", "which" or "that" stands for: the one the relative clause hangs on. */
function antecedentOf({ parsed }: Scene, head: number): number | null {
  const clause = parsed.head[head]!;
  if (!/^(?:WDT|WP)$/.test(parsed.tag(head)) || parsed.dep(clause) !== "relcl") return null;
  const noun = parsed.head[clause]!;
  if (noun >= head || /^W/.test(parsed.tag(noun))) return null;
  const named = parsed.head[noun]!;
  // "Karel Viss, a professor, who said …".
  if (parsed.dep(noun) === "appos" && named < noun && parsed.pos(named) === "PROPN") return named;
  return parsed.tag(head) === "WP" && parsed.lower(head) === "who" ? personAbove(parsed, noun) : noun;
}

/** Steps up the tree at most from a noun that is nobody to one for persons. */
const MAX_STEPS = 6;

/** `[women] who were young at the time who said …`: nothing like a time speaks, so that "who" goes with the noun above. */
function personAbove(parsed: ParsedText, noun: number): number {
  if (!isNobody(parsed, noun)) return noun;
  let at = noun;
  for (let step = 0; step < MAX_STEPS && parsed.head[at] !== at; step++) {
    at = parsed.head[at]!;
    if (["NOUN", "PROPN"].includes(parsed.pos(at)) && !isNobody(parsed, at) && parsed.tag(at) !== "CD") return at;
  }
  return noun;
}

/** Nouns for times, places and circumstances. */
const NOBODY = new Set(
  "time day week month year decade age moment hour minute place case way reason fact incident event scandal affair meeting hearing election campaign race trial debate vote interview".split(
    " ",
  ),
);

function isNobody(parsed: ParsedText, noun: number): boolean {
  return parsed.pos(noun) === "NOUN" && NOBODY.has(parsed.lemma(noun).toLowerCase());
}

/** The shortest mention over each token. */
function mentionsByToken(scene: Scene, mentions: readonly EntityMention[]): Map<number, EntityMention> {
  const { parsed } = scene;
  const byToken = new Map<number, EntityMention>();
  for (const mention of mentions) {
    for (
      let token = scene.tokenAt(mention.start);
      token < parsed.length && parsed.start[token]! < mention.end;
      token++
    ) {
      const rival = byToken.get(token);
      if (rival === undefined || mention.end - mention.start < rival.end - rival.start) byToken.set(token, mention);
    }
  }
  return byToken;
}
