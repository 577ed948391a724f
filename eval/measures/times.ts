import { findTimes } from "../../src/annotate/times/index.ts";
import type { TimeExpression } from "../../src/model/index.ts";
import { type GoldTime, MEANTIME, type MeantimeArticle, parseMeantime } from "../corpora/meantime.ts";
import type { Measure } from "../measure.ts";
import { type Counts, inContext, overlaps, pairSpans, scores } from "../span-scores.ts";

/**
 * TIMEX3 spans and values as in TempEval-3 (UzZaman et al. 2013): strict, relaxed (any overlap), and value (overlap and the
 * same value). The date line counts for neither side, since the reference date is given. Where gold annotates the same
 * words twice, both stand.
 */
export const timesMeasure: Measure = {
  name: "times",
  about: "time expressions of MEANTIME: spans and values",
  async run({ errors }) {
    const articles = await parseMeantime();
    if (articles === null) return { missing: MEANTIME };
    const report = errorReport(errors);
    const strict = { right: 0, found: 0, gold: 0 };
    const relaxed = { ...strict };
    const value = { ...strict };
    const type = { ...strict };
    for (const [article, parsed] of articles) {
      const found = findTimes(article.document, parsed).filter((time) => isInScope(article, time));
      const pairs = pairSpans(article.times, found);
      for (const counts of [strict, relaxed, value, type]) addTotals(counts, article.times.length, found.length);
      relaxed.right += pairs.size;
      for (const [gold, time] of pairs) {
        if (gold.start === time.start && gold.end === time.end) strict.right++;
        if (gold.type === time.type) type.right++;
        if (isSameValue(gold, time)) value.right++;
      }
      report(article, found, pairs);
    }
    return { figures: figuresOf({ strict, relaxed, value, type }) };
  },
};

function isInScope({ annotated, dateLine }: MeantimeArticle, time: TimeExpression): boolean {
  return time.end <= annotated.end && (dateLine === null || !overlaps(time, dateLine));
}

function addTotals(counts: Counts, gold: number, found: number): void {
  counts.gold += gold;
  counts.found += found;
}

function isSameValue(gold: GoldTime, time: TimeExpression): boolean {
  return gold.value === time.value;
}

function figuresOf(all: Readonly<Record<string, Counts>>): Record<string, number> {
  const entries = Object.entries(all).flatMap(([name, counts]) => {
    const { precision, recall, f1 } = scores(counts);
    return [
      [`${name} precision`, precision],
      [`${name} recall`, recall],
      [`${name} F1`, f1],
    ] as const;
  });
  return { ...Object.fromEntries(entries), gold: all.strict!.gold, found: all.strict!.found };
}

function errorReport(limit: number) {
  let left = limit;
  const print = (line: string) => {
    if (left-- > 0) console.log(line);
  };
  return ({ document, times }: MeantimeArticle, found: TimeExpression[], pairs: Map<GoldTime, TimeExpression>) => {
    const matched = new Set(pairs.values());
    for (const gold of times) {
      const time = pairs.get(gold);
      if (time === undefined) print(`MISS   ${inContext(document.text, gold)} = ${gold.value}`);
      else if (!isSameValue(gold, time)) {
        print(
          `VALUE  ${inContext(document.text, time)} = ${time.value}, gold ${gold.value} (${time.rule}) ${document.published?.value}`,
        );
      } else if (gold.start !== time.start || gold.end !== time.end) {
        print(
          `SPAN   ${inContext(document.text, time)}, gold [[${document.text.slice(gold.start, gold.end)}]] (${time.rule})`,
        );
      }
    }
    for (const time of found) {
      if (!matched.has(time)) print(`FALSE  ${inContext(document.text, time)} = ${time.value} (${time.rule})`);
    }
  };
}
