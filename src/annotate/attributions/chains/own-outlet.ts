import type { Hop } from "../../../model/index.ts";
import { entityOf } from "../mention-at.ts";
import type { Scene } from "../scene.ts";

/** Letters of a name without article: "the Fox News" → "foxnews". */
const bare = (name: string) =>
  name
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");

const initials = (name: string) => (name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).join("").toLowerCase();

/** True where the hop is the outlet that printed the document, under its name, a part of it ("Fox") or its initials ("NYT"). */
export function isOwnOutlet(scene: Scene, hop: Hop): boolean {
  const { outlet } = scene.context.document;
  if (hop.kind !== "outlet") return false;
  if (isHostOf(scene.context.document.url, bare(hop.name)) || isShortForHost(scene, hop)) return true;
  if (outlet === null) return false;
  const [name, own] = [bare(hop.name), bare(outlet)];
  if (name.length < 3 || own.length < 3) return name === own;
  return (
    name.startsWith(own) || own.startsWith(name) || initials(hop.name).endsWith(own) || initials(outlet).endsWith(name)
  );
}

/** True where the address is the outlet's own: "HuffPost" and `https://www.huffingtonpost.com/…`, letters left out allowed. */
function isHostOf(url: string | null, name: string): boolean {
  const host = hostName(url);
  if (name.length < 4 || host.slice(0, 3) !== name.slice(0, 3)) return false;
  let at = 0;
  for (const letter of host) if (letter === name[at]) at++;
  return at === name.length;
}

/** Last words of papers' names, by which each calls itself: "The Times" in what `nytimes.com` prints. */
const LAST_WORDS = new Set("times post journal herald tribune globe news star sun chronicle gazette".split(" "));

/** "The Times", unless the text names another paper of the kind in full. */
function isShortForHost(scene: Scene, hop: Hop): boolean {
  const word = bare(hop.name);
  if (!LAST_WORDS.has(word) || !hostName(scene.context.document.url).endsWith(word)) return false;
  const entity = entityOf(scene, hop.entity);
  return entity === null || entity.aliases.every((alias) => bare(alias) === word);
}

/** Letters of the site's name: `https://www.nytimes.com/…` → "nytimes". */
function hostName(url: string | null): string {
  return bare(/^[a-z]+:\/\/(?:www\.|edition\.|mobile\.|m\.)?([^/:]+)\.[a-z]+/i.exec(url ?? "")?.[1] ?? "");
}
