import { describe, expect, it } from "vitest";
import { claimsOfStory, contradictions } from "../../../../tests/told-story.ts";

const SETTING =
  "Piet Anders was arrested on the island of Sella on Sunday. Boats were torn from the quay. Mayor Oskar Brandt thanked the crews.";

const reasons = async (herald: string, tribune: string) =>
  contradictions(await claimsOfStory({ Herald: `${SETTING} ${herald}`, Tribune: `${SETTING} ${tribune}` })).map(
    ({ conflict }) => `${conflict!.kind} ${conflict!.why}`,
  );

describe("what an account tells of one thing", () => {
  it.each([
    [
      "ages of two",
      "The bodies of two women, aged 71 and 52, lay in the cabin.",
      "Ada Lund, 66, and Ida Berg, 52, were found in the cabin.",
      /quantity ages: /,
    ],
    [
      "the colour of a car",
      "The robbers drove off in a black van.",
      "A witness saw how a white van left the quay.",
      /person colour of the vehicle: /,
    ],
    [
      "the make of a car",
      "Piet Anders was stopped in his blue Honda Civic.",
      "The police towed a 2009 Toyota from the quay.",
      /person make of the vehicle: /,
    ],
    [
      "the type of a plane",
      "The Boeing 737-800 left the runway of Sella.",
      "The Airbus A320 slid off the runway in the storm.",
      /person type of the plane: /,
    ],
    [
      "where somebody is from",
      "The Norwegian sailor Piet Anders will stand trial.",
      "Swedish sailor Piet Anders asked for a lawyer.",
      /person (?:Norwegian against Swedish|Swedish against Norwegian)/,
    ],
    ["bail", "Bail for Piet Anders was set at $500,000.", "Piet Anders was held on $50,000 bail.", /quantity bail: /],
    ["a fine", "Piet Anders was fined $2,000.", "Piet Anders paid a $5,000 fine.", /quantity fine: /],
    ["a depth", "The quake struck at a depth of 10 km.", "The quake struck 35 kilometres deep.", /quantity depth: /],
    [
      "a speed",
      "The officers chased Piet Anders at up to 120 mph.",
      "The chase reached speeds of 150 km/h, the police said.",
      /quantity speed: /,
    ],
    ["a fall", "Piet Anders fell about 2,000ft.", "Piet Anders fell some 400 metres to his death.", /quantity fall: /],
  ])("clash: %s", async (_, herald, tribune, why) => {
    expect((await reasons(herald, tribune)).join("\n")).toMatch(why);
  });

  it.each([
    [
      "ages of which an account knows both",
      "The bodies of two women, aged 71 and 52, lay in the cabin.",
      "Ada Lund, 66, and Ida Berg, 52, were found in the cabin. A cook of 71 years old had called for help.",
    ],
    [
      "two cars of one account",
      "The robbers drove off in a black van and a white car.",
      "A witness saw how a white car left the quay.",
    ],
    ["grey and silver", "The robbers drove off in a silver van.", "A witness saw how a gray van left the quay."],
    [
      "one type of plane, more or less exactly",
      "The Boeing 737-800 left the runway.",
      "The Boeing 737 slid off the runway.",
    ],
    ["a car maker that speaks", "Ford said that sales rose.", "Piet Anders was stopped in his Honda."],
    [
      "where somebody was born",
      "The Norwegian sailor Piet Anders will stand trial.",
      "Piet Anders, a Swedish-born sailor, asked for a lawyer.",
    ],
    [
      "bail of two men",
      "Bail for Piet Anders was set at $500,000.",
      "Bail for Oskar Brandt was set at $20,000 in another case.",
    ],
    ["feet and metres", "Piet Anders fell about 2,000ft.", "Piet Anders fell some 600 metres to his death."],
    ["miles and kilometres an hour", "The chase reached 120 mph.", "The chase reached 193 km/h."],
  ])("no clash: %s", async (_, herald, tribune) => {
    expect(await reasons(herald, tribune)).toEqual([]);
  });
});
