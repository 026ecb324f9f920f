"""Names taken apart and compared."""

import pytest

from quotegraph.names.parts import (
    PARTICLES,
    Fit,
    bare_fit,
    full_name_likeness,
    gender_of,
    parse_name,
)
from quotegraph.names.spellings import Likeness

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
    ("Jonas Keller jr.", (), "Jonas", "Keller"),
    ("Walid al-Aue", (), "Walid", "al-Aue"),
    ("Walid Al Aue", (), "Walid", "Al Aue"),
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
    ("Professor Keller", "m"),
    ("Professor Anna Keller", "f"),
]


@pytest.mark.parametrize(("name", "gender"), GENDERS)
def test_gender(name: str, gender: str | None) -> None:
    assert gender_of(parse_name(name.split())) == gender


def test_particles_are_lower_case() -> None:
    assert all(word == word.lower() for word in PARTICLES)


ONE_PERSON = [
    # transliterations, in one part of the name or in both
    ("Dmitri Iwanow", "Dmitry Ivanov"),
    ("Wladimir Iwanow", "Vladimir Iwanov"),
    ("Jürgen Müller", "Juergen Mueller"),
    # short forms and initials
    ("Joseph Keller", "Joe Keller"),
    ("Jonas Brandt", "J. Brandt"),
    ("Jean-Pierre Brandt", "J.-P. Brandt"),
    # a second first name more, a hyphen less, a particle less
    ("Anna Maria Keller", "Anna Keller"),
    ("Hans-Peter Keller", "Hans Peter Keller"),
    ("Kim Jong-ho", "Kim Jong Ho"),
    ("Walid al-Aue", "Walid Aue"),
    # the first names left out of several
    ("Andres Manuel Lopez Keller", "Lopez Keller"),
    # a typing error in one part
    ("Michael Lindner", "Micheal Lindner"),
    ("Anna Lindner", "Anna Linder"),
]


@pytest.mark.parametrize(("one", "other"), ONE_PERSON)
def test_two_spellings_of_one_person(one: str, other: str) -> None:
    assert full_name_likeness(parse_name(one.split()), parse_name(other.split()))
    assert full_name_likeness(parse_name(other.split()), parse_name(one.split()))


TWO_PERSONS = [
    ("Anna Keller", "Jonas Keller"),
    ("Anna Keller", "Anne Keller"),  # sisters, not a typing error
    ("Anna Keller", "J. Keller"),
    ("Lech Kaczyński", "Jarosław Kaczyński"),
    ("George W. Brandt", "George Herbert Brandt"),
    ("Jonas Keller jr.", "Jonas Keller sr."),
    ("Anna Keller", "Anna Brandt"),
]


@pytest.mark.parametrize(("one", "other"), TWO_PERSONS)
def test_two_persons(one: str, other: str) -> None:
    alike = full_name_likeness(parse_name(one.split()), parse_name(other.split()))
    assert alike is Likeness.OTHER


FITS = [
    ("Anna Keller", "Keller", Fit.SURNAME),
    ("Anna Keller", "Kellers", Fit.SURNAME),
    ("Anna Keller", "Anna", Fit.FIRST_NAME),
    ("Anna von der Aue", "von der Aue", Fit.SURNAME),
    ("Anna von der Aue", "Aue", Fit.PART),
    ("Walid al-Moualem", "Moualem", Fit.SURNAME),
    ("Anna Keller-Brandt", "Brandt", Fit.PART),
    ("Dmitri Peskow", "Peskov", Fit.SPELLING),
    ("Anna Lindner", "Linder", Fit.TYPO),
    ("Anna Keller", "Brandt", Fit.NONE),
    ("Ri Yong Ho", "Ris", Fit.FIRST_NAME),
]


@pytest.mark.parametrize(("full", "bare", "fit"), FITS)
def test_how_a_bare_name_fits(full: str, bare: str, fit: Fit) -> None:
    assert bare_fit(parse_name(full.split()), parse_name(bare.split())) is fit
