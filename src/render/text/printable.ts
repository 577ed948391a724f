/**
 * Text of a document made safe for a terminal: control characters and the marks that reorder writing direction become
 * blanks or go, so that no document can move the cursor, recolour or reorder what the reader sees.
 */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what has to go
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").replace(/[\u202a-\u202e\u2066-\u2069]/g, "");
}

/** As {@link printable}, cut to at most `limit` characters at a blank, with an ellipsis where something was cut. */
export function shortened(text: string, limit: number): string {
  const line = printable(text).replace(/ {2,}/g, " ").trim();
  if (line.length <= limit) return line;
  const cut = line.lastIndexOf(" ", limit - 1);
  return `${line.slice(0, cut > limit / 2 ? cut : limit - 1)}…`;
}
