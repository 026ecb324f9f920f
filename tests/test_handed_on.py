"""Words known from somebody else are second hand."""

import pytest

import quotegraph as qg

ROWS = [
    ("„Der Chef sagte mir: ‚Das geht nicht‘“, erzählte Anna Keller.", ["Das geht nicht"]),
    ("„Ich sagte dem Chef: ‚Das geht nicht‘“, erzählte Anna Keller.", []),
    ("Anna Keller sagte, Paul Roth habe ihr gesagt, er sei „sehr müde“.", ["sehr müde"]),
    ("Anna Keller sagte, sie habe ihm gesagt, er sei „sehr müde“.", []),
    ("Anna Keller sagte, der Plan sei „nicht zu bezahlen“.", []),
    ("Laut der Polizei sagte Paul Roth, die Tür sei offen.", ["die Tür sei offen"]),
    ("Laut Mitteilung sagte Paul Roth, die Tür sei offen.", []),
]


@pytest.mark.parametrize(("text", "handed_on"), ROWS)
def test_row(text: str, handed_on: list[str]) -> None:
    quotes = qg.extract(text).quotes
    assert [quote.text for quote in quotes if "second_hand" in quote.flags] == handed_on
    assert all(len(set(quote.flags)) == len(quote.flags) for quote in quotes)
