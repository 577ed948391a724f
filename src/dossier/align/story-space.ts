import type { MentionVectors } from "./evidence.ts";

/** Most vectors that the measure is taken from; more change nothing that counts, and each costs 384² sums. */
const MOST = 2000;
/** Vectors that the idea "no story at all" weighs as much as: a story of few clauses says little of what its clauses have in common. */
const PRIOR = 12;
/** Share of the mean variance that every direction is given: the less, the more a rare direction counts. Tuned on the ECB+ gold. */
const FLOOR = 1;

/**
 * Vectors of a story's clauses without what all of them have in common. Every clause of a story is about its subject, so that likeness as
 * the encoder gives it tells the story and hardly the clause. Here the mean is taken away and each direction is divided by how much
 * the story's clauses vary along it (Mahalanobis whitening, shrunk towards the sphere as Ledoit and Wolf do): what is left is what sets
 * clauses apart. Unit length; the same for any order of the mentions to the last bit that decides nothing.
 */
export function whitenVectors(
  vectors: MentionVectors,
  isTelling: (at: number) => boolean = () => true,
): MentionVectors {
  const entries = [...vectors].sort(([a], [b]) => a - b);
  const first = entries[0]?.[1];
  if (first === undefined) return vectors;
  const size = first.length;
  const telling = entries.filter(([at]) => isTelling(at));
  const step = Math.max(1, Math.ceil(telling.length / MOST));
  const sample = telling.filter((_, at) => at % step === 0).map(([, vector]) => vector);
  const mean = meanOf(sample, size);
  const lower = factorise(covarianceOf(sample, mean, size), size);
  const whitened = new Map<number, Float32Array>();
  for (let next = 0; next < entries.length; next += ABREAST) {
    const some = entries.slice(next, next + ABREAST);
    const solved = solve(
      lower,
      some.map(([, vector]) => vector),
      mean,
      size,
    );
    some.forEach(([at], place) => {
      whitened.set(at, solved[place]!);
    });
  }
  return whitened;
}

function meanOf(vectors: readonly Float32Array[], size: number): Float64Array {
  const mean = new Float64Array(size);
  for (const vector of vectors) for (let at = 0; at < size; at++) mean[at]! += vector[at]!;
  return mean.map((sum) => sum / (vectors.length + PRIOR));
}

/** Covariance, lower triangle by rows, with the floor on its diagonal. */
function covarianceOf(vectors: readonly Float32Array[], mean: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size * size);
  const centred = new Float64Array(size);
  for (const vector of vectors) {
    for (let at = 0; at < size; at++) centred[at] = vector[at]! - mean[at]!;
    for (let row = 0; row < size; row++) {
      const value = centred[row]!;
      const start = row * size;
      for (let column = 0; column <= row; column++) sums[start + column]! += value * centred[column]!;
    }
  }
  let trace = 0;
  for (let at = 0; at < size; at++) trace += sums[at * size + at]!;
  const variance = Math.max(trace / size, 1e-9);
  const floor = variance * (FLOOR + PRIOR / vectors.length);
  for (let at = 0; at < size; at++) sums[at * size + at]! += floor;
  return sums;
}

/** Cholesky factor in place: the lower triangle whose product with its transpose is the matrix. */
function factorise(matrix: Float64Array, size: number): Float64Array {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column]!;
      for (let at = 0; at < column; at++) sum -= matrix[row * size + at]! * matrix[column * size + at]!;
      matrix[row * size + column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[column * size + column]!;
    }
  }
  return matrix;
}

/** Vectors that are whitened side by side: their sums do not wait for each other, which takes a third of the time. */
const ABREAST = 4;

/** Forward substitution: at most four vectors in the whitened space, at unit length. Each is reckoned as it would be alone, to the bit. */
function solve(
  lower: Float64Array,
  vectors: readonly Float32Array[],
  mean: Float64Array,
  size: number,
): Float32Array[] {
  const [a, b, c, d] = Array.from({ length: ABREAST }, (_, at) => centre(vectors[at], mean)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let row = 0; row < size; row++) {
    let [one, two, three, four] = [a[row]!, b[row]!, c[row]!, d[row]!];
    const start = row * size;
    for (let at = 0; at < row; at++) {
      const factor = lower[start + at]!;
      one -= factor * a[at]!;
      two -= factor * b[at]!;
      three -= factor * c[at]!;
      four -= factor * d[at]!;
    }
    const divisor = lower[start + row]!;
    a[row] = one / divisor;
    b[row] = two / divisor;
    c[row] = three / divisor;
    d[row] = four / divisor;
  }
  return [a, b, c, d].slice(0, vectors.length).map(atUnitLength);
}

function centre(vector: Float32Array | undefined, mean: Float64Array): Float64Array {
  return vector === undefined
    ? new Float64Array(mean.length)
    : Float64Array.from(vector, (value, at) => value - mean[at]!);
}

function atUnitLength(vector: Float64Array): Float32Array {
  let square = 0;
  for (const value of vector) square += value * value;
  const length = Math.sqrt(square) || 1;
  return Float32Array.from(vector, (value) => value / length);
}
