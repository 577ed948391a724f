import { resolveEntities } from "../../src/annotate/entities/index.ts";
import { parseDocuments } from "../../src/language/index.ts";
import type { EntityMention, Span } from "../../src/model/index.ts";
import { englishEngine } from "../../tests/engine.ts";
import { GUM, type GumMention, type GumText, readGum } from "../corpora/gum.ts";
import type { Figures, Measure, MeasureOptions } from "../measure.ts";
import { isNameMention } from "./name-mentions.ts";
import { scoreWikinewsSources } from "./wikinews-sources.ts";

const OF_SPEAKER = /^(?:i|me|my|we|us|our|you|your)$/i;

/**
 * How often a mention is tied to the right entity. GUM: mentions of the third person that belong to a gold entity with
 * a name; right where most names of our entity stand in mentions of that gold entity. `source`: mentions that the
 * rhetorical relation `attribution` marks as source; `all`: every mention. `tied` is the share that we tie at all.
 */
export const coreferenceMeasure: Measure = {
  name: "coreference",
  about: "pronouns, names and nouns tied to the right entity: GUM, and attribution sources on Wikinews",
  async run(options) {
    const texts = readGum();
    if (!texts) return { missing: GUM };
    const figures = await scoreGum(texts, options);
    return { figures: { ...figures, ...(await scoreWikinewsSources(options)) } };
  },
};

type Tally = { right: number; tied: number; gold: number };

async function scoreGum(texts: readonly GumText[], options: MeasureOptions): Promise<Figures> {
  const parsed = await parseDocuments(
    texts.map((text) => text.document),
    await englishEngine(),
  );
  const tallies: Record<string, Tally> = {};
  let left = options.errors;
  texts.forEach((text, at) => {
    const { mentions } = resolveEntities(text.document, parsed[at]!);
    const named = new Set(text.mentions.filter((mention) => mention.form === "name").map((mention) => mention.cluster));
    const sources = new Set(text.sources);
    for (const gold of text.mentions) {
      const words = text.document.text.slice(gold.start, gold.end);
      if (!named.has(gold.cluster) || (gold.form === "pronoun" && OF_SPEAKER.test(words))) continue;
      const found = mentionAt(mentions, gold.head);
      const right = found !== null && isSameEntity(text, mentions, found, gold);
      for (const set of sources.has(gold) ? ["source", "all"] : ["all"]) {
        const name = `${set} ${gold.form}`;
        const tally = tallies[name] ?? { right: 0, tied: 0, gold: 0 };
        tallies[name] = tally;
        tally.gold++;
        if (found) tally.tied++;
        if (right) tally.right++;
      }
      if (!right && gold.form === "pronoun" && left-- > 0) printMiss(text, gold, found);
    }
  });
  return Object.fromEntries(
    Object.entries(tallies)
      .sort(([one], [other]) => (one < other ? 1 : -1))
      .flatMap(([name, tally]) => [
        [`${name} accuracy`, tally.right / tally.gold],
        [`${name} precision`, tally.tied === 0 ? 0 : tally.right / tally.tied],
        [`${name} mentions`, tally.gold],
      ]),
  );
}

/** The smallest of our mentions that holds a word. */
function mentionAt(mentions: readonly EntityMention[], word: Span): EntityMention | null {
  let best: EntityMention | null = null;
  for (const mention of mentions) {
    if (mention.start > word.start || mention.end < word.end) continue;
    if (!best || mention.end - mention.start < best.end - best.start) best = mention;
  }
  return best;
}

/** Most names of our entity lie in gold mentions of the cluster; its own mention does not vouch for itself unless alone. */
function isSameEntity(
  text: GumText,
  mentions: readonly EntityMention[],
  found: EntityMention,
  gold: GumMention,
): boolean {
  const names = mentions.filter((mention) => mention.entity === found.entity && isNameMention(mention));
  const others = names.filter((mention) => mention !== found);
  const witnesses = others.length > 0 ? others : names;
  const inCluster = witnesses.filter((mention) =>
    text.mentions.some(
      (other) => other.cluster === gold.cluster && other.head.start >= mention.start && other.head.end <= mention.end,
    ),
  );
  return witnesses.length > 0 && inCluster.length * 2 > witnesses.length;
}

function printMiss(text: GumText, gold: GumMention, found: EntityMention | null): void {
  const { text: words, id } = text.document;
  const wanted = text.mentions.find((mention) => mention.cluster === gold.cluster && mention.form === "name")!;
  const around = `${words.slice(Math.max(0, gold.start - 200), gold.start)}[${words.slice(gold.start, gold.end)}]${words.slice(gold.end, gold.end + 60)}`;
  console.log(
    `${id}: want ${words.slice(wanted.start, wanted.end).slice(0, 40)}, have ${found ? found.name : "-"}: ${around.replace(/\s+/g, " ")}\n`,
  );
}
