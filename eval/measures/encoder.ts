import expected from "../../src/language/encoder/expected-vectors.json" with { type: "json" };
import { loadSentenceEncoder } from "../../src/language/index.ts";
import { MODELS } from "../../tests/engine.ts";
import type { Measure } from "../measure.ts";

/** Cosine of the encoder's vectors to those of the published 32-bit model, and texts a second on one thread. */
export const encoderMeasure: Measure = {
  name: "encoder",
  about: "sentence encoder: cosine to the published model on recorded texts, texts a second",
  run: async ({ errors }) => {
    const encoder = await loadSentenceEncoder(MODELS);
    const vectors = await encoder.encode(expected.map((row) => row.text));
    const rows = expected.map((row, index) => ({ text: row.text, cosine: cosine(vectors[index]!, row.vector) }));
    rows.sort((a, b) => a.cosine - b.cosine);
    for (const row of rows.slice(0, errors)) console.log(row.cosine.toFixed(4), JSON.stringify(row.text.slice(0, 100)));
    const news = expected.map((row) => row.text).filter((text) => text.length > 30 && text.length < 200);
    const before = performance.now();
    await encoder.encode(news);
    const seconds = (performance.now() - before) / 1000;
    await encoder.close();
    return {
      figures: {
        "cosine.least": rows[0]!.cosine,
        "cosine.mean": rows.reduce((sum, row) => sum + row.cosine, 0) / rows.length,
        "texts a second": news.length / seconds,
      },
    };
  },
};

/** `recorded` is a vector as base64 of signed bytes, up to a factor. */
function cosine(vector: Float32Array, recorded: string): number {
  const bytes = new Int8Array(Buffer.from(recorded, "base64"));
  let product = 0;
  let square = 0;
  for (const [index, byte] of bytes.entries()) {
    product += byte * vector[index]!;
    square += byte * byte;
  }
  return product / Math.sqrt(square);
}
