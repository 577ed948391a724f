/** Words before or after a person's name that are no part of it. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    "mr mrs ms miss dr sir lord lady dame president vice former ex then sen senator rep representative congressman " +
    "congresswoman gov governor mayor secretary minister prime chancellor king queen prince princess pope judge justice " +
    "attorney general gen col colonel lt lieutenant capt captain sgt sergeant maj major adm admiral cmdr commander officer " +
    "detective chief director chairman chairwoman chairperson speaker ambassador professor prof rev reverend father bishop " +
    "archbishop cardinal sheikh ayatollah jr sr ii iii iv actor actress singer coach the"
  ).split(" "),
);

/** Short forms of given names: each line is one name. */
const NICKNAMES: readonly string[] = [
  "james jim jimmy jamie",
  "william bill billy will",
  "robert bob bobby rob",
  "richard dick rick rich",
  "michael mike mick",
  "thomas tom tommy",
  "joseph joe joey",
  "john jack johnny jon",
  "charles charlie chuck",
  "edward ed eddie ted",
  "david dave",
  "daniel dan danny",
  "christopher chris",
  "matthew matt",
  "anthony tony",
  "donald don",
  "stephen steven steve",
  "samuel sam",
  "benjamin ben",
  "elizabeth liz beth",
  "katherine catherine kate kathy cathy",
  "margaret maggie meg",
  "patricia pat patty",
  "susan sue",
  "deborah debbie deb",
  "barbara barb",
  "gregory greg",
  "jeffrey jeff geoffrey geoff",
  "kenneth ken",
  "lawrence larry",
  "nicholas nick",
  "andrew andy drew",
  "alexander alex",
  "timothy tim",
  "patrick pat",
  "ronald ron",
  "bernard bernie",
  "theodore ted theo",
];

const BY_NAME = new Map(NICKNAMES.flatMap((line, at) => line.split(" ").map((name) => [name, at] as const)));

/** True where two given names can be one person's: equal, an initial of the other, or a short form. */
export function isSameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  if ((a.length === 1 || b.length === 1) && a[0] === b[0]) return true;
  const line = BY_NAME.get(a);
  return line !== undefined && line === BY_NAME.get(b);
}
