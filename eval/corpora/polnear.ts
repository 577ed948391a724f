import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../src/model/index.ts";

/** One marked attribution: parts of source, cue and content as UTF-16 spans of the text; empty where none is marked. */
export type MarkedAttribution = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
};

/** A text with its marked attributions. */
export type MarkedDocument = {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly MarkedAttribution[];
};

/**
 * Reads PolNeAR (brat stand-off) from a folder with `text/` and `attributions/`. Of several annotators the first in name order, or the
 * one at place `annotator` from 0; a document that has no such annotator is left out.
 */
export function readPolnear(folder: string, annotator = 0): MarkedDocument[] {
  const files = readdirSync(join(folder, "attributions")).sort();
  const texts = readdirSync(join(folder, "text")).filter((file) => file.endsWith(".txt"));
  return texts.sort().flatMap((file) => {
    const name = file.slice(0, -".txt".length);
    const marks = files.filter((other) => other.startsWith(`${name}_`) && other.endsWith(".ann"))[annotator];
    if (marks === undefined) return [];
    const text = readFileSync(join(folder, "text", file), "utf8");
    const standoff = readFileSync(join(folder, "attributions", marks), "utf8");
    return [{ name, text, attributions: readStandoff(standoff, codePointOffsets(text)) }];
  });
}

/** Code point offset → UTF-16 offset. */
function codePointOffsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const char of text) {
    offsets.push(at);
    at += char.length;
  }
  return [...offsets, at];
}

function readStandoff(standoff: string, offsets: readonly number[]): MarkedAttribution[] {
  const spans = new Map<string, Span[]>();
  const links: string[][] = [];
  for (const line of standoff.split("\n")) {
    const [id, what] = line.split("\t");
    if (!id || !what) continue;
    if (id.startsWith("T")) spans.set(id, readParts(what.slice(what.indexOf(" ") + 1), offsets));
    else if (id.startsWith("E")) links.push(what.split(" "));
  }
  return links
    .map((roles) => {
      const pick = (role: string) =>
        roles
          .filter((part) => part.replace(/\d*:.*/, "") === role)
          .flatMap((part) => spans.get(part.split(":")[1]!) ?? []);
      return { source: pick("Source"), cue: pick("Cue"), content: pick("Content") };
    })
    .filter((marked) => marked.content.length > 0);
}

function readParts(parts: string, offsets: readonly number[]): Span[] {
  return parts.split(";").map((part) => {
    const [start, end] = part.split(" ").map(Number);
    return { start: offsets[start!] ?? 0, end: offsets[end!] ?? 0 };
  });
}
