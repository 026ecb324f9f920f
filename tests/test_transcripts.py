"""Transcripts without quotation marks: labels make turns, and news with colons stays news."""

import pytest

from quotegraph.nlp import COMPONENT, default_pipeline
from quotegraph.reading import read
from quotegraph.transcripts import find_turns


def turns(text: str) -> list[tuple[str, str, str]]:
    """Each turn as its label, its words, and the name that the label stands for."""
    reading = read(default_pipeline()(text, disable=[COMPONENT]))
    found: list[tuple[str, str, str]] = []
    for turn in find_turns(reading):
        name = turn.speaker.name if turn.speaker else None
        words = " ".join(t.text for t in reading.tokens[slice(*name)]) if name else ""
        found.append((text[slice(*turn.label)], text[slice(*turn.words)], words))
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


@pytest.mark.parametrize(
    "text",
    [
        "Montag: Regen. Dienstag: Sonne. Montag: Schnee. Dienstag: Wind.",
        "Anna Keller: 34 Punkte.\nJonas Brandt: 30 Punkte.\nFazit: Ein gutes Spiel.",
        "Anna Keller kam an. Fazit: Alles gut.",
        "Die große Frage: Wer zahlt?\nDer Rat berät am Montag darüber.",
        "Keller: „Wir haben verstanden“\nBrandt: „Wir auch“",
        "Am Tor standen zwei Männer.\n– Ist offen?\n– Nein.",
    ],
)
def test_news_with_colons_is_no_transcript(text: str) -> None:
    assert turns(text) == []
