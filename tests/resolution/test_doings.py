"""What people do makes them something: each row has the name of whom the last quote leads to."""

import pytest

import quotegraph as qg

MEANT = [
    # who leads a house
    (
        "Anna Keller leitet das Archiv. Ute Sommer kam. „Ja“, sagte die Archivleiterin.",
        "Anna Keller",
    ),
    ("Jens Krause trainiert den Verein. Paul Roth kam. „Ja“, sagte der Trainer.", "Jens Krause"),
    (
        "Paul Roth, der die Werft leitet, traf Jens Krause. „Ja“, sagte der Chef der Werft.",
        "Paul Roth",
    ),
    # no leader is who leads something in, or leads nobody knows what
    ("Anna Keller leitet den Wandel ein. Ute Sommer kam. „Ja“, sagte die Leiterin.", None),
    # charges
    ("Im Prozess gegen Paul Roth sprach Jens Krause. „Ja“, sagte der Angeklagte.", "Paul Roth"),
    ("Der Protest gegen Paul Roth wächst. „Ja“, sagte der Angeklagte.", None),
    (
        "Im Prozess gegen Paul Roth und Jens Krause fiel ein Urteil. „Ja“, so der Angeklagte.",
        None,
    ),
]


@pytest.mark.parametrize(("text", "name"), MEANT)
def test_what_somebody_does(text: str, name: str | None) -> None:
    found = qg.extract(text).quotes[-1].speaker
    assert found is not None
    assert found.name == name
