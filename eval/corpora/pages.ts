import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { corpusFolder } from "./folder.ts";

/** A saved page and what people say is on it. */
export type GoldPage = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Main text in full; null where only snippets are known. */
  readonly body: string | null;
  /** Snippets that must and must not be in the main text. */
  readonly kept: readonly string[];
  readonly leftOut: readonly string[];
  readonly title: string | null;
  readonly authors: readonly string[];
  /** ISO date. */
  readonly date: string | null;
};

type FundusVersion = {
  readonly body: {
    readonly summary: string[];
    readonly sections: { readonly headline: string[]; readonly paragraphs: string[] }[];
  };
  readonly title?: string | null;
  readonly authors?: string[];
  readonly publishing_date?: string | null;
};

/** News pages with their full body. A publisher's gold holds several pages; each page gets the one whose words it holds. */
export function* readFundusPages(): Generator<GoldPage> {
  const folder = corpusFolder("corpora/extraction/fundus") ?? "";
  for (const country of readdirSync(folder).sort()) {
    for (const file of readdirSync(join(folder, country)).sort()) {
      if (!file.endsWith(".html.gz")) continue;
      const gold = JSON.parse(readFileSync(join(folder, country, file.replace(/_\d{4}_.*$/, ".json")), "utf8"));
      const bytes = gunzipSync(readFileSync(join(folder, country, file)));
      const page = new TextDecoder().decode(bytes);
      const versions = Object.values(gold as Record<string, FundusVersion>).map((version) => {
        const body = bodyOf(version);
        return { version, body, share: shareFound(body, page) };
      });
      const best = versions.sort((a, b) => b.share - a.share)[0]!;
      const { title = null, authors = [], publishing_date } = best.version;
      const date = publishing_date?.slice(0, 10) ?? null;
      yield { name: `fundus/${country}/${file}`, bytes, body: best.body, kept: [], leftOut: [], title, authors, date };
    }
  }
}

function bodyOf(version: FundusVersion): string {
  const sections = version.body.sections.flatMap((section) => [...section.headline, ...section.paragraphs]);
  return [...version.body.summary, ...sections].join("\n");
}

function shareFound(body: string, page: string): number {
  const words = body
    .split(/\s+/)
    .filter((word) => word.length > 5 && !/[&<>"'„“”]/.test(word))
    .slice(0, 300);
  return words.filter((word) => page.includes(word)).length / Math.max(1, words.length);
}

type TrafilaturaPage = {
  readonly file: string;
  readonly with: string[];
  readonly without: string[];
  readonly title?: string;
  readonly author?: string | readonly string[];
  readonly date?: string;
};

/** Pages of many kinds with snippets that belong to the main text or do not. */
export function* readTrafilaturaPages(): Generator<GoldPage> {
  const folder = corpusFolder("corpora/extraction/trafilatura") ?? "";
  const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Record<string, TrafilaturaPage>;
  for (const [name, page] of Object.entries(expected)) {
    const bytes = gunzipSync(readFileSync(join(folder, page.file)));
    const authors = [page.author ?? []]
      .flat()
      .flatMap((line) => line.split(/\s*[;,]\s*/))
      .filter((name) => name !== "");
    const date = page.date && /^\d{4}-\d{2}-\d{2}/.test(page.date) ? page.date.slice(0, 10) : null;
    yield { name, bytes, body: null, kept: page.with, leftOut: page.without, title: page.title || null, authors, date };
  }
}
