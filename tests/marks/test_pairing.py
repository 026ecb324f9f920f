"""Marks paired on the string: each row is the text, with what stands between its marks."""

import pytest
from hypothesis import given, settings

from hostile import ANY_TEXT
from quotegraph.marks.pairing import DEEPEST, Pairing, pair_marks

PAIRED = [
    # style, text, what stands between the marks
    ("german", "„Die Brücke bleibt gesperrt“, sagte sie.", "Die Brücke bleibt gesperrt"),
    ("german", "„Der Zug kommt nicht”, sagte er.", "Der Zug kommt nicht"),
    ("german", '„Der Zug kommt nicht", sagte er.', "Der Zug kommt nicht"),
    ("german", "„ Der Zug kommt nicht “, sagte er.", "Der Zug kommt nicht"),
    ("guillemet-in", "»Wir fangen morgen an«, versprach sie.", "Wir fangen morgen an"),
    ("guillemet-out", "«Das ist machbar», meinte er.", "Das ist machbar"),
    ("guillemet-out", "« Wir warten ab », sagte er.", "Wir warten ab"),
    ("straight", '" Wir warten ab " , sagte er .', "Wir warten ab"),
    ("straight", '" Wir warten ab ", sagte er.', "Wir warten ab"),
    ("straight", 'Die " Deichpost ".', "Deichpost"),
    ("guillemet-in", "Er rief: » Wir warten ab « und ging.", "Wir warten ab"),
    ("straight", '"Das reicht", so Keller.', "Das reicht"),
    ("straight", 'Er sagte: "Das reicht."', "Das reicht."),
    ("english", "“Genau darum geht es.“", "Genau darum geht es."),
    ("english", "“Genau darum geht es.”", "Genau darum geht es."),
    ("english", "”Genau darum geht es.”", "Genau darum geht es."),
    ("single", "‚Niemand wusste davon‘, erklärte er.", "Niemand wusste davon"),
    ("single", "‚Niemand wusste davon’, erklärte er.", "Niemand wusste davon"),
    ("single", "›Kein Kommentar‹, sagte er.", "Kein Kommentar"),
    ("single", "‹Kein Kommentar›, sagte er.", "Kein Kommentar"),
    ("single", "'Kein Kommentar', sagte er.", "Kein Kommentar"),
    ("ocr", ",,Der Vertrag gilt'', betonte er.", "Der Vertrag gilt"),
    ("ocr", "``Der Vertrag gilt'', betonte er.", "Der Vertrag gilt"),
    ("ocr", "Er las ,,Der Vertrag gilt`` vor.", "Der Vertrag gilt"),
    ("german", "Das „Nein“-Lager wuchs.", "Nein"),
    ("german", "Er kam („ganz allein“) an.", "ganz allein"),
    ("german", "So wie’s war: „Lena’s Bruder geht’s gut“.", "Lena’s Bruder geht’s gut"),
    ("single", "Er sagte: ‚Lena’s Bruder geht’s gut‘.", "Lena’s Bruder geht’s gut"),
]


@pytest.mark.parametrize(("style", "text", "quoted"), PAIRED)
def test_a_pair(style: str, text: str, quoted: str) -> None:
    pairing = pair_marks(text)
    assert between(text, pairing) == [quoted]
    assert pairing.pairs[0].style == style
    assert pairing.pairs[0].closing is not None
    assert pairing.stray == ()


SEVERAL = [
    ("„Ja“, sagte er. „Nein“, sagte sie.", ["Ja", "Nein"]),
    ('"Ja", sagte er, "oder nein."', ["Ja", "oder nein."]),
    ("Sie sprach von „Chaos“ und »Willkür«.", ["Chaos", "Willkür"]),
    ("»Ja«, »nein«, »vielleicht«", ["Ja", "nein", "vielleicht"]),
    ("«Ja», «nein»", ["Ja", "nein"]),
    ("„Ja“ „Nein“", ["Ja", "Nein"]),
]


@pytest.mark.parametrize(("text", "quoted"), SEVERAL)
def test_several_pairs_in_order(text: str, quoted: list[str]) -> None:
    assert between(text, pair_marks(text)) == quoted


