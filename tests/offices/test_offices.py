"""Words for offices led to their holders; the table is made of invented people."""

from datetime import date

import pytest

from quotegraph.names.description import Description
from quotegraph.names.descriptions import describe
from quotegraph.offices import Answer, Offices, load_offices
from quotegraph.offices.tenures import KNOWN_UNTIL, Tenure
from readings import read_row

DAY = date(2019, 12, 7)


def row(office: str, of: str, name: str, start: str = "2010", end: str | None = None) -> Tenure:
    gender = "f" if name.split()[0] in ("Anna", "Ute", "Lena") else "m"
    return Tenure(office=office, of=of, name=name, gender=gender, start=start, end=end)


ROWS = [
    row("Präsident", "Russland", "Jens Krause", "2000-05-07", "2008-05-07"),
    row("Präsident", "Russland", "Jonas Brandt", "2008-05-07"),
    row("Sprecher des Präsidenten", "Russland", "Paul Roth"),
    row("Sprecher des Außenministeriums", "Russland", "Anna Frei"),
    row("Präsident", "USA", "Emil Sommer"),
    row("Sprecher des Präsidenten", "USA", "Lena Sommer"),
    row("Außenminister", "USA", "Ute Sommer"),
    row("Bundeskanzler", "Deutschland", "Gerd Keller", "2000", "2010-06-30"),
    row("Bundeskanzler", "Deutschland", "Anna Keller", "2010-07-01"),
    row("Bundeskanzler", "Österreich", "Urs Lindner"),
    row("Finanzminister", "Deutschland", "Max Keller"),
    row("Ministerpräsident", "Großbritannien", "Bert Stone"),
    row("Ministerpräsident", "Bayern", "Alois Huber"),
    row("Regierungssprecher", "Deutschland", "Kai Vogt"),
    row("Regierungssprecher", "Polen", "Jan Vogt"),
    row("Vorsitzender", "CDU", "Anna Blum"),
    row("Vorsitzender", "Grüne", "Lena Wald"),
    row("Vorsitzender", "Grüne", "Otto Wald"),
    row("Generalsekretär", "Nato", "Nils Berg"),
    row("Generalsekretär", "Vereinte Nationen", "Tom Tal"),
    row("Präsident", "EU-Kommission", "Ute Rat"),
    row("Präsident", "EU-Rat", "Olaf Rat"),
    row("Präsident", "EU-Parlament", "Karl Rat"),
    row("Präsident", "EZB", "Lena Geld"),
    row("Generaldirektor", "IAEA", "Rolf Atom"),
    row("Direktor", "IWF", "Lena Fonds"),
    row("Chef", "Kanzleramt", "Kurt Amt"),
    row("Außenbeauftragter", "EU", "Ute Fern"),
    row("Papst", "Vatikan", "Bruno Zwölf"),
    row("Bürgermeister", "Berlin", "Franz Bär"),
    row("Bürgermeister", "Lindental", "Anna Tal"),
    row("Chef", "Stadtwerke Lindental", "Otto Strom"),
]
TABLE = Offices(ROWS, believed=ROWS)

