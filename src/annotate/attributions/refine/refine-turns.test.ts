import { describe, expect, it } from "vitest";
import { readAttributions } from "../../../../tests/read-attributions.ts";

async function sources(text: string): Promise<string[]> {
  const { shown } = await readAttributions(text);
  return shown.map(([source, cue]) => `${source ?? "nobody"}: ${cue}`);
}

/** Turns of phrase of a writer, in which nobody reports. */
const TURNS: readonly string[] = [
  "That said, the Herons won the second game on Monday.",
  "It is safe to say that the bridge will not open this year.",
  "That is not to say the council has no money.",
  "You can guess what the mayor did next.",
  "One could only assume the mill was empty.",
  "Woman Killed in Tarnow Crash, Driver Charged",
];

describe("turns of phrase", () => {
  it.each(TURNS)("give nobody words: %s", async (text) => {
    expect(await sources(text)).toEqual([]);
  });

  it("keep what the company named by 'it' refuses to say", async () => {
    const found = await sources("Kelmar Paper closed the mill. It said the loss was small.");
    expect(found).toEqual(["It: said"]);
  });

  it("give the words of a participle to the subject, not to what happens", async () => {
    const found = await sources("Karel Viss entered the process hoping that the club would offer him ten years.");
    expect(found).toEqual(["Karel Viss: hoping"]);
  });

  it("give the words to those who speak hours into a search", async () => {
    const [found] = await sources(
      "A harbour official played down the delay, saying that the storms had little effect.",
    );
    expect(found).toContain("A harbour official");
  });

  it("find nothing found by one who finds himself somewhere", async () => {
    expect(await sources("Tom Lenk found himself leading the club into the last game.")).toEqual([]);
  });
});
