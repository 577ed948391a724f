import type { StoryMention } from "../../align/story-mention.ts";

/** True where one doer did a thing to two: "signed the bill", "signed the order". What is left out, or stands as a pronoun, tells nothing. */
export function haveOtherObjects({ roles: a }: StoryMention, { roles: b }: StoryMention): boolean {
  return a.object.size > 0 && b.object.size > 0 && ![...a.object].some((key) => b.object.has(key));
}

/** "issued an order", "signed an order": either clause brings its own in, and no figure says that it is the same ("a $3 million bond"). */
export function areBothNew(a: StoryMention, b: StoryMention): boolean {
  const figures = new Set(b.quantities.map(({ value }) => value));
  return isNew(a) && isNew(b) && !a.quantities.some(({ value }) => figures.has(value));
}

function isNew({ claim, reading }: StoryMention): boolean {
  const objects = claim.arguments.filter(({ role }) => role === "object");
  return objects.length > 0 && objects.every(({ start, end }) => /^an?\s/i.test(reading.text.slice(start, end)));
}

/** "held a rally in Oslin on Tuesday", "held a rally on Saturday": one says where, and the other does not say the same. */
export function arePlacedApart(a: StoryMention, b: StoryMention): boolean {
  return (isPlaced(a) || isPlaced(b)) && ![...a.places].some((place) => b.places.has(place));
}

/** "in Oslin", "at Oslin Hall" */
function isPlaced({ text, places }: StoryMention): boolean {
  return places.size > 0 && /\b(?:in|at|near|outside|across)\s+(?:the\s+)?\p{Lu}/u.test(text);
}
