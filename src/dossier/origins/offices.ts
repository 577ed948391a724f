import type { Reading } from "../../model/index.ts";
import type { StoryEntities } from "../entities/story-entities.ts";
import { type Body, type Office, officeOf } from "./body.ts";

/** An office that some document of the story says a person holds. */
export type HeldOffice = {
  readonly office: NonNullable<Office>;
  readonly body: Body;
  /** The words that say so. */
  readonly description: string;
};

/** Descriptions of an entity that are looked at. */
const MOST = 12;

/** The offices of each entity of a story by its key, from the words that documents put beside its name. */
export function findOffices(readings: readonly Reading[], entities: StoryEntities): Map<string, HeldOffice[]> {
  const held = new Map<string, HeldOffice[]>();
  readings.forEach((reading, document) => {
    for (const { id, descriptions } of reading.entityIndex) {
      const key = entities.keyOf(document, id);
      if (key === null) continue;
      for (const description of descriptions.slice(0, MOST)) {
        const { office, body } = officeOf(description);
        if (office === null || body.words.length === 0) continue;
        held.set(key, [...(held.get(key) ?? []), { office, body, description }]);
      }
    }
  });
  return held;
}
