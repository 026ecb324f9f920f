"""What frames tell is told once, and not where the words are quoted."""

import pytest

import quotegraph as qg
from told import told


@pytest.mark.parametrize(
    "text",
    [
        "„Die Brücke bleibt zu“, sagte Anna Keller.",
        "„Die Brücke bleibt zu“, sagte Anna Keller laut einer Mitteilung.",
        "Anna Keller sagte: „Die Brücke bleibt zu.“",
    ],
)
def test_a_whole_quote_is_not_told_again(text: str) -> None:
    assert told(text) == []
    assert [quote.text.rstrip(".") for quote in qg.extract(text).quotes] == ["Die Brücke bleibt zu"]


def test_a_partial_quote_stands_in_what_is_told() -> None:
    outer, inner = qg.extract("Anna Keller sagte, der Bau sei „viel zu teuer“.").quotes
    assert (outer.type, inner.type) == ("indirect", "direct")
    assert inner.parent == outer.id


def test_a_line_without_verb_is_nothing_to_point_back_to() -> None:
    assert told("Bericht vom Montag\nDas berichtete Anna Keller am Abend.", "points_back") == []


def test_the_type_direct_alone_leaves_out_the_rest() -> None:
    text = "Anna Keller sagte, der Bau sei „viel zu teuer“."
    (quote,) = qg.extract(text, types=["direct"]).quotes
    assert (quote.text, quote.parent) == ("viel zu teuer", None)
