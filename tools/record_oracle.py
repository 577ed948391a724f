"""Records what spaCy makes of the sentences in tools/parity_sentences.py, for the parity test to run without Python.

    python tools/record_oracle.py [PIPELINE]

Writes tests/parity/sentences.json and tests/parity/expected.json.
"""

import json
import sys
from pathlib import Path

from parity_sentences import sentences
from spacy_reference import analyse, load_pipeline

FOLDER = Path(__file__).parent.parent / "tests" / "parity"


def write(name, value, indent=None):
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=(",", ":") if indent is None else None)
    (FOLDER / name).write_text(text + "\n", encoding="utf8")


if __name__ == "__main__":
    texts = sentences()
    write("sentences.json", texts, indent=1)
    write("expected.json", analyse(load_pipeline(*sys.argv[1:2]), texts))
    print(f"{len(texts)} texts")
