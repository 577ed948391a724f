import { resolveEntities } from "../../src/annotate/entities/index.ts";
import { parseDocuments } from "../../src/language/index.ts";
import type { Span } from "../../src/model/index.ts";
import { englishEngine } from "../../tests/engine.ts";
import type { NamedText } from "../corpora/named-text.ts";
import { readUner, UNER } from "../corpora/uner.ts";
import { readWikigold, WIKIGOLD } from "../corpora/wikigold.ts";
import type { Figures, Measure, MeasureOptions } from "../measure.ts";
import { isNameMention } from "./name-mentions.ts";

type Name = Span & { readonly type: string };

const TYPES: Readonly<Record<string, string>> = { PERSON: "PER", ORG: "ORG", GPE: "LOC", LOC: "LOC", FAC: "LOC" };

/** Span and type F1 of names, OntoNotes types mapped to PER, ORG, LOC; nationalities and pronouns are left out. */
export const entitiesMeasure: Measure = {
  name: "entities",
  about: "names: span and type F1 on Universal NER (web) and wikigold",
  async run(options) {
    const uner = readUner();
    if (!uner) return { missing: UNER };
    const wikigold = readWikigold();
    if (!wikigold) return { missing: WIKIGOLD };
    return { figures: { ...(await score("uner", uner, options)), ...(await score("wikigold", wikigold, options)) } };
  },
};

async function score(corpus: string, texts: readonly NamedText[], options: MeasureOptions): Promise<Figures> {
  const engine = await englishEngine();
  const parsed = await parseDocuments(
    texts.map((text) => text.document),
    engine,
  );
  const key = (name: Name) => `${name.start} ${name.end} ${name.type}`;
  let found = 0;
  let gold = 0;
  let right = 0;
  let engineFound = 0;
  let engineRight = 0;
  let left = options.errors;
  texts.forEach(({ document, names }, at) => {
    const wanted = new Set(names.map(key));
    const predicted = resolveEntities(document, parsed[at]!).mentions.filter(isNameMention).flatMap(mapped);
    const bare = parsed[at]!.entities.map(({ start, end, label }) => ({
      start: parsed[at]!.start[start]!,
      end: parsed[at]!.end[end - 1]!,
      type: label,
    }));
    for (const name of bare.flatMap(mapped)) {
      engineFound++;
      if (wanted.has(key(name))) engineRight++;
    }
    found += predicted.length;
    gold += wanted.size;
    const have = new Set(predicted.map(key));
    right += [...have].filter((name) => wanted.has(name)).length;
    const wrong = [
      ...names.filter((name) => !have.has(key(name))).map((name) => ({ ...name, sign: "missed" })),
      ...predicted.filter((name) => !wanted.has(key(name))).map((name) => ({ ...name, sign: "false " })),
    ].sort((one, other) => one.start - other.start);
    for (const name of wrong) if (left-- > 0) printName(corpus, document.text, name);
  });
  return {
    [`${corpus} precision`]: right / found,
    [`${corpus} recall`]: right / gold,
    [`${corpus} F1`]: (2 * right) / (found + gold),
    [`${corpus} F1 of the engine alone`]: (2 * engineRight) / (engineFound + gold),
  };
}

function mapped({ start, end, type }: Name): Name[] {
  const at = TYPES[type];
  return at ? [{ start, end, type: at }] : [];
}

function printName(corpus: string, text: string, name: Name & { sign: string }): void {
  const around = `${text.slice(Math.max(0, name.start - 40), name.start)}[${text.slice(name.start, name.end)}]${text.slice(name.end, name.end + 30)}`;
  console.log(`${corpus} ${name.sign} ${name.type}: ${around.replace(/\s+/g, " ")}`);
}
