"""Konjunktiv and 'soll' go on with what was reported before; facts and interviews do not."""

import pytest

from told import read_row, rows_of, told

LEAD = "Anna Keller sagte, der Bau ruhe. "


ROWS = """
{Anna Keller} sagte, der Bau ruhe. [Die Kosten seien gestiegen.]
Anna Keller sagte, der Bau ruhe. Die Kosten sind gestiegen.
Anna Keller sagte, der Bau ruhe. Ich habe davon gelesen.
Anna Keller sagte, der Bau ruhe. Das wäre ein Rekord.
# 'könnten' and the like stand for a Konjunktiv I that looks like the indicative
{Anna Keller} sagte, der Bau ruhe. [Züge könnten nicht fahren.]
{Anna Keller} sagte, der Bau ruhe. [Alle entsprächen der Norm.]
Der Bau ruht. Züge könnten nicht fahren.
# a wish or a recipe, where nobody spoke before
Man nehme zwei Eier.
Es lebe der König.
# what the author says
Der Bau ruht. Das sei nur am Rande erwähnt.
Danke für den Hinweis.
{Anna Keller} sagte, der Bau ruhe. [Es gehe um Geld.]
{Anna Keller} lobte den Bau. [Er bringe Geld.]
{Anna Keller} lobte den Bau. [Es gebe Geld.]
{Anna Keller} lobte den Bau. [Man spare Geld.]
{Anna Keller} sagte, der Bau ruhe. [Und dass man spare.]
# one that 'hülfe' or 'gäbe' is a condition, unless somebody spoke before
Der Bau ruht. Es hülfe schon, wenn es regnete.
{Anna Keller} sagte, der Bau ruhe. [Es gäbe noch viel zu tun.]
Der Bau ruht. Gott sei Dank ist es trocken.
Wer sagt, das sei gut, der irrt.
# what the paper asks
Anna Keller sagte, der Bau ruhe. Ob das reiche?
# whoever is only counted says nothing
Zwei Gäste kamen. [Der Bau sei laut.]
# one Konjunktiv I tells the whole sentence, and that of the next one the one before
Es eilt. [Das dürfte dauern, da es brenne.]
{Anna Keller} sagte, der Bau ruhe. [Sollte es brennen, würde alles ruhen, falls es nötig sei.]
[Züge könnten nicht fahren. Es sei zu kalt.]
# 'ich' is whoever spoke before
{Anna Keller} sagte, der Bau ruhe. Ich baue gern. [Es sei schön.]
"""


@pytest.mark.parametrize("row", rows_of(ROWS))
def test_konjunktiv(row: str) -> None:
    text, expected = read_row(row)
    assert told(text, "konjunktiv_carried") == expected


def test_a_line_break_ends_what_goes_on() -> None:
    assert told(LEAD + "\n\nZüge könnten nicht fahren.", "konjunktiv_carried") == []


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


PARTED = """
{Keller} nennt das „Unsinn“; [die Stadt habe genug Geld.]
{Das Gericht} wies den Vorwurf zurück: [Der Zeuge habe sich geirrt.]
{Brandt} wollte das nicht gelten lassen: [Annahmen seien Annahmen.]
"""


@pytest.mark.parametrize("row", rows_of(PARTED))
def test_behind_a_semicolon_or_colon_it_goes_on(row: str) -> None:
    text, expected = read_row(row)
    assert told(text, "konjunktiv_carried") == expected


def test_what_is_told_as_a_fact_does_not_go_on() -> None:
    assert told("Keller nennt das „Unsinn“; die Stadt hat Geld.", "konjunktiv_carried") == []
