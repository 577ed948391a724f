import type { ClaimArgument, Quantity, Reading } from "../../../model/index.ts";
import type { StoryMention } from "../../align/story-mention.ts";

/** What players gather in a game. */
const GATHERED = new Set("point rebound assist goal steal block sack tackle interception".split(" "));
const GATHERING = new Set(
  "score have add finish post record grab collect contribute tally net notch chip contribute register get".split(" "),
);
/** Another measure than the whole game: "22 points in the second half", "17 points a game", "15 points this season". */
const OTHER_MEASURE =
  /\b(?:season|career|half|halftime|quarter|period|overtime|averag\p{L}+|per|a game|games|this year|last|previous|earlier|straight|consecutive|first|second|third|fourth|fifth|final|run|lead|ahead|of (?:his|her|their)|of the|more|fewer|shy|record)\b/iu;

/** What a player gathered in the game, where it is all that the document tells of it: `points` and the figure. */
export function gameFigure({ reading, claim }: StoryMention, value: Quantity): string | null {
  const { kind, unit, vague } = value;
  if (kind !== "count" || vague || unit === null || !GATHERED.has(unit) || !GATHERING.has(claim.predicate.lemma))
    return null;
  const sentence = reading.sentences[claim.sentence] ?? claim;
  if (OTHER_MEASURE.test(reading.text.slice(sentence.start, sentence.end))) return null;
  const subject = claim.arguments.find(({ role }) => role === "subject");
  if (!subject || figuresBeside(reading, subject, unit).size > 1) return null;
  return `${unit}s`;
}

/** The figures of a unit in the clauses of a document that tell of one doer. */
function figuresBeside({ claims, quantities }: Reading, { entity, head }: ClaimArgument, unit: string): Set<number> {
  const found = new Set<number>();
  for (const claim of claims) {
    const own = claim.arguments.find(({ role }) => role === "subject");
    if (!own || (entity === null ? own.head !== head : own.entity !== entity)) continue;
    for (const at of claim.quantities) if (quantities[at]!.unit === unit) found.add(quantities[at]!.value);
  }
  return found;
}
