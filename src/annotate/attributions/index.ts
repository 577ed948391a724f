import type { Attribution } from "../../model/index.ts";
import type { AnnotationContext } from "../context.ts";

/** Finds every attributed statement of a document with its chain of sources. */
export function findAttributions(_context: AnnotationContext): Attribution[] {
  return [];
}
