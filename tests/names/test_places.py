"""Words led to the place that they belong to."""

import pytest

from quotegraph import lexicon
from quotegraph.names.places import (
    country_of,
    is_place_name,
    is_seat,
    may_be_surname,
    place_of,
    place_phrase,
    state_of,
)

PLACES = [
    ("Russland", "Russland"),
    ("Russlands", "Russland"),
    ("russische", "Russland"),
    ("russischen", "Russland"),
    ("Moskauer", "Moskau"),
    ("bayerischer", "Bayern"),
    ("Bayern", "Bayern"),
    ("Großbritanniens", "Großbritannien"),
    ("Kremls", "Russland"),
    ("Weißen Hauses", "USA"),
    ("Vereinten Nationen", "Vereinte Nationen"),
    ("Brücke", None),
    ("Weiße Brücke", None),
    ("grünen", None),
]


@pytest.mark.parametrize(("word", "place"), PLACES)
def test_the_place_of_a_word(word: str, place: str | None) -> None:
    assert place_of(word) == place


def test_a_place_of_several_words_is_taken_whole() -> None:
    assert place_phrase(["Weißen", "Hauses", "in", "Washington"]) == 2
    assert place_phrase(["Vereinigten", "Arabischen", "Emirate"]) == 3
    assert place_phrase(["Washington", "und"]) == 0


def test_a_seat_of_government() -> None:
    assert is_seat("Kreml")
    assert is_seat("Weißen Hauses")
    assert not is_seat("Moskau")


def test_a_place_name_is_told_by_its_capital() -> None:
    assert is_place_name("Russlands")
    assert not is_place_name("russlands")


COUNTRIES = [
    ("Russland", "RU"),
    ("USA", "US"),
    ("Kreml", "RU"),
    ("Weißes Haus", "US"),
    ("Downing Street", "GB"),
    ("Bayern", "DE"),
    ("Moskau", "RU"),
    ("Frankfurt am Main", "DE"),
    ("Straßburg", "FR"),
    ("Freiburg", None),  # Breisgau or Üechtland
    ("Kongo", None),  # two states
    ("Demokratische Republik Kongo", "CD"),
    ("Georgien", "GE"),
    ("Georgia", None),  # not in the list: a name that Georgians do not write
    ("EU", None),
    ("Lindental", None),
]


@pytest.mark.parametrize(("name", "code"), COUNTRIES)
def test_the_state_of_a_place(name: str, code: str | None) -> None:
    assert country_of(name) == code


def test_the_name_of_that_state() -> None:
    assert [state_of(name) for name in ("Wien", "Bayern", "Kreml", "Lindental")] == [
        "Österreich",
        "Deutschland",
        "Russland",
        None,
    ]


def test_lower_case_is_for_adjectives_alone() -> None:
    assert place_of("essen") is None
    assert place_of("Essen") == "Essen"
    assert place_of("russische") == "Russland"


def test_the_adjective_of_a_city_may_be_a_surname() -> None:
    assert may_be_surname("Ulmer")
    assert not may_be_surname("Ulm")
    assert not may_be_surname("Keller")


def test_every_place_of_a_state_has_its_code() -> None:
    codes = {row.iso for row in lexicon.places() if row.kind == "country"}
    beyond = {"FO", "GI", "GL", "HK", "MO", "NC", "PR", "PS", "EH"}  # codes of their own
    assert {row.iso for row in lexicon.places()} <= codes | beyond | {None}
    assert sum(row.iso is None for row in lexicon.places()) < 20
