import type { Published, Segment } from "../../model/index.ts";
import type { Draft } from "../draft.ts";
import { findOpeningDate } from "./opening-date.ts";
import { findUrlDate } from "./url-date.ts";

/**
 * The date of publication where metadata state none: the date that the text opens with, else the day in the address, else the
 * day of the latest embedded post (the text cannot be older, and quotes what is fresh). Null where nothing tells.
 */
export function inferPublished(draft: Draft): Published | null {
  return findOpeningDate(draft.text, draft.segments) ?? findUrlDate(draft.url) ?? findLatestPost(draft.segments);
}

function findLatestPost(segments: readonly Segment[]): Published | null {
  let latest: Published | null = null;
  for (const { start, end, post } of segments) {
    if (!post?.date || (latest !== null && post.date <= latest.value)) continue;
    latest = { value: post.date, basis: "implied", rule: "post-date", span: { start, end } };
  }
  return latest;
}
