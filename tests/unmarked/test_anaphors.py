"""'demnach' points to the sentence before, 'wonach' to the noun before the comma."""

import pytest

from told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Keller legte einen Bericht vor. Demnach steigen die Preise im Herbst.",
            [("steigen die Preise im Herbst", "Anna Keller")],
        ),
        (
            "Es gibt einen Bericht, wonach die Preise im Herbst steigen.",
            [("die Preise im Herbst steigen", "einen Bericht")],
        ),
        (
            "Paul Roth wies Meldungen der Zeitung zurück, wonach er krank sei.",
            [("er krank sei", "Meldungen der Zeitung")],
        ),
    ],
)
def test_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert [row for row in told(text) if row in expected] == expected


def test_after_a_break_is_no_source() -> None:
    assert told("Das Tor fiel nach der Pause, nach der die Gäste stärker wurden.") == []


def test_after_somebody_in_space_is_no_source() -> None:
    assert told("Anna Keller kam am Abend, nach der Sitzung.") == []
