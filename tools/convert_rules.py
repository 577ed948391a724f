"""Tokenizer, attribute rules and lemma tables of a spaCy pipeline as plain data."""

import inspect

from python_to_js_regex import to_js
from spacy.attrs import IDS, NAMES, NORM, ORTH
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.parts_of_speech import IDS as POS
from spacy.strings import get_string_id
from spacy.symbols import IDS as SYMBOLS
from spacy.tokenizer import Tokenizer


def regex(method):
    return None if method is None else to_js(method.__self__)


def read_tokenizer(nlp):
    """Regular expressions, special cases [text, [[orth, norm?]…]], their phrase patterns, norms, reserved ids."""
    tokenizer = nlp.tokenizer
    if type(tokenizer) is not Tokenizer:
        raise SystemExit("Only spaCy's rule-based tokenizer can be converted.")
    plain = Tokenizer(
        nlp.vocab,
        prefix_search=tokenizer.prefix_search,
        suffix_search=tokenizer.suffix_search,
        infix_finditer=tokenizer.infix_finditer,
        token_match=tokenizer.token_match,
        url_match=tokenizer.url_match,
    )
    specials, phrases = [], []
    for text, pieces in sorted(tokenizer.rules.items()):
        specials.append([text, [special(nlp, piece) for piece in pieces]])
        splits = tokenizer.find_prefix(text) or tokenizer.find_infix(text) or tokenizer.find_suffix(text)
        if not tokenizer.faster_heuristics or splits or " " in text:
            phrases.append([token.text for token in plain(text)])
    norms = nlp.vocab.lookups.get_table("lexeme_norm") if nlp.vocab.lookups.has_table("lexeme_norm") else {}
    return {
        "prefix": regex(tokenizer.prefix_search),
        "suffix": regex(tokenizer.suffix_search),
        "infix": regex(tokenizer.infix_finditer),
        "token": regex(tokenizer.token_match),
        "url": regex(tokenizer.url_match),
        "specials": specials,
        "phrases": phrases,
        # Norms of the pipeline are known by the hash of the word only; base norms by the word.
        "hashedNorms": {f"{key:016x}": norm for key, norm in norms.items()},
        "baseNorms": BASE_NORMS,
        "symbols": {name: id_ for name, id_ in SYMBOLS.items() if name},
    }


def special(nlp, piece):
    values = {(IDS[key] if isinstance(key, str) else key): value for key, value in piece.items()}
    if set(values) - {ORTH, NORM}:
        raise SystemExit(f"Special case sets more than ORTH and NORM: {piece}")
    return [values[ORTH], values[NORM]] if NORM in values else [values[ORTH]]


KEYS = {"TAG": "tag", "LOWER": "lower", "ORTH": "orth", "TEXT": "orth", "DEP": "dep", "POS": "pos", "IS_SPACE": "isSpace"}


def read_ruler(nlp, ruler):
    """Rules in order: patterns (each a list of tests a token), what they set, and on which token."""
    rules = []
    for rule in ruler.patterns:
        rules.append(
            {
                "patterns": [[read_test(token) for token in pattern] for pattern in rule["patterns"]],
                "set": read_values(nlp, rule["attrs"]),
                "index": rule["index"],
            }
        )
    return rules


def attribute_name(key):
    return NAMES[key] if isinstance(key, int) else key.upper()


def read_test(token):
    """{attribute: test}; a test is a value, {"in": […]}, {"notIn": […]} or {"regex": …}."""
    tests = {}
    for key, value in token.items():
        name = KEYS.get(attribute_name(key))
        if name is None:
            raise SystemExit(f"An attribute rule tests {key}, which is not supported.")
        tests[name] = read_predicate(value)
    return tests


def read_predicate(value):
    import re

    if not isinstance(value, dict):
        return value
    if len(value) != 1:
        raise SystemExit(f"Not supported: {value}")
    (kind, operand), *_ = value.items()
    if kind == "IN":
        return {"in": operand}
    if kind == "NOT_IN":
        return {"notIn": operand}
    if kind == "REGEX":
        return {"regex": to_js(re.compile(operand))["source"]}
    raise SystemExit(f"Not supported: {value}")


def read_values(nlp, attrs):
    values = {}
    for key, value in attrs.items():
        name = attribute_name(key)
        if name == "MORPH":
            values["morph"] = str(morphology(nlp, value))
        elif name in ("TAG", "POS", "LEMMA", "DEP"):
            values[name.lower()] = value
        else:
            raise SystemExit(f"An attribute rule sets {name}, which is not supported.")
    return values


def morphology(nlp, value):
    from spacy.tokens import Doc

    doc = Doc(nlp.vocab, words=["x"])
    doc[0].set_morph(value)
    return doc[0].morph


def read_lemmatizer(pipe):
    """Tables of the rule or look-up lemmatizer, and which forms English takes as they are."""
    lookups = pipe.lookups
    tables = {name: lookups.get_table(name) for name in lookups.tables}
    # Tables know their keys by hash; the keys are parts of speech in lower case.
    names = {get_string_id(name.lower()): name.lower() for name in POS}
    out = {"mode": pipe.mode, "baseForms": [], "overwrite": bool(pipe.overwrite)}
    own = {name for name in vars(type(pipe)) if name.endswith("lemmatize")}
    if own:
        raise SystemExit(f"{type(pipe).__name__} has lemma rules in code ({own}); convert --without={pipe.name}.")
    if "is_base_form" in vars(type(pipe)):
        check_english(type(pipe))
        out["baseForms"] = ENGLISH_BASE_FORMS
    if pipe.mode == "rule":
        for name, field in (("lemma_rules", "rules"), ("lemma_exc", "exceptions"), ("lemma_index", "index")):
            out[field] = {names[key]: value for key, value in tables.get(name, {}).items()}
        out["index"] = {pos: "\n".join(words) for pos, words in out["index"].items()}
    elif pipe.mode == "lookup":
        out["lookup"] = {f"{key:016x}": value for key, value in tables["lemma_lookup"].items()}
    else:
        raise SystemExit(f"Lemmatizer mode {pipe.mode} is not supported.")
    return out


# EnglishLemmatizer.is_base_form as data: part of speech (null: any), features that must and must not be there.
ENGLISH_BASE_FORMS = [
    {"pos": "noun", "has": {"Number": "Sing"}, "lacks": []},
    {"pos": "verb", "has": {"VerbForm": "Inf"}, "lacks": []},
    {"pos": "verb", "has": {"VerbForm": "Fin", "Tense": "Pres"}, "lacks": ["Number"]},
    {"pos": "adj", "has": {"Degree": "Pos"}, "lacks": []},
    {"pos": None, "has": {"VerbForm": "Inf"}, "lacks": []},
    {"pos": None, "has": {"VerbForm": "None"}, "lacks": []},
    {"pos": None, "has": {"Degree": "Pos"}, "lacks": []},
]


def check_english(cls):
    if cls.__name__ != "EnglishLemmatizer" or inspect.getsource(cls.is_base_form).count("return True") != 7:
        raise SystemExit(f"{cls.__name__}.is_base_form is code that this script does not know.")