HOLDERS = [
    ("der russische Präsident", "Jonas Brandt"),
    ("der umstrittene russische Präsident", "Jonas Brandt"),
    ("der russische Staatschef", "Jonas Brandt"),
    ("der Präsident Russlands", "Jonas Brandt"),
    ("der Sprecher des russischen Präsidenten", "Paul Roth"),
    ("der Kremlsprecher", "Paul Roth"),
    ("der Kreml-Sprecher", "Paul Roth"),
    ("die Sprecherin des russischen Außenministeriums", "Anna Frei"),
    ("die russische Außenamtssprecherin", "Anna Frei"),
    ("der US-Präsident", "Emil Sommer"),
    ("der amerikanische Präsident", "Emil Sommer"),
    ("die Sprecherin des Weißen Hauses", "Lena Sommer"),
    ("die US-Außenministerin", "Ute Sommer"),
    ("die Bundeskanzlerin", "Anna Keller"),
    ("die Kanzlerin", "Anna Keller"),
    ("die deutsche Regierungschefin", "Anna Keller"),
    ("der österreichische Bundeskanzler", "Urs Lindner"),
    ("der Bundesfinanzminister", "Max Keller"),
    ("der deutsche Finanzminister", "Max Keller"),
    ("der britische Premier", "Bert Stone"),
    ("der Ministerpräsident von Bayern", "Alois Huber"),
    ("der bayerische Ministerpräsident", "Alois Huber"),
    ("der Sprecher der Bundesregierung", "Kai Vogt"),
    ("der deutsche Regierungssprecher", "Kai Vogt"),
    ("der Sprecher der Kanzlerin", "Kai Vogt"),
    ("der Sprecher der polnischen Regierung", "Jan Vogt"),
    ("die CDU-Chefin", "Anna Blum"),
    ("die Parteivorsitzende der CDU", "Anna Blum"),
    ("die Grünen-Chefin", "Lena Wald"),
    ("der NATO-Generalsekretär", "Nils Berg"),
    ("der Nato-Chef", "Nils Berg"),
    ("der Generalsekretär der Vereinten Nationen", "Tom Tal"),
    ("die EU-Kommissionspräsidentin", "Ute Rat"),
    ("die Präsidentin der EU-Kommission", "Ute Rat"),
    ("die Kommissionspräsidentin", "Ute Rat"),
    ("die Präsidentin der Europäischen Kommission", "Ute Rat"),
    ("der EU-Ratspräsident", "Olaf Rat"),
    ("der Präsident des Europäischen Rates", "Olaf Rat"),
    ("der EU-Parlamentspräsident", "Karl Rat"),
    ("der Präsident des Europaparlaments", "Karl Rat"),
    ("die EU-Außenbeauftragte", "Ute Fern"),
    ("die EZB-Chefin", "Lena Geld"),
    ("die Präsidentin der Europäischen Zentralbank", "Lena Geld"),
    ("der Chef der Internationalen Atomenergiebehörde", "Rolf Atom"),
    ("die Direktorin des Internationalen Währungsfonds", "Lena Fonds"),
    ("der Kanzleramtschef", "Kurt Amt"),
    ("der Papst", "Bruno Zwölf"),
    ("der Regierende Bürgermeister von Berlin", "Franz Bär"),
    ("die Lindentaler Bürgermeisterin", "Anna Tal"),
    ("der Chef der Stadtwerke Lindental", "Otto Strom"),
]


@pytest.mark.parametrize(("words", "name"), HOLDERS)
def test_who_holds_the_office(words: str, name: str) -> None:
    assert name_of(TABLE.ask(described(words), DAY)) == name


NOBODY = [
    "der Finanzminister",
    "der Präsident",
    "der Sprecher",
    "der Regierungssprecher",
    "der Präsident des russischen Fußballverbands",
    "der Chef der russischen Zentralbank",
    "der CDU-Generalsekretär",
    "der Berliner CDU-Chef",
    "der Ex-Präsident",
    "der frühere US-Präsident",
    "der damalige russische Präsident",
    "der designierte US-Präsident",
    "der US-Vizepräsident",
    "der stellvertretende Sprecher der Bundesregierung",
    "der ehemalige Bundeskanzler",
    "der Zweite Bürgermeister von Berlin",
    "der Bundeskanzler",  # a woman holds it
    "der Sprecher der Stadtwerke Lindental",
]


@pytest.mark.parametrize("words", NOBODY)
def test_no_holder_and_no_candidate(words: str) -> None:
    assert TABLE.ask(described(words), DAY) == Answer()


def test_two_that_fit_are_candidates() -> None:
    described = Description("Parteichef", frozenset(), frozenset(("grüne",)))
    chairs = TABLE.ask(described, DAY)
    assert [one.name for one in chairs.candidates] == ["Lena Wald", "Otto Wald"]
    assert name_of(TABLE.ask(described, DAY, gender="m")) == "Otto Wald"


def test_the_day_decides() -> None:
    president = described("der russische Präsident")
    assert name_of(TABLE.ask(president, date(2005, 1, 1))) == "Jens Krause"
    assert name_of(TABLE.ask(president, date(2008, 5, 6))) == "Jens Krause"
    assert name_of(TABLE.ask(president, date(2008, 5, 8))) == "Jonas Brandt"


