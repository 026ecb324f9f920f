"""The text that readers see, and the raw characters behind each of its own."""

from html.entities import html5
from itertools import pairwise
from unicodedata import is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotegraph.text.clean import Clean, clean

NFD = "a\u0308"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        # line ends
        ("Ja.\r\nNein.", "Ja.\nNein."),
        ("Ja.\rNein.", "Ja.\nNein."),
        ("Ja.\u2028Nein.\u2029Gut.", "Ja.\nNein.\nGut."),
        ("Ja.\x85Nein.\fGut.", "Ja.\nNein.\nGut."),
        ("Ja.\r\n\r\nNein.", "Ja.\n\nNein."),
        # spaces
        ("7\xa0Millionen", "7 Millionen"),
        ("«\u202fJa\u202f»", "« Ja »"),
        ("z.\u2009B.\tTee", "z. B. Tee"),
        ("Dr.  Anna \t Keller", "Dr. Anna Keller"),
        ("    Ja.   \n \n\t Nein. ", "Ja.\n\nNein. "),
        # what has no width
        ("Fa\xadmi\xadlie", "Familie"),
        ("\ufeff„Ja\u200b“", "„Ja“"),
        ("\u202a„Ja“\u202c\u2069", "„Ja“"),
        ("Ja\x00\x07\x1b.", "Ja."),
        # bold of Markdown, not the star of gender
        ("**Keller:** Ja. __Nein.__", "Keller: Ja. Nein."),
        ("Mitarbeiter*innen", "Mitarbeiter*innen"),
        # Windows marks among the controls
        ("\x84Ja\x93, sagte er \x96 leise", "„Ja“, sagte er – leise"),
        # entities
        ("&bdquo;Ja&ldquo;, sagte sie", "„Ja“, sagte sie"),
        ("&#8222;Ja&#x201C;", "„Ja“"),
        ("&quot;Ja&quot; &amp; &quot;Nein&quot;", '"Ja" & "Nein"'),
        ("Fa&shy;mi&shy;lie", "Familie"),
        ("7&nbsp;Millionen", "7 Millionen"),
        ("Ja.&#13;&#10;Nein.", "Ja.\nNein."),
        ("&amp;quot;Ja&amp;amp;quot;", '"Ja"'),
        # composed characters
        (f"B{NFD}r", "Bär"),
        ("B&#97;&#776;r", "Bär"),
        ("a\xad\u0308", "ä"),
        # words that a line end parts, as in a PDF
        ("am Don-\n  nerstag", "am Donnerstag"),
        ("am Don\xad\r\nnerstag", "am Donnerstag"),
        ("Lindental-\nMitte", "Lindental-Mitte"),
        ("die US-\namerikanische Seite", "die US-amerikanische Seite"),
    ],
)
def test_is_made_plain(raw: str, text: str) -> None:
    assert clean(raw).text == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "„Ja“, »Ja«, «Ja», ‚Ja‘, ‹Ja›, \"Ja\", ,,Ja''",
        "Lena’s Bruder – Hans’ Auto - und so weiter …",
        "Trinkwasser ﬂießt",  # ligatures are left
        "Vor-\nund Nachteile",  # 'Vorteile und Nachteile'
        "Anna Keller -\nStadt Lindental",
        "Ende -\n\nanderes",
        "Meier & Söhne; R&D; &quot ohne Strichpunkt; &unbekannt; &;",
        "Привет, мир",
    ],
)
def test_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)
    assert cleaned.text == text
    assert list(cleaned.starts) == list(range(len(text)))


def test_nothing_is_copied_when_nothing_is_wrong() -> None:
    cleaned = clean("„Ja“, sagte sie.")
    assert isinstance(cleaned.starts, range)
    assert isinstance(cleaned.ends, range)


