import type { ParsedText } from "../../src/model/index.ts";

/** What `tools/spacy_reference.py` writes: a column a field, labels as indexes into `tables`. */
export type Recorded = {
  readonly tables: { readonly [name in "tags" | "pos" | "deps" | "morphs" | "lemmas"]: readonly string[] };
  readonly texts: readonly RecordedText[];
};

export type RecordedText = {
  readonly [column in
    | "start"
    | "end"
    | "head"
    | "tag"
    | "pos"
    | "dep"
    | "morph"
    | "lemma"
    | "sentences"]: readonly number[];
} & { readonly entities: readonly (readonly [number, number, string])[] };

/** What is compared, each with how often it was the same and out of how many. */
export const COMPARED = ["token", "tag", "pos", "morph", "head+label", "lemma", "sentence start", "entity"] as const;
export type Compared = (typeof COMPARED)[number];

/** Agreement of two analyses. `differences` name the field, both values and the words around. */
export type Agreement = {
  readonly same: Record<Compared, number>;
  readonly of: Record<Compared, number>;
  readonly differences: string[];
};

/** Agreement over no text. */
export function noAgreement(): Agreement {
  const zeros = () => Object.fromEntries(COMPARED.map((name) => [name, 0])) as Record<Compared, number>;
  return { same: zeros(), of: zeros(), differences: [] };
}

/**
 * Adds the comparison of one text. Tokens are matched by their offsets; fields are counted over the recorded tokens, so
 * a token that is missing costs every field. Entities: twice the shared ones over those of both (F1).
 */
export function addAgreement(
  total: Agreement,
  text: string,
  parsed: ParsedText,
  tables: Recorded["tables"],
  recorded: RecordedText,
): void {
  const tokenAt = new Map<string, number>();
  for (let token = 0; token < parsed.length; token++) tokenAt.set(`${parsed.start[token]}-${parsed.end[token]}`, token);
  const sentenceStarts = new Set(recorded.sentences);
  recorded.start.forEach((start, at) => {
    const end = recorded.end[at]!;
    const token = tokenAt.get(`${start}-${end}`);
    const count = (name: Compared, ours: unknown, theirs: unknown): void => {
      total.of[name]++;
      if (token !== undefined && ours === theirs) total.same[name]++;
      else total.differences.push(`${name}: ${ours} / ${theirs} in ${around(text, start, end)}`);
    };
    count("token", token !== undefined, true);
    const our = token ?? 0;
    const head = recorded.head[at]!;
    const ourHead = parsed.head[our] ?? 0;
    count("tag", parsed.tag(our), tables.tags[recorded.tag[at]!]);
    count("pos", parsed.pos(our), tables.pos[recorded.pos[at]!]);
    count("morph", parsed.morph(our), tables.morphs[recorded.morph[at]!]);
    count("lemma", parsed.lemma(our), tables.lemmas[recorded.lemma[at]!]);
    count(
      "head+label",
      `${parsed.start[ourHead]} ${parsed.dep(our)}`,
      `${recorded.start[head]} ${tables.deps[recorded.dep[at]!]}`,
    );
    count("sentence start", parsed.sentences[parsed.sentenceOf[our] ?? 0]?.start === our, sentenceStarts.has(at));
  });
  addEntities(total, text, parsed, recorded);
}

function addEntities(total: Agreement, text: string, parsed: ParsedText, recorded: RecordedText): void {
  const theirs = new Set(
    recorded.entities.map(([start, end, label]) => `${recorded.start[start]}-${recorded.end[end - 1]} ${label}`),
  );
  const ours = parsed.entities.map(
    (entity) => `${parsed.start[entity.start]}-${parsed.end[entity.end - 1]} ${entity.label}`,
  );
  const shared = ours.filter((entity) => theirs.has(entity));
  total.of.entity += theirs.size + ours.length;
  total.same.entity += 2 * shared.length;
  for (const entity of [
    ...ours.filter((one) => !theirs.has(one)),
    ...[...theirs].filter((one) => !ours.includes(one)),
  ]) {
    const [start, end] = entity.split(/[- ]/).map(Number);
    total.differences.push(`entity: ${entity} in ${around(text, start!, end!)}`);
  }
}

function around(text: string, start: number, end: number): string {
  return JSON.stringify(
    `${text.slice(Math.max(0, start - 30), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`,
  );
}
