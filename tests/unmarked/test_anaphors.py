"""'demnach' points to the sentence before, 'wonach' to the noun before the comma."""

import pytest

from told import read_row, rows_of, told

ROWS = """
{Anna Keller} legte einen Bericht vor. Demnach [steigen die Preise im Herbst].
Es gibt {einen Bericht}, wonach [die Preise im Herbst steigen].
Paul Roth wies {Meldungen der Zeitung} zurück, wonach [er krank sei].
"""


@pytest.mark.parametrize("row", rows_of(ROWS))
def test_told(row: str) -> None:
    text, expected = read_row(row)
    assert expected[0] in told(text)


def test_after_a_break_is_no_source() -> None:
    assert told("Das Tor fiel nach der Pause, nach der die Gäste stärker wurden.") == []


def test_after_somebody_in_space_is_no_source() -> None:
    assert told("Anna Keller kam am Abend, nach der Sitzung.") == []
