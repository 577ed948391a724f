import { describe, expect, it } from "vitest";
import { parsedDocument } from "../../../tests/engine.ts";
import { annotate } from "../index.ts";

/** `factuality polarity` of the claim about a verb, after all annotators; null where there is none. */
async function standingOf(text: string, lemma: string): Promise<string | null> {
  const { document, parsed } = await parsedDocument(text);
  const claim = annotate(document, parsed).claims.find(({ predicate }) => predicate.lemma === lemma);
  return claim === undefined ? null : `${claim.factuality} ${claim.polarity}`;
}

const SENTENCES: readonly [text: string, lemma: string, standing: string | null][] = [
  ["I don't think the plan works, Lund said.", "work", "asserted negative"],
  ["“I don’t believe it was decided in advance,” Holm told reporters.", "decide", "asserted negative"],
  ["It is not true that the mayor sold the land.", "sell", "asserted negative"],
  ["It is false that the mine was closed, and that the clerk sold the map.", "sell", "asserted negative"],
  ["Lund said it was not clear that the crew had been warned.", "warn", "possible positive"],
  ["They'd suffered severe burns, the doctor said.", "suffer", "asserted positive"],
  ["She’d already left the harbour when the fire began.", "leave", "asserted positive"],
  ["They'd been stabbed before the fire.", "stab", "asserted positive"],
  ["She'd go to the harbour on Monday.", "go", "expected positive"],
  ["We'd better leave the harbour.", "leave", "expected positive"],
  ["They'd have left the harbour by Friday.", "leave", "expected positive"],
  ["Reports that the mill was sold are untrue.", "sell", "asserted negative"],
  ["Reports that the mill was sold are true.", "sell", "asserted positive"],
  ["There is little doubt that the mayor sold the mill.", "sell", "asserted positive"],
  ["Few believe the mayor sold the mill.", "sell", "possible positive"],
  ["The ferry nearly sank on Monday.", "sink", "asserted negative"],
  ["The fire almost destroyed the market.", "destroy", "asserted positive"],
  ["The council no longer closes the bridge.", "close", "asserted negative"],
  ["The council hardly ever closes the bridge.", "close", "asserted negative"],
  ["The mayor neither knew nor cared.", "know", "asserted negative"],
  ["It is not known how many people died.", "die", "asked positive"],
  ["Police have ruled out that the fire was set on purpose.", "set", "denied positive"],
  ["The court acquitted the driver of hiding the van.", "acquit", "asserted positive"],
  ["The bridge is supposed to be closed.", "close", "expected positive"],
  ["The bridge must be closed.", "close", "possible positive"],
  ["Imagine that the bridge is closed.", "be", "possible positive"],
  ["The council decided against closing the bridge.", "close", "expected negative"],
  ["The contract is nothing but a ruin.", "be", "asserted positive"],
  ["The owner paid none other than the mayor.", "pay", "asserted positive"],
  ["The owner paid nobody but lost the mill.", "pay", "asserted negative"],
  ["The crew would be honoured to meet the mayor.", "meet", "possible positive"],
  ["The judge was to either make an offer or leave.", "make", "possible positive"],
  ["The mill has yet to be sold.", "sell", "asserted negative"],
  ["The mayor was to have sold the mill.", "sell", "expected positive"],
  ["The mayor forgot to declare the gift.", "declare", "asserted negative"],
  ["The mayor is under investigation for taking bribes.", "take", "alleged positive"],
  ["The mayor was cleared of taking bribes.", "take", "asserted negative"],
  ["If these charges are true, he must resign.", "be", "possible positive"],
  ["Unless the company pays the fine, the mine will close.", "pay", "possible positive"],
  ["No talks will be held until Ruritania frees the sailors.", "free", "possible positive"],
  ["The clerks stayed at home until the firm paid them.", "pay", "asserted positive"],
  ["They acted before the mayor had a chance to stop the sale.", "have", "possible positive"],
  ["The talks will resume before the council meets on Friday.", "meet", "expected positive"],
  ["She spoke as though the mayor had already resigned.", "resign", "possible positive"],
  ["They fenced the field so that children would not reach the well.", "reach", "expected negative"],
  ["The mayor sold the harbour rather than raise taxes.", "raise", "asserted negative"],
  ["The mayor sold the harbour instead of raising taxes.", "raise", "asserted negative"],
  ["The report fell short of accusing the mayor of fraud.", "accuse", "asserted negative"],
  ["Guards prevented the crowd from entering the hall.", "enter", "asserted negative"],
  ["After skipping out on opening the fair, the mayor left.", "open", "asserted negative"],
  ["The clerk did not prevent the crowd from entering the hall.", "enter", "asserted positive"],
  ["The firm did not fire the clerk or close the mill.", "close", "asserted negative"],
  ["Not a single word she wrote is right, Holm told reporters.", "be", "asserted negative"],
  ["The report did not contain enough evidence to establish that the mayor took bribes.", "take", "denied positive"],
  ["Nothing in the report shows that the mayor took bribes.", "take", "possible positive"],
  ["There is no indication that the pilot was ill.", "be", "asserted negative"],
  ["There is no doubt that the mayor lied.", "lie", "asserted positive"],
  ["The mayor was reportedly furious that the charges were announced on Monday.", "announce", "asserted positive"],
  ["The mayor does not regret that the school was closed.", "close", "asserted positive"],
  ["Children born in Norland are citizens.", "bear", null],
  ["Anna Lund, born in Norland, is a citizen.", "bear", "asserted positive"],
];

describe("words that govern a clause", () => {
  it.each(SENTENCES)("%s (%s)", async (text, lemma, standing) => {
    expect(await standingOf(text, lemma)).toBe(standing);
  });

  it("are kept with the claim, with the words themselves and the construction", async () => {
    const text = "The minister said that if he lied and the charges are true, he would leave.";
    const { document, parsed } = await parsedDocument(text);
    const reading = annotate(document, parsed);
    const supposed = reading.claims.filter(({ operators }) => operators?.some(({ kind }) => kind === "condition"));
    expect(supposed.map(({ predicate }) => predicate.lemma)).toEqual(["lie", "be"]);
    const [operator] = supposed[1]!.operators!;
    expect(reading.text.slice(operator!.start, operator!.end)).toBe("if");
    expect(operator!.rule).toBe("opened-by-if");
  });
});
