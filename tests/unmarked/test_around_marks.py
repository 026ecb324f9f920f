"""Quoted words inside of words that are told know what is known of these."""

import pytest

import quotegraph as qg

ROWS = [
    # the source is not named, and the words are quoted all the same
    ("Anna Keller bekam zu hören, sie sei „zu alt“.", "zu alt", None),
    ("Wie zu erfahren war, sei der Plan „ganz und gar tot“.", "ganz und gar tot", None),
    ("Das Umfeld sei „umwerfend schlecht“.", "umwerfend schlecht", None),
    # who tells the clause says the words in it
    (
        "Die Befunde der Stadt seien „sehr dünn“ und alt, so die knappe Kritik des Senats.",
        "sehr dünn",
        "des Senats",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), ROWS)
def test_words_in_a_clause_that_is_told(text: str, words: str, speaker: str | None) -> None:
    (found,) = [quote for quote in qg.extract(text).quotes if quote.type == "direct"]
    who = found.speaker.mention.text if found.speaker and found.speaker.mention else None
    assert (found.text, who, found.parent is not None) == (words, speaker, True)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Keller weiß, dass der Plan noch „tot“ ist.",
        "Ein „roter“ Bau käme die Stadt teuer zu stehen.",
        "Das Umfeld sei der „Nordwind“ fremd.",
    ],
)
def test_a_word_that_nobody_is_said_to_have_used(text: str) -> None:
    quotes = [q for q in qg.extract(text).quotes if q.type == "direct" and q.rule == "told_around"]
    assert quotes == []
