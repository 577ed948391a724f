/** Formats that are known by their first bytes. `at`: where the bytes stand. */
const MAGICS: readonly { readonly kind: string; readonly magic: string; readonly at?: number }[] = [
  { kind: "a PDF document", magic: "%PDF-" },
  { kind: "a ZIP archive or an office document", magic: "PK\x03\x04" },
  { kind: "a ZIP archive or an office document", magic: "PK\x05\x06" },
  { kind: "an old office document", magic: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" },
  { kind: "an RTF document", magic: "{\\rtf" },
  { kind: "a PNG image", magic: "\x89PNG" },
  { kind: "a JPEG image", magic: "\xff\xd8\xff" },
  { kind: "a GIF image", magic: "GIF87a" },
  { kind: "a GIF image", magic: "GIF89a" },
  { kind: "a TIFF image", magic: "II*\0" },
  { kind: "a TIFF image", magic: "MM\0*" },
  { kind: "a WebP image", magic: "WEBP", at: 8 },
  { kind: "a sound file", magic: "WAVE", at: 8 },
  { kind: "a sound file", magic: "ID3" + "\x03" },
  { kind: "a sound file", magic: "ID3" + "\x04" },
  { kind: "a sound file", magic: "OggS" },
  { kind: "a sound file", magic: "fLaC" },
  { kind: "a video file", magic: "ftyp", at: 4 },
  { kind: "a video file", magic: "\x1a\x45\xdf\xa3" },
  { kind: "a gzip archive", magic: "\x1f\x8b" },
  { kind: "a bzip2 archive", magic: "1AY&SY", at: 4 },
  { kind: "an xz archive", magic: "\xfd7zXZ\0" },
  { kind: "a 7-Zip archive", magic: "7z\xbc\xaf\x27\x1c" },
  { kind: "a Zstandard archive", magic: "\x28\xb5\x2f\xfd" },
  { kind: "a program", magic: "\x7fELF" },
  { kind: "a program", magic: "\0asm" },
  { kind: "a database", magic: "SQLite format 3\0" },
];

const SAMPLE = 1 << 16;
/** Share of NUL bytes and of other control bytes from which bytes are no text. */
const MOST_NULS = 0.001;
const MOST_CONTROLS = 0.1;

/** What bytes are if they are no text: "a PDF document", "binary data"; null where they may be text. */
export function findBinaryKind(bytes: Uint8Array): string | null {
  const known = MAGICS.find(({ magic, at = 0 }) => startsWith(bytes, magic, at));
  if (known) return known.kind;
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return null;
  const sample = bytes.subarray(0, SAMPLE);
  let nuls = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) nuls++;
    else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls++;
  }
  const isBinary = nuls > sample.length * MOST_NULS || controls > sample.length * MOST_CONTROLS;
  return isBinary ? "binary data" : null;
}

function startsWith(bytes: Uint8Array, magic: string, at: number): boolean {
  for (let index = 0; index < magic.length; index++) if (bytes[at + index] !== magic.charCodeAt(index)) return false;
  return true;
}
