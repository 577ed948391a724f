import { describe, expect, it } from "vitest";
import { readAttributions } from "../../../../tests/read-attributions.ts";

/** A text, and who is told by whom in it to have said something, with the words. */
const ACTS: readonly [string, string, string[]][] = [
  ["a threat", "Maria Lenk said that Karel Viss had threatened to close the mine.", ["Karel Viss: to close the mine"]],
  ["an order", "Two jurors said Karel Viss ordered them to start again.", ["Karel Viss: to start again"]],
  [
    "an accusation",
    "Maria Lenk said Karel Viss had accused the mayor of taking bribes.",
    ["Karel Viss: the mayor of taking bribes"],
  ],
  [
    "what something was called",
    "According to Maria Lenk, Karel Viss called the plan a disgrace.",
    ["Karel Viss: the plan a disgrace"],
  ],
  [
    "a complaint",
    "Neighbours say Maria Lenk had often complained of noise from passing lorries.",
    ["Maria Lenk: noise from passing lorries"],
  ],
  ["a warning", "Maria Lenk testified that Karel Viss had warned her about the dam.", ["Karel Viss: the dam"]],
  [
    "a paper known by its relative clause",
    "Maria Lenk's lawyer said that she had not read the report, which says that the dam is unsafe.",
    ["the report: that the dam is unsafe"],
  ],
  [
    "one of several",
    "Two of them told the cook that they needed warmer gloves, Reuters said.",
    ["Two of them: that they needed warmer gloves"],
  ],
  [
    "whose spokesman tells it",
    "Her spokesman, Jan Kelt, said that Mayor Maria Lenk told a pastor she was sorry.",
    ["Maria Lenk: she was sorry"],
  ],
  ["no threat that was not made", "Maria Lenk said that Karel Viss had not threatened to close the mine.", []],
  ["no threat that may come", "Maria Lenk said that Karel Viss could threaten to close the mine.", []],
  ["no plan named after who announced it", "Maria Lenk said that the plan announced by Karel Viss was sound.", []],
  ["no act of a thing", "Maria Lenk said the bolt was bent, which showed that it had hit a hard surface.", []],
];

describe("what others did in words, inside a report", () => {
  it.each(ACTS)("%s", async (_, text, told) => {
    const { attributions } = await readAttributions(text);
    const found = attributions
      .filter(({ hops }) => hops.length > 1)
      .map(({ hops, content }) => {
        const words = content.map(({ start, end }) => text.slice(start, end)).join(" … ");
        return `${hops.at(-1)!.name}: ${words}`;
      });
    expect(found).toEqual(told);
  });
});
