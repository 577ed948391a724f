import { bodyOf, isSameBody, officeOf, tellingWords } from "./body.ts";
import { isOwn, isSourced, type Origin } from "./origin.ts";
import { partyOfGroup } from "./parties.ts";
import type { Perhaps } from "./perhaps-one.ts";
import type { Provenance } from "./provenance.ts";

/** Why a person may be one of a group or speak through those beside: only `max` counts the two apart. Null where nothing says so. */
export function memberOfGroup(person: Origin, group: Origin, provenance: Provenance): Perhaps | null {
  if (!person.key?.startsWith("person:") || group.name === null || group.key === person.key || isOwn(group))
    return null;
  return inParty(person, group, provenance) ?? inBody(person, group, provenance) ?? ownPeople(person, group);
}

const OF_MANY = { evenByName: true, ofMany: true } as const;

/** "Democrats demand …" and Lund, a Democrat, who demands it: one statement of the group, or one more. */
function inParty({ key, name }: Origin, group: Origin, { partiesOf }: Provenance): Perhaps | null {
  const party = partyOfGroup(group.name!);
  if (party === null || !partiesOf(key!).has(party)) return null;
  return { rule: "member-of-group", why: `${name} is one of “${group.name}”`, ...OF_MANY };
}

/** "Berg, a member of the Harbour Board" and the Board. */
function inBody({ key, name }: Origin, body: Origin, { officesOf }: Provenance): Perhaps | null {
  if (!isSourced(body) || body.key!.startsWith("person:")) return null;
  const named = bodyOf(body.name!);
  const held = officesOf(key!).find((one) => one.office === "member" && isSameBody(one.body, named));
  if (held === undefined) return null;
  return { rule: "member-of-group", why: `${name} is “${held.description}”, of “${body.name}”`, ...OF_MANY };
}

/** Those whom somebody has speak or work for one: "Lund's campaign", "a Lund spokesman", "lawyers for Lund". */
const PEOPLE =
  /\b(?:campaign|camp|team|office|lawyers?|attorneys?|spokes\p{L}+|aides?|staff|advis[eo]rs?|rep(?:resentative)?s?|publicists?|allies)\b/iu;
/** Words between the one and the people that only say what they do. */
const FOR = /\b(?:for|of|to)\b/i;

/** "Lund's campaign", "a Lund spokesman" and Lund: they speak for Lund, though Lund may speak for herself. */
function ownPeople({ name }: Origin, { name: group, key }: Origin): Perhaps | null {
  if (key?.startsWith("person:") && officeOf(group!).office === null) return null;
  if (!PEOPLE.test(group!)) return null;
  const [names, words] = [tellingWords(name ?? ""), tellingWords(group!.replace(PEOPLE, " ").replace(FOR, " "))];
  const surname = names.at(-1);
  if (surname === undefined || !words.includes(surname)) return null;
  if (!words.every((word) => names.includes(word) || WORK.has(word))) return null;
  return { rule: "own-people", why: `“${group}” may speak for ${name}`, evenByName: true };
}

const WORK = new Set(
  "campaign camp team lawyer lawyers attorney attorneys aide aides legal defense defence adviser advisers advisor advisors allies press presidential transition re election reelection".split(
    " ",
  ),
);
