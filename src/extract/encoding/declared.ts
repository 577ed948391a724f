/** How far from the start a declaration is looked for; browsers look at 1,024 bytes, pages in the wild put it later. */
const REACH = 8192;
const DECLARATION =
  /<meta\s[^<>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,40})|^\s*<\?xml\s[^<>]{0,100}?encoding\s{0,5}=\s{0,5}["']([\w:.-]{2,40})/iu;

/**
 * The encoding that HTML or XML mark-up declares, as a label of the Encoding Standard, or null. A declared UTF-16 is read as
 * UTF-8, as the HTML standard has it, for the declaration itself could be read.
 */
export function findDeclaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, REACH));
  const match = DECLARATION.exec(head);
  const label = match?.[1] ?? match?.[2];
  if (label === undefined) return null;
  try {
    const encoding = new TextDecoder(label).encoding;
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    return null;
  }
}
