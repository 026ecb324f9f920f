"""The parser that takes sentences side by side builds the trees that spaCy builds one by one."""

from collections.abc import Iterator
from typing import Any

import numpy
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from tests.nlp.test_recognizer import NETWORK, give_same_weights

WORDS = ("Am", "Montag", "sprach", "Anna", "Keller", "zu", "den", "Leuten", ".", "\n", "„", "“")
LABELS = ("nsubj", "obj", "det", "case", "punct")


def twins(seed: int) -> tuple[Language, Any, Any]:
    """Return a vocabulary's pipeline, our parser and spaCy's, with the same random weights."""
    nlp = spacy.blank("de")
    config = {"model": NETWORK | {"state_type": "parser", "extra_state_tokens": False}}
    ours: Any = nlp.add_pipe("quotegraph_parser", config=config)
    theirs: Any = nlp.add_pipe("parser", config=config)
    for label in LABELS:
        ours.add_label(label)
        theirs.add_label(label)
    nlp.initialize()
    give_same_weights(ours, theirs, seed)
    return nlp, ours, theirs


def docs(nlp: Language, seed: int, *, inside: int = -1) -> Iterator[Doc]:
    """Yield Docs of made-up words, some empty, cut into sentences; `inside` of one none starts."""
    random = numpy.random.default_rng(seed)
    for _ in range(40):
        length = int(random.integers(0, 40))
        starts = [1 if not at or random.random() < 0.15 else inside for at in range(length)]
        words = [str(word) for word in random.choice(WORDS, size=length)]
        yield Doc(nlp.vocab, words=words, sent_starts=starts)


@pytest.mark.parametrize("seed", range(6))
def test_the_trees_are_those_that_spacy_builds(seed: int):
    nlp, ours, theirs = twins(seed)
    found = [doc.to_json() for doc in ours.pipe(docs(nlp, seed))]
    expected = [doc.to_json() for doc in theirs.pipe(docs(nlp, seed))]
    assert found == expected
    assert {token["dep"] for doc in found for token in doc["tokens"]} > {"ROOT", "det"}


def test_where_sentences_may_begin_anywhere_spacy_finds_them():
    nlp, ours, theirs = twins(3)
    found = [doc.to_json() for doc in ours.pipe(docs(nlp, 3, inside=0))]
    expected = [doc.to_json() for doc in theirs.pipe(docs(nlp, 3, inside=0))]
    assert found == expected


def test_a_doc_without_tokens_has_no_tree():
    nlp, ours, _ = twins(2)
    assert list(ours(Doc(nlp.vocab)).sents) == []
