/** Characters of the bytes 0x80–0x9F; a blank stands for the five that windows-1252 leaves undefined. */
const HIGH = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/**
 * Mends what some versions of Node make of windows-1252 (they decode it as ISO 8859-1, so that quotation marks become control
 * characters). A right decoder never gives these control characters, so that the text of one stays as it is.
 */
export function mendWindows1252(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => {
    const character = HIGH[control.charCodeAt(0) - 0x80] ?? " ";
    return character === " " ? control : character;
  });
}
