import type { RulerRule, Test, TestedAttribute, TokenTests } from "./rule-data.ts";

/** What rules see of a token. */
export type RuledToken = {
  readonly orth: string;
  readonly lower: string;
  readonly tag: string;
  readonly pos: string;
  readonly dep: string;
  readonly isSpace: boolean;
};

/** What rules gave a token; absent where none did. Later rules win. */
export type RuledValues = { tag?: string; pos?: string; morph?: string; lemma?: string; dep?: string };

/** Applies the rules to a text. `read(i)` gives token `i` as it stands before any rule; one result a token. */
export type AttributeRuler = (length: number, read: (token: number) => RuledToken) => RuledValues[];

type Long = { readonly rule: number; readonly pattern: readonly TokenTests[] };

/** What depends on one token alone: values of its one-token rules, and longer patterns that it may start. */
type Verdict = { readonly rules: readonly number[]; readonly values: RuledValues; readonly starts: readonly Long[] };

const MOST_REMEMBERED = 50_000;

/**
 * spaCy's attribute ruler. All patterns are matched against the tokens as they come, then values are set in the order of
 * the rules. Verdicts on single tokens are remembered by what the rules test.
 */
export function createAttributeRuler(rules: readonly RulerRule[]): AttributeRuler {
  const single: Long[] = [];
  const long: Long[] = [];
  rules.forEach(({ patterns }, rule) => {
    for (const pattern of patterns) (pattern.length === 1 ? single : long).push({ rule, pattern });
  });
  const testsOrth = [...single, ...long].some(({ pattern }) => pattern.some((tests) => tests.orth !== undefined));
  const regexes = new Map<string, RegExp>();
  const remembered = new Map<string, Verdict>();

  const judge = (token: RuledToken): Verdict => {
    const matching = single.filter(({ pattern }) => matches(pattern[0]!, token, regexes)).map(({ rule }) => rule);
    return {
      rules: matching,
      values: combine(rules, matching),
      starts: long.filter(({ pattern }) => matches(pattern[0]!, token, regexes)),
    };
  };

  const verdictOn = (token: RuledToken): Verdict => {
    const key = `${testsOrth ? token.orth : token.lower}\n${token.tag}\n${token.dep}\n${token.pos}\n${token.isSpace}`;
    let verdict = remembered.get(key);
    if (verdict === undefined) {
      verdict = judge(token);
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(key, verdict);
    }
    return verdict;
  };

  return (length, read) => {
    const verdicts = Array.from({ length }, (_, token) => verdictOn(read(token)));
    const values = verdicts.map((verdict) => verdict.values);
    for (const [token, extra] of findLong(verdicts, length, read, rules, regexes)) {
      values[token] = combine(
        rules,
        [...verdicts[token]!.rules, ...extra].sort((a, b) => a - b),
      );
    }
    return values;
  };
}

/** Rules of several tokens that match: for each token that gets a value, their numbers. */
function findLong(
  verdicts: readonly Verdict[],
  length: number,
  read: (token: number) => RuledToken,
  rules: readonly RulerRule[],
  regexes: Map<string, RegExp>,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  verdicts.forEach(({ starts }, start) => {
    for (const { rule, pattern } of starts) {
      if (start + pattern.length > length) continue;
      if (!pattern.every((tests, at) => matches(tests, read(start + at), regexes))) continue;
      const index = rules[rule]!.index;
      const target = index < 0 ? start + pattern.length + index : start + index;
      found.set(target, [...(found.get(target) ?? []), rule]);
    }
  });
  return found;
}

function combine(rules: readonly RulerRule[], matching: readonly number[]): RuledValues {
  return Object.assign({}, ...matching.map((rule) => rules[rule]!.set));
}

function matches(tests: TokenTests, token: RuledToken, regexes: Map<string, RegExp>): boolean {
  for (const attribute in tests) {
    const name = attribute as TestedAttribute;
    if (!passes(tests[name]!, token[name], regexes)) return false;
  }
  return true;
}

function passes(test: Test, value: string | boolean, regexes: Map<string, RegExp>): boolean {
  if (typeof test !== "object") return test === value;
  const text = String(value);
  if ("in" in test) return test.in.includes(text);
  if ("notIn" in test) return !test.notIn.includes(text);
  let regex = regexes.get(test.regex);
  if (regex === undefined) {
    regex = new RegExp(test.regex, "u");
    regexes.set(test.regex, regex);
  }
  return regex.test(text);
}
