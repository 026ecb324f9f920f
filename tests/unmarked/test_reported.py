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


@pytest.mark.parametrize("many", ["Gäste", "Mitglieder", "Kinder", "Opfer", "Angestellten"])
def test_many_speak_whatever_their_plural(many: str) -> None:
    assert told(f"Die {many} klagten, dass es kalt sei.") == [("dass es kalt sei", f"Die {many}")]


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
        (
            "Taucher der Marine haben das Wrack untersucht und bestätigt, dass es leck ist.",
            "dass es leck ist",
            "Taucher der Marine",
        ),
        (
            "Keller sagte, Paul Roth, der Leiter des Bauamts, sei krank.",
            "Paul Roth, der Leiter des Bauamts, sei krank",
            "Keller",
        ),
        (
            "Paul Roth hat zugesagt, nicht mehr über den Turm, das Wahrzeichen, zu bestimmen.",
            "nicht mehr über den Turm, das Wahrzeichen, zu bestimmen",
            "Paul Roth",
        ),
        ("Im Mai ist alles fertig, so der Stand am Abend.", "Im Mai ist alles fertig", "der Stand"),
        (
            "Viele Brücken sind marode, so das Ergebnis einer Studie.",
            "Viele Brücken sind marode",
            "einer Studie",
        ),
        (
            "Paul Roth hält es für möglich, dass niemand davon wusste.",
            "dass niemand davon wusste",
            "Paul Roth",
        ),
        (
            "Die Staatsanwaltschaft war sich sicher, dass die Beweise reichen.",
            "dass die Beweise reichen",
            "Die Staatsanwaltschaft",
        ),
        (
            "Im Jahresbericht des Amts steht, dass die meisten Fälle gelöst sind.",
            "dass die meisten Fälle gelöst sind",
            "Jahresbericht des Amts",
        ),
        (
            "Wie sich aus den Daten ergab, war der Motor kalt.",
            "war der Motor kalt",
            "den Daten",
        ),
        (
            "Der Bau sei teuer, schreibt das Amt in der Antwort, die Roth veröffentlichte.",
            "Der Bau sei teuer",
            "das Amt",
        ),
        (
            "Denn wie die Stadt am Montag mitteilte, bleibt die Brücke zu.",
            "bleibt die Brücke zu",
            "die Stadt",
        ),
        (
            "Die Brücke bleibt zu, das teilte die Stadt am Montag mit.",
            "Die Brücke bleibt zu",
            "die Stadt",
        ),
        (
            "Anna Keller wagte die Prognose, im Mai würden alle zustimmen.",
            "im Mai würden alle zustimmen",
            "Anna Keller",
        ),
        (
            "Keller glaubt, dass es reicht: „Wir haben Zeit.“",
            "dass es reicht",
            "Keller",
        ),
        (
            "„Wir warten“, sagte Keller und fügte hinzu, der Bau ruhe noch.",
            "der Bau ruhe noch",
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
        "Sie singt schön, so die Mutter dabei ist.",
        "Niemand erwartet, dass die Brücke im Mai fertig ist.",
        "In Talheim ist es verboten, im Wald zu rauchen.",
        "Jens Krause weigerte sich, seinen Namen zu nennen.",
        "Die alten Pläne, den Bären zu betäuben, wurden verworfen.",
        "Die Linke, auf deren Listen auch Parteilose standen, schloss ein Bündnis aus.",
    ],
)
def test_what_nobody_says_is_not_told(text: str) -> None:
    assert [words for words, _ in told(text) if words != text] == []


