import type { Published } from "../../model/index.ts";
import { isoDate } from "./english-date.ts";

const PATH = /[/_-]((?:19|20)\d{2})[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)/u;
const COMPACT = /[/_-]((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/u;

/** The day in the path of an address: `https://…/2011/04/07/story → 2011-04-07`. */
export function findUrlDate(url: string | null): Published | null {
  const path =
    url
      ?.slice(0, 2000)
      .replace(/^[a-z]+:\/\/[^/]*/iu, "")
      .replace(/[?#].*$/su, "") ?? "";
  const match = PATH.exec(path) ?? COMPACT.exec(path);
  const value = match && isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return value ? { value, basis: "implied", rule: "url-date" } : null;
}
