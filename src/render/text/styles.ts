/** What a stretch of text on the terminal stands for; the painter decides how that looks. */
export type Style =
  | "plain"
  | "title"
  | "heading"
  | "dim"
  | "source"
  | "cue"
  | "content"
  | "value"
  | "conflict"
  | "agree";

/** Words with one style. */
export type Piece = { readonly text: string; readonly style: Style };

/** Turns words with a style into words for the terminal. */
export type Painter = (text: string, style: Style) => string;

/** SGR parameters of each style; bold and underline tell the parts apart where colours are not seen. */
const CODES: Readonly<Record<Style, string | null>> = {
  plain: null,
  title: "1",
  heading: "1;4",
  dim: "2",
  source: "1;36",
  cue: "33",
  content: "32",
  value: "35",
  conflict: "1;31",
  agree: "1;32",
};

export const paintColours: Painter = (text, style) => {
  const code = CODES[style];
  return code === null || text === "" ? text : `\u001b[${code}m${text}\u001b[0m`;
};

export const paintNothing: Painter = (text) => text;
