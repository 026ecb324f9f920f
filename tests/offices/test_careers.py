"""Who came before and after in office, by a table of invented holders."""

from datetime import date

import pytest

from quotegraph.offices.careers import Careers
from quotegraph.offices.tenures import Tenure


def term(name: str, start: str, end: str | None, office: str = "Präsident") -> Tenure:
    return Tenure(office=office, of="Tuvalu", name=name, start=start, end=end)


CAREERS = Careers(
    [
        term("Paul Roth", "2001", "2005"),
        term("Anna Keller", "2005", "2009"),
        term("Jonas Brandt", "2009", "2013"),
        term("Paul Roth", "2013", None),
        term("Jonas Brandt", "2000", "2009", "Sprecher"),
        term("Ute Brandt", "2009", "2010", "Sprecher"),
    ]
)

BESIDE = [
    ("Anna Keller", "2007-01-01", -1, "Paul Roth"),
    ("Keller", "2007-01-01", -1, "Paul Roth"),
    ("Anna Keller", "2011-01-01", 1, "Jonas Brandt"),
    ("Anna Keller", "2007-01-01", 1, None),  # nobody has come yet
    ("Paul Roth", "2014-01-01", -1, "Jonas Brandt"),  # the term begun last counts
    ("Paul Roth", "2002-01-01", -1, None),
    ("Brandt", "2011-01-01", -1, None),  # two persons
    ("Anna Keller", None, -1, "Paul Roth"),
    ("Paul Roth", None, -1, None),  # two terms, and no day that tells
    ("Lena Vogt", "2007-01-01", -1, None),
]


@pytest.mark.parametrize(("name", "day", "step", "other"), BESIDE)
def test_who_came_before_and_after(
    name: str, day: str | None, step: int, other: str | None
) -> None:
    found = CAREERS.beside(name, date.fromisoformat(day) if day else None, step)
    assert (found.name if found else None) == other


def test_the_terms_of_a_person_on_a_day() -> None:
    assert [row.office for row in CAREERS.of("Jonas Brandt", date(2009, 6, 1))] == [
        "Präsident",
        "Sprecher",
    ]
    assert CAREERS.of("Brandt") == ()
