import type { Published } from "../../model/index.ts";
import type { Draft } from "../draft.ts";

/** The date of publication that the text implies, or null. */
export function inferPublished(draft: Draft): Published | null {
  let latest: string | null = null;
  for (const segment of draft.segments) {
    const date = segment.post?.date;
    if (date && (latest === null || date > latest)) latest = date;
  }
  return latest === null ? null : { value: latest, basis: "implied", rule: "post-date" };
}