@pytest.mark.parametrize(
    ("raw", "found", "origin"),
    [
        ("Er sagte:\r\n„Ja“", "„Ja“", "„Ja“"),
        ("Er sagte:\r\n„Ja“", "\n", "\r\n"),
        ("die Fa\xadmi\xadlie\xad kam", "Familie", "Fa\xadmi\xadlie"),
        ("\u200bFamilie\u200b", "Familie", "Familie"),
        ("&bdquo;Ja&ldquo;, sagte sie", "„Ja“", "&bdquo;Ja&ldquo;"),
        ("&bdquo;Ja&ldquo;, sagte sie", "Ja", "Ja"),
        ("&amp;quot;Ja&amp;quot;", '"', "&amp;quot;"),
        (f"Herr B{NFD}r kam", "Bär", f"B{NFD}r"),
        (f"Herr B{NFD}r kam", "ä", NFD),
        ("a\xad\u0308", "ä", "a\xad\u0308"),
        ("am Don-\nnerstag", "Donnerstag", "Don-\nnerstag"),
    ],
)
def test_origin_of_a_span(raw: str, found: str, origin: str) -> None:
    cleaned = clean(raw)
    start = cleaned.text.index(found)
    raw_start, raw_end = cleaned.raw_span(start, start + len(found))
    assert raw[raw_start:raw_end] == origin


def test_empty_spans_stay_empty() -> None:
    cleaned = clean("\ufeffa\xadb\xad")
    assert [cleaned.raw_span(i, i) for i in range(3)] == [(1, 1), (3, 3), (4, 4)]
    assert clean("").raw_span(0, 0) == (0, 0)
    assert clean("\xad").raw_span(0, 0) == (0, 0)


@pytest.mark.parametrize("span", [(-1, 1), (2, 1), (0, 4)])
def test_spans_outside_the_text_are_refused(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no span"):
        clean("abc").raw_span(*span)


def test_an_entity_put_together_by_decoding_is_left() -> None:
    assert clean("&#38;quot;").text == "&quot;"
    assert clean("&am&shy;p;").text == "&amp;"


def test_every_entity_with_a_name_is_known() -> None:
    names = [name for name in html5 if name.endswith(";")]
    assert [name for name in names if clean(f"x&{name}x").text == f"x&{name}x"] == []


MESSY = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from(
            "&;#xampquotshy123aou\u0308\u0301\u0323\r\n\t\xad\u200b\xa0\x84\x93\u1100\u1161"
        ),
    ),
    max_size=300,
)


@given(MESSY)
def test_any_text_keeps_its_origins(raw: str) -> None:
    cleaned = clean(raw)
    assert len(cleaned.starts) == len(cleaned.ends) == len(cleaned.text)
    assert all(0 <= s < e <= len(raw) for s, e in zip(cleaned.starts, cleaned.ends, strict=True))
    assert all(a <= b for a, b in pairwise(cleaned.starts))
    assert all(a <= b for a, b in pairwise(cleaned.ends))


@given(MESSY)
def test_a_clean_text_stays_clean(raw: str) -> None:
    text = clean(raw).text
    assert is_normalized("NFC", text)
    assert not set(text) & {"\r", "\t", "\xa0", "\xad", "\u200b", "\ufeff"}
    if "&" not in text:  # or an entity may have been put together by decoding
        assert clean(text).text == text


@given(MESSY)
def test_what_a_character_came_from_cleans_to_it_again(raw: str) -> None:
    cleaned = clean(raw)
    for i, character in enumerate(cleaned.text):
        start, end = cleaned.raw_span(i, i + 1)
        assert character in clean(raw[start:end]).text


LONG = 1_000_000  # characters


@pytest.mark.parametrize(
    "piece",
    [
        "„Ja“, sagte sie. ",
        f"B{NFD}r&shy;&quot;\r\n\xad ",
        "&amp;",
        "amp;",
        "&",
        "\u0308\u0323",
        f"{NFD}\u0323" * 40,
        "\u1100\u1161\u11a8",
        "a-\n",
        "a- ",
        "\xad ",
    ],
)
def test_a_long_line_of_one_thing_is_cleaned(piece: str) -> None:
    """What took the square of the length would not come to an end here."""
    text = f"&a{piece * (LONG // len(piece))}"
    cleaned = clean(text)
    assert len(cleaned.text) == len(cleaned.starts)


def test_clean_is_a_value() -> None:
    assert clean("a") == Clean("a", range(1), range(1, 2))
