/** What kind of text some bytes hold. */
export type Format = "html" | "json" | "plain";

const HTML_OPENING =
  /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|section|p|h1|meta|title|script|table|span|header)\b/iu;
const TAG =
  /<\/?(?:p|div|span|a|article|section|h[1-6]|br|ul|li|body|head|script|style|meta|title|blockquote|table)\b[^<>]{0,400}>/giu;

/**
 * The format by what the text opens with; the file's extension decides only where that is open: a file `.html` that holds
 * some tags is HTML, a file `.txt` that quotes some is not.
 */
export function findFormat(file: string, text: string): Format {
  const head = text.slice(0, 20_000).trimStart();
  const extension = /\.([a-z0-9]{1,5})$/iu.exec(file)?.[1]?.toLowerCase() ?? "";
  if (/^\{\s*(?:"|\}\s*$)/u.test(head) || (extension === "json" && /^[[{"]/u.test(head))) return "json";
  if (HTML_OPENING.test(head)) return "html";
  if (/^x?html?$/u.test(extension)) return head.startsWith("<") || head.search(TAG) >= 0 ? "html" : "plain";
  const tags = extension === "txt" || extension === "md" ? 0 : (head.match(TAG)?.length ?? 0);
  return tags >= 10 ? "html" : "plain";
}
