"""Roles that belong to a person: each row has the name of whom the last quote leads to."""

import pytest

import quotegraph as qg

KREML = "Präsident Iwan Soltow reiste ab. Kremlsprecher Pawel Grom blieb. „Ja“, sagte "
WHOSE = [
    ("Der russische " + KREML + "Soltows Sprecher.", "Pawel Grom"),
    ("Der russische " + KREML + "der Sprecher von Präsident Soltow.", "Pawel Grom"),
    ("Der russische " + KREML + "der Sprecher von Iwan Soltow.", "Pawel Grom"),
    ("Der russische " + KREML + "der Sprecher des russischen Präsidenten.", "Pawel Grom"),
    (
        "Iwan Soltow kam mit seinem Sprecher Pawel Grom. Soltow ging. „Ja“, sagte sein Sprecher.",
        "Pawel Grom",
    ),
    (
        "Anna Keller dankte ihrem Vorgänger Paul Roth. Sie lachte. „Ja“, sagte ihr Vorgänger.",
        "Paul Roth",
    ),
    (
        "Jonas Brandt ist der Anwalt von Anna Keller. „Ja“, sagte Kellers Anwalt.",
        "Jonas Brandt",
    ),
    (
        "Ute Sommer ist die Vorgängerin von Jens Ross. „Ja“, sagte Ross’ Vorgängerin.",
        "Ute Sommer",
    ),
    # nobody's, or another's
    ("Iwan Soltow kam. „Ja“, sagte sein Sprecher.", None),
    ("Iwan Soltow kam mit Sprecher Pawel Grom. Ute Sommer ging. „Ja“, sagte ihr Sprecher.", None),
]


@pytest.mark.parametrize(("text", "name"), WHOSE)
def test_whose_role_it_is(text: str, name: str | None) -> None:
    found = qg.extract(text).quotes[-1].speaker
    assert found is not None
    assert found.name == name


def test_the_steps_name_the_owner_first() -> None:
    text = "Der russische " + KREML + "Soltows Sprecher."
    found = qg.extract(text).quotes[-1].speaker
    assert found is not None
    assert [step.rule for step in found.steps] == ["owner", "role"]
