import { describe, expect, it } from "vitest";
import { readEntities } from "../../../tests/read-entities.ts";

describe("people of one name", () => {
  it("tells the holder of an office from a relative named in full", async () => {
    const { of } = await readEntities(
      "President Castell spoke at the school. His daughter, Maya Castell, sat in the front row. Castell praised the teachers.",
    );
    expect(of("Castell", 1)).not.toBe(of("Castell"));
    expect(of("Castell", 2)).toBe(of("Castell"));
  });

  it("ties a surname to a wife where nobody else has it", async () => {
    const { of } = await readEntities(
      "Mayor Peter Lunt came with his wife, Ann Coldwell. Coldwell, a nurse, spoke first.",
    );
    expect(of("Coldwell", 1)?.name).toBe("Ann Coldwell");
  });

  it("keeps father and son apart by middle initials", async () => {
    const { of } = await readEntities(
      "Both Henry A. Marsh and Henry C. Marsh were governors. Historians agree that Henry C. Marsh did less.",
    );
    expect(of("Henry A. Marsh")?.id).not.toBe(of("Henry C. Marsh")?.id);
    expect(of("Henry C. Marsh", 1)).toBe(of("Henry C. Marsh"));
  });

  it("splits two people whom the text knows when they stand as a pair", async () => {
    const { of } = await readEntities(
      "Carla Venn met Doug Hollis on Friday. A split between Venn and Hollis had grown. Venn left early.",
    );
    expect(of("Venn", 1)?.name).toBe("Carla Venn");
    expect(of("Hollis", 1)?.name).toBe("Doug Hollis");
  });
});

describe("wrong types mended", () => {
  it("leaves what somebody is out of the name", async () => {
    const { of } = await readEntities("Comedian Ellen Garner will host the show. Garner has done it before.");
    expect(of("Garner", 1)?.name).toBe("Ellen Garner");
  });

  it("takes whom a courtesy title stands before for a person, and for the one of that name", async () => {
    const { of } = await readEntities(
      "Yanis Holmberg, a lecturer in economics, stayed at home. But Professor Holmberg says there is a sense of injustice.",
    );
    expect(of("Holmberg", 1)?.type).toBe("PERSON");
    expect(of("Holmberg", 1)).toBe(of("Yanis Holmberg"));
  });

  it("takes who holds an office, or is followed by who, for a person", async () => {
    const { of, entities } = await readEntities(
      "House Minority Whip Sten Horvel spoke on Monday. Horvel left. Drave, who placed second, said he would run again.",
    );
    expect(of("Horvel", 1)?.name).toBe("Sten Horvel");
    expect(entities.filter((entity) => entity.name.includes("Horvel"))).toHaveLength(1);
  });

  it("takes a rank before a full stop for no part of a name", async () => {
    const { of, entities } = await readEntities(
      "Tarnow Police Lt. Anna Lenk told reporters that two men fled. Horvel Police Sgt. Jan Webb was hurt. Det. Lenk left.",
    );
    expect(entities.map(({ name }) => name)).toEqual(["Anna Lenk", "Horvel Police", "Jan Webb"]);
    expect(of("Lenk", 1)?.name).toBe("Anna Lenk");
    expect(of("Horvel Police")?.type).toBe("ORG");
  });

  it("takes who goes on speaking for the last speaker, named or not", async () => {
    const { of, entities } = await readEntities(
      "Anna Lenk, who taught in Tarnow, stayed there all year. “She was a happy girl,” said a neighbour. She recalled talking to Mrs Webb on Friday.",
    );
    expect(of("She", 1)).not.toBe(of("Anna Lenk"));
    expect(entities.find(({ id }) => id === of("She", 1)?.id)?.name).toContain("neighbour");
  });

  it("leaves out the party and state of a member of Congress, and a pair of countries", async () => {
    const { entities } = await readEntities(
      "Senator Ruth Calder (R-Ark.) spoke of the U.S.-Mexico border. Senator Calder then left the room.",
    );
    expect(entities.map((entity) => entity.name)).toEqual(["Ruth Calder"]);
  });
});

describe("pronouns in and around quotations", () => {
  it("tells the speaker from the one spoken of", async () => {
    const { of } = await readEntities(
      "Paul Renner met Mark Olsen on Tuesday. “He was very tired,” Renner said. Renner added that the talks went well.",
    );
    expect(of("He")?.name).toBe("Mark Olsen");
  });

  it("takes nobody for the speaker of words, quoted or not, that speak of him by name", async () => {
    const { of } = await readEntities(
      "Laura Renner spoke of Helen Olsen on Tuesday. Olsen smiled. “The harbour takes an enormous risk by backing Olsen,” she said.",
    );
    expect(of("she")?.name).toBe("Laura Renner");
    const told = await readEntities(
      "Laura Renner met Helen Olsen. Later she claimed that Renner had signed the letter.",
    );
    expect(told.of("she")?.name).toBe("Helen Olsen");
    const seen = await readEntities(
      "“ I was at my window, ” said Mary Lind, 43, who saw the flood near the mill. “ Boats were floating by. I saw a man take a door and push it into my neighbor ’ s boat. They were pulling ropes along the boats. “ I said, ‘ Oh my god! What ’ s going on here? ’ ” she continued.",
    );
    expect(seen.of("she")?.name).toBe("Mary Lind");
  });

  it("knows quotations in single marks, and that one who was called he is no she", async () => {
    const { of } = await readEntities(
      "Lena Moss studied with Idris Quell. Quell praised her. He recalled that she drew all night. ‘She never slept,’ he said.",
    );
    expect(of("she")?.name).toBe("Lena Moss");
    expect(of("She")?.name).toBe("Lena Moss");
  });

  it("ties a pronoun in front to the pronoun behind it", async () => {
    const { of } = await readEntities(
      "Tomas Brandt wrote many letters. In the autumn Brandt met the young Erik Holm. About his friend he wrote three poems.",
    );
    expect(of("his")?.name).toBe("Tomas Brandt");
  });

  it("binds a reflexive to its noun or clause", async () => {
    const { of } = await readEntities(
      "Laura Bell met Helen Marsh in May. The teacher told them that Bell had blamed herself. The attack itself lasted an hour.",
    );
    expect(of("herself")?.name).toBe("Laura Bell");
    expect(of("itself")).toBeUndefined();
  });
});

describe("definite phrases", () => {
  it("takes the president without a country for the one at home", async () => {
    const { of } = await readEntities(
      "President Anna Kovar spoke for an hour. She met Danish President Emil Strand. Strand thanked her. Later the president flew home.",
    );
    expect(of("the president")?.name).toBe("Anna Kovar");
  });

  it("ties no parties together that are none", async () => {
    const { of } = await readEntities(
      "The Senate met on Monday. The Supreme Court met too. Lawmakers of both parties came.",
    );
    expect(of("both parties")).toBeUndefined();
  });
});
