import pytest

import quotegraph as qg
from quotegraph.repeats import Change, Repetition, repeated
from written import written


def found(*quotes: str) -> list[Repetition]:
    """Return the repetitions among quotes that stand in one article each, a day apart."""
    return repeated(
        qg.build_graph(
            written(f"„<quote>{quote}</quote>“", id=str(day), published=f"2026-03-0{day}")
            for day, quote in enumerate(quotes, 1)
        )
    )


FIRST = "Wir haben seit vier Jahren vor diesem Tor gewarnt"


def test_the_same_words_are_repeated():
    (one,) = found(FIRST, "Ganz etwas anderes sagte er am Ende", FIRST + "!")
    assert (one.kind, one.first.text, one.first.date) == ("repeated", FIRST, "2026-03-01")
    (other,) = one.others
    assert (other.statement.article, other.likeness, other.changes) == ("3", 1.0, ())


@pytest.mark.parametrize(
    ("later", "changes"),
    [
        ("Wir haben seit fünf Jahren vor diesem Tor gewarnt", [("vier", "fünf")]),
        ("Wir haben seit Jahren vor diesem alten Tor gewarnt", [("vier", ""), ("", "alten")]),
        ("seit vier Jahren vor diesem Tor gewarnt", [("Wir haben", "")]),
    ],
)
def test_altered_words_are_shown(later: str, changes: list[tuple[str, str]]):
    (one,) = found(FIRST, later)
    assert one.kind == "altered"
    assert one.others[0].changes == tuple(Change(*change) for change in changes)


def test_what_was_cut_short_is_like_the_whole():
    (one,) = found(FIRST, "Wir haben seit vier Jahren […] gewarnt")
    assert one.others[0].changes == (Change("vor diesem Tor", ""),)


@pytest.mark.parametrize(
    "later",
    [
        "Das ist ein Skandal in jeder Hinsicht",
        "Wir haben seit gestern Abend keinen Strom mehr im Haus",
        "Nichts davon ist wahr",
    ],
)
def test_other_statements_are_none(later: str):
    assert found(FIRST, "Das ist ein guter Tag", later) == []


def test_short_quotes_come_again_by_chance():
    assert found("Wir haben keine Wahl", "Wir haben keine Wahl") == []


def test_one_article_does_not_repeat_itself():
    article = written(f"„<quote>{FIRST}</quote>“ – „<quote>{FIRST}</quote>“")
    assert repeated(qg.build_graph([article])) == []


def test_the_statement_in_most_articles_comes_first():
    other = "Ein Ersatz muss erst noch gegossen werden"
    ranked = found(other, FIRST, FIRST, other, FIRST)
    assert [(one.first.text, len(one.others)) for one in ranked] == [(FIRST, 2), (other, 1)]
