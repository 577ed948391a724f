/** Talks with whoever asks, an outlet if it is named: "an interview with Fusion". */
export const INTERVIEWS: ReadonlySet<string> = new Set("interview q&a sit-down".split(" "));

/** Things said or written that the outlet named with them brought: "comments to the Ledger", "an op-ed for CNN". */
export const UTTERANCES: ReadonlySet<string> = new Set(
  "comment remark statement op-ed column essay editorial piece commentary appearance quote confession e-mail email message response reply announcement".split(
    " ",
  ),
);

/** Gatherings that an outlet puts on: "a CNN event". */
export const GATHERINGS: ReadonlySet<string> = new Set(
  "event forum debate hall program programme show broadcast podcast segment panel".split(" "),
);

/** Verbs of being on the air or in talk with an outlet: "appeared on CNN", "spoke to the Ledger". */
export const APPEARING: ReadonlySet<string> = new Set("appear speak talk sit go call phone".split(" "));
