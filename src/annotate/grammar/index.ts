export {
  conjunctsOf,
  isContractedHad,
  isNegated,
  isPassive,
  objectOf,
  subjectOf,
  tenseOf,
  verbGroup,
} from "./clause.ts";
export { gapSubject, isOfNone, isTurned, type Operator, operatorsOver } from "./operators/index.ts";
export { FACTIVE } from "./operators/words.ts";
export { nounPhrase, trimmedRange } from "./phrase.ts";