NESTED = [
    # text, the outer words, the inner words
    ("„Er rief: ‚Halt!‘, dann lief er“, sagte sie.", "Er rief: ‚Halt!‘, dann lief er", "Halt!"),
    ("»Er rief: ›Halt!‹«, sagte sie.", "Er rief: ›Halt!‹", "Halt!"),
    ("«Er rief: ‹Halt!›», sagte sie.", "Er rief: ‹Halt!›", "Halt!"),
    ("\"Er rief: 'Halt!' und lief\", sagte sie.", "Er rief: 'Halt!' und lief", "Halt!"),
    ("„Das »Nein« war deutlich“, sagte sie.", "Das »Nein« war deutlich", "Nein"),
    ("„Sie sagte „nein“ zu mir“, so Brandt.", "Sie sagte „nein“ zu mir", "nein"),
    ("»Sie sagte »nein« zu mir«, so Brandt.", "Sie sagte »nein« zu mir", "nein"),
    ('"Er hat "Vorsicht!" gerufen", sagte sie.', 'Er hat "Vorsicht!" gerufen', "Vorsicht!"),
    ("„Sie sagte „nein““, so Brandt.", "Sie sagte „nein“", "nein"),
]


@pytest.mark.parametrize(("text", "outer", "inner"), NESTED)
def test_a_pair_in_a_pair(text: str, outer: str, inner: str) -> None:
    pairing = pair_marks(text)
    assert between(text, pairing) == [outer, inner]
    assert [pair.parent for pair in pairing.pairs] == [None, 0]


def test_three_levels() -> None:
    text = "„Er schrieb: ‚Sie rief »Halt!« und ging‘“, sagte Keller."
    pairing = pair_marks(text)
    assert between(text, pairing)[-1] == "Halt!"
    assert [pair.parent for pair in pairing.pairs] == [None, 0, 1]


NO_MARKS = [
    "Lena’s Bruder nahm Hans’ Auto, mehr geht’s nicht.",
    "Lars' Hund und Max' Katze mögen's warm.",
    "Nicht mal ’n Rad, nicht mal 'ne Klingel hatte er.",
    'Auf dem Tisch stand ein 27"-Monitor.',
    "Nach 5' Pause ging es weiter.",
    "Er zahlte eins,, dann zwei.",
    "» Mehr zum Thema",
    "  » Mehr zum Thema",
    "» Mehr zum Thema: Lena's Rad",
]


@pytest.mark.parametrize("text", NO_MARKS)
def test_no_mark_at_all(text: str) -> None:
    assert pair_marks(text) == Pairing((), ())


STRAY = [
    ("Das war “ ein Fehler.", ["“"]),
    ("Das Haus « steht leer.", ["«"]),
    ("„Ja“, sagte er.“", ["“"]),
    ("Er sagte ja».", ["»"]),
]


@pytest.mark.parametrize(("text", "marks"), STRAY)
def test_a_stray_mark_is_told_and_harms_nothing(text: str, marks: list[str]) -> None:
    assert [text[start:end] for start, end in pair_marks(text).stray] == marks


UNCLOSED = [
    ("„Das endet nie, sagte Brandt.\nNeuer Absatz.", "Das endet nie, sagte Brandt."),
    ('Er sagte: "Das endet nie.\nNeuer Absatz.', "Das endet nie."),
    ("»Das endet nie, sagte Brandt. Dann ging er.", None),
]


@pytest.mark.parametrize(("text", "open_text"), UNCLOSED)
def test_a_mark_that_nobody_closed_ends_with_its_paragraph(
    text: str, open_text: str | None
) -> None:
    pairing = pair_marks(text)
    assert between(text, pairing) == ([open_text] if open_text else [])
    assert all(pair.closing is None for pair in pairing.pairs)


def test_an_open_mark_leaves_the_next_paragraph_alone() -> None:
    text = "„Das endet nie, sagte Brandt.\n„Doch“, sagte Keller."
    assert between(text, pair_marks(text)) == ["Das endet nie, sagte Brandt.", "Doch"]


def test_a_name_that_nobody_closed_ends_before_the_next_quote() -> None:
    text = "Zur Messe „Garten 2026 lädt Keller ein. „Es wird schön“, sagte sie."
    assert between(text, pair_marks(text)) == ["Garten 2026 lädt Keller ein.", "Es wird schön"]


