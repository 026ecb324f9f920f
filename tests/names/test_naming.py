"""Names as a recogniser gives them, and as they should be."""

import itertools

import pytest

from quotegraph.names.naming import tidy
from readings import read_row, words

# What a recogniser tagged stands in <person>; the second column is what must be left of it.
ROWS = [
    ("Gestern kam <person>Anna Keller</person> an.", ["Anna Keller"]),
    # roles swallowed by the name
    ("<person>Kreml-Sprecher Dmitri Iwanow</person> kam.", ["Dmitri Iwanow"]),
    ("<person>Kreml-Sprecher Dmitri</person> Iwanow kam.", ["Dmitri Iwanow"]),
    ("Die <person>Bürgermeisterin Ute Lindner</person> kam.", ["Ute Lindner"]),
    ("Der <person>Stadtsprecher</person> kam an.", []),
    # a surname that is a trade too
    ("Gestern rief <person>Fischer</person> an.", ["Fischer"]),
    # common nouns elsewhere, missed where they speak
    ("„Es reicht“, sagte Sommer.", ["Sommer"]),
    ("„Es reicht“, so Sommer weiter.", ["Sommer"]),
    ("„Es reicht“, so Fachleute.", []),
    ("Es reicht, so Sommer für Sommer.", []),
    # a nickname inside, cut there or not seen at all
    ("Wirt Jens „Bulle“ Krause kam.", ["Jens „Bulle“ Krause"]),
    ("Wirt <person>Jens „Bulle</person>“ <person>Krause</person> kam.", ["Jens „Bulle“ Krause"]),
    # the place of a dateline right behind
    ("Foto: <person>Anna Keller Athen</person> (dpa) - Es regnet.", ["Anna Keller", "Athen"]),
    # marks at its edges
    ("„<person>Anna Keller“</person> stand da.", ["Anna Keller"]),
    ("Es kam <person>(Anna Keller</person>).", ["Anna Keller"]),
    # what is no name
    ("Er ging <person>nach hause</person>.", []),
    ("Das <person>…</person> war alles.", []),
    ("<person>Relativierend</person> fügte er das hinzu.", []),
    # a surname missed further on, also in the genitive
    ("<person>Anna Keller</person> kam. Dann ging Keller.", ["Anna Keller", "Keller"]),
    ("<person>Jonas Brandt</person> kam. Brandts Rad blieb.", ["Jonas Brandt", "Brandts"]),
    # one with particles, at the start of a sentence too
    (
        "<person>Ute von der Aue</person> kam. Von der Aue lobte den Rat.",
        ["Ute von der Aue", "Von der Aue"],
    ),
    # a surname that ends like a trade
    ("<person>Ute Hofmann</person> kam. Dann ging Hofmann.", ["Ute Hofmann", "Hofmann"]),
    # two names, one of no person
    (
        '<person>Anna Keller</person> kam aus <person label="LOC">Talheim</person>.',
        ["Anna Keller", "Talheim"],
    ),
    # the end of the verb
    ("Dann nahm <person>Anna Keller Platz</person>.", ["Anna Keller"]),
    # a place that was taken for a person
    ("Gestern kam <person>Moskau</person> an.", ["Moskau"]),
]


@pytest.mark.parametrize(("markup", "names"), ROWS)
def test_row(markup: str, names: list[str]) -> None:
    _, reading = read_row(markup)
    found = tidy(reading.names, reading.tokens)
    assert [words(reading, (name.first, name.last)) for name in found] == names


def test_a_place_taken_for_a_person_is_a_place() -> None:
    _, reading = read_row("Gestern kam <person>Moskau</person> an.")
    assert [name.label for name in tidy(reading.names, reading.tokens)] == ["LOC"]


def test_a_body_named_by_its_place_is_a_body() -> None:
    _, reading = read_row('Das <person label="LOC">Landgericht Talheim</person> tagt.')
    assert [name.label for name in tidy(reading.names, reading.tokens)] == ["ORG"]


def test_mended_names_are_in_order_and_never_overlap() -> None:
    _, reading = read_row(
        "Keller rief. Dann kam <person>Kreml-Sprecher Anna</person> Keller, dann Kellers Hund."
    )
    found = tidy(reading.names, reading.tokens)
    assert all(a.last <= b.first for a, b in itertools.pairwise(found))
