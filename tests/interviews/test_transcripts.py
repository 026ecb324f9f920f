"""Transcripts without quotation marks: labels make turns, and news with colons stays news."""

import pytest

from quotegraph.interviews.transcripts import find_turns
from quotegraph.mentions.found import find_mentions
from quotegraph.nlp import COMPONENT, default_pipeline
from quotegraph.nlp.reading import read
from quotegraph.text.zones import find_zones


def turns(text: str) -> list[tuple[str, str, str]]:
    """Each turn as its label, its words, and the name that the label stands for."""
    reading = read(default_pipeline()(text, disable=[COMPONENT]))
    found: list[tuple[str, str, str]] = []
    for turn in find_turns(reading, find_zones(text), find_mentions(reading)):
        name = turn.speaker.name if turn.speaker else None
        words = " ".join(t.text for t in reading.tokens[slice(*name)]) if name else ""
        label = turn.label.text if turn.label else ""
        found.append((label, " ".join(text[slice(*part)] for part in turn.words), words))
    return found


def test_a_question_and_its_answer() -> None:
    assert turns("Frage: Kommt die Brücke?\nAnna Keller: Ja, sicher.") == [
        ("Frage", "Kommt die Brücke?", ""),
        ("Anna Keller", "Ja, sicher.", "Anna Keller"),
    ]


def test_turns_in_one_line() -> None:
    text = "Anna Keller leitet das Amt. Frage: Kommt die Brücke? Keller: Ja, sicher."
    assert [turn[1:] for turn in turns(text)] == [
        ("Kommt die Brücke?", ""),
        ("Ja, sicher.", "Anna Keller"),
    ]


def test_initials_stand_for_persons_of_the_article() -> None:
    text = "Anna Keller und Jonas Brandt im Gespräch\nA. K.: Ja.\nJ. B.: Nein."
    assert [(label, name) for label, _, name in turns(text)] == [
        ("A. K.", "Anna Keller"),
        ("J. B.", "Jonas Brandt"),
    ]


def test_labels_that_come_again() -> None:
    text = (
        "Anna Keller leitet das Bauamt in Talheim.\n\n"
        "Stadtblick: Wann wird gebaut?\n\nKeller: Im Mai.\n\n"
        "Stadtblick: Und wer zahlt?\n\nKeller: Der Kreis zahlt.\nDas ist sicher."
    )
    assert [words for _, words, _ in turns(text)] == [
        "Wann wird gebaut?",
        "Im Mai.",
        "Und wer zahlt?",
        "Der Kreis zahlt.",
    ]


def test_a_full_name_and_its_surname_are_one_label() -> None:
    text = (
        "Küstenblatt: Herr Brandt, wie schnell steigt das Wasser?\n\nJonas Brandt: Schnell.\n\n"
        "Küstenblatt: Macht Ihnen das Angst?\n\nBrandt: Arbeit."
    )
    assert [name for label, _, name in turns(text) if "Brandt" in label] == ["Jonas Brandt"] * 2


def test_labels_of_answers_alone() -> None:
    text = (
        "Ein Gespräch mit Anna Keller.\n\nWarum singen Amseln?\n\nKeller: Weil es still ist.\n\n"
        "Das klingt einsam.\n\nKeller: Nein.\n\nUnd im Winter?\n\nKeller: Da schweigen sie."
    )
    assert turns(text) == [
        ("", "Warum singen Amseln?", ""),
        ("Keller", "Weil es still ist.", "Anna Keller"),
        ("", "Das klingt einsam.", ""),
        ("Keller", "Nein.", "Anna Keller"),
        ("", "Und im Winter?", ""),
        ("Keller", "Da schweigen sie.", "Anna Keller"),
    ]


def test_labels_of_the_first_turns_alone() -> None:
    text = (
        "taz: Frau Sommer, wie lange streiken Sie?\n\nUte Sommer: Bis ein Angebot kommt.\n\n"
        "Was fordern Sie?\n\nKleinere Gruppen. Und Zeit."
    )
    assert [(label, name) for label, _, name in turns(text)] == [
        ("taz", "taz"),
        ("Ute Sommer", "Ute Sommer"),
        ("", ""),
        ("", "Ute Sommer"),
    ]


