"""Rewrites a Python regular expression as a JavaScript one (flags `u`, or `iu`), by way of Python's own parser.

The two differ in escapes, in what `\\s`, `\\d` and `\\w` mean for Unicode, and in inline flags. What has no equal
raises ValueError, so that a converted pipeline never tokenises differently without anybody noticing.
"""

import re
import sys

if sys.version_info >= (3, 11):
    from re import _constants as c
    from re import _parser as parser
else:
    import sre_constants as c
    import sre_parse as parser

SPACE = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
CATEGORIES = {
    c.CATEGORY_DIGIT: r"\p{Nd}",
    c.CATEGORY_SPACE: SPACE,
    c.CATEGORY_WORD: r"\p{L}\p{N}_",
}
NEGATED = {
    c.CATEGORY_NOT_DIGIT: r"\P{Nd}",
    c.CATEGORY_NOT_SPACE: f"[^{SPACE}]",
    c.CATEGORY_NOT_WORD: r"[^\p{L}\p{N}_]",
}
ANCHORS = {
    c.AT_BEGINNING: "^",
    c.AT_BEGINNING_STRING: "^",
    c.AT_END: "$",
    c.AT_END_STRING: "$",
}


def to_js(pattern):
    """A compiled pattern as {"source", "flags"}."""
    flags = pattern.flags
    if flags & (re.MULTILINE | re.LOCALE | re.ASCII):
        raise ValueError(f"no equal for the flags {flags}")
    tree = parser.parse(pattern.pattern, flags)
    return {"source": sequence(tree, bool(flags & re.DOTALL)), "flags": "iu" if flags & re.IGNORECASE else "u"}


def sequence(items, dotall):
    return "".join(node(op, value, dotall) for op, value in items)


def node(op, value, dotall):
    if op is c.LITERAL:
        return literal(value)
    if op is c.NOT_LITERAL:
        return f"[^{literal(value)}]"
    if op is c.ANY:
        return r"[\s\S]" if dotall else r"[^\n]"
    if op is c.IN:
        return character_class(value)
    if op is c.BRANCH:
        return "(?:" + "|".join(sequence(branch, dotall) for branch in value[1]) + ")"
    if op is c.SUBPATTERN:
        _, add, remove, inner = value
        if add or remove:
            raise ValueError("inline flags have no equal")
        return f"(?:{sequence(inner, dotall)})"
    if op in (c.MAX_REPEAT, c.MIN_REPEAT):
        low, high, inner = value
        return f"(?:{sequence(inner, dotall)}){count(low, high)}{'?' if op is c.MIN_REPEAT else ''}"
    if op in (c.ASSERT, c.ASSERT_NOT):
        direction, inner = value
        sign = ("?=" if op is c.ASSERT else "?!") if direction == 1 else ("?<=" if op is c.ASSERT else "?<!")
        return f"({sign}{sequence(inner, dotall)})"
    if op is c.AT:
        return ANCHORS[value]
    if op is c.CATEGORY:
        return f"[{CATEGORIES[value]}]" if value in CATEGORIES else NEGATED[value]
    raise ValueError(f"no equal for {op}")


def count(low, high):
    if high is c.MAXREPEAT:
        return {0: "*", 1: "+"}.get(low, f"{{{low},}}")
    if (low, high) == (0, 1):
        return "?"
    return f"{{{low}}}" if low == high else f"{{{low},{high}}}"


def character_class(items):
    negate = items[0][0] is c.NEGATE
    parts, wide = [], []
    for op, value in items[1:] if negate else items:
        if op is c.LITERAL:
            parts.append(literal(value))
        elif op is c.RANGE:
            parts.append(f"{literal(value[0])}-{literal(value[1])}")
        elif op is c.CATEGORY and value in CATEGORIES:
            parts.append(CATEGORIES[value])
        elif op is c.CATEGORY and not negate:
            wide.append(NEGATED[value])
        else:
            raise ValueError(f"no equal for {op} {value} in a character class")
    whole = f"[{'^' if negate else ''}{''.join(parts)}]"
    if not wide:
        return whole
    return "(?:" + "|".join(wide + ([whole] if parts else [])) + ")"


def literal(code):
    char = chr(code)
    if char.isascii() and (char.isalnum() or char in " \"'#%&,:;<=>@_`~!"):
        return char
    if code < 0x80:
        return f"\\x{code:02x}"
    return char if 0xA1 <= code < 0xD800 and char.isprintable() else f"\\u{{{code:x}}}"