@pytest.mark.parametrize(
    "text",
    [
        "„Es reicht“, sagte Anna Keller. Paul Brandt weist das zurück.",
        "Der Bau sei zu teuer, sagte Keller. Das belege ein Gutachten. Brandt bestritt das.",
    ],
)
def test_what_somebody_else_said_is_not_handed_on_by_das(text: str) -> None:
    assert told(text, "points_back") == []


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Der Stausee, heißt es bei den Stadtwerken, sei fast leer.",
            "Der Stausee sei fast leer",
            "den Stadtwerken",
        ),
        (
            "Aus dem Rathaus hieß es lediglich, man arbeite daran.",
            "man arbeite daran",
            "dem Rathaus",
        ),
        (
            "Ohne Geld werde es keinen Bau geben, befand die Jury.",
            "Ohne Geld werde es keinen Bau geben",
            "die Jury",
        ),
        (
            "Man habe gewarnt, versicherte der Leiter, Alois Pichl, im Interview.",
            "Man habe gewarnt",
            "der Leiter, Alois Pichl",
        ),
        (
            "Nach Senatsangaben vom Donnerstag sind die Pfeiler alt.",
            "sind die Pfeiler alt",
            "Senatsangaben",
        ),
        (
            "Ersten Angaben vom Mittwoch zufolge gehörte das Boot der Stadt.",
            "gehörte das Boot der Stadt",
            "Ersten Angaben",
        ),
        (
            "Nun kommt die Rechnung: Der Tunnel ist nach Ansicht von Paul Roth marode.",
            "Der Tunnel ist marode",
            "Paul Roth",
        ),
        (
            "Dort mussten laut Behördenangaben 7.000 Menschen fliehen.",
            "Dort mussten 7.000 Menschen fliehen",
            "Behördenangaben",
        ),
        (
            "Nach Angaben des Magazins „Der Bogen“ sei der Streit beigelegt.",
            "sei der Streit beigelegt",
            "des Magazins „Der Bogen“",
        ),
        (
            "Nach Angaben der „Lindentaler Post“ sei der Streit beigelegt.",
            "sei der Streit beigelegt",
            "der „Lindentaler Post“",
        ),
        (
            "In dieser Resolution, die der Rat annahm, heißt es, dass alles gut sei.",
            "dass alles gut sei",
            "dieser Resolution",
        ),
        (
            "Die Genossenschaft hat nun bekannt gegeben, dass keine Gefahr besteht.",
            "dass keine Gefahr besteht",
            "Die Genossenschaft",
        ),
        ("Der Politik schlug er vor, zu sparen.", "zu sparen", "er"),
        (
            "Viele würden unterstützt, schreibt das Amt im Brief, den Brandt gestern vorlegte.",
            "Viele würden unterstützt",
            "das Amt",
        ),
    ],
)
def test_words_round_a_frame_stay_outside(text: str, words: str, speaker: str) -> None:
    assert told(text)[:1] == [(words, speaker)]


@pytest.mark.parametrize("dateline", ["Talheim – ", "Bad Talheim - ", "TALHEIM/ROTH - "])
def test_a_place_before_a_dash_is_no_part_of_what_is_told(dateline: str) -> None:
    text = f"{dateline}Die Brücke ist seit gestern zu, sagte Anna Keller am Mittwoch."
    assert told(text, "inquit_reported") == [("Die Brücke ist seit gestern zu", "Anna Keller")]


def test_a_source_passes_on_what_somebody_said() -> None:
    text = "Laut der Polizei sagte Paul Roth am Montag, die Tür sei offen gewesen."
    assert told(text) == [("die Tür sei offen gewesen", "Paul Roth")]


def test_a_mark_that_nothing_opens_is_no_part_of_what_is_told() -> None:
    text = "Die Brücke ist seit gestern zu“, sagte Anna Keller am Mittwoch."
    assert told(text, "inquit_reported") == [("Die Brücke ist seit gestern zu", "Anna Keller")]


def test_a_dateline_is_no_part_of_what_is_told() -> None:
    text = "Hohenwehr (nka) - Am Montag hat die Reederei Nordwind Fehler eingeräumt."
    assert told(text)[0][0].startswith("Am Montag")


def test_who_asks_is_not_doubted() -> None:
    (quote,) = qg.extract("Anna Keller wollte wissen, warum niemand zahlt.").quotes
    assert "alleged" not in quote.flags


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Die Bank rechnet damit, dass die Zinsen steigen.", "dass die Zinsen steigen"),
        ("Keller bestand darauf, dass alle kommen.", "dass alle kommen"),
        ("Die Gewerkschaft kündigte Proteste an.", "Die Gewerkschaft kündigte Proteste an."),
    ],
)
def test_told_with_few_words(text: str, words: str) -> None:
    assert [found for found, _ in told(text)] == [words]


