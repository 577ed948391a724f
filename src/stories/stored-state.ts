import type { Profile } from "./profile.ts";
import type { StoryIndexState } from "./story-index.ts";
import { createWordSet } from "./term-vector.ts";

/** A profile as plain JSON. */
export type StoredProfile = {
  readonly id: string;
  readonly terms: { readonly keys: readonly number[]; readonly weights: readonly number[] };
  readonly topics: readonly string[];
  readonly names: readonly string[];
  readonly places: readonly string[];
  readonly person: string | null;
  readonly weekdays: readonly string[];
  readonly numbers: readonly string[];
  readonly years: readonly string[];
  readonly published: Profile["published"];
  readonly meaning: readonly number[] | null;
  readonly shingles: readonly number[];
};

/** The state of an index as plain JSON. */
export type StoredState = Omit<StoryIndexState, "profiles"> & { readonly profiles: readonly StoredProfile[] };

/** A profile as JSON can carry it; {@link restoreProfile} gives the same profile back. */
export function storeProfile(profile: Profile): StoredProfile {
  const { terms, topics, names, places, meaning, shingles } = profile;
  return {
    ...profile,
    terms: { keys: [...terms.keys], weights: [...terms.weights] },
    topics: topics.words,
    names: names.words,
    places: places.words,
    meaning: meaning && [...meaning],
    shingles: [...shingles],
  };
}

export function restoreProfile(stored: StoredProfile): Profile {
  const { terms, topics, names, places, meaning, shingles } = stored;
  return {
    ...stored,
    terms: { keys: Uint32Array.from(terms.keys), weights: Uint16Array.from(terms.weights) },
    topics: createWordSet(topics),
    names: createWordSet(names),
    places: createWordSet(places),
    meaning: meaning && Int16Array.from(meaning),
    shingles: Uint32Array.from(shingles),
  };
}

/** The state of an index as JSON can carry it. */
export function storeState(state: StoryIndexState): StoredState {
  return { ...state, profiles: state.profiles.map(storeProfile) };
}

/** The state that {@link storeState} stored: an index made from it goes on as if it had never been away. */
export function restoreState(stored: StoredState): StoryIndexState {
  return { ...stored, profiles: stored.profiles.map(restoreProfile) };
}
