import { describe, expect, it } from "vitest";
import { readEntities } from "../../../tests/read-entities.ts";

describe("who is meant by a phrase without a name", () => {
  it("ties the culprit to the one whom the text says is charged, also further on", async () => {
    const { of } = await readEntities(
      "A man has been charged with murder after a shooting in Tarnow. Erik Lund, 61, of Oslin was charged on Friday. Police said the gunman walked in at noon.",
    );
    expect(of("A man")?.name).toBe("Erik Lund");
    expect(of("the gunman")?.name).toBe("Erik Lund");
  });

  it("ties a phrase to the only one of its age", async () => {
    const { of } = await readEntities(
      "Jon Holm, 44, lived in Tarnow. Erik Lund, 61, lived in Oslin. The 61-year-old man left the house at noon.",
    );
    expect(of("The 61-year-old man")?.name).toBe("Erik Lund");
  });

  it("ties a phrase to the name that the text identifies it with", async () => {
    const { of } = await readEntities("Police identified the victim as Henrik Holm. A friend of Erik Lund wept.");
    expect(of("the victim")?.name).toBe("Henrik Holm");
  });

  it("ties to nobody where two compete", async () => {
    const { of } = await readEntities(
      "Erik Lund was charged with murder on Friday. Jon Holm was charged with murder on Monday. The killer wore a mask.",
    );
    expect(of("The killer")?.name).not.toBe("Erik Lund");
    expect(of("The killer")?.name).not.toBe("Jon Holm");
  });

  it("takes a new gunman for nobody who has been named", async () => {
    const { of } = await readEntities(
      "Erik Lund was charged with murder on Friday. In a case like it, a gunman killed a guard in Oslin last year.",
    );
    expect(of("a gunman")?.name).not.toBe("Erik Lund");
  });

  it("holds a phrase and what takes it up for one person, and another noun for another", async () => {
    const { of } = await readEntities(
      "A gunman shot a guard in Tarnow. Police searched for the gunman in the woods. The shooter fled by car. The mayor of the town was shocked.",
    );
    expect(of("the gunman")).toBeDefined();
    expect(of("the gunman")).toBe(of("A gunman"));
    expect(of("The shooter")).toBe(of("A gunman"));
    expect(of("The mayor")).not.toBe(of("A gunman"));
  });

  it("takes a trade for the one whom the text is about", async () => {
    const { of } = await readEntities(
      "Tara Lund has left the clinic. Lund went home on Friday. The actress stayed for a month.",
    );
    expect(of("The actress")?.name).toBe("Tara Lund");
  });

  it("holds parties to one verb apart, and offices with the name of a body", async () => {
    const { of } = await readEntities(
      "Erik Lund was charged with murder. Lund shot the suspect in the leg. The sheriff's department had no word.",
    );
    expect(of("the suspect")?.name).not.toBe("Erik Lund");
    expect(of("The sheriff")).toBeUndefined();
  });
});
