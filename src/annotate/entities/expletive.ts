import type { ParsedText } from "../../model/index.ts";

/** "It is clear that", "it seems", "it took years": nothing is meant. */
export function isExpletive(parsed: ParsedText, token: number): boolean {
  if (parsed.dep(token) === "expl") return true;
  if (parsed.dep(token) !== "nsubj" && parsed.dep(token) !== "nsubjpass") return false;
  const verb = parsed.head[token]!;
  const lemma = parsed.lemma(verb);
  if (lemma === "come" && parsed.children(verb).some((child) => parsed.lower(child) === "to")) return true;
  if (["seem", "appear", "rain", "snow", "turn", "take", "happen"].includes(lemma)) return true;
  const complements = parsed.children(verb).filter((child) => ["attr", "acomp"].includes(parsed.dep(child)));
  const below = complements.flatMap((complement) => [...parsed.children(complement)]);
  const deps = new Set([...parsed.children(verb), ...below].map((child) => parsed.dep(child)));
  const clausal = deps.has("ccomp") || deps.has("xcomp") || deps.has("csubj") || deps.has("advcl");
  return clausal && (lemma === "be" || parsed.dep(token) === "nsubjpass" || deps.has("acomp"));
}
