/** Who is spoken to is no part of what is said: "announced the vote [to reporters]". */
export const AUDIENCE: ReadonlySet<string> = new Set(
  "reporter journalist supporter crowd audience press media lawmaker parliament congress voter fan viewer reader listener staff employee worker newspaper colleague friend public".split(
    " ",
  ),
);

/** Bodies and gatherings that somebody addresses, besides the audiences of a report. */
export const GATHERED: ReadonlySet<string> = new Set([
  ...AUDIENCE,
  ..."committee convention assembly conference nation meeting gathering group rally court jury council senate house board class students student troop delegate delegation member people person forum summit union chamber congregation panel mourner soldier activist protester demonstrator parishioner".split(
    " ",
  ),
]);
