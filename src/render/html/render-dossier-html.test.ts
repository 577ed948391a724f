import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { sampleDossier } from "../../../tests/e2e/sample-dossier.ts";
import { renderDossierHtml } from "./render-dossier-html.ts";

const page = renderDossierHtml(sampleDossier());

test("every link of the page leads to a place that is there, and no place is there twice", () => {
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
  const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);
  expect(new Set(ids).size).toBe(ids.length);
  expect(links.filter((href) => !href.startsWith("#"))).toEqual([]);
  expect(links.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
});

test("a line of the dossier leads to its exact words, marked in the source text", () => {
  expect(page).toMatch(/<a href="#t1-0-25">The mill burned on <strong class="value">Monday<\/strong><\/a>/);
  expect(page).toMatch(
    /<mark id="t1-0-25" tabindex="-1">The <mark id="t1-4-15" tabindex="-1"><mark id="t1-4-8" tabindex="-1">mill<\/mark> burned<\/mark> on Monday<\/mark>/,
  );
});

test("a detail stands within the claim that has its words, and opens to its mentions", () => {
  expect(page).toMatch(
    /id="c2"[\s\S]*Told alike within it[\s\S]*id="c4"[\s\S]*<summary>mill [\s\S]*2 documents[\s\S]*#t2-4-8[\s\S]*id="c3"/,
  );
});

test("the sides of a conflict show their values, who stands there and on whose word", () => {
  expect(page).toContain("3 March 2031 against 4 March 2031");
  expect(page).toMatch(/Side A[\s\S]*3 March 2031[\s\S]*The Gazette[\s\S]*the mayor[\s\S]*Side B[\s\S]*second\.txt/);
});

test("the policy lets through nothing but the page's own style and script", () => {
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)![1]!.replaceAll("&#39;", "'");
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)![1]!;
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)![1]!;
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  expect(policy).toBe(
    `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; img-src data:; base-uri 'none'; form-action 'none'`,
  );
});

test("hostile words of a document stay words", () => {
  const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(2)>"'><style>*{display:none}</style>`;
  const bad = renderDossierHtml(sampleDossier({ outlet: hostile, title: hostile, said: hostile }), hostile);
  expect(bad.match(/<script/g)).toHaveLength(1);
  expect(bad.match(/<style/g)).toHaveLength(1);
  expect(bad).not.toMatch(/<img|onerror=alert\(2\)>"/);
  expect(bad).not.toContain('href="javascript:');
});

test("the digest comes first: words with their voice, both sides of a contradiction, links to the claims", () => {
  const digest = page.slice(page.indexOf('id="s1-digest"'), page.indexOf('id="s1-documents"'));
  expect(digest).toMatch(
    /1 of 2<\/span> 1–2 origins, 2 documents[\s\S]*The mayor wept[\s\S]*2 of 2<\/span> They part ways: date/,
  );
  expect(digest).toMatch(/Side A[\s\S]*Monday[\s\S]*Side B[\s\S]*Tuesday[\s\S]*href="#c1"/);
});

test("the page tells who speaks through whom, and sets the bare words beside those with a source", () => {
  const told = renderDossierHtml(sampleDossier({ said: "Radio" }));
  expect(told).toMatch(
    /the mayor <span class="kind">official[\s\S]*href="#t1-[\s\S]*directly \(2\), through Radio \(1\)/,
  );
  expect(told).toMatch(/Source or doubt lost[\s\S]*The mayor wept[\s\S]*Wire[\s\S]*Sparks flew/);
});

test("a claim with very many mentions prints some and counts the others", () => {
  const dossier = sampleDossier();
  const story = dossier.stories[0]!;
  const agree = story.claims[1]!;
  const mentions = Array.from({ length: 100 }, (_, index) => ({ ...agree.mentions[0]!, text: `mill burned ${index}` }));
  const long = renderDossierHtml({ ...dossier, stories: [{ ...story, claims: [{ ...agree, mentions }] }] });
  expect(long).toContain("60 more mentions not listed here");
});

test("a dossier without stories says so", () => {
  expect(renderDossierHtml({ stories: [], readings: [], diagnostics: [] })).toContain("No stories");
});

test("a document with very many single claims lists some and tells how many it leaves out", () => {
  const dossier = sampleDossier();
  const story = dossier.stories[0]!;
  const single = story.claims.at(-1)!;
  const singles = Array.from({ length: 500 }, (_, index) => ({ ...single, id: `x${index}` }));
  const big = renderDossierHtml({ ...dossier, stories: [{ ...story, claims: singles }] });
  expect(big).toContain("460 more are not listed here");
});
