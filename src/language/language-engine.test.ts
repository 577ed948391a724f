import { cpSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { englishEngine, MODELS } from "../../tests/engine.ts";
import type { ParsedText } from "../model/index.ts";
import { loadLanguageEngine } from "./index.ts";

async function parse(text: string): Promise<ParsedText> {
  const [parsed] = await (await englishEngine()).parse([text]);
  return parsed!;
}

/** Tokens in order, none empty or beyond the text; between two of them nothing, or one blank. */
function expectCover(parsed: ParsedText): void {
  const gaps: string[] = [];
  let at = 0;
  for (let token = 0; token < parsed.length; token++) {
    gaps.push(parsed.text.slice(at, parsed.start[token]));
    if (parsed.end[token]! <= parsed.start[token]!) gaps.push(`token ${token} is empty`);
    at = parsed.end[token]!;
  }
  gaps.push(parsed.text.slice(at));
  expect(gaps.filter((gap) => gap !== "" && gap !== " ")).toEqual([]);
}

/** Every token reaches a root of its own sentence; entities lie in order within the text. */
function expectTrees(parsed: ParsedText): void {
  const astray: number[] = [];
  for (let token = 0; token < parsed.length; token++) {
    let root = token;
    for (let steps = 0; parsed.head[root] !== root && steps < parsed.length; steps++) root = parsed.head[root]!;
    if (parsed.head[root] !== root || parsed.sentenceOf[root] !== parsed.sentenceOf[token]) astray.push(token);
  }
  expect(astray).toEqual([]);
  const borders = parsed.entities.flatMap((entity) => [entity.start, entity.end]);
  expect(borders).toEqual([...borders].sort((a, b) => a - b));
  expect(parsed.entities.every((entity) => entity.start < entity.end)).toBe(true);
  expect(borders.at(-1) ?? 0).toBeLessThanOrEqual(parsed.length);
}

test("any string becomes tokens that cover it and trees within sentences", async () => {
  const words = fc.constantFrom(
    "said",
    "“",
    '"',
    "U.S.",
    "$5.2bn",
    "\n\n",
    " ",
    "don't",
    "...",
    "😀",
    "Mr.",
    ":)",
    "\ud800",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.array(fc.oneof(words, fc.string({ maxLength: 5 })), { maxLength: 25 }).map((parts) => parts.join("")),
    fc.array(words, { maxLength: 25 }).map((parts) => parts.join(" ")),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 4 }), async (texts) => {
      const analyses = await (await englishEngine()).parse(texts);
      expect(analyses.map((parsed) => parsed.text)).toEqual(texts);
      for (const parsed of analyses) {
        expectCover(parsed);
        expectTrees(parsed);
      }
    }),
    { numRuns: 60 },
  );
});

test("a plain news sentence gets its subject, its speaker and its date", async () => {
  const parsed = await parse("Officials in Harbor City said on Tuesday that 12 sailors were missing.");
  const said = Array.from(parsed.head.keys()).find((token) => parsed.word(token) === "said")!;
  expect(parsed.dep(said)).toBe("ROOT");
  expect(parsed.children(said).map((token) => [parsed.word(token), parsed.dep(token)])).toContainEqual([
    "Officials",
    "nsubj",
  ]);
  expect(parsed.lemma(said)).toBe("say");
  expect(parsed.entities.map((entity) => [parsed.word(entity.end - 1), entity.label])).toEqual([
    ["City", "GPE"],
    ["Tuesday", "DATE"],
    ["12", "CARDINAL"],
  ]);
});

test("offsets count UTF-16 code units", async () => {
  const parsed = await parse("👍🏽 Łódź won 3–2 😀 today");
  expectCover(parsed);
  expect(parsed.word(parsed.length - 1)).toBe("today");
});

test.each([
  ["quotation marks", '"'.repeat(3_000)],
  ["opening brackets", "(".repeat(3_000)],
  ["dots", `a${".".repeat(9_000)}b`],
  ["dots and letters", "a.b".repeat(4_000)],
  ["one long word", "x".repeat(30_000)],
  ["an address without end", `http://${"a.".repeat(9_000)}`],
  ["colons and no @", ":a".repeat(3_000)],
  ["many @", "@".repeat(9_000)],
  ["hyphens", "a-".repeat(1_500)],
  ["line breaks", "\n".repeat(30_000)],
  ["blanks", " ".repeat(30_000)],
  ["nothing but commas and blanks", ", ".repeat(2_000)],
])("hostile text is read in good time: %s", async (_, text) => {
  const parsed = await parse(text);
  expectCover(parsed);
  expect(parsed.sentences.at(-1)!.end).toBe(parsed.length);
});

test("a text longer than any run is one analysis, the same as the texts that it is made of", async () => {
  const paragraph = "The ferry sank on Monday. Its owner, Zephyr Inc., said that nobody had been told.";
  const long = await parse(Array.from({ length: 60 }, () => paragraph).join("\n\n"));
  const short = await parse(paragraph);
  expectCover(long);
  expectTrees(long);
  const orgs = (parsed: ParsedText) => parsed.entities.filter((entity) => entity.label === "ORG").length;
  expect(orgs(long)).toBe(60 * orgs(short));
  expect(long.sentences).toHaveLength(60 * short.sentences.length);
});

test("calls that overlap do not disturb each other", async () => {
  const engine = await englishEngine();
  const texts = ["She left.", "He denied it.", "“No,” said Kim."];
  const alone = await Promise.all(texts.map(async (text) => words((await engine.parse([text]))[0]!)));
  const overlapping = await Promise.all(texts.map((text) => engine.parse([text])));
  expect(overlapping.map(([parsed]) => words(parsed!))).toEqual(alone);
});

function words(parsed: ParsedText): string[] {
  return Array.from(
    parsed.head,
    (head, token) => `${parsed.word(token)} ${parsed.tag(token)} ${head} ${parsed.dep(token)}`,
  );
}

test("a missing and a broken model say what to do", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sayso-model-"));
  try {
    await expect(loadLanguageEngine(folder)).rejects.toMatchObject({
      code: "model-missing",
      message: /name the folder/,
    });
    mkdirSync(join(folder, "en_core_web_sm"));
    writeFileSync(join(folder, "en_core_web_sm", "manifest.json"), "{");
    await expect(loadLanguageEngine(folder)).rejects.toMatchObject({
      code: "model-broken",
      message: /manifest\.json is not JSON/,
    });
    writeFileSync(join(folder, "en_core_web_sm", "manifest.json"), '{"format": 99}');
    await expect(loadLanguageEngine(folder)).rejects.toMatchObject({ code: "model-broken", message: /format 99/ });
    cpSync(join(MODELS, "en_core_web_sm"), join(folder, "en_core_web_sm"), { recursive: true });
    truncateSync(join(folder, "en_core_web_sm", "weights.bin"), 1_000_000);
    await expect(loadLanguageEngine(folder)).rejects.toMatchObject({
      code: "model-broken",
      message: /weight file ends/,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
