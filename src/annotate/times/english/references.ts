import { type Finder, stated } from "../finder.ts";
import { oneOf } from "./fragments.ts";
import words from "./words.json" with { type: "json" };

/** Vague words that point to the present, the past, the future. */
export const REFERENCES: readonly Finder[] = [
  {
    // "now", "currently" → PRESENT_REF
    name: "present",
    pattern: new RegExp(`\\b(?:${oneOf(words.present)})\\b(?!-)`, "gi"),
    read: (_parts, at, look) => {
      const token = look.tokenAt(at.start);
      const alone = /^now$/i.test(at.words);
      // "Now, the point is …" and "now that" order the talk.
      if (
        alone &&
        (/^\s*(?:that\b|,)/.test(look.document.text.slice(at.end, at.end + 8)) ||
          look.entityAt(at.start)?.label === "ORG")
      )
        return null;
      if (/^ongoing$/i.test(at.words) && look.parsed.pos(token) !== "ADJ") return null;
      return stated("DATE", "PRESENT_REF");
    },
  },
  {
    // "recently", "in the past" → PAST_REF
    name: "past",
    pattern: new RegExp(`\\b(?:${oneOf(words.past)})\\b(?!-)`, "gi"),
    read: (_parts, at, look) => {
      const key = at.words.toLowerCase();
      if (key === "the past" && /^\s+[a-z\d]/i.test(look.document.text.slice(at.end, at.end + 4))) {
        return /^\s+(?:and|but|when|by|with|have|has|had|is|was|were|that)\b/.test(
          look.document.text.slice(at.end, at.end + 7),
        )
          ? stated("DATE", "PAST_REF")
          : null;
      }
      if (key === "recently" && /^\s+as\b/.test(look.document.text.slice(at.end, at.end + 4))) return null;
      if (key === "recent" || key === "once" || key === "earlier" || key === "previously" || key === "formerly")
        return isVagueWord(key, at.start, look);
      const inside = /^in\s+/i.exec(at.words);
      return { ...stated("DATE", "PAST_REF"), start: at.start + (inside?.[0].length ?? 0) };
    },
  },
  {
    // "soon", "in the future" → FUTURE_REF
    name: "future",
    pattern: new RegExp(`\\b(?:${oneOf(words.future)})\\b`, "gi"),
    read: (_parts, at, look) => {
      const after = look.document.text.slice(at.end, at.end + 7);
      const before = look.document.text.slice(Math.max(0, at.start - 4), at.start);
      if (/^(?:soon|shortly)$/i.test(at.words) && (/^\s+(?:as|after|before)\b/.test(after) || /\bas $/.test(before)))
        return null;
      if (/^the future$/i.test(at.words) && /^\s+of\b/.test(after)) return null;
      const inside = /^in\s+/i.exec(at.words);
      return { ...stated("DATE", "FUTURE_REF"), start: at.start + (inside?.[0].length ?? 0) };
    },
  },
];

function isVagueWord(key: string, start: number, look: Parameters<Finder["read"]>[2]) {
  const { parsed } = look;
  const token = look.tokenAt(start);
  if (key === "recent") return parsed.dep(token) === "amod" ? stated("DATE", "PAST_REF") : null;
  return null;
}
