/** Segments that say nothing on the outlet's behalf: advertising, bare headings and lists of them. */
export const SILENT_SEGMENTS: ReadonlySet<string> = new Set(["promo", "listing", "heading"]);

/** Dependency labels under which a verb heads a clause of its own. */
export const CLAUSE_DEPS: ReadonlySet<string> = new Set([
  "ROOT",
  "ccomp",
  "advcl",
  "relcl",
  "acl",
  "conj",
  "pcomp",
  "csubj",
  "csubjpass",
  "parataxis",
  "dep",
  "appos",
]);

/** What a verb or adjective that governs "to …" says of the verb it governs. */
export type Governance = "expected" | "possible" | "alleged" | "negative" | "plain";

/** "plans to sign", "is scheduled to meet", "failed to stop": the claim is about the governed verb. */
export const GOVERNORS: ReadonlyMap<string, Governance> = new Map<string, Governance>([
  ...["plan", "schedule", "expect", "intend", "set", "aim", "prepare", "agree", "decide", "promise", "vow"].map(
    (word) => [word, "expected"] as const,
  ),
  ...[
    "pledge",
    "propose",
    "go",
    "due",
    "ready",
    "likely",
    "poise",
    "slate",
    "suppose",
    "project",
    "threaten",
    "offer",
    "arrange",
  ].map((word) => [word, "expected"] as const),
  ...["want", "hope", "seek", "try", "attempt", "wish", "look", "consider", "need", "unlikely", "able", "willing"].map(
    (word) => [word, "possible"] as const,
  ),
  ...["allege", "believe", "say", "report", "think", "suspect", "rumour", "rumor", "understand", "seem", "appear"].map(
    (word) => [word, "alleged"] as const,
  ),
  ...["fail", "refuse", "decline", "unable", "unwilling", "neglect", "cease", "forget", "omit", "pretend"].map(
    (word) => [word, "negative"] as const,
  ),
  ...["begin", "start", "continue", "manage", "have", "use", "come", "help", "proceed", "get", "happen"].map(
    (word) => [word, "plain"] as const,
  ),
]);

/** Modal verbs that take back the assertion. */
export const POSSIBLE_MODALS: ReadonlySet<string> = new Set([
  "may",
  "might",
  "could",
  "can",
  "should",
  "ca",
  "must",
  "ought",
]);

/** Auxiliaries that put the clause ahead of its telling; "would" is the "will" of reported speech. */
export const FUTURE_WORDS: ReadonlySet<string> = new Set(["will", "would", "'ll", "’ll", "wo", "shall", "'d", "’d"]);

/** Verbs and nouns that lay an act to somebody's charge: "charged with killing", "on suspicion of lying". */
export const CHARGES: ReadonlySet<string> = new Set([
  ...["accuse", "arrest", "blame", "charge", "detain", "indict", "investigate", "probe", "prosecute", "sue", "suspect"],
  ...["question", "interrogate", "quiz", "want", "hunt"],
  ...["accusation", "allegation", "suspicion", "investigation", "inquiry", "probe", "scrutiny", "trial", "warrant"],
]);

/** Words that open a clause of condition. */
export const CONDITIONS: ReadonlySet<string> = new Set(["if", "unless", "whether"]);

/** Verb forms that stand for prepositions: "according to", "including". */
export const PREPOSITION_LIKE: ReadonlySet<string> = new Set([
  "accord",
  "include",
  "regard",
  "concern",
  "depend",
  "base",
]);

/** Auxiliaries and other verbs that say nothing on their own. */
export const EMPTY_LEMMAS: ReadonlySet<string> = new Set([
  "be",
  "have",
  "do",
  "will",
  "would",
  "can",
  "could",
  "may",
  "might",
  "shall",
  "should",
  "must",
  "get",
]);

/** Verbs that are no claim without what is said. */
export const SAYING: ReadonlySet<string> = new Set([
  "say",
  "tell",
  "write",
  "add",
  "tweet",
  "state",
  "note",
  "reply",
  "ask",
]);

/** Words under which a clause with a question word is asked or known, not told. */
export const INQUIRIES: ReadonlySet<string> = new Set(
  (
    "ask know wonder learn understand see question determine decide investigate establish remember doubt discuss debate " +
    "clear unclear unknown certain sure say tell"
  ).split(" "),
);

/** Adverbs beside a cue by which the writer turns down what it hands on. */
export const JUDGING: ReadonlySet<string> = new Set(
  "falsely wrongly incorrectly erroneously mistakenly baselessly inaccurately untruthfully wrongfully fallaciously mendaciously".split(
    " ",
  ),
);
