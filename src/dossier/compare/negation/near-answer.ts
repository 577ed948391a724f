import type { StoryMention } from "../../align/story-mention.ts";
import { LIGHT } from "../denials/denial-words.ts";
import { isTurnedDown } from "../denials/turned-down.ts";
import { isOnePerson } from "../one-person.ts";
import { findOpposites } from "../opposites.ts";
import { isForNow } from "../stance.ts";
import type { StoryView } from "../story-view.ts";

/** Sentences between a statement and the one that answers it. */
const NEAR = 3;

/** Least share of meaning in common of two clauses with opposite verbs: "fell" and "climb" alone may tell of two things. */
const ALIKE = 0.4;

/** "In fact, …": the paper itself sets what follows against what somebody said. */
const CONTRAST = /^\W*(?:in\s+(?:fact|reality|truth)|actually|but|however|contrary\s+to)\b/i;

/**
 * In one document a statement and, within a few sentences, the opposite of it by somebody else, in the same verb with the same object, or
 * in opposite verbs with the same subject: that the paper puts them side by side says that one answers the other.
 */
export function findNearAnswers(view: StoryView, taken: ReadonlySet<number>): [yes: number, no: number][] {
  const found: [number, number][] = [];
  for (const later of view.mentions) {
    if (taken.has(later.at) || !isSaid(view, later.at)) continue;
    for (let at = later.at - 1; at >= 0; at--) {
      const earlier = view.mentions[at]!;
      if (earlier.document !== later.document || later.claim.sentence - earlier.claim.sentence > NEAR) break;
      if (taken.has(at) || !isSaid(view, at) || !isAnswer(view, earlier, later)) continue;
      found.push(view.stances[at] === "no" ? [later.at, at] : [at, later.at]);
      break;
    }
  }
  return found;
}

function isSaid({ stances, mentions }: StoryView, at: number): boolean {
  return (stances[at] === "yes" || stances[at] === "no") && !mentions[at]!.nominal && !isForNow(mentions[at]!);
}

function isAnswer(view: StoryView, earlier: StoryMention, later: StoryMention): boolean {
  const [one, other] = [view.origins[earlier.at]!, view.origins[later.at]!];
  if (earlier.attribution?.source == null || one.key === null || isOnePerson(one.key, other.key)) return false;
  if (other.key === null ? !CONTRAST.test(later.text) : later.attribution?.source == null) return false;
  if (earlier.end > later.start || isTurnedDown(earlier) || isTurnedDown(later)) return false;
  const { anotherTime, frame } = view.evidence(earlier.at, later.at);
  if (anotherTime) return false;
  const isTurned = view.stances[earlier.at] !== view.stances[later.at];
  if (!isTurned) return frame >= ALIKE && findOpposites(earlier, later) !== null && shares(earlier, later, "subject");
  if (earlier.predicate !== later.predicate || findOpposites(earlier, later) !== null) return false;
  const things = shares(earlier, later, "object") || shares(earlier, later, "complement");
  if (LIGHT.has(later.claim.predicate.lemma)) return things && shares(earlier, later, "subject");
  const bare = [earlier, later].some(({ roles }) => roles.object.size === 0 && roles.complement.size === 0);
  return things || (bare && shares(earlier, later, "subject"));
}

function shares(a: StoryMention, b: StoryMention, role: "subject" | "object" | "complement"): boolean {
  return [...a.roles[role]].some((key) => b.roles[role].has(key));
}
