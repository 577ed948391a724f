import words from "./denial-words.json" with { type: "json" };

/** Verbs that turn a statement down. */
export const DENYING: ReadonlySet<string> = new Set(words.deny);
/** Verbs that turn a statement down whoever or whatever does it: "the letters belied her claim". */
export const CONTRADICTING: ReadonlySet<string> = new Set([...words.deny, ...words.contradict]);
/** Nouns for what somebody has said: "the claims", "the report", "the lawsuit". */
export const STATEMENTS: ReadonlySet<string> = new Set(words.statement);
/** Nouns for what has been said that are no statement by themselves: "a point that the owners dispute". */
export const POINTS: ReadonlySet<string> = new Set(words.point);
/** All nouns that a clause with "that" tells the content of. */
export const TOLD: readonly string[] = [...words.statement, ...words.point, ...words.told];
/** What an inquiry does: with "not" or "no evidence" it turns a charge down. */
export const FINDING: ReadonlySet<string> = new Set(words.finding);
/** Statements made to a court. */
export const SUITS: ReadonlySet<string> = new Set(words.suit);
export const FALSE_WORDS: ReadonlySet<string> = new Set(words.false);
/** Words of judgement that turn down a wish or a deed as well as a statement: "it is ridiculous". */
export const OPINION: ReadonlySet<string> = new Set(words.opinion);
/** What is not so: "that is not the case". */
export const SO_WORDS: ReadonlySet<string> = new Set(words.so);
/** "That never happened." */
export const HAPPENING: ReadonlySet<string> = new Set(words.happening);
/** Words of charges that somebody has to do with a thing: "blamed", "is behind", "ordered". */
export const INVOLVING: ReadonlySet<string> = new Set(words.involving);
/** Verbs that give a thing a name: "called that a mischaracterization". */
export const CALLING: ReadonlySet<string> = new Set(words.calling);
/** Verbs that turn down what was said without saying what. */
export const DISAGREEING: ReadonlySet<string> = new Set(words.disagreeing);
export const TRUE_WORDS: ReadonlySet<string> = new Set(words.true);
/** What a suit says that somebody has done. */
export const UNLAWFUL: ReadonlySet<string> = new Set(words.unlawful);
/** Verbs of those who are against something: no charge that they do it. */
export const OPPOSING: ReadonlySet<string> = new Set(words.opposing);
export const SAYING: ReadonlySet<string> = new Set(words.saying);

/** Verbs that name no act without their object. */
export const LIGHT: ReadonlySet<string> = new Set(words.light);

const CLASS_OF = new Map<string, string>();
words.alike.forEach((row, at) => {
  for (const word of row) CLASS_OF.set(word, `alike ${at}`);
});

/** The class of words that charges and their denials use in turn ("softening its opposition", "has not changed its position"), or null. */
export function answeringClass(lemma: string): string | null {
  return CLASS_OF.get(lemma) ?? null;
}

/** Any noun for what somebody has said, in the singular or plural, as a pattern. */
export const TOLD_NOUN = `(?:${TOLD.map((noun) => (noun.endsWith("y") ? `${noun.slice(0, -1)}(?:y|ies)` : `${noun}s?`)).join("|")})`;

/** The noun for a statement, who made it, and what stands before the clause that tells it. */
export const NOUN_BEFORE = new RegExp(
  `(?:^|[\\s“"‘'])${TOLD_NOUN}\\b(?:,?\\s+(?!that\\b)[^\\s,.;:]+){0,7}?\\s*,?\\s*$`,
  "iu",
);
/** Verbs that turn down with a particle, as a pattern: "pushed back hard on", "shot down". */
export const PHRASAL =
  "(?:push\\p{L}*\\s+back(?:\\s+\\p{L}+)?\\s+(?:on|against|at)|sh(?:oot|ot)\\p{L}*\\s+down|knock\\p{L}*\\s+down|brush\\p{L}*\\s+(?:aside|off)|scoff\\p{L}*\\s+at|wav\\p{L}*\\s+(?:off|away|aside)|bat\\p{L}*\\s+(?:down|away)|t(?:ake|akes|ook|aking)\\s+issue\\s+with)";
