"""A headline names its source before a colon or behind a dash."""

import pytest

from told import told

BODY = "\n\nDie Hafenbrücke ist seit gestern gesperrt, und niemand weiß, wie lange es dauert."


@pytest.mark.parametrize(
    ("headline", "rule", "expected"),
    [
        (
            "Anna Keller: Kein Geld für neue Brücke",
            "headline_colon",
            [("Kein Geld für neue Brücke", "Anna Keller")],
        ),
        (
            "Neue Brücke wird doppelt so teuer – Gutachter",
            "headline_dash",
            [("Neue Brücke wird doppelt so teuer", "Gutachter")],
        ),
        ("Wetter: Kein Regen in Sicht", "headline_colon", []),
        ("Talheim: Zwei Verletzte bei Unfall", "headline_colon", []),
        ("Moskau: Zwei Tote bei Brand", "headline_colon", []),
        ("Moderator: Paul Roth", "headline_colon", []),
        ("Paul Roth: 12 Stimmen", "headline_colon", []),
        ("Sportclub Talheim: Meier, Schulz, Roth", "headline_colon", []),
        ("Kommentar: Die Brücke muss weg", "headline_colon", []),
        ("Eilmeldung: Die Brücke muss weg", "headline_colon", []),
        ("Talpost: zum Streik der Lotsen", "headline_colon", []),
        ("Die Brücke muss weg - Anna Keller", "headline_dash", []),
        (
            "Polizei: Die Brücke muss weg +++",
            "headline_colon",
            [("Die Brücke muss weg", "Polizei")],
        ),
        ("Seewerft AG: Aufsicht lässt viele Fragen offen", "headline_colon", []),
        (
            "Kanzleramt: Gespräche verlaufen gut",
            "headline_colon",
            [("Gespräche verlaufen gut", "Kanzleramt")],
        ),
        ("Umfrage: Noch Lust auf Urlaub am See?", "headline_colon", []),
        (
            "Polizei: Zwei Verletzte bei Unfall",
            "headline_colon",
            [("Zwei Verletzte bei Unfall", "Polizei")],
        ),
        (
            "Kreml: Gespräche verlaufen gut",
            "headline_colon",
            [("Gespräche verlaufen gut", "Kreml")],
        ),
        (
            "Anna Keller zum Brückenbau: Die Stadt hat zu lange gewartet",
            "headline_colon",
            [("Die Stadt hat zu lange gewartet", "Anna Keller")],
        ),
        ("Anna Keller zu Gast: ein Abend in Talheim", "headline_colon", []),
        ("Paul Roth vor Gericht: Das Urteil kommt im Mai", "headline_colon", []),
    ],
)
def test_headline(headline: str, rule: str, expected: list[tuple[str, str]]) -> None:
    assert told(headline + BODY, rule) == expected


def test_the_same_words_in_the_body_are_no_headline() -> None:
    text = "Hafen gesperrt\n\nDie Stadt spart seit Jahren. Anna Keller: Kein Geld für die Brücke."
    assert told(text, "headline_colon") == []
