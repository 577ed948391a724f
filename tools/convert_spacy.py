"""Writes an installed spaCy CNN pipeline as a neutral model folder: arrays in one binary, everything else as JSON.

    python tools/convert_spacy.py en_core_web_sm models/en_core_web_sm float16
    python tools/convert_spacy.py PIPELINE FOLDER [float32 | float16] [--without=COMPONENT]…

PIPELINE is the name of an installed package or a path to a pipeline. What `src/language` could not run
(static vectors, character embeddings, transformers, unknown components) is refused here, not left out silently.
"""

import json
import shutil
import sys
import warnings
from pathlib import Path

import numpy
import spacy
from convert_networks import WeightFile, read_classifier, read_encoder, read_transitions
from convert_rules import read_lemmatizer, read_ruler, read_tokenizer

FORMAT = 1
NEEDED_ELSEWHERE = {"senter"}


def load(name_or_path):
    """The pipeline and the folder its data lie in; also for re-uploads whose package name and folder name differ."""
    if Path(name_or_path).is_dir():
        folder = Path(name_or_path)
        found = [folder, *sorted(folder.glob("*/"))]
    else:
        module = __import__(name_or_path)
        folder = Path(module.__file__).parent
        found = sorted(folder.glob("*/"))
    for candidate in found:
        if (candidate / "config.cfg").exists():
            return spacy.load(candidate), candidate
    raise SystemExit(f"No pipeline in {name_or_path}")


def convert(nlp, weights, without):
    encoders, heads = {}, {"classifiers": []}
    rules = {"tokenizer": read_tokenizer(nlp), "ruler": [], "lemmatizer": None}
    for name, pipe in nlp.pipeline:
        kind = nlp.get_pipe_meta(name).factory
        if name in without:
            continue
        if kind == "tok2vec":
            encoders[name] = read_encoder(pipe.model, name, weights)
        elif kind in ("tagger", "morphologizer"):
            heads["classifiers"].append(read_classifier(pipe, kind, name, encoders, weights))
        elif kind in ("parser", "ner"):
            heads[kind] = read_transitions(pipe, name, encoders, weights)
        elif kind == "attribute_ruler":
            rules["ruler"] = read_ruler(nlp, pipe)
        elif kind == "lemmatizer":
            rules["lemmatizer"] = read_lemmatizer(pipe)
        elif kind == "trainable_lemmatizer":
            classifier = read_classifier(pipe, kind, name, encoders, weights)
            heads["classifiers"].append(classifier)
        elif kind not in NEEDED_ELSEWHERE:
            raise SystemExit(f"Component {name} ({kind}) cannot be converted.")
    return encoders, heads, rules


def write_json(path, value):
    path.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf8")


def main(name_or_path, target, precision="float32", without=()):
    warnings.simplefilter("ignore")
    nlp, source = load(name_or_path)
    target = Path(target)
    target.mkdir(parents=True, exist_ok=True)
    weights = WeightFile(numpy.float16 if precision == "float16" else numpy.float32)
    encoders, heads, rules = convert(nlp, weights, without)
    (target / "weights.bin").write_bytes(weights.bytes())
    meta = nlp.meta
    manifest = {
        "format": FORMAT,
        "name": f"{meta['lang']}_{meta['name']}",
        "version": meta["version"],
        "language": meta["lang"],
        "license": meta.get("license", ""),
        "precision": precision,
        "arrays": weights.index,
        "encoders": encoders,
        **heads,
    }
    (target / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf8")
    write_json(target / "tokenizer.json", rules["tokenizer"])
    write_json(target / "ruler.json", rules["ruler"])
    write_json(target / "lemmas.json", rules["lemmatizer"])
    for name in ("LICENSE", "LICENSES_SOURCES"):
        if (source / name).exists():
            shutil.copyfile(source / name, target / name)
    (target / "PROVENANCE.md").write_text(provenance(meta, name_or_path, precision), encoding="utf8")


def provenance(meta, name_or_path, precision):
    sources = "\n".join(
        f"- {entry['name']} ({entry.get('license', '')}): {entry.get('url', '')}" for entry in meta.get("sources") or []
    )
    return f"""# Provenance

Converted by `tools/convert_spacy.py` from the spaCy pipeline `{meta['lang']}_{meta['name']}` {meta['version']}
(installed package `{Path(name_or_path).name}`), by {meta.get('author', '')} <{meta.get('url', '')}>, licence {meta.get('license', '')}.
Nothing was trained or changed; arrays are stored as {precision}, features and rules as JSON.

Description given by the pipeline: {(meta.get('description') or '').strip()}

Trained by its authors on:

{sources}
"""


if __name__ == "__main__":
    positional = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    left_out = [argument.removeprefix("--without=") for argument in sys.argv[1:] if argument.startswith("--without=")]
    if len(positional) not in (2, 3):
        raise SystemExit(__doc__)
    main(*positional, without=left_out)
