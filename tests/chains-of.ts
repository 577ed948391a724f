import { readAttributions } from "./read-attributions.ts";

/** The chains of two links or more in a text: names from the reader to the origin, and the content ("Reuters ← Viss: it is safe"). */
export async function chainsOf(text: string): Promise<string[]> {
  const { attributions } = await readAttributions(text);
  return attributions
    .filter(({ hops }) => hops.length > 1)
    .map(({ hops, content }) => {
      const words = content.map(({ start, end }) => text.slice(start, end)).join(" … ");
      return `${hops.map((hop) => hop.name).join(" ← ")}: ${words}`;
    });
}