def test_a_quote_that_runs_on_over_paragraphs_keeps_the_name_inside_it() -> None:
    text = "„Wir lieben die „Linde“ sehr.\n„Sie bleibt“, sagte Keller."
    assert between(text, pair_marks(text))[0] == "Wir lieben die „Linde“ sehr."


def test_a_lost_closing_mark_is_not_found_behind_three_other_quotes() -> None:
    text = "„Ja, rief er. „Nein“, rief sie. „Doch“, rief er. „Nie“, rief sie und ging“ fort."
    assert between(text, pair_marks(text)) == ["Ja, rief er.", "Nein", "Doch", "Nie"]


def test_two_names_may_stand_inside_of_marks_like_theirs() -> None:
    text = "„Die „Linde“ und der „Hirsch“ bleiben“, sagte Keller."
    assert between(text, pair_marks(text))[0] == "Die „Linde“ und der „Hirsch“ bleiben"


def test_an_inner_mark_left_open_ends_with_the_outer_one() -> None:
    text = "„Er rief ‚Halt!, dann lief er“, sagte sie."
    pairing = pair_marks(text)
    assert pairing.pairs[0].outer == (0, text.index("“") + 1)
    assert "Halt!, dann lief er" in between(text, pairing)[-1]


def test_marks_of_two_characters_have_both_in_their_range() -> None:
    pair = pair_marks(",,Gilt''").pairs[0]
    assert (pair.opening, pair.start, pair.end, pair.closing) == ((0, 2), 2, 6, (6, 8))
    assert pair.outer == (0, 8)


def test_empty_text() -> None:
    assert pair_marks("") == Pairing((), ())


@settings(derandomize=True, max_examples=100, deadline=None)
@given(ANY_TEXT)
def test_any_text_gives_ordered_pairs_inside_its_bounds(text: str) -> None:
    pairs, stray = pair_marks(text)
    assert [pair.opening for pair in pairs] == sorted({pair.opening for pair in pairs})
    for index, pair in enumerate(pairs):
        stop = pair.closing[0] if pair.closing else pair.end
        assert 0 <= pair.opening[0] < pair.opening[1] <= pair.start <= pair.end <= stop
        assert pair.outer[1] <= len(text)
        assert "\n" not in text[slice(*pair.outer)].rstrip("\n")
        if pair.parent is not None:
            outer = pairs[pair.parent]
            assert pair.parent < index
            assert outer.opening[1] <= pair.opening[0]
            assert pair.outer[1] <= (outer.closing[0] if outer.closing else outer.end)
    used = [pair.opening for pair in pairs] + [pair.closing for pair in pairs if pair.closing]
    used += stray
    assert len(set(used)) == len(used)


@settings(derandomize=True, max_examples=50, deadline=None)
@given(ANY_TEXT)
def test_paragraphs_are_paired_each_for_itself(text: str) -> None:
    single = text.replace("\n", " ")
    after = [pair.opening for pair in pair_marks("Vorher „so\n" + single).pairs[1:]]
    assert after == [(a + 11, b + 11) for a, b in (p.opening for p in pair_marks(single).pairs)]


def between(text: str, pairing: Pairing) -> list[str]:
    return [text[pair.start : pair.end] for pair in pairing.pairs]


@pytest.mark.parametrize("opener", ["„", '"', "‚", "»"])
def test_marks_that_nobody_closes_end_at_the_next_one_like_them(opener: str) -> None:
    text = f"Sie rief {opener}ja und " * 2000
    pairs = pair_marks(text).pairs
    assert sum(pair.end - pair.start for pair in pairs) < len(text)
    assert between("Sie rief „ja, er „nein.", pair_marks("Sie rief „ja, er „nein.")) == [
        "ja, er",
        "nein.",
    ]


def test_what_stands_deeper_than_text_ever_does_is_left_out() -> None:
    text = "„so »sei " * 15 + "es" + "« nun“" * 15
    pairs = pair_marks(text).pairs
    assert len(pairs) == DEEPEST
    assert [pair.parent for pair in pairs] == [None, *range(DEEPEST - 1)]
