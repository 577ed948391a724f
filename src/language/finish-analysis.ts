import type { EntitySpan, ParsedText } from "../model/index.ts";
import { createParsedText } from "./parsed-text.ts";
import { createLabelTable, type Dependencies } from "./parser/dependencies.ts";
import type { PipelineModel } from "./pipeline-model.ts";
import type { RuledToken } from "./rules/attribute-ruler.ts";
import { applyEditTree } from "./rules/edit-trees.ts";
import type { TokenizedText } from "./tokenizer/tokenizer.ts";

/** Turns labels into tags and features, applies the attribute rules, finds lemmas, and gives the typed view. */
export function finishAnalysis(
  tokenized: TokenizedText,
  dependencies: Dependencies,
  labels: readonly Uint16Array[],
  entities: readonly EntitySpan[],
  model: PipelineModel,
): ParsedText {
  const { tables } = model;
  const length = tokenized.lexemes.length;
  const classified = readLabels(labels, model, tokenized);
  const { dep } = dependencies;
  const read = (token: number): RuledToken => {
    const lexeme = tokenized.lexemes[token]!;
    const { tag, pos } = classified(token);
    return {
      orth: lexeme.text,
      lower: lexeme.lower,
      tag,
      pos,
      dep: tables.deps.list[dep[token]!]!,
      isSpace: lexeme.isSpace,
    };
  };
  const ruled = model.rule(length, read);
  const lemmas = createLabelTable();
  const columns = {
    tag: new Uint16Array(length),
    pos: new Uint8Array(length),
    dep: new Uint16Array(length),
    morph: new Uint16Array(length),
    lemma: new Uint32Array(length),
  };
  for (let token = 0; token < length; token++) {
    const own = classified(token);
    const values = ruled[token]!;
    const pos = values.pos ?? own.pos;
    const morph = values.morph ?? own.morph;
    columns.tag[token] = tables.tags.index(values.tag ?? own.tag);
    columns.pos[token] = tables.pos.index(pos);
    columns.morph[token] = tables.morphs.index(morph);
    columns.dep[token] = values.dep === undefined ? dep[token]! : tables.deps.index(values.dep);
    columns.lemma[token] = lemmas.index(
      values.lemma ?? own.lemma ?? model.lemmatize(tokenized.lexemes[token]!.text, pos, morph),
    );
  }
  return createParsedText({
    text: tokenized.text,
    start: tokenized.start,
    end: tokenized.end,
    head: dependencies.head,
    ...columns,
    sentenceStart: dependencies.sentenceStart,
    entities,
    labels: {
      tags: tables.tags.list,
      pos: tables.pos.list,
      deps: tables.deps.list,
      morphs: tables.morphs.list,
      lemmas: lemmas.list,
    },
  });
}

/** `lemma` is null where no classifier gives lemmas. */
type Classified = { readonly tag: string; readonly pos: string; readonly morph: string; readonly lemma: string | null };

/** What the classifiers say of a token, as strings. */
function readLabels(
  labels: readonly Uint16Array[],
  { manifest }: PipelineModel,
  tokenized: TokenizedText,
): (token: number) => Classified {
  return (token) => {
    let tag = "";
    let pos = "";
    let morph = "";
    let lemma: string | null = null;
    manifest.classifiers.forEach((classifier, at) => {
      const label = labels[at]![token]!;
      if (classifier.kind === "tagger") tag = classifier.labels[label]!;
      else if (classifier.kind === "morphologizer") [pos, morph] = classifier.labels[label]!;
      else {
        const word = tokenized.lexemes[token]!.text;
        lemma =
          applyEditTree(classifier.trees, classifier.labels[label]!, word) ??
          (classifier.backoff === "orth" ? word : "");
      }
    });
    return { tag, pos, morph, lemma };
  };
}
