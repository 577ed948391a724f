import fields from "./fields.json" with { type: "json" };

const FIELDS_OF = new Map<string, string[]>();
for (const [field, words] of Object.entries(fields)) {
  for (const word of words) FIELDS_OF.set(word, [...(FIELDS_OF.get(word) ?? []), field]);
}

/** The fields of wrongdoing that content words belong to (`weapons`, `bribery` …): what a charge and its denial share before any word. */
export function fieldsOf(terms: readonly string[]): Set<string> {
  return new Set(terms.flatMap((term) => FIELDS_OF.get(term) ?? []));
}
