import type { Document, ParsedText } from "../../model/index.ts";

/** 1 for each token that stands within double quotation marks; every segment starts outside. */
export function quotedTokens(document: Document, parsed: ParsedText): Uint8Array {
  const quoted = new Uint8Array(parsed.length);
  let inside = false;
  let segment = 0;
  for (let token = 0; token < parsed.length; token++) {
    const at = parsed.start[token]!;
    while (segment < document.segments.length && document.segments[segment]!.end <= at) {
      segment++;
      inside = false;
    }
    const word = parsed.word(token);
    if (word.includes("“")) inside = true;
    else if (word.includes("”")) inside = false;
    else if (word === '"' || word === "''" || word === "``") inside = !inside;
    else if (inside) quoted[token] = 1;
  }
  return quoted;
}
