import { basename } from "node:path";
import type { Reading, SentenceEncoder } from "../../src/model/index.ts";
import { readFiles } from "../../src/pipeline/index.ts";
import { groupStories } from "../../src/stories/index.ts";
import { englishEngine, sentenceEncoder } from "../../tests/engine.ts";
import { type LabelledFile, readStoryLabels } from "../corpora/stories.ts";
import type { Figures, Measure } from "../measure.ts";
import { scoreClusters } from "./score-clusters.ts";

/** Stories over BASIL and ECB+ as one stream of 892 documents, and over BASIL alone; with the encoder and without. */
export const storiesMeasure: Measure = {
  name: "stories",
  about: "documents grouped into stories (BASIL and ECB+ as one stream; BASIL alone)",
  run: async ({ errors }) => {
    const basil = readStoryLabels("basil");
    const ecbplus = readStoryLabels("ecbplus");
    if (basil === null || ecbplus === null) return { missing: "corpora/stories" };
    const files = [...basil, ...ecbplus];
    const readings = await readFiles(
      files.map((one) => one.file),
      { engine: await englishEngine() },
    );
    const encoder = remembering(await sentenceEncoder());
    const stream = await groupStories(readings, encoder);
    printMixed(stream, files, readings, errors);
    const figures = {
      ...figuresOf("stream", stream, files),
      ...figuresOf("basil", await groupStories(readings.slice(0, basil.length), encoder), basil),
      ...figuresOf("words alone", await groupStories(readings, null), files),
      ...(await halves(files, readings, encoder)),
      "basil.whole": await wholeStories(basil, readings, encoder),
      "basil.apart": basilApart(stream, basil),
      "look-alikes.apart": await lonersApart(files, readings, encoder),
    };
    await encoder.close();
    return { figures };
  },
};

type Groups = Awaited<ReturnType<typeof groupStories>>;

function figuresOf(name: string, groups: Groups, files: readonly LabelledFile[]): Figures {
  const figures = scoreClusters(
    groups.map((group) => group.members),
    files.map((one) => one.story),
  );
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [`${name}.${key}`, value]));
}

/** B³ F1 over ECB+ topics of even and of odd number with half of BASIL each: numbers set on the one must hold on the other. */
async function halves(
  files: readonly LabelledFile[],
  readings: readonly Reading[],
  encoder: SentenceEncoder,
): Promise<Figures> {
  const stories = [...new Set(files.map(({ story }) => story))].sort();
  const numberOf = (story: string) => (/^\d+-/.test(story) ? Number.parseInt(story, 10) : stories.indexOf(story));
  const figures: Record<string, number> = {};
  for (const [name, rest] of [
    ["even", 0],
    ["odd", 1],
  ] as const) {
    const chosen = files.flatMap(({ story }, index) => (numberOf(story) % 2 === rest ? [index] : []));
    const groups = await groupStories(
      chosen.map((index) => readings[index]!),
      encoder,
    );
    const labels = chosen.map((index) => files[index]!);
    figures[`${name}.b3.f1`] = figuresOf(name, groups, labels)[`${name}.b3.f1`]!;
  }
  return figures;
}

/** The share of BASIL stories of which no document is in one group with another BASIL story's, in the whole stream. */
function basilApart(groups: Groups, basil: readonly LabelledFile[]): number {
  const mixed = new Set<string>();
  for (const { members } of groups) {
    const stories = new Set(members.flatMap((member) => basil[member]?.story ?? []));
    if (stories.size > 1) for (const story of stories) mixed.add(story);
  }
  return 1 - mixed.size / new Set(basil.map(({ story }) => story)).size;
}

/** How many stories stay whole when their documents alone are given, as a user with one story does. */
async function wholeStories(
  files: readonly LabelledFile[],
  readings: readonly Reading[],
  encoder: SentenceEncoder,
): Promise<number> {
  let whole = 0;
  for (const story of new Set(files.map((one) => one.story))) {
    const own = readings.filter((_, index) => files[index]?.story === story);
    if ((await groupStories(own, encoder)).length === 1) whole++;
  }
  return whole;
}

/**
 * The share of single reports of an event that stay out of the story of the event that looks like it: of each pair of ECB+ stories one
 * is given whole and of the other one report alone, as a search for news of one event brings up stray news of another.
 */
async function lonersApart(
  files: readonly LabelledFile[],
  readings: readonly Reading[],
  encoder: SentenceEncoder,
): Promise<number> {
  let apart = 0;
  let loners = 0;
  for (const whole of ["ecb", "plus"]) {
    const seen = new Set<string>();
    const chosen = files.flatMap(({ story }, index) => {
      const [, side] = story.split("-");
      if (side !== "ecb" && side !== "plus") return [];
      const isFirst = !seen.has(story);
      seen.add(story);
      return side === whole || isFirst ? [index] : [];
    });
    const groups = await groupStories(
      chosen.map((index) => readings[index]!),
      encoder,
    );
    for (const group of groups) {
      const stories = group.members.map((member) => files[chosen[member]!]!.story);
      for (const story of stories.filter((one) => !one.endsWith(whole))) {
        loners++;
        if (!stories.includes(`${story.split("-")[0]}-${whole}`)) apart++;
      }
    }
  }
  return apart / loners;
}

/** An encoder that keeps what it has encoded: the measure groups the same documents several times. */
function remembering(encoder: SentenceEncoder): SentenceEncoder {
  const known = new Map<string, Float32Array>();
  return {
    ...encoder,
    encode: async (texts) => {
      const unknown = [...new Set(texts.filter((text) => !known.has(text)))];
      const vectors = await encoder.encode(unknown);
      unknown.forEach((text, index) => {
        known.set(text, vectors[index]!);
      });
      return texts.map((text) => known.get(text)!);
    },
  };
}

function printMixed(
  groups: Groups,
  files: readonly LabelledFile[],
  readings: readonly Reading[],
  errors: number,
): void {
  const mixed = groups.filter((group) => new Set(group.members.map((index) => files[index]!.story)).size > 1);
  for (const group of mixed.slice(0, errors)) {
    console.log("\nTwo stories in one group:");
    for (const index of group.members) {
      console.log(
        `  ${files[index]!.story} ${basename(files[index]!.file)} ${readings[index]!.title?.slice(0, 80) ?? ""}`,
      );
    }
  }
}
