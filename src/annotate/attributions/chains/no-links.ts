import type { Attribution, Hop } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { VERBS } from "../lexicon.ts";
import { entityOf } from "../mention-at.ts";
import { mentionsWithin, type Scene } from "../scene.ts";

type Draft = Attribution & { readonly candidate: Candidate };

/** Why a report inside a report adds no link to the chain: tests of the inner one, its own hops, the one around it and the hops above. */
type Test = (scene: Scene, inner: Draft, own: readonly Hop[], outer: Draft, above: readonly Hop[]) => boolean;

/**
 * True where a report that stands inside another makes nobody a link between the reader and the words: things that show,
 * words that are only possible, the speaker's own paper or body, the respondents of a poll.
 */
export function addsNoLink(...[scene, inner, own, outer, above]: Parameters<Test>): boolean {
  return TESTS.some((test) => test(scene, inner, own, outer, above));
}

/** `debris showed that …`: no person, body or paper. */
const isThing: Test = ({ parsed }, { source, candidate }) => {
  const classes = VERBS.get(candidate.cueLemma ?? "")?.classes ?? [];
  if (source === null || source.entity !== null || !classes.includes("show")) return false;
  return source.kind === "person" && candidate.sourceToken !== null && parsed.pos(candidate.sourceToken) === "NOUN";
};

/**
 * `most members would say that …`, `she must act and show that …`, `if he pretends that …`, `I am not aware any judge has said that …`:
 * not said by anybody, as far as is told.
 */
const isUnsaid: Test = ({ parsed }, { candidate }) => {
  const { cueToken, sourceToken } = candidate;
  if (cueToken === null || parsed.pos(cueToken) !== "VERB") return false;
  const isJoined = parsed.tag(cueToken) === "VB" && parsed.dep(cueToken) === "conj";
  const first = isJoined ? parsed.head[cueToken]! : cueToken;
  const before = parsed.children(first).filter((child) => child < first);
  if (before.some((child) => parsed.tag(child) === "MD" || /^(?:if|unless|whether)$/.test(parsed.lower(child))))
    return true;
  // "has to act and show that …"; "had not found that …".
  if (isJoined && before.some((child) => parsed.tag(child) === "TO")) return true;
  if (FINDING.has(parsed.lemma(cueToken)) && before.some((child) => parsed.dep(child) === "neg")) return true;
  const subject = sourceToken === null ? "" : parsed.lower(parsed.leftEdge(sourceToken));
  return /^(?:any|no|nobody|anybody|anyone)$/.test(subject);
};

/** Verbs that tell nothing where they are denied. */
const FINDING = new Set(["find", "determine", "establish", "show", "discover", "prove"]);

/** Heads from a word of saying up to the wish that it stands under at most. */
const WISH_STEPS = 6;

/** `I hope she joins me in saying that …`, `he should think before claiming that …`: words wished for or warned of. */
const isWishedFor: Test = ({ parsed }, { candidate }, _, { content }) => {
  const { cueToken } = candidate;
  if (cueToken === null || parsed.tag(cueToken) !== "VBG" || !/^(?:pcomp|xcomp)$/.test(parsed.dep(cueToken)))
    return false;
  let at = parsed.head[cueToken]!;
  for (let step = 0; step < WISH_STEPS && parsed.head[at] !== at; step++, at = parsed.head[at]!) {
    if (!content.some(({ start, end }) => start <= parsed.start[at]! && parsed.start[at]! < end)) return false;
    if (parsed.children(at).some((child) => child < at && parsed.tag(child) === "MD")) return true;
    if (WISHES.has(parsed.lemma(at))) return true;
  }
  return false;
};

const WISHES = new Set(["hope", "wish", "want", "ask", "urge", "expect"]);

/** `Lenk said [his report] finds that …`: whose paper it is speaks already. */
const isOwnPaper: Test = ({ parsed }, { source, candidate }) => {
  if (source === null || candidate.sourceToken === null || source.kind !== "document") return false;
  return parsed.children(candidate.sourceToken).some((child) => parsed.tag(child) === "PRP$");
};

/** `60 percent of the farmers say …, according to a poll`: the poll speaks for those it asked. */
const isAskedByPoll: Test = (_, { source }, __, ___, above) =>
  source !== null &&
  source.entity === null &&
  source.kind === "anonymous" &&
  above.some(({ name }) => /\b(?:poll|survey)s?\b/i.test(name));

const BODIES: ReadonlySet<string> = new Set(["organisation", "outlet", "official"]);

const SPOKESPERSON = /\b(?:spokes\w+|its|their)\b/i;

/** `Verizon said it had no cable, spokeswoman Eva Lenk said`: both speak with one voice. */
const isOwnBody: Test = (scene, _, own, { source }) => {
  const body = own.at(-1);
  if (source === null || body === undefined || body.entity === null || !BODIES.has(body.kind)) return false;
  // "Her spokesman said that the mayor told a pastor …": the mayor spoke to others herself.
  if (entityOf(scene, body.entity)?.type === "PERSON") return false;
  const named = mentionsWithin(scene, source);
  if (named.some(({ entity }) => entity === body.entity)) return true;
  const words = scene.text.slice(source.start, source.end);
  if (SPOKESPERSON.test(words) && !named.some(({ type }) => type === "ORG" || type === "GPE")) return true;
  const speaker = entityOf(scene, source.entity);
  return speaker?.descriptions.some((words) => speaksFor(words, body.name)) ?? false;
};

/** "White House spokesman" speaks for the White House. */
function speaksFor(description: string, body: string): boolean {
  return /\b(?:spokes\w+|press secretary)\b/i.test(description) && description.includes(body.replace(/^the /i, ""));
}

/** `Riot over a teen's death: he had no gun, a witness says`: what stands before a colon in a headline need be nobody. */
const isTopic: Test = (_, { rule, source }) => rule === "colon" && source?.entity === null;

/** `the requirement that assured that …`, `deformed, which showed that …`: a clause with "which" speaks only for somebody or for a paper. */
const isWhich: Test = ({ parsed }, { source, candidate }) =>
  candidate.sourceToken !== null &&
  parsed.tag(candidate.sourceToken) === "WDT" &&
  source?.entity == null &&
  source?.kind === "person";

const TESTS: readonly Test[] = [isThing, isWhich, isUnsaid, isWishedFor, isOwnPaper, isAskedByPoll, isOwnBody, isTopic];
