/** Markup that is safe to put in a page as it stands. Only {@link html} makes it. */
export type Markup = { readonly markup: string };

/** What a template may hold: text is escaped, markup is not, lists are joined, `null`, `undefined` and `false` give nothing. */
export type Content = string | number | Markup | null | undefined | false | readonly Content[];

/**
 * Template tag for markup: every string and number that is put in is escaped, for element content and for quoted
 * attribute values alike, so that no word of a document can become markup.
 *
 * @example html`<p title="${title}">${text}</p>`
 */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const parts = strings.map((part, index) => part + (index < contents.length ? fill(contents[index]!) : ""));
  return { markup: parts.join("") };
}

function fill(content: Content): string {
  if (content === null || content === undefined || content === false) return "";
  if (typeof content === "string") return escaped(content);
  if (typeof content === "number") return String(content);
  if ("markup" in content) return content.markup;
  return content.map(fill).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Control characters are no part of HTML; a replacement character keeps every offset as it is. */
function escaped(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (character) => ENTITIES[character]!)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what has to go
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, "\ufffd")
  );
}
