"""Words that were not said of anybody before: whence somebody comes, of which nation they are."""

import pytest

import quotegraph as qg

FAR_EDITOR = "Jan Lund ist Chefredakteur. Der Saal ist alt. Das Dach hält. Es ist dicht. "
TWO = "Köchin Rita Huber aus Ruhpolding traf Ella Sand aus Kiel. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (TWO + "„Ja“, sagte die Hamburgerin.", None),
        ("Jens Kolb aus Kiel traf Jan Lund aus Kiel. „Ja“, sagte der Kieler.", None),
        # 'Frau' can be said beside any trade
        ("Hebamme Ella Sand kam. Die ruhige Frau lachte. „Ja“, sagte sie.", "Ella Sand"),
        ("Hebamme Ella Sand kam mit einer Frau. „Ja“, sagte die Frau.", None),
        # an age that somebody without a name has; one told by 'mit'
        ("Ein 39-jähriger Bauer fiel. Arzt Jan Lund kam. „Ja“, sagte der 39-Jährige.", None),
        ("Mit 81 Jahren singt Ella Sand. Eva Moser staunt. „Ja“, so die 81-Jährige.", "Ella Sand"),
        # who does it to somebody else is not who is told of
        ("Jan Lund wurde von Jens Kolb gefoult. „Au“, sagte der 24-Jährige.", "Jan Lund"),
        # a trade is that of whom the text speaks of now
        (
            FAR_EDITOR + "Jens Kolb berichtet seit Mai. „Ja“, sagte der Journalist.",
            "Jens Kolb",
        ),
        ("Gastwirt Jan Lund winkt Gast Jens Kolb. „Ja“, sagte der Wirt.", "Jan Lund"),
        ("Grünen-Politikerin Ella Sand traf SPD-Frau Eva Moser. „Ja“, so die Grüne.", "Ella Sand"),
        ("Petra Sand ist eine kluge Person. Er sprach laut Personen, die „Ja“ sagten.", None),
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
