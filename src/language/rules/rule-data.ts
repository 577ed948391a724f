/** A test of one attribute: a value, one of some, none of some, or a regular expression to be found in it. */
export type Test =
  | string
  | boolean
  | { readonly in: readonly string[] }
  | { readonly notIn: readonly string[] }
  | { readonly regex: string };

export type TestedAttribute = "tag" | "lower" | "orth" | "dep" | "pos" | "isSpace";

/** Tests that one token must pass. */
export type TokenTests = { readonly [attribute in TestedAttribute]?: Test };

/** One entry of `ruler.json`: where one of the patterns matches, the token at `index` gets what `set` says. */
export type RulerRule = {
  readonly patterns: readonly (readonly TokenTests[])[];
  readonly set: {
    readonly tag?: string;
    readonly pos?: string;
    readonly morph?: string;
    readonly lemma?: string;
    readonly dep?: string;
  };
  readonly index: number;
};

/** `lemmas.json`: tables by part of speech in lower case. `index`: known base forms, one a line. */
export type LemmaData = {
  readonly mode: "rule" | "lookup";
  readonly baseForms: readonly BaseForm[];
  readonly rules?: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly exceptions?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly index?: Readonly<Record<string, string>>;
  /** Lemma by hash of the word, 16 hexadecimal digits. */
  readonly lookup?: Readonly<Record<string, string>>;
};

/** A word with this part of speech (null: any) and these features is its own lemma. */
export type BaseForm = {
  readonly pos: string | null;
  readonly has: Readonly<Record<string, string>>;
  readonly lacks: readonly string[];
};
