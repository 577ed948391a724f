import type { ClaimArgument } from "../../../model/index.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { wordKey } from "../../align/word-keys.ts";
import { answeringClass, LIGHT } from "../denials/denial-words.ts";
import type { Stance } from "../stance.ts";
import words from "./negation-words.json" with { type: "json" };

/** What a clause says is so or not so in a form that a clause with another verb can say too: `harmed:phone`, `is:emergency`. */
export type Proposition = { readonly key: string; readonly value: boolean };

const GENERAL = new Set(words.general);
const HARM = new Set(words.harm);
const UNHARMED = new Set(words.unharmed);
const HOLD = new Set(words.hold);
const GIVE = new Set(words.give);
const ENABLE = new Set(words.enable);
const AMOUNT = new Set(words.amount);
const STATES = new Set(words.state);
const EMPTY = new Set(words.empty);

/** Reads the propositions off a clause that takes a side. */
export function propositionsOf(mention: StoryMention, stance: Stance): Proposition[] {
  if (stance === "open" || mention.nominal) return [];
  const value = stance === "yes";
  // "a law that allows discrimination", "actions that harmed species": which one is told, and not that it is so.
  if (value && isRelative(mention)) return [];
  return [
    ...existence(mention, value),
    ...harm(mention, value),
    ...possession(mention, value),
    ...acts(mention, value),
    ...doings(mention, value),
  ];
}

const THERE = /^\W*there\b/i;

/** "There is no emergency", "the situation amounted to an emergency". */
function existence({ claim, text, words: own, quantities }: StoryMention, value: boolean): Proposition[] {
  // "There are thirty emergencies in force": which ones, and not that this is one.
  if (!AMOUNT.has(claim.predicate.lemma) || quantities.some(({ kind }) => kind === "count")) return [];
  const isThere = THERE.test(text);
  // "It was not a riot", "that constituted no riot": of an event, and of nobody.
  const isOfEvent = claim.arguments.every(({ role, entity }) => role !== "subject" || entity === null);
  if (!value && !isThere && !(isOfEvent && claim.arguments.some(({ head }) => STATES.has(head)))) return [];
  return claim.arguments
    .filter(
      ({ role, preposition }) =>
        role === "complement" || (!isThere && role === "oblique" && (preposition === "to" || preposition === "into")),
    )
    .concat(claim.arguments.filter(({ role }) => !isThere && role === "object"))
    .filter(({ head, entity }) => entity === null && !EMPTY.has(head))
    .filter(({ head }) => STATES.has(head) || own.length > 2)
    .map(({ head }) => ({ key: `is:${wordKey(head)}`, value }));
}

/** True for a noun that names a state of affairs by itself: "crisis"; others need a word beside them ("distress call"). */
export function isState(head: string): boolean {
  return STATES.has(head);
}

/** "Phone lines were not affected", "the island's radio masts were knocked down". */
function harm(mention: StoryMention, value: boolean): Proposition[] {
  const { claim } = mention;
  const { lemma } = claim.predicate;
  const isWhole =
    lemma === "be" && value && claim.arguments.some(({ head, role }) => role === "complement" && UNHARMED.has(head));
  if (isWhole) return thingsOf(mention, "subject").map((key) => ({ key: `harmed:${key}`, value: false }));
  if (!(value ? HARM : GENERAL).has(lemma)) return [];
  return thingsOf(mention, "object").map((key) => ({ key: `harmed:${key}`, value }));
}

const RELATIVE = /^(?:that|which|who)\s+(?:(?:has|have|had|was|were|is|are|been|would|could|\p{Ll}+ly)\s+)*$/u;

function isRelative({ claim, reading, start }: StoryMention): boolean {
  return RELATIVE.test(reading.text.slice(start, Math.min(claim.predicate.start, start + LONGEST_RELATIVE)));
}

const LONGEST_RELATIVE = 40;

