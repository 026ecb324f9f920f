"""Relatives both ways: each row has the name of whom the last quote leads to."""

import pytest

import quotegraph as qg

FARM = "Elke Baumann führt den Hof. Ihre Tochter Svenja studiert. „Ja“, sagte "

MEANT = [
    (FARM + "die Tochter.", "Svenja"),
    (FARM + "die Mutter.", "Elke Baumann"),
    (FARM + "ihre Mutter.", "Elke Baumann"),
    (FARM + "die Mutter des Opfers.", None),
    (FARM + "der Vater.", None),
    ("Sabine Krug kocht. Ihr Mann Dirk hilft. „Ja“, sagte seine Frau.", "Sabine Krug"),
    ("Der Sohn von Anna Keller heißt Max. Max lacht. „Ja“, sagte seine Mutter.", "Anna Keller"),
]


@pytest.mark.parametrize(("text", "name"), MEANT)
def test_kin(text: str, name: str | None) -> None:
    found = qg.extract(text).quotes[-1].speaker
    assert found is not None
    assert found.name == name
