import { expect, test } from "vitest";
import { readDocument } from "../index.ts";

const PARAGRAPHS = [
  "The harbour master of Port Ellery said on Monday that the new pier would open in the spring, a year after it was promised.",
  "Work on the pier began four years ago and was stopped twice, once for lack of money, and once for a storm that took the crane.",
  "“We waited long enough for this,” said Jane Orr, who runs the ferry, “and I am glad that we shall all walk on it together.”",
  "The council has set aside 4.2 million crowns for the last stage, which is less than the builders had asked for in the autumn.",
];
const ARTICLE = PARAGRAPHS.map((words) => `<p>${words}</p>`).join("\n");

function read(html: string) {
  return readDocument({ file: "page.html", bytes: new TextEncoder().encode(html) });
}

function page(article: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><title>New pier to open | The Ellery Post</title>${head}</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
    <main><article><h1>New pier to open</h1>${article}</article></main>
    <aside><p>Subscribe to get the best of the coast, every morning, in your inbox, before all of your neighbours do.</p></aside>
    <script>var x = "The script says nothing, but says it at some length, so that it might be taken for text.";</script>
    <footer><p>About us, our people, our terms and the address of the house in which we write, print and argue.</p></footer></body></html>`;
}

/** Kind and words of every segment. */
function segmentsOf(html: string): [string, string][] {
  const { text, segments } = read(html);
  return segments.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

test("the main text is kept in blocks, scripts, navigation and margins are left out", () => {
  expect(segmentsOf(page(ARTICLE))).toEqual([
    ["headline", "New pier to open"],
    ...PARAGRAPHS.map((words) => ["body", words]),
  ]);
  expect(read(page(ARTICLE)).text).toBe(["New pier to open", ...PARAGRAPHS].join("\n\n"));
});

test("headings, block quotes, captions and posts keep their roles", () => {
  const article = `<p>${PARAGRAPHS[0]}</p><h2>Twice stopped</h2><p>${PARAGRAPHS[1]}</p>
    <figure><img src="x.jpg"><figcaption>The pier at dusk</figcaption></figure>
    <blockquote><p>The pier is the longest on this coast, and the only one that was paid for twice.</p></blockquote>
    <blockquote class="twitter-tweet"><p lang="en">No boats today. <a href="https://t.co/x">pic.twitter.com/x1</a></p>&mdash; Harbour Office (@pe_harbour)
    <a href="https://twitter.com/pe_harbour/status/1">March 3, 2023</a></blockquote><p>${PARAGRAPHS[2]}</p><p>${PARAGRAPHS[3]}</p>`;
  const document = read(page(article));
  expect(document.segments.map((segment) => segment.kind)).toEqual([
    "headline",
    "body",
    "heading",
    "body",
    "caption",
    "excerpt",
    "post",
    "body",
    "body",
  ]);
  const post = document.segments[6]!.post!;
  expect(post).toMatchObject({ handle: "pe_harbour", date: "2023-03-03" });
  expect(document.text.slice(post.content.start, post.content.end)).toBe("No boats today. pic.twitter.com/x1");
  expect(document.text.slice(post.author!.start, post.author!.end)).toBe("Harbour Office");
});

test("metadata: JSON-LD first, then OpenGraph and other meta tags", () => {
  const ld = JSON.stringify({
    "@graph": [
      {
        "@type": "NewsArticle",
        headline: "New pier to open",
        datePublished: "2023-03-04T09:30:00+01:00",
        author: [{ name: "Jane Roe" }, { name: "A. Orr" }],
      },
    ],
  });
  const head = `<script type="application/ld+json">${ld}</script><script type="application/ld+json">{broken</script>
    <meta property="og:site_name" content="The Ellery Post"><link rel="canonical" href="https://ellerypost.example/pier">
    <meta property="article:published_time" content="2023-03-05">`;
  expect(read(page(ARTICLE, head))).toMatchObject({
    title: "New pier to open",
    outlet: "The Ellery Post",
    authors: ["Jane Roe", "A. Orr"],
    url: "https://ellerypost.example/pier",
    published: { value: "2023-03-04T09:30", basis: "stated", rule: "json-ld:datePublished" },
  });
});

test("a date that the calendar does not have gives way to the next one", () => {
  const head = `<meta name="date" content="0000-00-00"><meta name="pubdate" content="2020-05-06">`;
  expect(read(page(ARTICLE, head)).published).toMatchObject({ value: "2020-05-06", rule: "meta:pubdate" });
});

test("the name of the site is no part of the title", () => {
  expect(read(page(ARTICLE)).title).toBe("New pier to open");
});

test("nor is it where it stands before the title and the page has no heading", () => {
  const html = `<html><head><title>The Ellery Post - New pier to open</title><meta name="publisher" content="Ellery Post"></head><body>${ARTICLE}</body></html>`;
  expect(read(html)).toMatchObject({ title: "New pier to open", outlet: "Ellery Post" });
});

test.each([
  ["an empty page", "<!doctype html><html><head><title>Pier</title></head><body></body></html>"],
  [
    "a page that a script fills",
    `<!doctype html><html><body><div id="root"></div><script>load("a")</script></body></html>`,
  ],
])("%s has no text and says so", (_, html) => {
  expect(read(html).diagnostics.map((diagnostic) => diagnostic.code)).toEqual(["no-text"]);
  expect(read(html).text).toBe("");
});

test("100,000 nested elements are read to the words within", () => {
  const document = read(
    `<html><body>${"<div>".repeat(100_000)}<p>The pier &amp; the storm.</p>${"</div>".repeat(100_000)}<script>no()</script></body></html>`,
  );
  expect(document.text).toBe("The pier & the storm.");
  expect(document.diagnostics.map((diagnostic) => diagnostic.code)).toContain("html-simplified");
});

test("a page of very many elements is read block by block", () => {
  const document = read(`<html><body>${"<p>The pier is open.</p>".repeat(26_000)}</body></html>`);
  expect(document.segments).toHaveLength(26_000);
});

test("truncated pages give what is there", () => {
  const html = page(ARTICLE);
  expect(read(html.slice(0, html.indexOf("so that") + 1)).text).toContain(PARAGRAPHS[3]);
  expect(read(html.slice(0, html.indexOf("stopped twice"))).text).toContain(PARAGRAPHS[0]);
});

test("a quotation repeated in large type is display text, a borrowed block stays an excerpt", () => {
  const said = "The pier was never safe, and everybody in the office knew it.";
  const page = `<article><h1>The pier</h1><p>The inspector spoke on Monday. “${said} We told them so,” he said of the office that runs it.</p>
    <blockquote>${said}</blockquote><p>Another outlet had this on Tuesday, and it was not denied by the office:</p>
    <blockquote>The office had three letters on its desk by then, and none was answered.</blockquote>
    <p>The office did not want to speak about the letters, nor about the pier and its future.</p></article>`;
  const { text, segments } = readDocument({ file: "a.html", bytes: new TextEncoder().encode(page) });
  const kindOf = (words: string) => segments.find(({ start, end }) => text.slice(start, end).startsWith(words))?.kind;
  expect(kindOf("The pier was never safe")).toBe("heading");
  expect(kindOf("The office had three letters")).toBe("excerpt");
});
