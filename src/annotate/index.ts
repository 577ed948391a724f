import { type Document, type DocumentHead, type ParsedText, type Reading, spanOfTokens } from "../model/index.ts";
import { findAttributions } from "./attributions/index.ts";
import { findClaims } from "./claims/index.ts";
import { resolveEntities } from "./entities/index.ts";
import { findQuantities } from "./quantities/index.ts";
import { findTimes } from "./times/index.ts";

/** Derives from one analysed document everything that it says on its own. Pure: same input, same reading. */
export function annotate(document: Document, parsed: ParsedText): Reading {
  const times = findTimes(document, parsed);
  const quantities = findQuantities(document, parsed, times);
  const { mentions, entities } = resolveEntities(document, parsed);
  const context = { document, parsed, times, quantities, mentions, entities };
  const attributions = findAttributions(context);
  const claims = findClaims({ ...context, attributions });
  return {
    ...headOf(document),
    analysed: true,
    text: document.text,
    segments: document.segments,
    sentences: parsed.sentences.map((range) => spanOfTokens(parsed, range)),
    entities: mentions,
    entityIndex: entities,
    times,
    quantities,
    attributions,
    claims,
    diagnostics: document.diagnostics,
  };
}

/** The reading of a document whose analysis is left out: text and diagnostics, empty lists. */
export function withoutAnalysis(document: Document): Reading {
  return {
    ...headOf(document),
    analysed: false,
    text: document.text,
    segments: document.segments,
    sentences: [],
    entities: [],
    entityIndex: [],
    times: [],
    quantities: [],
    attributions: [],
    claims: [],
    diagnostics: document.diagnostics,
  };
}

function headOf(document: Document): DocumentHead {
  const { id, file, url, title, outlet, authors, published, language } = document;
  return { id, file, url, title, outlet, authors, published, language };
}
