"""Konjunktiv and 'soll' go on with what was reported before; facts and interviews do not."""

import pytest

from told import told

LEAD = "Anna Keller sagte, der Bau ruhe. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LEAD + "Die Kosten seien gestiegen.", [("Die Kosten seien gestiegen.", "Anna Keller")]),
        (LEAD + "Die Kosten sind gestiegen.", []),
        (LEAD + "Ich habe davon gelesen.", []),
        (LEAD + "Das wäre ein Rekord.", []),
        # 'könnten' and the like stand for a Konjunktiv I that looks like the indicative
        (LEAD + "Züge könnten nicht fahren.", [("Züge könnten nicht fahren.", "Anna Keller")]),
        (LEAD + "Alle entsprächen der Norm.", [("Alle entsprächen der Norm.", "Anna Keller")]),
        ("Der Bau ruht. Züge könnten nicht fahren.", []),
        # a wish or a recipe, where nobody spoke before
        ("Man nehme zwei Eier.", []),
        ("Es lebe der König.", []),
        # what the author says
        ("Der Bau ruht. Das sei nur am Rande erwähnt.", []),
        ("Danke für den Hinweis.", []),
        (LEAD + "Es gehe um Geld.", [("Es gehe um Geld.", "Anna Keller")]),
        ("Anna Keller lobte den Bau. Er bringe Geld.", [("Er bringe Geld.", "Anna Keller")]),
        ("Anna Keller lobte den Bau. Es gebe Geld.", [("Es gebe Geld.", "Anna Keller")]),
        ("Anna Keller lobte den Bau. Man spare Geld.", [("Man spare Geld.", "Anna Keller")]),
        (LEAD + "Und dass man spare.", [("Und dass man spare.", "Anna Keller")]),
        # one that 'hülfe' or 'gäbe' is a condition, unless somebody spoke before
        ("Der Bau ruht. Es hülfe schon, wenn es regnete.", []),
        (LEAD + "Es gäbe noch viel zu tun.", [("Es gäbe noch viel zu tun.", "Anna Keller")]),
        ("Der Bau ruht. Gott sei Dank ist es trocken.", []),
        ("Wer sagt, das sei gut, der irrt.", []),
        # what the paper asks
        (LEAD + "Ob das reiche?", []),
        # whoever is only counted says nothing
        ("Zwei Gäste kamen. Der Bau sei laut.", [("Der Bau sei laut.", None)]),
        (LEAD + "\n\nZüge könnten nicht fahren.", []),
        # one Konjunktiv I tells the whole sentence, and that of the next one the one before
        ("Es eilt. Das dürfte dauern, da es brenne.", [("Das dürfte dauern, da es brenne.", None)]),
        (
            LEAD + "Sollte es brennen, würde alles ruhen, falls es nötig sei.",
            [("Sollte es brennen, würde alles ruhen, falls es nötig sei.", "Anna Keller")],
        ),
        (
            "Züge könnten nicht fahren. Es sei zu kalt.",
            [("Züge könnten nicht fahren. Es sei zu kalt.", None)],
        ),
        # 'ich' is whoever spoke before
        (LEAD + "Ich baue gern. Es sei schön.", [("Es sei schön.", "Anna Keller")]),
    ],
)
def test_konjunktiv(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text, "konjunktiv_carried") == expected


def test_neighbours_of_one_mood_are_one_report() -> None:
    text = LEAD + "Die Kosten seien gestiegen. Niemand habe das gewollt."
    (words, speaker) = told(text, "konjunktiv_carried")[0]
    assert words == "Die Kosten seien gestiegen. Niemand habe das gewollt."
    assert speaker == "Anna Keller"


def test_hearsay() -> None:
    text = "Der Fahrer soll am Abend geflohen sein."
    assert told(text, "hearsay") == [(text, None)]
    charge = "Sie soll Geld genommen haben."  # nobody says so of themselves
    assert told(f"Anna Keller wurde entlassen. {charge}", "hearsay") == [(charge, None)]
    threat = "Der Fahrer soll Gäste bedroht haben."  # whatever the verb
    assert told(threat, "hearsay") == [(threat, None)]
    assert told("Der Fahrer soll das Lenkrad.", "hearsay") == []


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Keller nennt das „Unsinn“; die Stadt habe genug Geld.",
            "die Stadt habe genug Geld.",
            "Keller",
        ),
        (
            "Das Gericht wies den Vorwurf zurück: Der Zeuge habe sich geirrt.",
            "Der Zeuge habe sich geirrt.",
            "Das Gericht",
        ),
        (
            "Brandt wollte das nicht gelten lassen: Annahmen seien Annahmen.",
            "Annahmen seien Annahmen.",
            "Brandt",
        ),
    ],
)
def test_behind_a_semicolon_or_colon_it_goes_on(text: str, words: str, speaker: str) -> None:
    assert told(text, "konjunktiv_carried") == [(words, speaker)]


def test_what_is_told_as_a_fact_does_not_go_on() -> None:
    assert told("Keller nennt das „Unsinn“; die Stadt hat Geld.", "konjunktiv_carried") == []
