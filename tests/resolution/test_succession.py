"""Who followed whom in office: each row has the name of whom the last quote leads to."""

import pytest

import quotegraph as qg

TRAINERS = "Trainer Jens Krause gibt den Posten ab. Nachfolger wird Paul Roth. „Ja“, sagte "
CHIEFS = "Klinikchef Paul Roth geht. Seine Nachfolgerin Ute Sommer kam. „Ja“, sagte "
LEADERS = "Mara Lindner löst Paul Roth ab. Roth war krank. „Ja“, sagte "

MEANT = [
    (TRAINERS + "der neue Trainer.", "Paul Roth"),
    (TRAINERS + "der scheidende Trainer.", "Jens Krause"),
    (TRAINERS + "sein Vorgänger.", "Jens Krause"),
    (CHIEFS + "die Klinikchefin.", "Ute Sommer"),
    (CHIEFS + "die künftige Klinikchefin.", "Ute Sommer"),
    (CHIEFS + "der Klinikchef.", "Paul Roth"),
    (LEADERS + "die neue Chefin.", "Mara Lindner"),
    (LEADERS + "ihr Vorgänger.", "Paul Roth"),
    (
        "Direktor Paul Roth geht. Dessen Nachfolgerin Ute Sommer kam. „Ja“, so die Direktorin.",
        "Ute Sommer",
    ),
    (
        "Bürgermeisterin Ute Sommer lud Vorgänger Paul Roth ein. „Ja“, so der Altbürgermeister.",
        "Paul Roth",
    ),
    ("Ute Sommer war Landrätin. „Ja“, sagte die frühere Landrätin.", "Ute Sommer"),
    ("Ute Sommer übernimmt das Amt von Paul Roth. „Ja“, so ihr Vorgänger.", "Paul Roth"),
    # nobody is new, or another office is meant
    ("Mara Lindner lobt Paul Roth. „Ja“, sagte die neue Chefin.", None),
    (CHIEFS + "die neue Ministerin.", None),
]


@pytest.mark.parametrize(("text", "name"), MEANT)
def test_succession(text: str, name: str | None) -> None:
    found = qg.extract(text).quotes[-1].speaker
    assert found is not None
    assert found.name == name
