"""A reason or relative clause in Konjunktiv is somebody's words; in the indicative it is a fact."""

import pytest

import quotegraph as qg
from told import read_row, rows_of, told

ROWS = """
{Ute Sommer} lehnte den Antrag ab, [weil das Geld fehle].
{Ute Sommer} sorgte sich über die Gewalt, [die besonders im Winter auftrete].
{Die Stadt} schloss das Bad, [weil die Decke nicht mehr sicher sei], und sperrte den Weg.
"""


@pytest.mark.parametrize("row", rows_of(ROWS))
def test_konjunktiv_hangs_on_a_fact(row: str) -> None:
    text, expected = read_row(row)
    assert told(text, "clause_in_konjunktiv") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ute Sommer lehnte den Antrag ab, weil das Geld fehlt.",
        "Ute Sommer tat, als sei nichts geschehen.",
        "Ich mag die Leute, die ich hier getroffen habe.",
        "Sie suchen eine Lösung, die allen helfen würde.",
    ],
)
def test_a_fact_or_a_wish_is_not_told(text: str) -> None:
    assert told(text, "clause_in_konjunktiv") == []


def test_whoever_denies_a_thing_does_not_deny_the_reason() -> None:
    (quote,) = qg.extract("Ute Sommer lehnte den Antrag ab, weil das Geld fehle.").quotes
    assert quote.flags == ()
