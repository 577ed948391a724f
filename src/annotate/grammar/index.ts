export { conjunctsOf, isNegated, isPassive, objectOf, subjectOf, tenseOf, verbGroup } from "./clause.ts";
export { nounPhrase, trimmedRange } from "./phrase.ts";
