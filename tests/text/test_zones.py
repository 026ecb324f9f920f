"""Pages as they are pasted: each line with the zone that it has to come back as."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotegraph.text.zone_words import ZoneWord, zone_words
from quotegraph.text.zones import find_zones

SEEDS = Path(__file__).parents[2] / "seeds"


def told(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(zone.kind, text[zone.start : zone.end]) for zone in find_zones(text, title)]


def page(marked: str) -> tuple[str, list[tuple[str, str]]]:
    """Split 'zone | line' rows into the page and the zones expected; blank rows are blank lines."""
    rows = [row.strip() for row in marked.strip().splitlines()]
    pairs = [tuple(part.strip() for part in row.split("|", 1)) if row else ("", "") for row in rows]
    text = "\n".join(line for _, line in pairs)
    return text, [(zone, line) for zone, line in pairs if line]


PAGES = {
    "radio page with everything": """
        dateline    | 07:15 03 Mai 2022
        boilerplate | Talheim Radio
        caption     | Ute Sommer und Jonas Brandt am Rande des Maifests in Talheim

        headline    | Nur vertagt: Rathaus zum Streit um die Markthalle

        credit      | © Talpress / Lina Marx
        boilerplate | Wirtschaft
        boilerplate | Zum Kurzlink
        boilerplate | 318
        boilerplate | Abonnieren

        body        | Der Streit um die Markthalle geht in die nächste Runde, sagte Ute Sommer.

        body        | „Das reicht.“

        boilerplate | via Facebook kommentieren

        related     | Zum Thema:

        related     | Sommer fordert „Ende der Trödelei“ - Medien
        related     | Wer bezahlt die Halle?
        tags        | Tags:
        tags        | Markthalle, Streit, Ute Sommer, Talheim
    """,
    "page with login, glued credit and other script": """
        boilerplate  | Registrierung erfolgreich!
        boilerplate  | Klicken Sie bitte auf den Link in der Mail

        headline     | Brandt: Markthalle bleibt offen

        caption      | © TPA / Lina MarxStadtrat Jonas Brandt bei der Sitzung des Ausschusses
        caption      | Stadtrat Jonas Brandt bei der Sitzung des Ausschusses - TPA, 1280, 03.05.2022
        boilerplate  | Abonnieren
        body         | Die Markthalle bleibt offen. Das hat der Rat beschlossen.
        body         | „Wir sind froh“, sagte Brandt.
        caption      | Ute Sommer und Jonas Brandt - TPA, 1280, 03.05.2022
        related      | Rathaus kommentiert Beschluss: Ton „ruhig und klar“
        boilerplate  | Newsticker
        boilerplate  | 0
        boilerplate  | Neueste obenBeste oben
        boilerplate  | loader
        boilerplate  | Live
        other_script | Заголовок статьи
        boilerplate  | Um mitzudiskutieren,
        boilerplate  | loggen Sie sich bitte ein oder registrieren Sie sich
        boilerplate  | Chats
    """,
    "article without furniture": """
        headline | Markthalle in Talheim bleibt offen
        body     | Die Markthalle bleibt offen. Das hat der Rat am Dienstag beschlossen.
        body     | „Wir sind froh.“
        body     | Mehr Geld gibt es nicht.
    """,
    "subheading, kicker, deck and byline": """
        headline | Markthalle
        headline | Talheim streitet weiter
        headline | Der Rat vertagt sich zum dritten Mal, die Händler warten
        credit   | Von Lina Marx und Tom Berg

        body     | Der Rat hat sich vertagt, wie Jonas Brandt mitteilte.

        headline | „Das ist kein Zustand“

        body     | Die Händler sind verärgert. Sie wollen ihre Stände behalten.
    """,
    "links in the middle of an article": """
        headline | Markthalle: Rat vertagt sich
        body     | Der Rat hat sich am Dienstag vertagt, und zwar zum dritten Mal in Folge.
        related  | Lesen Sie auch: Sommer: „Wir haben keine Eile“
        body     | Die Händler sind verärgert. Sie wollen ihre Stände behalten.
        related  | Mehr zum Thema
        related  | Wer bezahlt die Halle?
        related  | Sommer fordert Ende der Trödelei
        body     | Im Juni soll die Entscheidung fallen. Bis dahin bleibt alles, wie es ist.
    """,
    "photos": """
        headline | Schleuse gesperrt
        caption  | Ute Sommer vor der Schleuse (Archivbild)
        credit   | Foto: Lina Marx/dpa
        body     | Die Schleuse bleibt gesperrt. Das teilte das Amt mit.
        caption  | Das Tor hängt schief. Foto: Lina Marx
        body     | Ein Ersatz muss erst gegossen werden.
    """,
    "cookies and sharing below": """
        headline    | Schleuse gesperrt
        body        | Die Schleuse bleibt gesperrt. Das teilte das Amt mit.
        boilerplate | 17 Kommentare
        boilerplate | Teilen
        boilerplate | Wir verwenden Cookies, um unser Angebot zu verbessern.
        boilerplate | Alle akzeptieren
    """,
    "where a page stands, and its menu": """
        boilerplate | Startseite > Wirtschaft > Firmen
        boilerplate | Anmelden › Abo › E-Paper

        headline    | Werk in Talheim vor dem Aus

        body        | Die Firma schließt ihr Werk. Das sagte Anna Keller.
        boilerplate | Dieser Artikel wurde aktualisiert.
    """,
    "a question as headline": """
        headline | Wer rettet die Markthalle?

        body     | Der Rat hat sich vertagt. Nun ist guter Rat teuer.
    """,
    "a dialogue": """
        body | Frage: Kommt die Brücke?

        body | Keller: Ja, sicher.
    """,
    "a table of results is a list, not headings": """
        body | Die Ergebnisse des Spieltags stehen fest.

        body | Talheim - Nordmark 2:1
        body | Lindental - Gellingen 0:0

        body | Am Samstag wird weitergespielt.
    """,
    "an article that ends without a full stop": """
        headline | Schleuse gesperrt
        body     | Die Schleuse bleibt gesperrt. Das teilte das Amt mit.
        body     | Ute Sommer leitet das Amt seit 2019
    """,
}


@pytest.mark.parametrize("marked", PAGES.values(), ids=PAGES)
def test_page(marked: str) -> None:
    text, expected = page(marked)
    assert told(text) == expected


@pytest.mark.parametrize(
    ("zone", "line"),
    [
        ("headline", "Keller: „Wir haben verstanden“"),
        ("headline", "Brandt: Kein Geld für neue Brücke"),
        ("headline", "Brücke „komplett marode“ – Gutachter"),
        ("caption", "(Foto) Keller: „Endlich“"),
        ("boilerplate", "» Mehr zum Thema"),
        ("related", "» Brücke gesperrt: Wie es weitergeht"),
        ("tags", "Tags: Brücke, Talheim"),
        ("dateline", "Talheim (nka) – "),
        ("dateline", "Talheim, 3. Mai 2022"),
        ("dateline", "Dienstag, den 3. Mai 2022, 17.30 Uhr"),
        ("dateline", "03.05.2022"),
        ("dateline", "Stand: 03.05.2022, 14:00 Uhr"),
        ("body", "„Das reicht.“"),
        ("body", "Ja."),
        ("body", "Nein"),
        ("body", "»Das reicht.«"),
        ("body", "„Das reicht“, sagte Keller"),
        ("body", "Talheim (nka) – Die Schleuse bleibt gesperrt."),
        ("body", "– Kommen Sie? – Ja."),
        ("body", "Live ist sie besser als auf Platte, sagte ihr Produzent."),
        ("body", "Um an der Diskussion teilzunehmen, reisten Hunderte nach Talheim."),
        ("body", "Die Seite verwende Cookies, sagte Keller."),
        ("body", "Die Tags: Brücke und Fluss, sagte sie, seien falsch."),
    ],
)
def test_line_alone(zone: str, line: str) -> None:
    assert told(line) == [(zone, line.strip())]


def test_the_title_given_is_a_headline_even_with_a_full_stop() -> None:
    text = "Die Halle bleibt.\n\nDas sagte Ute Sommer am Dienstag."
    assert told(text)[0][0] == "body"
    assert told(text, title="Die  Halle bleibt.")[0][0] == "headline"


def test_lines_broken_at_a_fixed_width_are_one_paragraph() -> None:
    text = (
        "Schleuse gesperrt\n\n"
        "Die Schleuse Hohenwehr bleibt nach dem Schaden am Untertor\n"
        "mindestens bis Ende Juni geschlossen. Das teilte die Leiterin des\n"
        "Kanalamts, Ute Sommer, am Dienstag\n"
        "mit.\n\n"
        "Ein Ersatz muss gegossen werden."
    )
    assert [kind for kind, _ in told(text)] == ["headline", "body", "body"]


def test_nothing_to_tell_apart() -> None:
    assert find_zones("") == find_zones(" \n\n ") == ()


FURNITURE = {
    "messy_page_faehrverbindung": {"boilerplate", "caption", "related", "other_script"},
    "messy_page_hafenrat": {"dateline", "boilerplate", "caption", "credit", "related", "tags"},
    "guillemets_german_buergerentscheid": {"credit"},
    "guillemets_swiss_seilbahn": {"dateline"},
}


@pytest.mark.parametrize("seed", sorted(SEEDS.glob("*.txt")), ids=lambda seed: seed.stem)
def test_seed(seed: Path) -> None:
    text = seed.read_text(encoding="utf-8")
    kinds = {kind for kind, _ in told(text)}
    assert kinds == {"headline", "body"} | FURNITURE.get(seed.stem, set())
    assert 1000 <= len(text) <= 3500


@pytest.mark.parametrize("word", zone_words(), ids=lambda word: f"{word.zone}-{word.text}")
def test_the_example_of_each_row_is_told(word: ZoneWord) -> None:
    headline = "Brücke bleibt gesperrt\n" if word.where == "weak" else ""
    text = f"{headline}{word.example}\n\nDie Brücke bleibt gesperrt. Das teilte das Amt mit."
    assert (word.zone, word.example) in told(text)


def test_no_row_stands_twice() -> None:
    keys = [(word.pattern, word.text.casefold()) for word in zone_words()]
    assert len(keys) == len(set(keys))


@given(
    st.lists(st.sampled_from(["", *"„“»«:–.?!1|", "Tags:", "Zum Thema:", "Live", "© Marx", "Ja"]))
)
def test_zones_hold_all_that_is_not_blank(pieces: list[str]) -> None:
    check_tiling("\n".join(pieces))
    check_tiling(" ".join(pieces))


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_zones_of_any_text_tile_it(text: str) -> None:
    check_tiling(text)


def check_tiling(text: str) -> None:
    position = 0
    for zone in find_zones(text):
        assert text[position : zone.start].strip() == ""
        assert zone.start < zone.end
        assert text[zone.start : zone.end] == text[zone.start : zone.end].strip()
        position = zone.end
    assert text[position:].strip() == ""


LONG = 500_000  # characters


@pytest.mark.parametrize(
    "piece",
    ["„Ja“, sagte sie. ", "Kurz\n", "12.12." * 12 + "x\n", "a\nB c d\n\n", "Das Tor am\nund im\n"],
)
def test_a_long_text_of_one_thing_has_zones(piece: str) -> None:
    """What took the square of the length would not come to an end here."""
    text = piece * (LONG // len(piece))
    assert find_zones(text)[-1].end <= len(text)
