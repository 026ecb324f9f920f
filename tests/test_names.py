"""Names taken apart and compared."""

import pytest

from quotegraph.names import PARTICLES, bases, gender_of, is_variant, parse_name, same_surname

PARTS = [
    # name, titles, first name, surname
    ("Anna Keller", (), "Anna", "Keller"),
    ("Keller", (), "", "Keller"),
    ("Dr. Anna Keller", ("Dr.",), "Anna", "Keller"),
    ("Prof. Dr. Anna Keller", ("Prof.", "Dr."), "Anna", "Keller"),
    ("Frau Keller", ("Frau",), "", "Keller"),
    ("Frau Dr. Keller", ("Frau", "Dr."), "", "Keller"),
    ("Anna von der Aue", (), "Anna", "von der Aue"),
    ("Jonas van Dyk", (), "Jonas", "van Dyk"),
    ("von der Aue", (), "", "von der Aue"),
    ("Anna Maria Keller", (), "Anna", "Keller"),
    ("Anna Keller-Brandt", (), "Anna", "Keller-Brandt"),
    ("Dr.", (), "", "Dr."),
]


@pytest.mark.parametrize(("name", "titles", "first", "surname"), PARTS)
def test_parts(name: str, titles: tuple[str, ...], first: str, surname: str) -> None:
    parsed = parse_name(name.split())
    assert (parsed.titles, parsed.first, parsed.surname) == (titles, first, surname)
    assert parsed.full == name.removeprefix(" ".join(titles)).strip()


GENDERS = [
    ("Anna Keller", "f"),
    ("Jonas Brandt", "m"),
    ("Frau Brandt", "f"),
    ("Herr Keller", "m"),
    ("Anna-Lena Keller", "f"),
    ("Keller", None),
    ("Dr. Keller", None),
]


@pytest.mark.parametrize(("name", "gender"), GENDERS)
def test_gender(name: str, gender: str | None) -> None:
    assert gender_of(parse_name(name.split())) == gender


BASES = [
    ("Kellers", {"Kellers", "Keller"}),
    ("Keller", {"Keller"}),
    ("Hans’", {"Hans’", "Hans"}),
    ("Hans'", {"Hans'", "Hans"}),
    ("Lena’s", {"Lena’s", "Lena"}),
    ("Uns", {"Uns"}),
]


@pytest.mark.parametrize(("word", "found"), BASES)
def test_what_a_word_may_be_the_genitive_of(word: str, found: set[str]) -> None:
    assert bases(word) == found


ONE_NAME = [("Dmitri", "Dimtri"), ("Michael", "Micheal"), ("Keller", "Kellers"), ("Meier", "Meyer")]
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
    assert is_variant(one, other)
    assert is_variant(other, one)


@pytest.mark.parametrize(("one", "other"), TWO_NAMES)
def test_two_names(one: str, other: str) -> None:
    assert not is_variant(one, other)
    assert not is_variant(other, one)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Keller", "Kellers", True),
        ("Kellers", "Keller", True),
        ("Hans", "Hans’", True),
        ("Keller", "Kelle", False),
        ("Keller", "Brandt", False),
    ],
)
def test_surnames_but_for_a_genitive(one: str, other: str, same: bool) -> None:
    assert same_surname(one, other) is same


def test_particles_are_lower_case() -> None:
    assert all(word == word.lower() for word in PARTICLES)
