"""Spellings compared: transliterations, short forms, initials and typing errors."""

import pytest

from quotegraph import lexicon
from quotegraph.names.spellings import (
    Likeness,
    bases,
    first_name_likeness,
    is_typo,
    likeness,
    romanised,
)

BASES = [
    ("Kellers", {"Kellers", "Keller"}),
    ("Keller", {"Keller"}),
    ("Hans’", {"Hans’", "Hans"}),
    ("Hans'", {"Hans'", "Hans"}),
    ("Lena’s", {"Lena’s", "Lena"}),
    ("Uns", {"Uns", "Un"}),
]


@pytest.mark.parametrize(("word", "found"), BASES)
def test_what_a_word_may_be_the_genitive_of(word: str, found: set[str]) -> None:
    assert bases(word) == found


ONE_NAME = [("Dmitri", "Dimtri"), ("Michael", "Micheal"), ("Meier", "Meyer")]
TWO_NAMES = [
    ("Anna", "Anne-Marie"),
    ("Jan", "Jon"),
    ("Keller", "Zeller"),
    ("Brandt", "Brunner"),
    ("Sommer", "Sommerfeld"),
    ("", "Anna"),
]


@pytest.mark.parametrize(("one", "other"), ONE_NAME)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert is_typo(one, other)
    assert is_typo(other, one)


@pytest.mark.parametrize(("one", "other"), TWO_NAMES)
def test_two_names(one: str, other: str) -> None:
    assert not is_typo(one, other)
    assert not is_typo(other, one)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Keller", "Kellers", Likeness.SAME),
        ("Kellers", "Keller", Likeness.SAME),
        ("Hans", "Hans’", Likeness.SAME),
        ("Keller", "Kelle", Likeness.TYPO),
        ("Peskow", "Peskov", Likeness.SPELLING),
        ("Keller", "Brandt", Likeness.OTHER),
    ],
)
def test_how_alike_two_surnames_are(one: str, other: str, found: Likeness) -> None:
    assert likeness(one, other) is found
    assert likeness(other, one) is found


ONE_SOUND = [
    "Peskow Peskov Peskoff",
    "Selenskyj Selensky Zelensky Zelenskyy Selenskij",
    "Jelzin Yeltsin Eltsin",
    "Dmitri Dmitrij Dmitry",
    "Wladimir Vladimir",
    "Gorbatschow Gorbachev",
    "Chruschtschow Khrushchev Chruščov",
    "Tichanowskaja Tikhanovskaya",
    "Janukowitsch Yanukovych Janukovyč",
    "Ahmadinedschad Ahmadinejad",
    "Chamenei Khamenei",
    "Mohammed Muhammad Mohamed",
    "Milosevic Milošević",
    "Miloschewitsch Milošević",
    "Djokovic Đoković Dschokowitsch",
    "Schukow Zhukov Žukov",
    "Müller Mueller Muller",
    "Alexej Aleksei Alexey",
    "Juri Yuri Jurij",
    "Erdoğan Erdogan",
    "Sørensen Sorensen",
]


@pytest.mark.parametrize("spellings", ONE_SOUND)
def test_transliterations_share_a_sound(spellings: str) -> None:
    first, *others = spellings.split()
    assert all(romanised(first) & romanised(other) for other in others)


OTHER_SOUND = [("Brandt", "Brand"), ("Keller", "Kellner"), ("Sommer", "Summer"), ("Lang", "Lange")]


@pytest.mark.parametrize(("one", "other"), OTHER_SOUND)
def test_other_names_share_no_sound(one: str, other: str) -> None:
    assert not romanised(one) & romanised(other)


FIRST_NAMES = [
    ("Anna", "Anna", Likeness.SAME),
    ("A.", "Anna", Likeness.SPELLING),
    ("Ch.", "Christine", Likeness.SPELLING),
    ("Joe", "Joseph", Likeness.SPELLING),
    ("Joe", "Josef", Likeness.SPELLING),
    ("Sepp", "Josef", Likeness.SPELLING),
    ("Michael", "Micheal", Likeness.TYPO),
    ("Jonas", "Jonsa", Likeness.TYPO),
    ("Anna", "Anne", Likeness.OTHER),
    ("Daniel", "Daniela", Likeness.OTHER),
    ("A.", "Jonas", Likeness.OTHER),
]


@pytest.mark.parametrize(("one", "other", "found"), FIRST_NAMES)
def test_how_alike_two_first_names_are(one: str, other: str, found: Likeness) -> None:
    assert first_name_likeness(one, other) is found
    assert first_name_likeness(other, one) is found


@pytest.mark.parametrize("row", lexicon.transliterations(), ids=lambda row: row.example)
def test_every_rule_of_a_transliteration_reads_its_example(
    row: lexicon.Transliteration,
) -> None:
    """Take the rule away, and no reading of the example is what it was."""
    assert row.example.istitle()
    assert romanised(row.example)
