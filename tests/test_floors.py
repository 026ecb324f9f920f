"""No change loses ground unseen: what is measured on our own gold articles has a floor.

Where one of these fails, look at `quotegraph evaluate tests/gold --errors 20` first. Floors are
raised by `python -m tests.raise_floors`, and never lowered.
"""

import re

import pytest
from tests.raise_floors import GOLD, Figure, Measured, below, measure, raised, read_floors

from quotegraph.evaluate import evaluate
from quotegraph.evaluate.gold import GoldArticle
from quotegraph.evaluate.gold_files import read

MARKS = re.compile(r"[„“”\"«»‚‘’‹›]")
ARTICLES = read(GOLD)


@pytest.fixture(scope="module")
def measured() -> Measured:
    return measure(evaluate(GOLD))


@pytest.mark.parametrize("group", read_floors())
def test_nothing_falls_below_its_floor(group: str, measured: Measured):
    assert below({group: read_floors()[group]}, measured) == []


def test_floors_only_rise():
    floors = {"direct": {"attribution": 0.8, "joint F1": 0.7}, "reported": {"joint F1": 0.1}}
    measured = {
        "direct": {"attribution": Figure(0.7999), "joint F1": Figure(0.7369)},
        "names": {"right": Figure(0.5)},
    }
    assert raised(floors, measured) == {
        "direct": {"attribution": 0.8, "joint F1": 0.73},
        "reported": {"joint F1": 0.1},
        "names": {"right": 0.5},
    }
    assert below(floors, measured) == [
        "direct: attribution is 0.800, its floor is 0.8",
        "reported: joint F1 is 0.000, its floor is 0.1",
    ]


def test_a_share_leaves_room():
    assert raised({}, {"direct": {"attribution": Figure(0.9, room=0.02)}}) == {
        "direct": {"attribution": 0.88}
    }
    assert (
        below({"direct": {"attribution": 0.9}}, {"direct": {"attribution": Figure(0.9, 0.02)}})
        == []
    )


def test_there_are_enough_articles():
    assert len(ARTICLES) >= 30
    assert sum(len(article.quotes) for article in ARTICLES) >= 350


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_gold_is_well_formed(article: GoldArticle):
    for quote in article.quotes:
        words = [article.text[start:end] for start, end in quote.spans]
        assert all(part == part.strip() for part in words)
        assert quote.who is not None
        if quote.type == "direct":
            assert not any(MARKS.match(part) and part.endswith(("“", "«", "»")) for part in words)
        for name in quote.who.names:
            assert all(part in article.text for part in name.split()), name
