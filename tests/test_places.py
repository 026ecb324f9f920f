"""Words led to the place that they belong to."""

import pytest

from quotegraph.places import is_place_name, is_seat, place_of, place_phrase

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
