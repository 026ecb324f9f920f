"""The day of an article, read from its dateline and from nothing else."""

from datetime import date

import pytest

from quotegraph.text.dateline import day_of
from quotegraph.text.zones import find_zones

BODY = "Der Rat von Lindental hat am Abend über die Brücke beraten und nichts beschlossen."
MARCH = date(2021, 3, 3)

DATELINES = [
    f"Berlin, 3. März 2021 – {BODY}",
    f"Berlin, den 3. März 2021. {BODY}",
    f"Berlin (Deutschland), 03.03.2021 – {BODY}",
    f"Moskau (dpa), 03.03.2021 – {BODY}",
    f"Bad Lindental, 3.3.2021: {BODY}",
    f"New York, Mittwoch, 3. März 2021 (nka) – {BODY}",
    f"Lindental (nka) 3. Mär. 2021 – {BODY}",
    f"Streit um die Brücke\n\nLindental, 3. März 2021\n\n{BODY}",
    f"07:30 03 März 2021\n\nStreit um die Brücke\n\n{BODY}",
    f"2021-03-03\n\n{BODY}",
]


@pytest.mark.parametrize("text", DATELINES)
def test_the_day_of_a_dateline(text: str) -> None:
    assert day_of(text, find_zones(text)) == MARCH


SILENT = [
    BODY,
    f"Am 3. März 2021 begann der Bau. {BODY}",
    f"Anna Keller, 3. März 2021 geboren, kam nicht. {BODY}",
    f"Berlin, 3. März – {BODY}",
    f"Berlin, 31. Februar 2021 – {BODY}",
    f"{BODY}\n\n{BODY}\n\n{BODY}\n\nLindental, 3. März 2021\n\n{BODY}",
]


@pytest.mark.parametrize("text", SILENT)
def test_other_days_are_none_of_the_article(text: str) -> None:
    assert day_of(text, find_zones(text)) is None


def test_the_first_of_two_datelines_counts() -> None:
    text = f"Lindental, 3. März 2021\n\nLindental, 5. März 2021\n\n{BODY}"
    assert day_of(text, find_zones(text)) == MARCH


@pytest.mark.parametrize("piece", ["A/", "A-", "A ", "A - ", "Aa./"])
def test_a_line_of_one_thing_is_no_dateline(piece: str) -> None:
    """What took a power of the length would not come to an end here."""
    text = piece * 20_000
    assert day_of(text, find_zones(text, None)) is None