def test_on_the_day_of_the_change_both_are_candidates() -> None:
    answer = TABLE.ask(described("der russische Präsident"), date(2008, 5, 7))
    assert answer.holder is None
    assert [one.name for one in answer.candidates] == ["Jens Krause", "Jonas Brandt"]


def test_without_a_day_all_holders_ever_are_candidates() -> None:
    answer = TABLE.ask(described("der russische Präsident"), None)
    assert [one.name for one in answer.candidates] == ["Jens Krause", "Jonas Brandt"]


def test_without_a_day_a_sole_fitting_holder_is_the_one() -> None:
    assert name_of(TABLE.ask(described("die Kanzlerin"), None)) == "Anna Keller"
    president = described("der russische Präsident")
    assert name_of(TABLE.ask(president, None, name="Krause")) == "Jens Krause"


def test_a_rival_country_in_the_article_leaves_candidates() -> None:
    rows = [row("Bundeskanzler", "Deutschland", "Jens Keller"), ROWS[9]]
    answer = Offices(rows, believed=rows).ask(
        described("der Bundeskanzler"), DAY, seen=["Österreich"]
    )
    assert [one.name for one in answer.candidates] == ["Jens Keller", "Urs Lindner"]


def test_a_government_spokesman_is_that_of_the_sole_state_of_the_article() -> None:
    spokesman = described("der Regierungssprecher")
    for seen, name in (
        (["Deutschland"], "Kai Vogt"),
        (["Deutschland", "Berlin"], "Kai Vogt"),
        (["Deutschland", "Bayern"], None),
        (["Deutschland", "Polen"], None),
        (["Berlin"], None),
    ):
        assert name_of(TABLE.ask(spokesman, DAY, seen=seen)) == name


def test_a_name_beside_the_office_excludes_all_others() -> None:
    assert name_of(TABLE.ask(described("die Bundeskanzlerin"), DAY, name="Keller")) == "Anna Keller"
    assert TABLE.ask(described("die Bundeskanzlerin"), DAY, name="Sommer") == Answer()


def test_a_name_beside_an_office_without_a_place_finds_it() -> None:
    assert (
        name_of(TABLE.ask(described("der Ministerpräsident"), DAY, name="Huber")) == "Alois Huber"
    )
    assert name_of(TABLE.ask(described("der Kanzler"), DAY, name="Lindner")) == "Urs Lindner"


def test_a_name_leads_a_former_office_to_its_holder() -> None:
    former = described("der frühere Bundeskanzler")
    assert name_of(TABLE.ask(former, DAY, name="Keller")) == "Gerd Keller"


def test_a_shipped_row_without_end_is_believed_as_long_as_it_was_known() -> None:
    table = Offices(ROWS)
    premier = described("der britische Premier")
    assert name_of(table.ask(premier, KNOWN_UNTIL)) == "Bert Stone"
    later = table.ask(premier, KNOWN_UNTIL.replace(year=KNOWN_UNTIL.year + 1))
    assert (later.holder, [one.name for one in later.candidates]) == (None, ["Bert Stone"])


def test_the_table_is_asked_in_its_own_words() -> None:
    assert [one.name for one in TABLE.holders("Präsident", "Russland", DAY)] == ["Jonas Brandt"]
    assert len(TABLE.holders("Präsident", "Russland")) == 2
    assert TABLE.holders("König", "Russland", DAY) == ()


def test_the_table_that_ships() -> None:
    table = load_offices()
    assert len(list(table)) > 390
    assert [one.name for one in table.holders("Bundespräsident", "Deutschland", DAY)] == [
        "Frank-Walter Steinmeier"
    ]


def described(words: str) -> Description:
    """Read a description as the subject of a sentence."""
    text = f"Dann kam {words}."
    _, reading = read_row(text)
    first = reading.token_range(text.index(words), len(text))[0]
    found = describe(reading.tokens[first + 1 : -1])
    assert found is not None
    return found


def name_of(answer: Answer) -> str | None:
    return answer.holder.name if answer.holder else None
