"""The quote in a headline is said by whoever says the same words below."""

import pytest

import quotegraph as qg

HEADLINE = "„Wir fangen morgen an“\n\n"


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Die Brücke wird gebaut. „Wir fangen morgen an“, sagte Anna Keller.", "Anna Keller"),
        ("„Gut, wir fangen morgen an“, sagte Anna Keller in Talheim.", "Anna Keller"),
        ("Anna Keller baut.\n\nFrau Keller, wann?\n\nMorgen, mit mir als Erster.", "Anna Keller"),
        ("Die Brücke wird gebaut. „Das ist gut“, sagte Anna Keller.", None),
        (
            "Frage: Frau Keller, wann?\nAnna Keller: Bald.\nFrage: Und Sie?\nPaul Roth: Nie.",
            None,
        ),
    ],
)
def test_headline(body: str, name: str | None) -> None:
    quote = qg.extract(HEADLINE + body).quotes[0]
    assert quote.zone == "headline"
    assert (quote.speaker.name if quote.speaker else None) == name
