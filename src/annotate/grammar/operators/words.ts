const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/**
 * Verbs, adjectives and nouns that say no more of a clause than that it is so: a negation beside them is a negation of the clause
 * ("don't think that", "is not true that", "does not show that", "no evidence that").
 */
export const TRANSPARENT = words(`
  think believe expect suppose imagine feel guess reckon assume presume consider seem appear look sound turn
  show prove find establish demonstrate conclude suggest indicate mean imply determine infer reveal support substantiate
  true correct accurate case fact likely probable evident apparent plausible
  evidence proof indication sign suggestion hint finding basis ground reason belief conclusion truth
`);

/** Beside these a negation leaves the clause open: "is not clear that", "cannot say that". */
export const KNOWN = words(`
  clear sure certain known obvious confident convinced positive say tell claim state confirm assert argue contend allege guarantee promise swear
  decide agree assurance confirmation see hear witness observe recall remember
`);

/** They turn the clause round themselves. */
export const TURNING = words(`
  doubt deny dispute disprove refute rebut disbelieve reject false untrue wrong incorrect unlikely impossible inconceivable unthinkable implausible
  myth lie falsehood denial
`);

/** They leave the clause open: a fear, a hope, a possibility, a question. */
export const OPENING = words(`
  fear worry dread hope wish wonder suspect speculate predict hypothesize theorize pray risk pretend
  concerned worried afraid fearful hopeful anxious wary nervous possible conceivable unclear uncertain unsure unknown suspicious questionable debatable
  possibility chance prospect risk likelihood danger threat expectation prediction theory notion speculation suspicion
  hypothesis concern anxiety question issue doubt odds probability potential scenario worry assumption presumption impression
`);

/** What a charge says is told as said by somebody. */
export const ALLEGING = words("claim allegation accusation charge assertion contention rumor rumour complaint");

/** They take the clause for granted, whatever is said of them: "furious that", "regrets that", "despite the fact that". */
export const FACTIVE = words(`
  angry furious irate upset glad happy pleased delighted proud sad sorry ashamed embarrassed surprised shocked stunned astonished amazed dismayed
  disappointed frustrated disgusted outraged appalled horrified saddened annoyed grateful thankful relieved aware unaware bitter incensed enraged
  livid puzzled baffled unhappy
  regret resent lament bemoan deplore forget overlook ignore realize realise notice celebrate mourn rue
  odd strange ironic unfortunate tragic remarkable
`);

/** Verbs whose infinitive or gerund did not come: "failed to stop", "avoided saying", "declined to answer". */
export const NOT_DOING = words(
  "fail refuse decline neglect avoid cease forget omit resist stop quit hesitate abstain refrain desist unable unwilling reluctant loath powerless shun eschew forgo skip unlikely",
);

/** Nouns of the same: "a failure to act", "its refusal to say". */
export const NOT_DONE = words("failure refusal inability reluctance unwillingness hesitation neglect omission");

/** Verbs that keep somebody from what follows: "prevented him from leaving", "refrained from saying". */
export const KEEPING = words(`
  refrain abstain desist prevent keep stop bar ban block prohibit discourage deter dissuade restrain forbid preclude exclude hinder shy back
  step hold save spare exempt disqualify dissuade recoil retreat skip
`);

/** Verbs that set a thing before somebody to do: what is wanted has not come. */
export const DIRECTING = words(`
  ask urge tell order want need call press push pressure invite encourage require demand beg implore advise recommend instruct try attempt seek plan intend aim promise vow pledge agree expect prepare threaten offer propose go hope wish
  like prefer mean choose decide look able willing ready eager likely set due
`);

/** Verbs that manage what follows: a negation beside them is one of what follows ("did not bother to call"). */
export const DOING = words(
  "manage bother care begin start continue come happen help use get dare proceed remember succeed have",
);

/** Nouns of what may be done; "before he had a chance to" tells that he did not. */
export const CHANCE = words("chance opportunity time ability possibility means");

/** Determiners and pronouns of none. */
export const NONE = words("no none nobody nothing neither no-one nowhere nor");

/** Before these words "not" and "n't" deny the noun itself: "not a single thing", "not one of them". */
export const ANY = words("a an one any all every much many");
