"""Pipelines of one name are told apart by what makes their records."""

import quotegraph as qg
from quotegraph.archive.fingerprints import fingerprint


def test_it_is_the_same_before_and_after_work_and_in_every_process():
    nlp = qg.load()
    before = fingerprint(nlp)
    qg.extract("„Wir bauen neu“, sagte Anna Keller.", nlp)
    assert fingerprint(nlp) == fingerprint(qg.load()) == before


def test_weights_and_options_change_it():
    assert fingerprint(qg.load(types=["direct"])) != fingerprint(qg.load())
    nlp = qg.load()
    before = fingerprint(nlp)
    weights = next(layer for layer in nlp.get_pipe("ner").model.walk() if layer.has_param("W"))
    weights.set_param("W", weights.get_param("W") * 2)
    assert fingerprint(nlp) != before
