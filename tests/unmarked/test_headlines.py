"""A headline names its source before a colon or behind a dash."""

import pytest

from told import read_row, rows_of, told

BODY = "\n\nDie Hafenbrücke ist seit gestern gesperrt, und niemand weiß, wie lange es dauert."


ROWS = """
{Anna Keller}: [Kein Geld für neue Brücke]
[Neue Brücke wird doppelt so teuer] – {Gutachter}
Wetter: Kein Regen in Sicht
Talheim: Zwei Verletzte bei Unfall
Moskau: Zwei Tote bei Brand
Moderator: Paul Roth
Paul Roth: 12 Stimmen
Sportclub Talheim: Meier, Schulz, Roth
Kommentar: Die Brücke muss weg
Eilmeldung: Die Brücke muss weg
Talpost: zum Streik der Lotsen
Die Brücke muss weg - Anna Keller
{Polizei}: [Die Brücke muss weg] +++
Seewerft AG: Aufsicht lässt viele Fragen offen
{Kanzleramt}: [Gespräche verlaufen gut]
Umfrage: Noch Lust auf Urlaub am See?
{Polizei}: [Zwei Verletzte bei Unfall]
{Kreml}: [Gespräche verlaufen gut]
{Anna Keller} zum Brückenbau: [Die Stadt hat zu lange gewartet]
Anna Keller zu Gast: ein Abend in Talheim
Paul Roth vor Gericht: Das Urteil kommt im Mai
"""


@pytest.mark.parametrize("row", rows_of(ROWS))
def test_headline(row: str) -> None:
    headline, expected = read_row(row)
    found = told(headline + BODY, "headline_colon") + told(headline + BODY, "headline_dash")
    assert found == expected


def test_the_same_words_in_the_body_are_no_headline() -> None:
    text = "Hafen gesperrt\n\nDie Stadt spart seit Jahren. Anna Keller: Kein Geld für die Brücke."
    assert told(text, "headline_colon") == []
