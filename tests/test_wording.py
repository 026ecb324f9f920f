"""What people read in one line: who, how, how sure, and nothing that a terminal would obey."""

import pytest

from quotegraph import wording
from quotegraph.display import as_html
from quotegraph.records import Article, Entity, Marked, Span, Speaker, Step, Zone
from written import written

MENTION = Span(start=0, end=3, text="sie")


@pytest.mark.parametrize(
    ("speaker", "shown"),
    [
        (None, "speaker unknown"),
        (Speaker(), "speaker unknown"),
        (Speaker(mention=MENTION), "sie"),
        (Speaker(name="Anna Keller"), "Anna Keller"),
        (Speaker(name="Rosie", mention=MENTION), "Rosie"),
        (Speaker(name="Anna Keller", mention=MENTION), "Anna Keller (sie)"),
        (Speaker(candidates=("Ute Sommer", "Anna Keller")), "Ute Sommer or Anna Keller?"),
    ],
)
def test_a_speaker_is_told_as_far_as_known(speaker: Speaker | None, shown: str):
    assert wording.speaker_with_words(speaker) == shown


@pytest.mark.parametrize(
    ("steps", "shown"),
    [
        ((), "Anna Keller"),
        ((Step(rule="first_name"),), "Anna Keller (first name)"),
        (
            (Step(rule="pronoun", evidence=MENTION), Step(rule="full_name")),
            "Anna Keller (pronoun: sie, full name)",
        ),
    ],
)
def test_the_way_to_a_name_is_told(steps: tuple[Step, ...], shown: str):
    assert wording.way(Speaker(name="Anna Keller", steps=steps)) == shown


def test_a_quote_is_one_line():
    article = written(
        '„<quote flags="partial not_said" confidence="0.85">Ja,\n gut</quote>“, sagte '
        '<speaker name="Anna Keller">Keller</speaker>.'
    )
    line = "[1:9] Anna Keller: „Ja, gut“ (partial, not said, 0.85)"
    assert str(article.quotes[0]) == line


def test_indirect_speech_gets_no_quotation_marks():
    quote = written('Keller sagte, <quote type="indirect">es gehe</quote>.').quotes[0]
    assert str(quote) == "[14:21] speaker unknown: es gehe (indirect, 0.90)"


def test_an_article_tells_its_quotes_what_is_none_and_what_was_odd():
    article = written(
        "„<quote>Ja</quote>“", title="Neue\nBrücke", source="Stadtpost", published="2026-03-01"
    )
    words = Marked(start=0, end=1, text="„", kind="scare")
    article = article.model_copy(update={"marked": (words,), "warnings": ("odd",)})
    assert str(article).splitlines() == [
        "Neue Brücke (Stadtpost, 2026-03-01; 1 quote)",
        "  [1:3] speaker unknown: „Ja“ (0.90)",
        "  [0:1] „ (no quote: scare)",
        "  warning: odd",
    ]


def test_an_article_of_which_nothing_is_known():
    assert str(Article(text="")) == "Article without a title (0 quotes)"


def test_the_headline_in_the_text_stands_for_the_title():
    headline = Zone(start=0, end=11, text="Neue\nBrücke", kind="headline")
    article = Article(text="Neue\nBrücke\n\nSie kommt.", id="a1", zones=(headline,))
    assert wording.heading(article) == "Neue Brücke"
    assert wording.heading(article.model_copy(update={"title": "Brücke kommt"})) == "Brücke kommt"
    assert 'class="qg-title"' not in as_html(article), "it is in the text below"


def test_control_signs_are_left_out():
    assert (
        wording.one_line("Rot\x1b[31m und\u202e quer\u00adfeldein\t!")
        == "Rot[31m und querfeldein !"
    )


def test_other_records_have_no_words():
    with pytest.raises(TypeError, match="no words for a Entity"):
        wording.as_text(Entity(id="e1", label="PER", name="Anna Keller"))
