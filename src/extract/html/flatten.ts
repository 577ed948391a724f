/** Elements whose tags do not break a line of words. */
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
/** Elements that the parser reads as raw text up to their end tag: they cannot nest. */
const RAW = new Set(["script", "style", "title", "textarea"]);
const TAG = /<\/?([a-z][^\s/<>]{0,40})[^<>]{0,10000}>/giu;

/**
 * A page without nesting: block tags become `<hr>`, which holds nothing, and inline tags go. For pages so deep that a parser's
 * stack of open elements would take quadratic time.
 */
export function flattenMarkup(html: string): string {
  return html.replace(TAG, (tag, written: string) => {
    const name = written.toLowerCase();
    if (RAW.has(name)) return tag;
    return INLINE.has(name) ? "" : "<hr>";
  });
}
