"""What age a text gives somebody, and who is called by it."""

import pytest

import quotegraph as qg


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vera Kolb (52) traf Ina Roth (34). „Ja“, sagte die 52-Jährige.", "Vera Kolb"),
        ("Vera Kolb, 52, und Ina Roth, 34, bauen. „Ja“, sagte die 34-Jährige.", "Ina Roth"),
        ("Vera Kolb ist 52, Ina Roth ist 34. „Ja“, sagte die 52-Jährige.", "Vera Kolb"),
        ("Vera Kolb ist 52 Jahre alt. Ina Roth kam. „Ja“, so die 52-Jährige.", "Vera Kolb"),
        # who has another age is not meant
        (
            "Vera Kolb malt. Im Heim sitzt Ina Roth, mit 91, still. „Ja“, so die 52-Jährige.",
            "Vera Kolb",
        ),
        ("Vera Kolb (91) malt. „Ja“, sagte die 52-Jährige.", None),
        # other numbers are no ages
        ("Vera Kolb ist 3. „Ja“, sagte die 52-Jährige.", "Vera Kolb"),
        ("Vera Kolb kam mit 91 Leuten. „Ja“, sagte die 52-Jährige.", "Vera Kolb"),
    ],
)
def test_age(text: str, name: str | None):
    (quote,) = (quote for quote in qg.extract(text).quotes if quote.type == "direct")
    assert quote.speaker is not None
    assert quote.speaker.name == name
