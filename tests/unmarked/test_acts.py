"""A speech act with its object is told as a whole sentence, but not where words are told too."""

import pytest

from told import told


@pytest.mark.parametrize(
    "text",
    [
        "Anna Keller forderte mehr Geld.",
        "Jonas Brandt kritisierte die Pläne der Stadt.",
        "Jonas Brandt bestätigte den Bericht.",
        "Anna Keller wies die Vorwürfe zurück.",
        "Anna Keller verwies auf die leeren Kassen.",
    ],
)
def test_an_act(text: str) -> None:
    ((words, speaker),) = told(text, "reported_act")
    assert words == text
    assert speaker in ("Anna Keller", "Jonas Brandt")


@pytest.mark.parametrize(
    "text",
    [
        "Anna Keller fuhr nach Hause.",
        "Anna Keller hatte sich am Abend beruhigt.",
        "Anna Keller hat am Montag im Rat gesprochen.",
        "Anna Keller hat die Tat nie gestanden.",
        "Anna Keller forderte, die Brücke zu sperren.",
        "Anna Keller nannte den Plan „unausgereift“.",
        "Die Brücke fordert ihren Preis.",
    ],
)
def test_no_act(text: str) -> None:
    assert told(text, "reported_act") == []


def test_a_dateline_is_no_part_of_an_act() -> None:
    act = "Anna Keller hat den Plan der Stadt kritisiert."
    ((words, _),) = told(f"Talheim, 3. Mai 2024 – {act}", "reported_act")
    assert words == act
