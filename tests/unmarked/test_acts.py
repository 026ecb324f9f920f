"""A speech act with its object is told as a whole sentence, but not where words are told too."""

import pytest

from quotegraph import lexicon
from quotegraph.lexicon import ActObject
from told import told

ROWS = lexicon.act_objects()


@pytest.mark.parametrize(
    "text",
    [
        "Anna Keller forderte mehr Geld.",
        "Jonas Brandt kritisierte die Pläne der Stadt.",
        "Jonas Brandt bestätigte den Bericht.",
        "Anna Keller wies die Vorwürfe zurück.",
        "Anna Keller verwies auf die leeren Kassen.",
        "Der Plan wurde von Anna Keller kritisiert.",
        "Von Jonas Brandt wurde der Plan am Montag abgelehnt.",
    ],
)
def test_an_act(text: str) -> None:
    ((words, speaker),) = told(text, "reported_act")
    assert words == text
    assert speaker in ("Anna Keller", "Jonas Brandt")


@pytest.mark.parametrize(
    "text",
    [
        "Anna Keller fuhr nach Hause.",
        "Anna Keller hatte sich am Abend beruhigt.",
        "Anna Keller hat am Montag im Rat gesprochen.",
        "Anna Keller hat die Tat nie gestanden.",
        "Anna Keller forderte, die Brücke zu sperren.",
        "Anna Keller nannte den Plan „unausgereift“.",
        "Die Brücke fordert ihren Preis.",
        "Melden Sie den Fehler der Redaktion.",
        "Wir fordern mehr Geld.",
        "Nach dem Weggang von Jonas Brandt wurde Ute Sommer gelobt.",
        "Das Haus wurde als Denkmal eingestuft und von Jonas Brandt gekauft.",
        "Dann zeigt sich: Anna Keller hat den Zug verpasst.",
        "Der Name Talheim verweist auf die Lage im Tal.",
        "Der Beschluss fordert höhere Mieten.",
        "Anna Keller schloss eine oft beklagte Lücke im Angebot.",
        "Anna Keller gehört seit langem zu einer von Jonas Brandt kritisierten Gruppe.",
    ],
)
def test_no_act(text: str) -> None:
    assert told(text, "reported_act") == []


def test_a_dateline_is_no_part_of_an_act() -> None:
    act = "Anna Keller hat den Plan der Stadt kritisiert."
    ((words, _),) = told(f"Talheim, 3. Mai 2024 – {act}", "reported_act")
    assert words == act


@pytest.mark.parametrize("row", ROWS.values(), ids=lambda row: row.verb)
def test_objects_that_are_said_and_others(row: ActObject) -> None:
    if row.act is not None:
        assert [words for words, _ in told(row.act, "reported_act")] == [row.act]
    if row.deed is not None:
        assert told(row.deed, "reported_act") == []
