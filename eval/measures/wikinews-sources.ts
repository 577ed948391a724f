import { resolveEntities, sourceKindOf, sourceNameOf } from "../../src/annotate/entities/index.ts";
import { parseDocuments } from "../../src/language/index.ts";
import type { EntityMention, ParsedText, Span, TokenRange } from "../../src/model/index.ts";
import { englishEngine } from "../../tests/engine.ts";
import { type GoldSource, readWikinewsSources } from "../corpora/wikinews-attributions.ts";
import type { Figures, MeasureOptions } from "../measure.ts";

const THIRD_PERSON = /^(?:he|she|it|they|who|which|his|her|their|its)$/i;
const FIRST_PERSON = /^(?:i|we|my|our|you)$/i;

/** Sources of the Wikinews attribution gold, given their span: is the name that of the gold entity, is the kind right? */
export async function scoreWikinewsSources(options: MeasureOptions): Promise<Figures> {
  const articles = readWikinewsSources();
  if (!articles) return {};
  const parsed = await parseDocuments(
    articles.map((article) => article.document),
    await englishEngine(),
  );
  const counts = { pronoun: [0, 0], noun: [0, 0], kind: [0, 0] };
  let left = options.errors;
  articles.forEach(({ document, sources }, at) => {
    const { mentions, entities } = resolveEntities(document, parsed[at]!);
    for (const source of sources) {
      const range = tokensOf(parsed[at]!, source);
      const words = document.text.slice(source.start, source.end);
      if (!range || FIRST_PERSON.test(words)) continue;
      const mention = mentionOfSource(parsed[at]!, range, mentions);
      const entity = entities.find((candidate) => candidate.id === mention?.entity) ?? null;
      const name = sourceNameOf(parsed[at]!, range, mention, entity);
      const kind = sourceKindOf(parsed[at]!, range, mention, entity);
      tally(counts.kind, kind === source.kind);
      const right = isNamed(name, source, [...(entity?.aliases ?? [])]);
      if (source.entity) tally(THIRD_PERSON.test(words) ? counts.pronoun : counts.noun, right);
      const wrong = (source.entity && !right) || kind !== source.kind;
      if (wrong && left-- > 0)
        console.log(
          `${document.id} ${source.start}: "${words}" want ${source.entity} ${source.kind}, have ${name} ${kind}`,
        );
    }
  });
  return Object.fromEntries(
    Object.entries(counts).flatMap(([name, [right, all]]) => [
      [`wikinews source ${name} accuracy`, right! / all!],
      [`wikinews source ${name} count`, all!],
    ]),
  );
}

function tally(counts: number[], right: boolean): void {
  counts[0]! += right ? 1 : 0;
  counts[1]!++;
}

function tokensOf(parsed: ParsedText, span: Span): TokenRange | null {
  let start = -1;
  let end = -1;
  for (let token = 0; token < parsed.length; token++) {
    if (parsed.start[token]! < span.start || parsed.end[token]! > span.end) continue;
    if (start < 0) start = token;
    end = token + 1;
  }
  return start < 0 ? null : { start, end };
}

/** The mention that holds the head of the source, the widest within the source; else a name in apposition to it. */
function mentionOfSource(
  parsed: ParsedText,
  range: TokenRange,
  mentions: readonly EntityMention[],
): EntityMention | null {
  const head = rangeHead(parsed, range);
  const heads = [head, ...parsed.children(head).filter((child) => parsed.dep(child) === "appos" && child < range.end)];
  for (const token of heads) {
    const start = parsed.start[token]!;
    const fitting = mentions.filter((mention) => mention.start <= start && mention.end >= parsed.end[token]!);
    fitting.sort((one, other) => other.end - other.start - (one.end - one.start));
    if (fitting[0]) return fitting[0];
  }
  return null;
}

function rangeHead(parsed: ParsedText, range: TokenRange): number {
  for (let token = range.start; token < range.end; token++) {
    const head = parsed.head[token]!;
    if (head < range.start || head >= range.end || head === token) return token;
  }
  return range.end - 1;
}

function isNamed(name: string, source: GoldSource, aliases: readonly string[]): boolean {
  const wanted = wordsOf(source.entity ?? "");
  return [name, ...aliases].some((candidate) => {
    const have = wordsOf(candidate);
    if (have.size === 0 || wanted.size === 0) return false;
    return [...have].every((word) => wanted.has(word)) || [...wanted].every((word) => have.has(word));
  });
}

function wordsOf(words: string): Set<string> {
  const all = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(all.filter((word) => !["the", "a", "an", "of", "inc"].includes(word)));
}
