import type { Manifest } from "./manifest.ts";

/** An array of the model: values row by row. */
export type Weights = { readonly data: Float32Array; readonly shape: readonly number[] };

export type WeightStore = (name: string) => Weights;

/**
 * Gives arrays of the weight file by name; half-precision ones are widened. Throws RangeError where the file is
 * shorter than the manifest says or the name is unknown.
 */
export function createWeightStore(manifest: Pick<Manifest, "arrays" | "precision">, file: Uint8Array): WeightStore {
  return (name) => {
    const entry = manifest.arrays[name];
    if (entry === undefined) throw new RangeError(`no array named ${name}`);
    const length = entry.shape.reduce((product, side) => product * side, 1);
    const at = file.byteOffset + entry.offset;
    const size = manifest.precision === "float16" ? 2 : 4;
    if (entry.offset + length * size > file.byteLength) throw new RangeError(`the weight file ends within ${name}`);
    const bytes = file.buffer.slice(at, at + length * size);
    return { data: size === 4 ? new Float32Array(bytes) : widen(new Uint16Array(bytes)), shape: entry.shape };
  };
}

/** IEEE 754 half to single precision. Infinities and NaN do not occur in weights. */
function widen(halves: Uint16Array): Float32Array {
  const out = new Float32Array(halves.length);
  const bits = new Uint32Array(out.buffer);
  for (let at = 0; at < halves.length; at++) {
    const half = halves[at]!;
    const sign = (half & 0x8000) << 16;
    const exponent = (half >> 10) & 0x1f;
    if (exponent === 0) out[at] = (sign === 0 ? 1 : -1) * (half & 0x3ff) * 2 ** -24;
    else bits[at] = sign | ((exponent + 112) << 23) | ((half & 0x3ff) << 13);
  }
  return out;
}
