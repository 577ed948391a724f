import type { Diagnostic } from "../../model/index.ts";
import { createShift, type OffsetMap } from "../../text/offset-map.ts";
import { findDeclaredEncoding } from "./declared.ts";
import { guessEncoding } from "./guess.ts";
import { createUtf8Offsets } from "./utf8-offsets.ts";
import { mendWindows1252 } from "./windows-1252.ts";

/** Text of some bytes as it stands there (line ends too), without byte order mark. */
export type Decoded = {
  readonly text: string;
  /** Label of the WHATWG Encoding Standard. */
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
  /** From offsets in `text` to bytes; null for legacy encodings of more than one byte a character. */
  readonly offsets: OffsetMap | null;
};

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

/**
 * Decodes bytes by their byte order mark, else as UTF-8 where they are valid, else by what the mark-up declares, else by
 * {@link guessEncoding}. Never throws; what could not be decoded is U+FFFD and a diagnostic.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const mark = MARKS.find((known) => known.bytes.every((byte, index) => bytes[index] === byte));
  if (mark) return decodeAs(bytes, mark.encoding, mark.bytes.length);
  const declared = findDeclaredEncoding(bytes);
  if (declared === "iso-2022-jp") return decodeAs(bytes, declared, 0);
  const utf8 = decodeStrictly(bytes);
  if (utf8 !== null) return { text: utf8, encoding: "utf-8", diagnostics: [], offsets: createUtf8Offsets(bytes, 0) };
  if (declared !== null && declared !== "utf-8") return decodeAs(bytes, declared, 0);
  const guess = declared ?? guessEncoding(bytes);
  const decoded = decodeAs(bytes, guess, 0);
  if (guess === "utf-8") return decoded;
  const message = `The bytes are not UTF-8 and declare no encoding; they were read as ${guess}.`;
  return { ...decoded, diagnostics: [...decoded.diagnostics, { code: "encoding-guessed", stage: "extract", message }] };
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string, skip: number): Decoded {
  const decoded = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(skip));
  const text = encoding === "windows-1252" ? mendWindows1252(decoded) : decoded;
  const broken = text.includes("\ufffd");
  const message = `Some bytes are not valid ${encoding}; they are shown as U+FFFD.`;
  return {
    text,
    encoding,
    diagnostics: broken ? [{ code: "encoding-invalid", stage: "extract", message }] : [],
    offsets: offsetsOf(bytes, encoding, skip),
  };
}

function offsetsOf(bytes: Uint8Array, encoding: string, skip: number): OffsetMap | null {
  if (encoding === "utf-8") return createUtf8Offsets(bytes, skip);
  if (encoding.startsWith("utf-16")) return (offset) => Math.min(skip + offset * 2, bytes.length);
  return /^(?:windows-|iso-8859-|koi8-|macintosh|x-mac|ibm866)/.test(encoding) ? createShift(skip) : null;
}
