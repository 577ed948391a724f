import { stepUtf8 } from "./utf8-offsets.ts";

/** So many bytes are looked at; the rest will be like them. */
const SAMPLE = 1 << 20;
/** Share of high bytes that must make sense for windows-1252 to be believed. */
const PLAUSIBLE = 0.9;

/**
 * Encoding of bytes that are not valid UTF-8: `utf-8` where they are damaged UTF-8 (more good sequences than bad ones, as
 * after truncation), `windows-1252` where high bytes stand as its letters, quotation marks and dashes would, else `utf-8`.
 */
export function guessEncoding(bytes: Uint8Array): "utf-8" | "windows-1252" {
  const sample = bytes.subarray(0, SAMPLE);
  let good = 0;
  let bad = 0;
  for (let at = 0; at < sample.length; ) {
    const step = stepUtf8(sample, at);
    if (step.broken) bad++;
    else if (step.bytes > 1) good++;
    at += step.bytes;
  }
  if (good > bad) return "utf-8";
  return isWindows1252(sample) ? "windows-1252" : "utf-8";
}

function isWindows1252(bytes: Uint8Array): boolean {
  let high = 0;
  let sensible = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    high++;
    if (isPunctuation(byte) || (isLetter(byte) && (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1])))) sensible++;
  }
  return high > 0 && sensible >= high * PLAUSIBLE;
}

/** Euro, ellipsis, quotation marks, bullet, dashes, trade mark, no-break space, pound, section, copyright, guillemets … */
function isPunctuation(byte: number): boolean {
  return byte === 0x80 || byte === 0x85 || (byte >= 0x91 && byte <= 0x99) || (byte >= 0xa0 && byte <= 0xbf);
}

function isLetter(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const ascii = byte | 0x20;
  if (byte < 0x80) return ascii >= 0x61 && ascii <= 0x7a;
  return byte >= 0xc0 && byte < 0xfe && byte !== 0xd7 && byte !== 0xf7;
}
