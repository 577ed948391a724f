/** Half-open range `start`–`end` in UTF-16 code units of a document's clean text: `text.slice(start, end)` are the words. */
export type Span = { readonly start: number; readonly end: number };

/** Half-open range of token indexes of a {@link ParsedText}. */
export type TokenRange = { readonly start: number; readonly end: number };
