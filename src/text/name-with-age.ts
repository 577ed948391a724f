const WITH_AGE =
  /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,5},?\s*(?:aged\s+)?\d{1,3}$|^(?:\p{Lu}[\p{L}.’'-]*\s*){1,5},\s*(?:aged\s+)?\d{1,3}$/u;

/** True for "Anna Lund, 34": a fact on a person that is read without the clause around it. */
export function isNameWithAge(text: string): boolean {
  return text.length < 80 && WITH_AGE.test(text);
}
