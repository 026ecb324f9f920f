"""Asking for certain quotes and for types: what is left out, and what stays as it was."""

from pathlib import Path

import pytest
import spacy

import quotegraph as qg
from quotegraph.errors import InputError
from quotegraph.records import Article, Entity, Quote, QuoteType, Span
from quotegraph.selection import TYPES, Selection, as_selection, named_types

TEXT = "Paul Brandt nannte den Plan „unausgereift“. „Wir bauen neu“, sagte Anna Keller."


def quote(id: str, type: QuoteType, confidence: float, parent: str | None = None) -> Quote:
    words = Span(start=0, end=2, text="Ja")
    return Quote(id=id, type=type, spans=(words,), text="Ja", confidence=confidence, parent=parent)


NESTED = Article(
    text="Ja",
    quotes=(
        quote("q1", "indirect", 0.9),
        quote("q2", "direct", 0.6, parent="q1"),
        quote("q3", "direct", 0.8, parent="q2"),
        quote("q4", "reported", 0.5),
    ),
    entities=(Entity(id="e1", label="PER", name="Anna Keller"),),
)


def kept(selection: Selection) -> list[tuple[str, str | None]]:
    return [(one.id, one.parent) for one in selection.applied(NESTED).quotes]


def test_all_is_the_article_as_it_is():
    assert as_selection().applied(NESTED) is NESTED


def test_quotes_keep_their_ids_and_entities_stay():
    assert kept(as_selection(types=["direct"])) == [("q2", None), ("q3", "q2")]
    assert as_selection(types=["direct"]).applied(NESTED).entities == NESTED.entities


def test_a_quote_whose_parent_is_left_out_stands_in_the_next_one_round_it():
    assert kept(as_selection(0.7)) == [("q1", None), ("q3", "q1")]
    assert kept(as_selection(0.7, ["direct"])) == [("q3", None)]


def test_a_quote_that_is_just_certain_enough_stays():
    assert [id for id, _ in kept(as_selection(0.8))] == ["q1", "q3"]


@pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan")])
def test_a_confidence_is_from_nought_to_one(confidence: float):
    with pytest.raises(InputError, match="min_confidence"):
        as_selection(confidence)


def test_types_are_a_list_of_known_types():
    with pytest.raises(InputError, match="no quote type shouted; there are direct"):
        as_selection(types=["direct", "shouted"])
    with pytest.raises(InputError, match=r"give a list of types: \['direct'\]"):
        as_selection(types="direct")
    with pytest.raises(InputError, match="types is empty"):
        as_selection(types=[])


def test_types_are_named_in_words():
    assert named_types("all") == frozenset(TYPES)
    assert named_types("indirect+reported") == {"indirect", "reported"}
    assert named_types("indirect,reported") == {"indirect", "reported"}
    with pytest.raises(InputError, match="no quote type shouted"):
        named_types("direct+shouted")


def test_extract_extract_many_and_the_component_select_alike():
    whole = qg.extract(TEXT)
    least = max(one.confidence for one in whole.quotes)
    article = qg.extract(TEXT, min_confidence=least, types=["direct"])
    assert article.quotes == tuple(one for one in whole.quotes if one.confidence == least)
    assert 0 < len(article.quotes) < len(whole.quotes)
    assert list(qg.extract_many([TEXT], min_confidence=least, types=["direct"])) == [article]
    nlp = qg.load(min_confidence=least, types=["direct"])
    assert nlp(TEXT)._.quotes == article.quotes
    assert len(nlp(TEXT).spans["quotes"]) == len(article.quotes)
    assert qg.extract(TEXT, nlp=nlp) == article


def test_options_of_load_replace_those_that_a_saved_pipeline_has(tmp_path: Path):
    qg.load(types=["reported"]).to_disk(tmp_path)
    assert qg.load(tmp_path)(TEXT)._.quotes == ()
    assert len(qg.load(tmp_path, types=["direct"])(TEXT)._.quotes) == 2


def test_the_component_takes_the_options_as_config():
    nlp = spacy.blank("de")
    nlp.add_pipe("quotegraph", config={"types": ["reported"], "min_confidence": 0.5})
    assert nlp("„Wir bauen neu“, sagte Anna Keller.")._.quotes == ()
    with pytest.raises(InputError, match="no quote type shouted"):
        nlp.add_pipe("quotegraph", name="again", config={"types": ["shouted"]})
