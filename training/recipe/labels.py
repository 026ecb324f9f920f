"""Labels of the morphologizer that texts hardly ever need, which only cost time and room."""

from collections.abc import Iterable
from typing import Any

import numpy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import minibatch

BATCH = 256


def given_labels(nlp: Language, docs: Iterable[Doc]) -> list[str]:
    """Return the labels that the morphologizer gives to any word of these Docs, in its order."""
    encoder: Any = nlp.get_pipe("tok2vec")
    morphologizer: Any = nlp.get_pipe("morphologizer")
    rows: set[int] = set()
    for batch in minibatch(docs, BATCH):
        encoder.set_annotations(batch, encoder.predict(batch))
        for scores in morphologizer.model.predict(batch):
            rows.update(scores.argmax(axis=1).tolist())
    return [morphologizer.labels[row] for row in sorted(rows)]


def keep_labels(nlp: Language, labels: list[str], sample: Doc) -> None:
    """Put a morphologizer in place that knows these labels alone; `sample` has vectors."""
    old: Any = nlp.get_pipe("morphologizer")
    rows = [old.labels.index(label) for label in labels]
    weights = {name: old.model.get_ref("softmax").get_param(name)[rows] for name in ("W", "b")}
    kept = {
        name: {label: value for label, value in table.items() if label in labels}
        if isinstance(table, dict)
        else table
        for name, table in old.cfg.items()
    }
    config = {"model": nlp.get_pipe_config("morphologizer")["model"]}
    new: Any = nlp.replace_pipe("morphologizer", "morphologizer", config=config)
    new.cfg = kept
    new.model.initialize(X=[sample], Y=[numpy.zeros((len(sample), len(rows)), dtype="float32")])
    for name, value in weights.items():
        new.model.get_ref("softmax").set_param(name, value)