/** Words of the things that play a part: "phone", "radio" and "line" of "phone and radio lines", "hall" alone of "the hall of the school". */
function thingsOf({ claim, reading }: StoryMention, role: ClaimArgument["role"]): string[] {
  return claim.arguments
    .filter((each) => each.role === role && each.entity === null && each.preposition === null)
    .flatMap(({ start, end, head }) => {
      const words = reading.text.slice(start, end).toLowerCase();
      const of = words.search(OF);
      const said = new Set((of < 0 ? words : words.slice(0, of)).match(/\p{L}+/gu) ?? []);
      return [head, ...claim.terms.filter((term) => said.has(term))];
    })
    .filter((word) => !EMPTY.has(word))
    .map(wordKey);
}

/** "does not have a certificate", "has shown the certificate": who has none has shown none. */
function possession({ claim, roles }: StoryMention, value: boolean): Proposition[] {
  const { lemma } = claim.predicate;
  if (!(GIVE.has(lemma) || (!value && HOLD.has(lemma)))) return [];
  const holders = [...roles.subject].filter((key) => key.startsWith("e:"));
  return claim.arguments
    .filter(({ role, entity, head }) => role === "object" && entity === null && !EMPTY.has(head))
    .flatMap(({ head }) => holders.map((holder) => ({ key: `gave:${holder}:${wordKey(head)}`, value })));
}

/** What begins words behind a noun that tell whose or which it is. */
const OF = /\s(?:of|where|that|which|who)\s/;

/** Endings by which a verb and the noun for its act differ: "discriminate", "discrimination". */
const ENDING = /(?:ations?|ated?|ating|ates|ions?|ments?|ings?|e|s)$/;
const SHORTEST = 5;

function actKey(word: string): string | null {
  const bare = word.replace(ENDING, "");
  return answeringClass(word) ?? (bare.length >= SHORTEST ? bare : null);
}

/** "The law does not discriminate", "the law provides justification for discrimination". */
function acts({ claim, reading, within }: StoryMention, value: boolean): Proposition[] {
  const { lemma, end } = claim.predicate;
  const isEnabling = ENABLE.has(lemma);
  if (value && !isEnabling) return [];
  const after = reading.text.slice(end, Math.min(claim.end, end + NEAR)).toLowerCase();
  const enabled = claim.terms.filter((term) => isEnabling && after.includes(term.slice(0, SHORTEST)));
  const told = value ? enabled : [lemma, ...(isEnabling ? within.map(({ predicate }) => predicate.lemma) : [])];
  return told.flatMap((word) => {
    const key = ENABLE.has(word) || EMPTY.has(word) || GIVE.has(word) ? null : actKey(word);
    return key === null ? [] : [{ key: `act:${key}`, value }];
  });
}

/** Characters after a verb that enables within which the act stands. */
const NEAR = 70;

/** "is not the one who", "was not the man that". */
const NOT_THE_ONE =
  /(?:n[’']t|\bnot|\bnever)\s+(?:(?:the|a)\s+)?(?:one|ones|person|people|man|woman|men|women|guy|driver|official|officer)\s+(?:who|that)\s/i;
/** "It was not Lund who". */
const NOT_HIM = /^\W*it\s+\p{L}+(?:n[’']t|\s+not|\s+never)\s+.{2,60}?\s(?:who|that)\s/iu;

/** "Lund is not the one who fired the shot", "It was not Lund who fired": what somebody is told to have done, and not to have done. */
function doings({ claim, text, within, start, roles }: StoryMention, value: boolean): Proposition[] {
  const key = (doer: string, lemma: string) => `did:${doer}:${wordKey(lemma)}`;
  const named = (keys: ReadonlySet<string>) => [...keys].filter((each) => each.startsWith("e:"));
  if (value) {
    const isTelling = !LIGHT.has(claim.predicate.lemma);
    return isTelling ? named(roles.subject).map((doer) => ({ key: key(doer, claim.predicate.lemma), value })) : [];
  }
  if (claim.predicate.lemma !== "be") return [];
  const [one, him] = [NOT_THE_ONE.exec(text), NOT_HIM.exec(text)];
  const from = one ?? him;
  const deed = from === null ? undefined : within.find((each) => each.start >= start + from.index);
  if (deed === undefined) return [];
  return named(one === null ? roles.complement : roles.subject).map((doer) => ({
    key: key(doer, deed.predicate.lemma),
    value,
  }));
}
