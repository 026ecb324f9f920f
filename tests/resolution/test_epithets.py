"""Words that were not said of anybody before: whence somebody comes, of which nation they are."""

import pytest

import quotegraph as qg

TWO = "Köchin Rita Huber aus Ruhpolding traf Ella Sand aus Kiel. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (TWO + "„Ja“, sagte die Hamburgerin.", None),
        ("Jens Kolb aus Kiel traf Jan Lund aus Kiel. „Ja“, sagte der Kieler.", None),
        # 'Frau' can be said beside any trade
        ("Hebamme Ella Sand kam. Die ruhige Frau lachte. „Ja“, sagte sie.", "Ella Sand"),
        ("Hebamme Ella Sand kam mit einer Frau. „Ja“, sagte die Frau.", None),
        # a nation that was told goes on
        (
            "Inga Berg siegte. Die Norwegerin lachte. Eva Moser kam. „Ja“, sagte die Norwegerin.",
            "Inga Berg",
        ),
    ],
)
def test_new_word(text: str, name: str | None):
    quote = qg.extract(text).quotes[-1]
    assert quote.speaker is not None
    assert quote.speaker.name == name


def test_forms_of_address_are_no_roles():
    article = qg.extract(
        "Dr. Vera Kolb kam. „Ja“, sagte Frau Kolb. „Nein“, sagte Ärztin Vera Kolb."
    )
    (kolb,) = (entity for entity in article.entities if entity.label == "PER")
    assert kolb.roles == ("Ärztin",)
    assert kolb.titles == ("Dr.", "Frau")


def test_the_spokeswoman_is_the_one_just_brought_in():
    article = qg.extract("„Ja“, sagte eine Sprecherin. „Nein“, sagte die Sprecherin später.")
    first, second = (quote.speaker for quote in article.quotes)
    assert first is not None
    assert second is not None
    assert first.entities == second.entities
