"""The recogniser that reads all tokens at once finds what spaCy's finds one by one."""

from collections.abc import Iterator
from typing import Any

import numpy
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

WORDS = ("Am", "Montag", "sprach", "Anna", "Keller", "in", "Talheim", ".", "\n", "Nordwerk", "AG")
NETWORK = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "state_type": "ner",
    "extra_state_tokens": True,
    "hidden_width": 8,
    "maxout_pieces": 2,
    "use_upper": True,
    "tok2vec": {
        "@architectures": "spacy.HashEmbedCNN.v2",
        "width": 8,
        "depth": 1,
        "embed_size": 50,
        "window_size": 1,
        "maxout_pieces": 2,
        "subword_features": False,
        "pretrained_vectors": None,
    },
}


def give_same_weights(ours: Any, theirs: Any, seed: int) -> None:
    """Give two components of one architecture the same random weights."""
    random = numpy.random.default_rng(seed)
    for layer in ours.model.walk():
        for name in layer.param_names:
            shape = layer.get_param(name).shape
            layer.set_param(name, random.normal(size=shape).astype("float32"))
    theirs.from_bytes(ours.to_bytes())


def twins(seed: int) -> tuple[Language, Any, Any]:
    """Return a vocabulary's pipeline, our recogniser and spaCy's, with the same random weights."""
    nlp = spacy.blank("de")
    ours: Any = nlp.add_pipe("quotegraph_names", config={"model": NETWORK})
    theirs: Any = nlp.add_pipe("ner", config={"model": NETWORK})
    for label in ("PER", "ORG", "LOC"):
        ours.add_label(label)
        theirs.add_label(label)
    nlp.initialize()
    give_same_weights(ours, theirs, seed)
    return nlp, ours, theirs


def docs(nlp: Language, seed: int) -> Iterator[Doc]:
    """Yield Docs of made-up words, some empty, cut into made-up sentences."""
    random = numpy.random.default_rng(seed)
    for _ in range(40):
        length = int(random.integers(0, 30))
        starts = [not at or bool(random.random() < 0.2) for at in range(length)]
        words = [str(word) for word in random.choice(WORDS, size=length)]
        yield Doc(nlp.vocab, words=words, sent_starts=starts)


@pytest.mark.parametrize("seed", range(4))
def test_the_names_are_those_that_spacy_finds(seed: int):
    nlp, ours, theirs = twins(seed)
    found = [doc.to_json() for doc in ours.pipe(docs(nlp, seed))]
    expected = [doc.to_json() for doc in theirs.pipe(docs(nlp, seed))]
    assert found == expected
    assert any(doc["ents"] for doc in found)


def test_names_that_are_set_already_stay():
    nlp, ours, theirs = twins(1)
    found: list[list[tuple[str, str]]] = []
    for recognizer in (ours, theirs):
        doc = Doc(nlp.vocab, words=["Gestern", "sprach", "Anna", "Keller", "in", "Talheim", "."])
        doc.set_ents([Span(doc, 2, 4, label="PER")], default="missing")
        recognizer(doc)
        found.append([(name.text, name.label_) for name in doc.ents])
    assert ("Anna Keller", "PER") in found[0]
    assert found[0] == found[1]


def test_a_doc_without_tokens_has_no_names():
    nlp, ours, _ = twins(2)
    assert ours(Doc(nlp.vocab)).ents == ()
