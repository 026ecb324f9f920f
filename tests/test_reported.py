"""What frames tell is told once, and not where the words are quoted."""

import pytest

import quotegraph as qg
from told import told


@pytest.mark.parametrize(
    "text",
    [
        "„Die Brücke bleibt zu“, sagte Anna Keller.",
        "„Die Brücke bleibt zu“, sagte Anna Keller laut einer Mitteilung.",
        "Anna Keller sagte: „Die Brücke bleibt zu.“",
    ],
)
def test_a_whole_quote_is_not_told_again(text: str) -> None:
    assert told(text) == []
    assert [quote.text.rstrip(".") for quote in qg.extract(text).quotes] == ["Die Brücke bleibt zu"]


def test_a_partial_quote_stands_in_what_is_told() -> None:
    outer, inner = qg.extract("Anna Keller sagte, der Bau sei „viel zu teuer“.").quotes
    assert (outer.type, inner.type) == ("indirect", "direct")
    assert inner.parent == outer.id


def test_a_line_without_verb_is_nothing_to_point_back_to() -> None:
    assert told("Bericht vom Montag\nDas berichtete Anna Keller am Abend.", "points_back") == []


def test_the_type_direct_alone_leaves_out_the_rest() -> None:
    text = "Anna Keller sagte, der Bau sei „viel zu teuer“."
    (quote,) = qg.extract(text, types=["direct"]).quotes
    assert (quote.text, quote.parent) == ("viel zu teuer", None)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Wie der Sprecher der Behörde, Jonas Brandt, in Kiel mitteilte, fehlt Geld.",
            "fehlt Geld",
            "der Sprecher der Behörde, Jonas Brandt",
        ),
        (
            "Die Pumpe stand unter Druck, wie Paul Roth, Chef der Firma Hallmann, mitteilte.",
            "Die Pumpe stand unter Druck",
            "Paul Roth, Chef der Firma Hallmann",
        ),
        (
            "Die Pumpe sei, so berichtet die Zeitung, alt.",
            "Die Pumpe sei alt",
            "die Zeitung",
        ),
        ("Der Bau sei alt, so das Fazit der Prüfer.", "Der Bau sei alt", "der Prüfer"),
        ("Der Bau sei alt, so sein Verdacht.", "Der Bau sei alt", "sein Verdacht"),
        (
            "Nach Einschätzung der Ermittler handelte er allein.",
            "handelte er allein",
            "der Ermittler",
        ),
        (
            "Von der Polizei kam die Information, der Täter sei geflohen.",
            "der Täter sei geflohen",
            "der Polizei",
        ),
        (
            "Im Bericht der Prüfer wird festgestellt, dass Belege fehlen.",
            "dass Belege fehlen",
            "Bericht der Prüfer",
        ),
        (
            "Laut einer Umfrage, die der Verein gestern vorlegte, sind alle dafür.",
            "sind alle dafür",
            "einer Umfrage",
        ),
        (
            "Es liegt ein Gutachten vor, laut dem Paul Brandt getäuscht wurde.",
            "Paul Brandt getäuscht wurde",
            "dem",
        ),
        (
            "Keller sagte, man habe alles versucht, und kündigte Klage an.",
            "man habe alles versucht",
            "Keller",
        ),
    ],
)
def test_a_frame_names_what_is_told_and_by_whom(text: str, words: str, speaker: str) -> None:
    assert told(text)[:1] == [(words, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "Ob der Vertrag gilt, ist nicht bekannt.",
        "Mehr sagte Keller nicht, sie verwies auf den Anwalt.",
        "Das Gesetz erlaubt viel, die Kommunen zahlen.",
    ],
)
def test_what_nobody_says_is_not_told(text: str) -> None:
    assert [words for words, _ in told(text) if words != text] == []
