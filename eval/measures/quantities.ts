import { findQuantities } from "../../src/annotate/quantities/index.ts";
import { findTimes } from "../../src/annotate/times/index.ts";
import type { ParsedText, Quantity, Span } from "../../src/model/index.ts";
import { type GoldValue, MEANTIME, type MeantimeArticle, parseMeantime } from "../corpora/meantime.ts";
import type { Measure } from "../measure.ts";
import { inContext, overlaps, pairSpans, scores } from "../span-scores.ts";

type Found = Span & { readonly quantity: Quantity };

/**
 * VALUE spans. MEANTIME marks the number with its currency or per cent but without what is counted, marks no ordinals, and
 * takes words like "more than" in or leaves them out; so the counted noun and such words count for neither side.
 */
export const quantitiesMeasure: Measure = {
  name: "quantities",
  about: "quantities of MEANTIME: spans of numbers",
  async run({ errors }) {
    const articles = await parseMeantime();
    if (articles === null) return { missing: MEANTIME };
    const report = errorReport(errors);
    const strict = { right: 0, found: 0, gold: 0 };
    const relaxed = { ...strict };
    for (const [article, parsed] of articles) {
      const found = spansFound(article, parsed);
      const gold = withoutNesting(article.values, found).map((value) => withoutBound(article.document.text, value));
      const pairs = pairSpans(gold, found);
      for (const counts of [strict, relaxed]) {
        counts.gold += gold.length;
        counts.found += found.length;
      }
      relaxed.right += pairs.size;
      for (const [value, match] of pairs) if (value.start === match.start && value.end === match.end) strict.right++;
      report(article, gold, found, pairs);
    }
    return {
      figures: {
        ...named("strict", scores(strict)),
        ...named("relaxed", scores(relaxed)),
        gold: strict.gold,
        found: strict.found,
      },
    };
  },
};

function named(name: string, { precision, recall, f1 }: ReturnType<typeof scores>): Record<string, number> {
  return { [`${name} precision`]: precision, [`${name} recall`]: recall, [`${name} F1`]: f1 };
}

function spansFound({ document, annotated, dateLine }: MeantimeArticle, parsed: ParsedText): Found[] {
  return findQuantities(document, parsed, findTimes(document, parsed))
    .filter(
      (quantity) =>
        quantity.kind !== "ordinal" && quantity.end <= annotated.end && !(dateLine && overlaps(quantity, dateLine)),
    )
    .map((quantity) => ({ ...amountOf(document.text, quantity), quantity }));
}

/** The stretch that MEANTIME would mark: with sign and unit for money, per cent and measures, else the bare number. */
function amountOf(text: string, quantity: Quantity): Span {
  if (!["money", "percent", "measure"].includes(quantity.kind) || quantity.unit === "time") return quantity.number;
  const end =
    quantity.per === undefined
      ? quantity.end
      : quantity.start + text.slice(quantity.start, quantity.end).search(/\s+(?:per|an?|each)\s+\S+$/);
  return withoutBound(text, { start: quantity.start, end });
}

const BOUND =
  /^(?:(?:more|less|fewer) than|over|about|around|nearly|almost|up to|at least|close to|some of the|approximately|roughly|net|as (?:much|many) as|an estimated)\s+/i;

function withoutBound<T extends Span>(text: string, span: T): T {
  const bound = BOUND.exec(text.slice(span.start, span.end));
  return bound ? { ...span, start: span.start + bound[0].length } : span;
}

/** Gold marks "20 to 25 percent" as a whole and again in its parts: the whole counts where it was found, else the parts. */
function withoutNesting(values: readonly GoldValue[], found: readonly Found[]): GoldValue[] {
  const isOuter = (outer: Span) => values.some((inner) => inner !== outer && holds(outer, inner));
  const wasFound = (span: Span) => found.some((other) => other.start === span.start && other.end === span.end);
  const kept = values.filter((value) => !isOuter(value) || wasFound(value));
  return kept.filter((value) => !kept.some((outer) => outer !== value && holds(outer, value)));
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;
}

function errorReport(limit: number) {
  let left = limit;
  const print = (line: string) => {
    if (left-- > 0) console.log(line);
  };
  return (
    { document }: MeantimeArticle,
    gold: readonly GoldValue[],
    found: readonly Found[],
    pairs: Map<GoldValue, Found>,
  ) => {
    const matched = new Set(pairs.values());
    for (const value of gold) {
      const match = pairs.get(value);
      if (match === undefined) print(`MISS   ${inContext(document.text, value)}`);
      else if (match.start !== value.start || match.end !== value.end) {
        print(
          `SPAN   ${inContext(document.text, match)}, gold [[${document.text.slice(value.start, value.end)}]] (${match.quantity.rule})`,
        );
      }
    }
    for (const span of found)
      if (!matched.has(span))
        print(`FALSE  ${inContext(document.text, span)} (${span.quantity.kind}, ${span.quantity.rule})`);
  };
}
