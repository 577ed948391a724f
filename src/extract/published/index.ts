import type { Published, Segment } from "../../model/index.ts";
import type { Draft } from "../draft.ts";
import { findOpeningDate } from "./opening-date.ts";
import { findUrlDate } from "./url-date.ts";

/**
 * The date of publication where metadata state none: that which the text opens or closes with, else the day in the address, else the
 * day of the latest embedded post (the text cannot be older, and quotes what is fresh). Null where nothing tells.
 */
export function inferPublished(draft: Draft): Published | null {
  const host = hostOf(draft.url);
  const written = findOpeningDate(draft.text, draft.segments, host);
  const inAddress = findUrlDate(draft.url);
  // "05/02/2013": an address that names the day tells which number is the month.
  const isOther = written?.rule.endsWith("-order-guessed") && inAddress?.value === withOtherOrder(written.value);
  return (isOther ? inAddress : written) ?? inAddress ?? findLatestPost(draft.segments);
}

/** The ISO date with day and month changed about. */
function withOtherOrder(value: string): string {
  const [year, month, day] = value.split("-");
  return `${year}-${day}-${month}`;
}

function findLatestPost(segments: readonly Segment[]): Published | null {
  let latest: Published | null = null;
  for (const { start, end, post } of segments) {
    if (!post?.date || (latest !== null && post.date <= latest.value)) continue;
    latest = { value: post.date, basis: "implied", rule: "post-date", span: { start, end } };
  }
  return latest;
}

function hostOf(url: string | null): string {
  return /^[a-z]+:\/\/([^/?#:]{1,200})/iu.exec(url ?? "")?.[1]?.toLowerCase() ?? "";
}
