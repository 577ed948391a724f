import fc from "fast-check";
import { expect, test } from "vitest";
import { type Marked, markWords } from "./mark-words.ts";

const text = "The mill by the river burned down";
const whole = { start: 0, end: text.length };

function marked(anchor: string, words: string): Marked {
  const start = text.indexOf(words);
  return { anchor, start, end: start + words.length };
}

test("nested spans become nested marks", () => {
  const { markup } = markWords(text, whole, [marked("inner", "river"), marked("outer", "by the river")]);
  expect(markup).toBe(
    'The mill <mark id="outer" tabindex="-1">by the <mark id="inner" tabindex="-1">river</mark></mark> burned down',
  );
});

test("of crossing spans, the second goes on after the first ends", () => {
  const { markup } = markWords(text, whole, [marked("one", "mill by the"), marked("two", "the river")]);
  expect(markup).toBe(
    'The <mark id="one" tabindex="-1">mill by <mark id="two" tabindex="-1">the</mark></mark><mark data-of="two"> river</mark> burned down',
  );
});

test("a span that began in an earlier segment goes on without a second id", () => {
  const { markup } = markWords(text, { start: 4, end: 8 }, [{ anchor: "long", start: 0, end: 20 }]);
  expect(markup).toBe('<mark data-of="long">mill</mark>');
});

test("whatever the spans, every letter stays, every mark closes, and each id comes once with all its words", () => {
  const span = fc.tuple(fc.nat(33), fc.nat(33)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const all = spans.map((item, index) => ({ ...item, anchor: `m${index}` }));
      const { markup } = markWords(text, whole, all);
      expect(markup.replace(/<[^>]+>/g, "")).toBe(text);
      expect(markup.match(/<mark/g)?.length ?? 0).toBe(markup.match(/<\/mark>/g)?.length ?? 0);
      for (const { anchor, start, end } of all) {
        expect(wordsOf(markup, anchor)).toBe(text.slice(start, end));
        expect(markup.split(`id="${anchor}"`)).toHaveLength(start < end ? 2 : 1);
      }
    }),
  );
});

/** All letters within the marks of one anchor, in order. */
function wordsOf(markup: string, anchor: string): string {
  const open: string[] = [];
  let words = "";
  for (const [token, name] of markup.matchAll(/<mark (?:id|data-of)="(\w+)"[^>]*>|<\/mark>|[^<]/g)) {
    if (token === "</mark>") open.pop();
    else if (name) open.push(name);
    else if (open.includes(anchor)) words += token;
  }
  return words;
}
