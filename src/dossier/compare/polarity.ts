import { type Compared, type Comparer, evidenceAt, type Finding } from "./finding.ts";

const CLOSE_ENOUGH = 0.45;
/** What the shorter clause may have in common with a longer one instead. */
const COVERED = 0.6;
/** Least weight in common, in words that only the two have: with a name in common, and without one ("answer questions" is little). */
const TELLING = 1.8;
const TELLING_ALONE = 2.5;

/** One says it, another says that it is not so: `denial` where a party answers a charge, `conflict` otherwise. */
export const comparePolarity: Comparer = (compared) => {
  const stances = compared.mentions.map((_, mention) => stanceOf(compared, mention));
  const yes = stances.flatMap((stance, mention) => (stance === "yes" ? [mention] : []));
  const denying = stances.flatMap((stance, mention) => (stance === "denied" ? [mention] : []));
  if (yes.length > 0 && denying.length > 0) {
    const denied = yes.filter((a) => denying.some((b) => isAnswered(compared, a, b)));
    const named = denying.some((mention) => compared.origins[mention]!.kind !== "own");
    if (denied.length > 0) return finding(compared, named ? "denial" : "conflict", denied, denying, "denied");
  }
  const no = stances.flatMap((stance, mention) => (stance === "no" ? [mention] : []));
  for (const a of no) {
    const against = yes.filter((b) => isOpposite(compared, a, b));
    if (against.length === 0) continue;
    const [one, other] = [compared.origins[a]!, compared.origins[against[0]!]!];
    const answered = one.kind !== "own" && other.kind !== "own" && one.key !== other.key;
    return finding(
      compared,
      answered ? "denial" : "conflict",
      against,
      no.filter((each) => isOpposite(compared, each, against[0]!)),
      "negated",
    );
  }
  return null;
};

/** Near enough to what is denied for the denial to be about it; other mentions of the claim stay neutral. */
const ABOUT = 0.35;
const MEANT = 0.65;

function isAnswered(compared: Compared, a: number, b: number): boolean {
  const close = compared.closeness(a, b);
  const [one, other] = [compared.origins[a]!, compared.origins[b]!];
  if (one.key !== null && one.key === other.key) return false;
  return close.typed !== null || (close.frame >= ABOUT && (close.mass >= TELLING || (close.vectors ?? 0) >= MEANT));
}

type Stance = "yes" | "no" | "denied" | "open";

function stanceOf(compared: Compared, mention: number): Stance {
  const { factuality, polarity } = compared.mentions[mention]!.claim;
  if (factuality === "denied") return polarity === "positive" ? "denied" : "yes";
  if (factuality !== "asserted" && factuality !== "alleged") return "open";
  return polarity === "negative" ? "no" : "yes";
}

/** Same verb, same party, most words: then the negation is what differs. */
function isOpposite(compared: Compared, a: number, b: number): boolean {
  const close = compared.closeness(a, b);
  const [one, other] = [compared.origins[a]!, compared.origins[b]!];
  if (one.key === null || other.key === null || one.key === other.key) return false;
  if (areAntonyms(compared.mentions[a]!.words, compared.mentions[b]!.words)) return false;
  if (!close.predicate || close.mass < (close.entities > 0 ? TELLING : TELLING_ALONE)) return false;
  return (close.subject || close.object) && (close.frame >= CLOSE_ENOUGH || close.covered >= COVERED);
}

const DENYING_PREFIXES = ["in", "un", "im", "ir", "dis", "non"];

/** "not accurate" and "inaccurate" say the same: a word of one is a word of the other with a denying prefix. */
function areAntonyms(a: readonly string[], b: readonly string[]): boolean {
  const turned = (some: readonly string[], all: ReadonlySet<string>) =>
    some.some((word) => word.length > 3 && DENYING_PREFIXES.some((prefix) => all.has(prefix + word)));
  return turned(a, new Set(b)) || turned(b, new Set(a));
}

function finding(
  compared: Compared,
  relation: Finding["relation"],
  yes: number[],
  no: number[],
  rule: string,
): Finding {
  const who = (mentions: number[]) =>
    [
      ...new Set(
        mentions.map((at) => compared.origins[at]!.name ?? compared.mentions[at]!.reading.outlet ?? "the text"),
      ),
    ].join(", ");
  return {
    relation,
    kind: "polarity",
    sides: [yes, no],
    why: `${who(yes)} against ${who(no)}`,
    rule: `polarity-${rule}`,
    evidence: [...yes, ...no].map((at) =>
      evidenceAt(compared, at, compared.mentions[at]!.claim.predicate, yes.includes(at) ? "asserted" : rule),
    ),
  };
}