def test_who_answers_to_nothing_but_antwort_is_the_one_introduced() -> None:
    text = (
        "Ein Gespräch mit Anna Keller.\n\nFrage: Wird gebaut?\nAntwort: Ja.\n"
        "Frage: Wann?\nAntwort: Im Mai."
    )
    assert [name for label, _, name in turns(text) if label == "Antwort"] == ["Anna Keller"] * 2


@pytest.mark.parametrize(
    ("article", "label"),
    [
        ("Carla Ruf fragt, Anna Keller antwortet.", "AK"),
        ("Carla Ruf fragt, Anna Keller antwortet.", "A.K."),
        ("Carla Ruf fragt, Anna Keller antwortet.", "KELLER"),
        ("Carla Ruf fragt, Anna Keller antwortet.", "Dr. Keller"),
        ("Carla Ruf fragt, Ministerin Anna Keller antwortet.", "Ministerin Keller"),
        ("Carla Ruf fragt Anna Keller und ihren Bruder Veit Keller.", "Anna Keller"),
    ],
)
def test_labels_of_one_person(article: str, label: str) -> None:
    text = f"{article}\n\nFrage: Wird gebaut?\n{label}: Ja.\nFrage: Wann?\n{label}: Im Mai."
    assert [name for found, _, name in turns(text) if found == label] == ["Anna Keller"] * 2


def test_labels_in_italics() -> None:
    text = "''Stadtpost'': Frau Keller, wird gebaut?\n''Anna Keller'': Ja.\n''Keller'': Im Mai."
    assert [(label, name) for label, _, name in turns(text)][1:] == [
        ("Anna Keller", "Anna Keller"),
        ("Keller", "Anna Keller"),
    ]


def test_times_before_labels() -> None:
    text = (
        "00:12 Moderatorin: Herr Roth, worum geht es?\n00:19 Paul Roth: Um nichts.\n"
        "[01:02] Moderatorin: Und warum?\n[01:10] Paul Roth: Darum."
    )
    assert [(label, words) for label, words, _ in turns(text)] == [
        ("Moderatorin", "Herr Roth, worum geht es?"),
        ("Paul Roth", "Um nichts."),
        ("Moderatorin", "Und warum?"),
        ("Paul Roth", "Darum."),
    ]


def test_statements_under_names() -> None:
    text = (
        "Anna Keller (34), Lehrerin: Ich finde sie gut.\n\n"
        "Jonas Brandt, 61, Rentner aus Talheim: Mir fährt sie zu selten."
    )
    assert [(words, name) for _, words, name in turns(text)] == [
        ("Ich finde sie gut.", "Anna Keller"),
        ("Mir fährt sie zu selten.", "Jonas Brandt"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Montag: Regen. Dienstag: Sonne. Montag: Schnee. Dienstag: Wind.",
        "Anna Keller: 34 Punkte.\nJonas Brandt: 30 Punkte.\nFazit: Ein gutes Spiel.",
        "Anna Keller kam an. Fazit: Alles gut.",
        "Die große Frage: Wer zahlt?\nDer Rat berät am Montag darüber.",
        "Keller: „Wir haben verstanden“\nBrandt: „Wir auch“",
        "Regie: Anna Keller. Mit: Jonas Brandt, Ute Sommer. Kamera: Paul Roth.",
        "Keller: Hielt, was zu halten war. Note 2.\nBrandt: Stark im Zweikampf. Note 3.",
        "Am Ende blieb nur eine Frage: Wer zahlt? Keller: kein Wort. Brandt: Schweigen.",
        "Am Tor standen zwei Männer.\n– Ist offen?\n– Nein.",
    ],
)
def test_news_with_colons_is_no_transcript(text: str) -> None:
    assert turns(text) == []
