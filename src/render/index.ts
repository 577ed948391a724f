export { renderDossierHtml } from "./html/render-dossier-html.ts";
export { renderDossierJson } from "./json/render-dossier-json.ts";
export { renderReadingJson } from "./json/render-reading-json.ts";
export { renderDigestText, renderDossierText } from "./text/render-dossier-text.ts";
export { renderReadingText, type TextOptions } from "./text/render-reading-text.ts";
export { renderSummaryText } from "./text/render-summary-text.ts";
export { type Painter, paintColours, paintNothing } from "./text/styles.ts";
