import type { Quantity, Reading, Span } from "../../../model/index.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import type { Compared } from "../finding.ts";
import { gameFigure } from "./game-figures.ts";
import { woundsOf } from "./how-often.ts";

/** A figure that one person has, under a slot that names the person by entity key. */
export type PersonalFigure = { readonly slot: string; readonly value: Quantity };

const PERSONAL =
  /^(age|number of children|number of grandchildren|times hit|times stabbed|points|rebounds|assists|goals|steals|blocks|sacks|tackles|interceptions) of @/;

/** True for the slot of a figure that a named person has. */
export function isPersonal(slot: string): boolean {
  return PERSONAL.test(slot);
}

/** `age of @person anna holt` → `age`; the slot itself where it is no person's. */
export function renderPersonal(slot: string): string {
  return PERSONAL.exec(slot)?.[1] ?? slot;
}

/** True where the entity of this key is the person that a slot speaks of. */
export function isHeldBy(slot: string, key: string): boolean {
  return slot.endsWith(` of @${plain(key)}`);
}

/** A colon would make the slot one of kinds (`count:person`). */
function plain(key: string): string {
  return key.replaceAll(":", " ");
}

/**
 * What a mention tells of a named person in figures: the age ("Holt, 34", "the 34-year-old Anna Holt", "Holt is 34") and how many children
 * ("Holt, a mother of 12", "Holt has 12 children"), how often she was hit ("shot seven times"). Accounts are compared in these wherever they stand, since a person has one age and
 * one number of children whatever the clause is about.
 */
export function personalFigures(mention: StoryMention): PersonalFigure[] {
  return mention.quantities.flatMap((value) => {
    const game = gameFigure(mention, value);
    if (game !== null) {
      const player = playerOf(mention);
      return player === null ? [] : [{ slot: `${game} of @${plain(player)}`, value }];
    }
    const wounds = woundsOf(mention, value);
    if (wounds !== null) return [{ slot: `${wounds.of} of @${plain(wounds.person)}`, value }];
    const kind = kindOf(value);
    if (
      kind === null ||
      value.comparator !== "=" ||
      value.vague ||
      isOfAnotherTime(mention, value) ||
      isWithOneParent(mention, value)
    )
      return [];
    const holder = besideName(mention, value) ?? subjectOf(mention, value);
    return holder === null ? [] : [{ slot: `${kind} of @${plain(holder)}`, value }];
  });
}

function kindOf({ kind, unit, counted, rule }: Quantity): string | null {
  if (kind === "age") return "age";
  if (kind !== "count" || (unit !== "child" && unit !== "grandchild")) return null;
  return rule === "kin" || counted !== null ? `number of ${unit}ren` : null;
}

/** "was 25 when he joined", "then 17", "at age 18", "was 18 at the time": an age that the person no longer has. */
function isOfAnotherTime({ reading, claim }: StoryMention, { start, end, kind }: Quantity): boolean {
  if (kind !== "age") return false;
  const sentence = reading.sentences[claim.sentence] ?? claim;
  const before = reading.text.slice(Math.max(sentence.start, start - 16), start);
  if (/\p{Lu}\p{L}+, age $/u.test(before)) return false;
  if (/\b(?:then|age|age of|aged|at|turned|turning)[ ,]+$/i.test(before)) return true;
  return (
    /\b(?:was|were|is)[ ,]+$/i.test(before) &&
    /\b(?:when|at the time|in \d{4})\b/i.test(reading.text.slice(end, sentence.end))
  );
}

const WITH_WHOM = /\b(?:with|by) whom\b[^,;]{0,30}$/i;
const BY_PARENT = /^ (?:together )?(?:with|by|from) (?:his|her|a|an|whom|the|\p{Lu})/u;
const BEFORE = 60;

/** "the pilot, with whom she had three children", "has two children with her first husband": some of the children. */
export function isWithOneParent({ reading }: StoryMention, { start, end, unit }: Quantity): boolean {
  if (unit !== "child") return false;
  return (
    WITH_WHOM.test(reading.text.slice(Math.max(0, start - BEFORE), start)) || BY_PARENT.test(reading.text.slice(end))
  );
}

/** Words between a name and its figure: "Holt, 34", "Holt (34)", "Holt, a 34-year-old"; "Holt, 34, a divorced mother of 12". */
const NAME_AGE = /^(?:, (?:now |age )?|\s\(|, (?:a|an|the) )$/;
const NAME_KIN =
  /^,(?: \d{1,3},)? (?:(?:a|an|the) )?(?:[a-z]+ ){0,2}(?:grand)?(?:mother|father|mom|mum|dad|parent)s?[ -]of[ -]$/;
/** Words between a figure and the name: "34-year-old Anna Holt", "34-year-old suspect Anna Holt", "mother of 13 Anna Holt". */
const FIGURE_NAME = /^ (?:(?!\w+ed |told |met |saw |shot |and |as |with |of |from |by |who )[a-z]+ )?$/;
/** Characters between a name and its figure. */
const NEAR = 48;

function besideName({ names, reading, claim }: StoryMention, { start, end, kind }: Quantity): string | null {
  for (const [key, spans] of names) {
    for (const name of spans) {
      if (!isPerson(reading, name)) continue;
      const behind = start - name.end;
      const afterName = kind === "age" ? NAME_AGE : NAME_KIN;
      if (behind >= 0 && behind <= NEAR && afterName.test(reading.text.slice(name.end, start))) return key;
      const ahead = name.start - end;
      if (ahead >= 0 && ahead <= NEAR && name.end <= claim.end && FIGURE_NAME.test(reading.text.slice(end, name.start)))
        return key;
    }
  }
  return null;
}

function isPerson({ entities }: Reading, { start, end }: Span): boolean {
  return entities.some((each) => each.start === start && each.end === end && each.type === "PERSON");
}

/** "She is 34", "Holt has 12 children": the one subject of a clause that says what somebody is or has. */
function subjectOf({ claim, roles, names, reading }: StoryMention, value: Quantity): string | null {
  const verb = claim.predicate.lemma;
  if (verb !== "be" && (verb !== "have" || value.kind === "age")) return null;
  const holds = claim.arguments.some(
    ({ role, start, end }) => (role === "complement" || role === "object") && start <= value.start && value.end <= end,
  );
  const [key, second] = [...roles.subject].filter((each) => each.startsWith("e:")).map((each) => each.slice(2));
  if (!holds || key === undefined || second !== undefined) return null;
  return (names.get(key) ?? []).some((name) => isPerson(reading, name)) ? key : null;
}

/** The one person who is the subject, by name. */
function playerOf({ roles, names, reading }: StoryMention): string | null {
  const [key, second] = [...roles.subject].filter((each) => each.startsWith("e:person:")).map((each) => each.slice(2));
  if (key === undefined || second !== undefined) return null;
  return (names.get(key) ?? []).some((name) => isPerson(reading, name)) ? key : null;
}

/** True where two ages may both be right since the accounts were told years apart; without a date, as far apart as those of the story are. */
export function isGrownOlder({ year, lastYear }: Pick<Compared, "year" | "lastYear">, a: Held, b: Held): boolean {
  const [one, other] = [a, b].map(({ reading }) => reading.published && Number(reading.published.value.slice(0, 4)));
  const years = one && other ? Math.abs(one - other) : (lastYear ?? 0) - (year ?? 0);
  return years > 0 && Math.abs(a.value.value - b.value.value) <= years + 1;
}

type Held = { readonly reading: Reading; readonly value: Quantity };