def test_a_closing_word_of_hearsay_is_that_of_whoever_spoke_before() -> None:
    text = "Der Verband forderte mehr Geld. Es fehle an allem, hieß es."
    assert told(text)[-1] == ("Es fehle an allem", "Der Verband")


def test_a_question_is_no_reported_act() -> None:
    assert told("Was raten Sie jungen Leuten?") == []


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Anna Keller schrieb in einem Brief, der am Montag verbreitet wurde, sie gehe.",
            "sie gehe",
            "Anna Keller",
        ),
        (
            "Ute Sommer erklärte, in den Städten, in denen Geld fehle, sei die Not groß.",
            "in den Städten, in denen Geld fehle, sei die Not groß",
            "Ute Sommer",
        ),
        (
            "Der Vorwurf, er habe gelogen, sei haltlos, sagte Brandt.",
            "Der Vorwurf, er habe gelogen, sei haltlos",
            "Brandt",
        ),
        (
            "Ein Tief, das im Norden gestanden hatte, sei da, meldet das Wetteramt.",
            "Ein Tief, das im Norden gestanden hatte, sei da",
            "das Wetteramt",
        ),
        ("Sie wolle, sagt Keller, keine Namen nennen.", "Sie wolle keine Namen nennen", "Keller"),
        ("„Tiger9“ teilte mit, dass er gehe.", "dass er gehe", "„Tiger9“"),
        (
            "Wie die „Aktion Talheim hilft“ heute mitteilte, fehlt Geld.",
            "fehlt Geld",
            "die „Aktion Talheim hilft“",
        ),
        ("Gemäss Mitteilung der Polizei ruht der Bau.", "ruht der Bau", "Mitteilung der Polizei"),
        ("Schätzungen zufolge ruht der Bau noch.", "ruht der Bau noch", "Schätzungen"),
        ("Roth ist froh: Ich baue gern, sagt er am Tor.", "Ich baue gern", "er"),
        ("Roth gab an, dass er ruhe, so der NKV1870 in einem Brief.", "dass er ruhe", "Roth"),
        ("Das erwartete weitere Plus sei da, sagte er.", "Das erwartete weitere Plus sei da", "er"),
        ("Ärzte ohne Grenzen teilte mit, man gehe.", "man gehe", "Ärzte ohne Grenzen"),
        (
            "Da es brennt, auch hier ist es heiß, kündigte Keller an, dass sie kommt.",
            "dass sie kommt",
            "Keller",
        ),
        (
            "Es geht um Züge, die wir einsetzen könnten, sagte Roth, der Chef, dem Blatt.",
            "Es geht um Züge, die wir einsetzen könnten",
            "Roth, der Chef",
        ),
        (
            "Die OSZE wirft der Wahlkommission vor, das Ergebnis gefälscht zu haben.",
            "das Ergebnis gefälscht zu haben",
            "Die OSZE",
        ),
    ],
)
def test_what_a_frame_tells(text: str, words: str, speaker: str) -> None:
    assert told(text) == [(words, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "Der Bericht schildert die Kette, welche schließlich riss.",
        "Das Amt ist für die Leute da, die der Brief erreicht, der gestern verbreitet wurde.",
        "Erst wenn alle gewählt haben, kann das Ergebnis veröffentlicht werden.",
        "Die Brücke ist zu, und niemand weiß, wie lange es dauert.",
        "In Talheim ist Rauchen erlaubt, soll jedoch verboten werden.",
        "Nachdem Roth das gesagt hat, habe ich gelacht.",
        "Wie berichtet hat Roth die Räte befragt, nachdem sie da waren.",
    ],
)
def test_what_no_frame_tells(text: str) -> None:
    assert told(text) == []


def test_a_sentence_told_already_is_nothing_to_point_back_to() -> None:
    text = "Der Bau ruht. Er dürfte lange ruhen, teilte das im Ort bekannte Amt mit."
    assert told(text, "points_back") == []
