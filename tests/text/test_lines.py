"""Lines that were broken at a fixed width, and lines that stand on their own."""

import textwrap

import pytest

from quotegraph.text.lines import lines_of, unwrap

WRAPPED = [
    "Der Streit um die Gebühren ist laut Dezernent Jonas Brandt\n„ein Sturm im Wasserglas“.",
    "Beim Eintreffen der Feuerwehr stand das Dach „lichterloh in\nFlammen“.",
    "Ihren Abschied von der Bühne begründete Ute Sommer mit der\nGesundheit.",
    "Die Brücke bleibt zu. „Wir haben keine Wahl“, sagte Bürgermeisterin Anna\nKeller am Montag.",
    "„Wir haben keine Wahl“, sagte Bürgermeisterin Anna\nKeller am Montag. „Es muss sein.“",
    "Der Bauunternehmer Jonas Brandt nannte die Entscheidung „voreilig“. „Sie kostet\nuns Jahre.“",
    "Die Stadt prüft, ob der Bau noch im Mai\nbeginnt. Das liege, sagt Anna Keller,\nam Wetter.",
]
APART = [
    "Brücke über die Ahre bleibt bis Mai gesperrt\nDie Stadt hat keine Wahl und wartet auf Geld.",
    "„Wir haben keine Wahl“, sagt Keller\nDie Brücke über die Ahre bleibt bis zum Mai gesperrt.",
    "Anna Keller\nJonas Brandt\nUte Sommer",
    "Die Brücke über die Ahre bleibt gesperrt.\nDie Stadt wartet auf Geld vom Land.",
    "Keller: Wir haben keine Wahl.\nBrandt: Das ist voreilig und kostet uns Jahre.",
    "Mehr zum Thema: Warum die Stadt wartet\nMehr zum Thema: Was die Brücke kostet",
    "Rosen sind rot,\nVeilchen sind blau,\nder Himmel ist grau.",
]


@pytest.mark.parametrize("text", WRAPPED)
def test_a_short_paragraph_that_was_broken_is_one_line(text: str):
    assert unwrap(text) == text.replace("\n", " ")
    assert [line.text for line in lines_of(text)] == [text]


@pytest.mark.parametrize("text", APART)
def test_lines_that_end_by_themselves_stay(text: str):
    assert unwrap(text) == text
    assert len(lines_of(text)) == text.count("\n") + 1


@pytest.mark.parametrize("width", [45, 60, 78, 104])
def test_offsets_of_an_unwrapped_text_are_those_of_the_text(width: int):
    whole = " ".join(text.replace("\n", " ") for text in WRAPPED)
    text = "Brücke gesperrt\n\n" + "\n".join(textwrap.wrap(whole, width)) + "\n\nAnna Keller\n"
    assert unwrap(text) == f"Brücke gesperrt\n\n{whole}\n\nAnna Keller\n"
    assert [line.text.replace("\n", " ") for line in lines_of(text)][1] == whole
