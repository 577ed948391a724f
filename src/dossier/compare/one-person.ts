/** "Fred Holm" and "Frederick Holm", "Jon Holm" and "John Holm" as keys of persons, surname first; any other keys where they are equal. */
export function isOnePerson(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [one, other] = [a.split(" "), b.split(" ")];
  const isFirst = (x = "", y = "") => x.length > 2 && y.startsWith(x);
  return (
    a === b ||
    (a.startsWith("person:") &&
      one[0] === other[0] &&
      (isFirst(one[1], other[1]) || isFirst(other[1], one[1]) || isLetterMore(one[1], other[1])))
  );
}

/** "Vincent" and "Vincente", "Jon" and "John": one has a letter more. */
function isLetterMore(a = "", b = ""): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (short.length < 3 || long.length !== short.length + 1) return false;
  for (let at = 0; at < long.length; at++) if (long.slice(0, at) + long.slice(at + 1) === short) return true;
  return false;
}
