import { counted } from "../words.ts";
import { html, type Markup } from "./markup.ts";

/** How many entries of a list stand open, and how many are printed at all. */
export type Fold = { readonly shown: number; readonly most: number; readonly noun: string };

/** A list whose further entries are folded away, with an honest count of what is not printed. */
export function renderFolded<T>(
  items: readonly T[],
  { shown, most, noun }: Fold,
  render: (item: T) => Markup | null,
): Markup {
  const printed = items.slice(0, most).map(render);
  const rest = printed.slice(shown);
  const left = items.length - printed.length;
  return html`<ul class="plain">${printed.slice(0, shown)}</ul>${rest.length > 0 && html`<details class="rest"><summary>${counted(rest.length, `more ${noun}`)}</summary><ul class="plain">${rest}</ul></details>`}${left > 0 && html`<p class="cut">${counted(left, `more ${noun}`)} not listed here; the JSON dossier has all of them.</p>`}`;
}
