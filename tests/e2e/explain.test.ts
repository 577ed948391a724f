import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Claim } from "../../src/model/index.ts";
import { runSayso } from "./run-sayso.ts";

let folder = "";
let file = "";
let json = "";
let claims: Claim[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sayso-explain-"));
  const story = [
    ["one.txt", "The mill at Ostrel burned down on Monday. Three people died in the fire, the police said."],
    ["two.txt", "The mill at Ostrel burned down on Monday. Five people died in the fire, the mayor said."],
  ].map(([name, text]) => {
    writeFileSync(join(folder, name!), text!);
    return join(folder, name!);
  });
  json = (await runSayso(["dossier", "--json", ...story])).stdout;
  claims = JSON.parse(json).stories.flatMap((one: { claims: Claim[] }) => one.claims);
  file = join(folder, "dossier.json");
  writeFileSync(file, json);
});

afterAll(() => rmSync(folder, { recursive: true }));

const flat = (text: string) => text.replace(/\s+/g, " ");

test("a claim is explained by its number: words, spans, attribution with rule, what was compared, origins", async () => {
  const number = claims.findIndex(({ relation }) => relation === "conflict") + 1;
  const { status, stdout, stderr } = await runSayso(["explain", file, `${number}`]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const claim = claims[number - 1]!;
  const text = flat(stdout);
  expect(text).toContain(`claim ${number} of ${claims.length} · id ${claim.id} · conflict (number)`);
  for (const { file, start, end, text: words } of claim.mentions) {
    expect(text).toContain(words);
    expect(text).toContain(`${file} ${start}–${end}`);
  }
  expect(text).toMatch(/side A.*side B/);
  expect(text).toMatch(/source “the police” \d+–\d+, cue “said” \d+–\d+/);
  expect(text).toContain(`(rule ${claim.conflict!.rule})`);
  expect(text).toMatch(/“Three people” = 3 people/);
  expect(text).toMatch(/How origins were counted: (1–)?2 origins/);
  expect(text).toMatch(/1 and 2: score/);
});

test("an id, the beginning of one and #NUMBER find the same claim; standard input holds the dossier as well", async () => {
  const { id } = claims[0]!;
  const whole = (await runSayso(["explain", file, id])).stdout;
  expect((await runSayso(["explain", file, "#1"])).stdout).toBe(whole);
  expect((await runSayso(["explain", file, id.slice(0, 12).toUpperCase()])).stdout).toBe(whole);
  async function* stdin() {
    yield Buffer.from(json);
  }
  expect((await runSayso(["explain", "-", id], { stdin: stdin() })).stdout).toBe(whole);
});

test("--json gives the claim with its story, its number, and its documents", async () => {
  const { stdout } = await runSayso(["explain", file, claims[0]!.id, "--json"]);
  const explained = JSON.parse(stdout);
  expect(explained.claim).toMatchObject(claims[0]!);
  expect(explained.claim.mentions[0]).toMatchObject({
    hops: expect.any(Array),
    originBasis: { rule: expect.any(String) },
  });
  expect(explained).toMatchObject({ number: 1, of: claims.length, story: { title: expect.any(String) } });
  expect(explained.documents).toHaveLength(new Set(claims[0]!.mentions.map(({ document }) => document)).size);
});

test("a claim that is not there is told with those that come near", async () => {
  const none = await runSayso(["explain", file, "999"]);
  expect(none).toMatchObject({ status: 1, stdout: "" });
  expect(none.stderr).toContain(`no claim “999”: the dossier has claims 1 to ${claims.length}`);
  const byWords = await runSayso(["explain", file, "burned down"]);
  expect(byWords.stderr).toMatch(/near it: \d+ = [0-9a-f]{8} \(.*burned down/);
  const near = await runSayso(["explain", file, `${claims[0]!.id.slice(0, 6)}zz`]);
  expect(near.stderr).toContain(`1 = ${claims[0]!.id.slice(0, 8)}`);
});

test("the beginning of several ids is told to be too short", async () => {
  const twice = { ...claims[0]!, id: `${claims[0]!.id.slice(0, 8)}ffffffff` };
  const stories = [{ ...JSON.parse(json).stories[0], claims: [claims[0], twice] }];
  writeFileSync(join(folder, "twins.json"), JSON.stringify({ stories, diagnostics: [] }));
  const { status, stderr } = await runSayso(["explain", join(folder, "twins.json"), claims[0]!.id.slice(0, 8)]);
  expect(status).toBe(1);
  expect(stderr).toContain("begins the ids of 2 claims");
});

test("a file that is no dossier is told with the way to make one", async () => {
  const readings = (await runSayso(["read", "--json", join(folder, "one.txt")])).stdout;
  const files = {
    "page.html": "<p>x</p>",
    "none.json": '{"stories": 3}',
    "readings.jsonl": readings,
    "empty.json": "",
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content);
    const { status, stdout, stderr } = await runSayso(["explain", join(folder, name), "1"]);
    expect({ name, status, stdout }).toEqual({ name, status: 1, stdout: "" });
    expect(stderr).toContain("no dossier file");
    expect(stderr).toContain("sayso dossier PATH… --json > dossier.json");
  }
  expect((await runSayso(["explain", join(folder, "readings.jsonl"), "1"])).stderr).toContain("it holds readings");
  expect(await runSayso(["explain", join(folder, "nowhere.json"), "1"])).toMatchObject({ status: 1 });
});

test("a dossier that somebody changed is told where it is broken, and never half explained", async () => {
  const broken = JSON.parse(json);
  broken.stories[0].claims[0].mentions[0].hops = "x";
  writeFileSync(join(folder, "broken.json"), JSON.stringify(broken));
  const { status, stderr } = await runSayso(["explain", join(folder, "broken.json"), "1"]);
  expect(status).toBe(1);
  expect(stderr).toContain("stories[0].claims[0].mentions[0].hops: no list");
});

test("numbers that lead nowhere in a dossier from elsewhere do no harm", async () => {
  const odd = JSON.parse(json);
  const [claim] = odd.stories[0].claims;
  claim.conflict = { kind: "date", sides: [[7], [-1]], why: "\u001b[2J", rule: "x", evidence: [] };
  claim.pairs = [[9, 9]];
  claim.origins = { min: 1, max: 2, sources: [{ name: null, kind: "own", mentions: [5] }] };
  writeFileSync(join(folder, "odd.json"), JSON.stringify(odd));
  const { status, stdout } = await runSayso(["explain", join(folder, "odd.json"), "1"]);
  expect(status).toBe(0);
  expect(stdout).not.toContain("\u001b");
});

test("a missing argument is wrong usage", async () => {
  expect((await runSayso(["explain", file])).status).toBe(2);
  expect((await runSayso(["explain", "--help"])).stdout).toContain("Examples:");
});
