export type * from "./attribution.ts";
export { SURE } from "./certainty.ts";
export type * from "./claim-mention.ts";
export type * from "./diagnostic.ts";
export type * from "./document.ts";
export type * from "./dossier.ts";
export type * from "./entity.ts";
export { FAILURES, Failure, type FailureCode } from "./failure.ts";
export type * from "./origins.ts";
export {
  type EntitySpan,
  type LanguageEngine,
  type ParsedText,
  type SentenceEncoder,
  spanOfTokens,
} from "./parsed-text.ts";
export type * from "./quantity.ts";
export type * from "./reading.ts";
export type * from "./span.ts";
export type * from "./time-expression.ts";
