import { headNoun, tellingWords } from "./body.ts";
import type { Ground } from "./count.ts";
import { isOwn, type Origin } from "./origin.ts";

/** Papers of which a story has one, where each document says "the": a story may have many statements, reports and studies. */
const PAPERS = new Set(
  "letter memo memorandum lawsuit suit complaint indictment affidavit petition resolution manifesto subpoena ruling verdict treaty communique".split(
    " ",
  ),
);
/** Those who made a paper, and nothing else is said of them. */
const AUTHORS =
  /^(?:the )?(?:writers|signers|signatories|authors|undersigned|letter[- ]writers|plaintiffs|petitioners)$/i;
/** Parts of a legal text, and the whole: what the one says the other says. */
const PARTS = /\b(?:amendment|article|section|clause|paragraph|chapter)\b/i;
const WHOLES = /\b(?:constitution|charter|treaty|convention|statute|code)\b/i;

/** Why two papers, or a paper and those who made it, are one for sure; null where they need not be. */
export function onePaper(a: Origin, b: Origin): Ground | null {
  if (a.name === null || b.name === null || isOwn(a) || isOwn(b)) return null;
  return (
    samePaper(a.name, b.name) ??
    paperOf(a.name, b.name) ??
    paperOf(b.name, a.name) ??
    part(a.name, b.name) ??
    part(b.name, a.name)
  );
}

/** "The letter" here and "the Harbour Union letter" there. */
function samePaper(a: string, b: string): Ground | null {
  if (!isThePaper(a) || !isThePaper(b) || headNoun(a) !== headNoun(b)) return null;
  if (tellingWords(a).length > 0 && tellingWords(b).length > 0) return null;
  return { rule: "one-paper", why: `“${a}” and “${b}” are one ${headNoun(a)}` };
}

/** Told from others by "the", by whose it is or by a name; "a letter" may be any. */
const isThePaper = (name: string) => PAPERS.has(headNoun(name)) && !/^an? |^(?:another|some|one|two)\b/i.test(name);

/** "The signers" and the letter. */
function paperOf(authors: string, paper: string): Ground | null {
  if (!AUTHORS.test(authors) || !isThePaper(paper)) return null;
  return { rule: "paper-of-author", why: `“${paper}” is what “${authors}” say` };
}

/** "The 9th Amendment" and "the Constitution". */
function part(one: string, whole: string): Ground | null {
  if (!PARTS.test(one) || !WHOLES.test(whole) || PARTS.test(whole)) return null;
  return { rule: "one-paper", why: `“${one}” is a part of “${whole}”` };
}
