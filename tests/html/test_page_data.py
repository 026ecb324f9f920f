"""What the page is told of each quote: who, about whom, and its words in their context."""

import json

from quotegraph.exports import COLUMNS
from quotegraph.html.page_data import page_data
from quotegraph.records import Article
from written import written


def told(markup: str) -> dict[str, object]:
    """Return what is told of the first quote of an article."""
    return page_data([written(markup)])["quotes"][0]


def excerpt(markup: str) -> str:
    return "".join(words for words, _ in told(markup)["excerpt"])


def test_a_short_article_is_its_own_context():
    assert excerpt("„<quote>Ja</quote>“, sagte er.") == "„Ja“, sagte er."


def test_the_context_is_cut_between_words_and_says_so():
    shown = excerpt(("Wort " * 60) + "„<quote>Ja</quote>“" + (" Satz" * 60))
    assert shown.startswith("… Wort Wort ")
    assert shown.endswith(" Satz Satz …")
    assert 200 < len(shown) < 300


def test_the_context_ends_with_the_paragraph():
    assert excerpt("Davor.\n\nEr: „<quote>Ja</quote>“.\n\nDanach.") == "Er: „Ja“."


def test_a_context_without_spaces_is_left_out():
    assert excerpt("x" * 500 + "<quote>Ja</quote>" + "x" * 500) == "… Ja …"


def test_what_stands_between_two_spans_is_kept():
    shown = excerpt('„<quote id="q1">Wir</quote>“, sagte er, „<quote id="q1">gehen</quote>“.')
    assert shown == "„Wir“, sagte er, „gehen“."


def test_only_what_belongs_to_the_quote_is_marked():
    parts = told("„<quote>Ja</quote>“, <cue>sagte</cue> er. „<quote>Nein</quote>“")["excerpt"]
    assert [part for part in parts if part[1]] == [
        ("Ja", "qg-quote qg-quote-direct"),
        ("sagte", "qg-cue"),
    ]


def test_people_in_a_quote_are_spoken_about_but_not_by_themselves():
    quote = told(
        "„<quote>Ich, <person>Roth</person>, und <person>Anna Keller</person> in "
        '<person label="LOC">Bonn</person></quote>“, sagte <speaker name="Roth">er</speaker>.'
    )
    assert (quote["people"], quote["about"]) == (["Roth"], ["Anna Keller"])


def test_several_speakers_are_told_apart():
    quote = told(
        "„<quote>Ja</quote>“, sagten <speaker name='A; B'>sie</speaker>.".replace("'", '"')
    )
    assert quote["people"] == ["A", "B"]


def test_the_cells_are_those_of_the_tables():
    data = page_data([written("„<quote>Ja</quote>“", published="2026-03-01")])
    cells = dict(zip(COLUMNS, data["quotes"][0]["row"], strict=True))
    assert (cells["text"], cells["start"], cells["published"]) == ("Ja", 1, "2026-03-01")


def test_articles_know_their_first_quote():
    yes = written("„<quote>Ja</quote>“")
    data = page_data([yes, Article(text=""), yes])
    assert [article["first"] for article in data["articles"]] == [0, 1, 1]
    assert [quote["article"] for quote in data["quotes"]] == [0, 2]
    json.dumps(data)
