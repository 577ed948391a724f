import type { OffsetMap } from "../../text/offset-map.ts";

/** A place is kept every so many units, so that a look-up decodes at most this many. */
const STRIDE = 1024;

/** One character of UTF-8: how many bytes it takes, how many UTF-16 units it gives, whether it is U+FFFD for broken bytes. */
export type Utf8Step = { readonly bytes: number; readonly units: number; readonly broken: boolean };

const ONE: Utf8Step = { bytes: 1, units: 1, broken: false };
const TWO: Utf8Step = { bytes: 2, units: 1, broken: false };
const THREE: Utf8Step = { bytes: 3, units: 1, broken: false };
const FOUR: Utf8Step = { bytes: 4, units: 2, broken: false };
const BROKEN: readonly Utf8Step[] = [1, 1, 2, 3].map((bytes) => ({ bytes, units: 1, broken: true }));

/**
 * Decodes one character as the Encoding Standard does: of broken bytes, the longest start of a valid sequence is one U+FFFD.
 */
export function stepUtf8(bytes: Uint8Array, at: number): Utf8Step {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return ONE;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : (lead & 0xf0) === 0xe0 ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0) return BROKEN[1]!;
  const second = bytes[at + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return BROKEN[1]!;
  for (let more = 2; more < length; more++) {
    if (((bytes[at + more] ?? 0) & 0xc0) !== 0x80) return BROKEN[more]!;
  }
  return length === 2 ? TWO : length === 3 ? THREE : FOUR;
}

/**
 * From offsets in the text that UTF-8 bytes decode to, to the bytes. `skip`: bytes before the text (the byte order mark).
 * The first look-up walks over all bytes once; later ones take constant time.
 */
export function createUtf8Offsets(bytes: Uint8Array, skip: number): OffsetMap {
  let places: Float64Array | undefined;
  return (offset) => {
    places ??= createPlaces(bytes, skip);
    const nearest = Math.min(Math.floor(Math.max(0, offset) / STRIDE), places.length / 2 - 1);
    let at = places[nearest * 2]!;
    let unit = places[nearest * 2 + 1]!;
    while (at < bytes.length) {
      const step = stepUtf8(bytes, at);
      if (unit + step.units > offset) break;
      unit += step.units;
      at += step.bytes;
    }
    return at;
  };
}

/** Pairs of byte and unit, the last character border at or before each multiple of {@link STRIDE}. */
function createPlaces(bytes: Uint8Array, skip: number): Float64Array {
  const places: number[] = [skip, 0];
  let unit = 0;
  for (let at = skip; at < bytes.length; ) {
    const step = stepUtf8(bytes, at);
    if (Math.floor((unit + step.units) / STRIDE) > places.length / 2 - 1) {
      const exact = (unit + step.units) % STRIDE === 0;
      places.push(exact ? at + step.bytes : at, exact ? unit + step.units : unit);
    }
    unit += step.units;
    at += step.bytes;
  }
  return Float64Array.from(places);
}
