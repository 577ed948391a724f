import { eld } from "eld/small";
import type { Segment } from "../../model/index.ts";
import functionWords from "./english-function-words.json" with { type: "json" };

/** So many characters of running text are looked at, in three parts: the start, the middle, the end. */
const PART = 2000;
/** Below so many letters a detector's word is not enough: names and loan words outweigh the rest. */
const SHORT = 300;
/** Share of function words above which a short text is English; French or German text stays under 0.08. */
const ENGLISH_SHARE = 0.15;

const FUNCTION_WORDS: ReadonlySet<string> = new Set(functionWords);

/**
 * ISO 639-1 code of the language of the running text, `und` where there are no words or too few to tell. Texts that the
 * detector is unsure of count as English where their letters are all ASCII.
 */
export function identifyLanguage(text: string, segments: readonly Segment[]): string {
  const sample = sampleOf(text, segments);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2) return "und";
  const detected = eld.detect(sample);
  if (detected.language === "en") return "en";
  const isEnglish = englishShare(sample) >= ENGLISH_SHARE;
  if (letters < SHORT && isEnglish) return "en";
  if (detected.language !== "" && detected.isReliable() && letters >= 20) return detected.language;
  return isAscii(sample) ? "en" : "und";
}

/** Running text in three parts; where there is none (only headings, a listing), all text. */
function sampleOf(text: string, segments: readonly Segment[]): string {
  const running = segments.filter((segment) => segment.kind === "body" || segment.kind === "excerpt");
  const spans = running.length > 0 ? running : segments;
  const total = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  const size = total <= PART * 3 ? total : PART;
  const starts = size === total ? [0] : [0, (total - PART) / 2, total - PART];
  let passed = 0;
  let sample = "";
  for (const span of spans) {
    const length = span.end - span.start;
    for (const from of starts) {
      const start = Math.max(0, Math.floor(from) - passed);
      const end = Math.min(length, Math.floor(from) + size - passed);
      if (start < end) sample += `${text.slice(span.start + start, span.start + end)}\n`;
    }
    passed += length;
  }
  return sample;
}

function englishShare(sample: string): number {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => FUNCTION_WORDS.has(word)).length / Math.max(1, words.length);
}

function isAscii(sample: string): boolean {
  return !/[^\P{L}A-Za-z]/u.test(sample);
}
