"""Rows of the table of offices: terms with their days, files of one's own, and what ships."""

from collections import Counter
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from quotegraph import lexicon
from quotegraph.errors import InputError
from quotegraph.offices.tenures import KNOWN_UNTIL, Tenure, first_day, last_day, read_tenures
from quotegraph.offices.tenures import shipped_tenures as shipped

ROW = '{"office": "Bürgermeister", "of": "Lindental", "name": "Anna Keller", "start": "2015-03"}'


def keller(start: str = "2015", end: str | None = None, *aliases: str) -> Tenure:
    return Tenure(
        office="Bürgermeister",
        of="Lindental",
        name="Anna Maria von der Keller",
        aliases=aliases,
        start=start,
        end=end,
    )


def test_months_and_years_stand_for_each_of_their_days() -> None:
    assert (first_day("2019"), last_day("2019")) == (date(2019, 1, 1), date(2019, 12, 31))
    assert (first_day("2020-02"), last_day("2020-02")) == (date(2020, 2, 1), date(2020, 2, 29))
    assert first_day("2019-12-07") == last_day("2019-12-07") == date(2019, 12, 7)


@pytest.mark.parametrize(
    ("day", "held"),
    [
        (date(2015, 2, 28), False),
        (date(2015, 3, 1), True),
        (date(2017, 6, 5), True),
        (date(2017, 6, 6), False),
    ],
)
def test_a_term_holds_from_its_first_to_its_last_day(day: date, held: bool) -> None:
    assert keller("2015-03", "2017-06-05").held_on(day) is held


def test_an_open_end_holds_on() -> None:
    assert keller("2015-03").held_on(date(2090, 1, 1))


@pytest.mark.parametrize(
    "name", ["Keller", "Kellers", "von der Keller", "Anna Maria von der Keller", "Annie Keller"]
)
def test_names_that_a_holder_bears(name: str) -> None:
    assert keller("2015", None, "Annie Keller").bears(name)


@pytest.mark.parametrize("name", ["Anna", "Sommer", "Kell", "Ute Keller"])
def test_names_that_a_holder_does_not_bear(name: str) -> None:
    assert not keller().bears(name)


def test_a_file_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "offices.jsonl"
    path.write_text(f"{ROW}\n\n", encoding="utf-8")
    (row,) = read_tenures(path)
    assert (row.office, row.of, row.name, row.end) == (
        "Bürgermeister",
        "Lindental",
        "Anna Keller",
        None,
    )


BAD = [
    ('{"office": ', "2: "),
    (ROW.replace("2015-03", "März 2015"), "2: 'start': 'März 2015' is no day"),
    (ROW.replace("2015-03", "2015-13"), "2: 'start': "),
    (ROW.replace('"name"', '"person"'), "2: 'name': Field required"),
    (ROW.replace("}", ', "since": 2015}'), "2: 'since': Extra inputs"),
    (ROW.replace("}", ', "gender": "w"}'), "2: 'gender': "),
    (ROW.replace("}", ', "end": "2014"}'), "2: the end 2014 lies before the start 2015-03"),
    ("[]", "2: "),
]


@pytest.mark.parametrize(("line", "reason"), BAD)
def test_a_bad_row_is_named_with_file_and_line(line: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "offices.jsonl"
    path.write_text(f"{ROW}\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError) as error:
        read_tenures(path)
    assert f"offices.jsonl:{reason}" in str(error.value)


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere\.jsonl"):
        read_tenures(tmp_path / "nowhere.jsonl")


# What ships ---------------------------------------------------------------------------------------

SHARED = {"AfD", "BSW", "Grüne", "Linke", "SPD"}  # parties that two lead together


def test_shipped_rows_are_unique_and_carry_no_identifiers() -> None:
    assert [row for row, times in Counter(shipped()).items() if times > 1] == []
    assert [row for row in shipped() if row.kb_id is not None] == []


def test_shipped_rows_give_a_gender_and_begin_in_the_time_they_know() -> None:
    assert [row for row in shipped() if row.gender is None] == []
    assert [row for row in shipped() if first_day(row.start) > KNOWN_UNTIL] == []


def test_shipped_rows_are_many_and_of_many_places() -> None:
    countries = {row.name for row in lexicon.places() if row.kind == "country"}
    assert len(shipped()) >= 1180
    assert len({row.of for row in shipped()} & countries) >= 83


def test_one_holds_a_shipped_office_at_a_time() -> None:
    """Terms may share the day or month of the change, no more."""
    by_office: dict[tuple[str, str], list[Tenure]] = {}
    for row in shipped():
        by_office.setdefault((row.office, row.of), []).append(row)
    doubled = [
        (one.name, other.name, key)
        for key, rows in by_office.items()
        for one, other in combinations(rows, 2)
        if key[1] not in SHARED and _overlap(one, other)
    ]
    assert doubled == []


def _overlap(one: Tenure, other: Tenure) -> bool:
    """Whether two terms share more than the span of their first or last date."""
    latest = max(first_day(one.start), first_day(other.start))
    ends = [last_day(row.end) for row in (one, other) if row.end is not None]
    return not ends or (min(ends) - latest).days > 31


def test_names_are_spelt_one_way() -> None:
    spelt: dict[str, set[str]] = {}
    for row in shipped():
        for alias in row.aliases:
            spelt.setdefault(alias, set()).add(row.name)
    names = {row.name for row in shipped()}
    assert sorted(alias for alias in spelt if alias in names) == []
