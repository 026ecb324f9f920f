"""What frames tell is told once, and not where the words are quoted."""

import pytest

import quotegraph as qg
from told import read_row, rows_of, told


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


# What is told in square brackets, the words for who tells it in braces.
ROWS = """
Wie {der Sprecher der Behörde, Jonas Brandt}, in Kiel mitteilte, [fehlt Geld].
[Die Pumpe stand unter Druck], wie {Paul Roth, Chef der Firma Hallmann}, mitteilte.
[Die Pumpe sei], so berichtet {die Zeitung}, [alt].
[Der Bau sei alt], so das Fazit {der Prüfer}.
[Der Bau sei alt], so {sein Verdacht}.
Nach Einschätzung {der Ermittler} [handelte er allein].
Von {der Polizei} kam die Information, [der Täter sei geflohen].
Im {Bericht der Prüfer} wird festgestellt, [dass Belege fehlen].
Laut {einer Umfrage}, die der Verein gestern vorlegte, [sind alle dafür].
Es liegt ein Gutachten vor, laut {dem} [Paul Brandt getäuscht wurde].
{Keller} sagte, [man habe alles versucht], und kündigte Klage an.
{Taucher der Marine} haben das Wrack untersucht und bestätigt, [dass es leck ist].
{Keller} sagte, [Paul Roth, der Leiter des Bauamts, sei krank].
{Paul Roth} hat zugesagt, [nicht mehr über den Turm, das Wahrzeichen, zu bestimmen].
[Im Mai ist alles fertig], so {der Stand} am Abend.
[Viele Brücken sind marode], so das Ergebnis {einer Studie}.
{Paul Roth} hält es für möglich, [dass niemand davon wusste].
{Die Staatsanwaltschaft} war sich sicher, [dass die Beweise reichen].
Im {Jahresbericht des Amts} steht, [dass die meisten Fälle gelöst sind].
Wie sich aus {den Daten} ergab, [war der Motor kalt].
[Der Bau sei teuer], schreibt {das Amt} in der Antwort, die Roth veröffentlichte.
Denn wie {die Stadt} am Montag mitteilte, [bleibt die Brücke zu].
[Die Brücke bleibt zu], das teilte {die Stadt} am Montag mit.
{Anna Keller} wagte die Prognose, [im Mai würden alle zustimmen].
{Keller} glaubt, [dass es reicht]: „Wir haben Zeit.“
„Wir warten“, sagte {Keller} und fügte hinzu, [der Bau ruhe noch].
[Der Stausee], heißt es bei {den Stadtwerken}, [sei fast leer].
Aus {dem Rathaus} hieß es lediglich, [man arbeite daran].
[Ohne Geld werde es keinen Bau geben], befand {die Jury}.
[Man habe gewarnt], versicherte {der Leiter, Alois Pichl}, im Interview.
Nach {Senatsangaben} vom Donnerstag [sind die Pfeiler alt].
{Ersten Angaben} vom Mittwoch zufolge [gehörte das Boot der Stadt].
Nun kommt die Rechnung: [Der Tunnel ist] nach Ansicht von {Paul Roth} [marode].
[Dort mussten] laut {Behördenangaben} [7.000 Menschen fliehen].
Nach Angaben {des Magazins „Der Bogen“} [sei der Streit beigelegt].
Nach Angaben {der „Lindentaler Post“} [sei der Streit beigelegt].
In {dieser Resolution}, die der Rat annahm, heißt es, [dass alles gut sei].
{Die Genossenschaft} hat nun bekannt gegeben, [dass keine Gefahr besteht].
Der Politik schlug {er} vor, [zu sparen].
[Viele würden unterstützt], schreibt {das Amt} im Brief, den Brandt gestern vorlegte.
{Anna Keller} schrieb in einem Brief, der am Montag verbreitet wurde, [sie gehe].
{Ute Sommer} erklärte, [in den Städten, in denen Geld fehle, sei die Not groß].
[Der Vorwurf, er habe gelogen, sei haltlos], sagte {Brandt}.
[Ein Tief, das im Norden gestanden hatte, sei da], meldet {das Wetteramt}.
[Sie wolle], sagt {Keller}, [keine Namen nennen].
{„Tiger9“} teilte mit, [dass er gehe].
Wie {die „Aktion Talheim hilft“} heute mitteilte, [fehlt Geld].
Gemäss {Mitteilung der Polizei} [ruht der Bau].
{Schätzungen} zufolge [ruht der Bau noch].
{Roth} gab an, [dass er ruhe], so der NKV1870 in einem Brief.
[Das erwartete weitere Plus sei da], sagte {er}.
{Ärzte ohne Grenzen} teilte mit, [man gehe].
Da es brennt, auch hier ist es heiß, kündigte {Keller} an, [dass sie kommt].
[Es geht um Züge, die wir einsetzen könnten], sagte {Roth, der Chef}, dem Blatt.
{Die OSZE} wirft der Wahlkommission vor, [das Ergebnis gefälscht zu haben].
"""


@pytest.mark.parametrize("row", rows_of(ROWS))
def test_what_a_frame_tells(row: str) -> None:
    text, expected = read_row(row)
    assert told(text) == expected


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
