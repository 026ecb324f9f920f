"""A first name that no list knows, before a surname that the article has elsewhere."""

import pytest

import quotegraph as qg

TWICE = " „Ja“, sagte Detlefsen."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hauke Detlefsen kam an. Herr Detlefsen ging." + TWICE, "Hauke Detlefsen"),
        ("Gestern kam Herr Detlefsen. Im Fall Detlefsen ist alles offen." + TWICE, "Detlefsen"),
        ("Gestern kam Herr Detlefsen. Die Klinik Detlefsen ist zu." + TWICE, "Detlefsen"),
    ],
)
def test_name(text: str, name: str):
    (quote,) = (quote for quote in qg.extract(text).quotes if quote.type == "direct")
    assert quote.speaker is not None
    assert quote.speaker.name == name
