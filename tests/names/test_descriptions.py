"""Descriptions compared: the office decides, and whose it is."""

import pytest

from quotegraph.names.description import Description
from quotegraph.names.descriptions import describe
from readings import read_row

FIT = [
    ("Sprecherin der Polizei", "Polizeisprecherin"),
    ("Stadtsprecher", "Sprecher der Stadt"),
    ("Kreml-Sprecher", "Sprecher des russischen Präsidenten"),
    ("russische Präsident", "Präsident Russlands"),
    ("russische Präsident", "russische Staatschef"),
    ("Nordmarker Bürgermeister", "Bürgermeister von Nordmark"),
    ("neue Präsident", "neuer Präsident"),
    ("Ex-Präsident", "frühere Präsident"),
    ("Sprecherin des Weißen Hauses", "Sprecherin des amerikanischen Präsidenten"),
    ("Premierministerin Großbritanniens", "britische Premierministerin"),
    ("Regierungschef", "Ministerpräsident"),
    ("Sprecher", "Sprecher der Stadt"),
    ("bayerische Minister", "Minister"),
    ("deutsche Kanzlerin", "Kanzlerin"),
]
NO_FIT = [
    ("Kreml-Sprecher", "Sprecher des russischen Außenministeriums"),
    ("Sprecher des russischen Präsidenten", "russische Präsident"),
    ("Sprecher der Ministerin", "Ministerin"),
    ("Stadtsprecher", "Bürgermeister der Stadt"),
    ("bayerische Minister", "hessische Minister"),
    ("russische Präsident", "französische Präsident"),
    ("russische Präsident", "amerikanische Präsident"),
    ("Sprecher der Polizei", "Sprecher der Feuerwehr"),
    ("kaufmännischer Direktor", "technischer Direktor"),
]


@pytest.mark.parametrize(("one", "other"), FIT)
def test_one_person(one: str, other: str) -> None:
    assert described(one).fits(described(other))
    assert described(other).fits(described(one))


@pytest.mark.parametrize(("one", "other"), NO_FIT)
def test_two_persons(one: str, other: str) -> None:
    assert not described(one).fits(described(other))
    assert not described(other).fits(described(one))


def test_a_genitive_before_its_noun_says_whose_office_it_is() -> None:
    assert described("Russlands Präsident").places == {"Russland"}
    assert described("Großbritanniens Premierministerin").places == {"Großbritannien"}


@pytest.mark.parametrize(
    "words",
    ["Ex-Präsident", "damalige US-Präsident", "Altbundeskanzler", "stellvertretende Sprecher"],
)
def test_not_the_present_holder(words: str) -> None:
    assert not described(words).incumbent


def test_the_present_holder() -> None:
    assert described("umstrittene russische Präsident").incumbent
    assert described("umstrittene russische Präsident").attributes == {"umstritten"}


def test_the_gender_of_the_noun() -> None:
    assert [described(words).gender for words in ("Kanzlerin", "Kanzler")] == ["f", "m"]


def test_a_bare_office() -> None:
    assert described("Sprecher").bare
    assert not described("Rathaus-Sprecher").bare
    assert not described("Sprecher der Stadt").bare


@pytest.mark.parametrize("words", ["alte Brücke", "Bericht", "Brot"])
def test_no_office(words: str) -> None:
    _, reading = read_row(f"Der {words} war da.")
    assert describe(reading.tokens[1:-3]) is None


def described(words: str) -> Description:
    """Read the description as the subject of a sentence."""
    text = f"Dann kam {words}." if words.split()[0].endswith("s") else f"Dann kam der {words}."
    _, reading = read_row(text)
    first = reading.token_range(text.index(words), len(text))[0]
    found = describe(reading.tokens[first:-1])
    assert found is not None
    return found
