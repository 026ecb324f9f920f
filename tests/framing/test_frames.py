"""Cues with their persons: who speaks, to whom, and who passes it on."""

import pytest

from quotegraph.framing.cues import find_cues
from quotegraph.framing.frames import Frame, Frames
from quotegraph.grammar.tokens import Reading
from quotegraph.mentions.found import find_mentions
from quotegraph.mentions.mention import Mention
from readings import read_row, words

KELLER = "<person>Keller</person>"
BRANDT = "<person>Brandt</person>"

ROWS = [
    # the subject before and after its verb, by order and by case
    "„Ja“, sagte <speaker><person>Anna Keller</person></speaker>.",
    "<speaker><person>Anna Keller</person></speaker> sagte am Abend: „Nein.“",
    "Am Abend sagte <speaker>der Minister</speaker> leise: „Nein.“",
    "Wie <speaker><person>Jonas Brandt</person></speaker> mitteilte, bleibt es dabei.",
    "„Ja“, sagte <speaker>der Sprecher der Ministerin</speaker>.",
    "„Ja“, sagte <speaker>sie</speaker>.",
    f"„Gut“, sagten <speaker>{KELLER} und {BRANDT}</speaker>.",
    # 'sie' behind the verb is its object where a person stands before it
    f"Der Rat tagte, <speaker>{KELLER}</speaker> nannte sie „mutlos“.",
    "Das Vorhaben nannte <speaker>sie</speaker> „mutlos“.",
    "Die Stadt nannte <speaker>er</speaker> „taub“.",
    # who is told or blamed
    "<speaker>Der Minister</speaker> warf <addressee>dem Sprecher</addressee> „Betrug“ vor.",
    "<addressee>Dem Sprecher</addressee> warf <speaker>der Minister</speaker> „Betrug“ vor.",
    f"<speaker>{KELLER}</speaker> warf <addressee>{BRANDT}</addressee> „Betrug“ vor.",
    "„Ja“, sagte <speaker>er</speaker> gegenüber <addressee>Reportern</addressee>.",
    "„Ja“, sagte <speaker>der Minister</speaker> <addressee>dem Reporter</addressee>.",
    "Gegenüber <addressee>Reportern</addressee> sagte <speaker>sie</speaker>: „Nein.“",
    f"<addressee>Den Demonstranten</addressee> rief <speaker>{KELLER}</speaker> zu: „Nein.“",
    # who passes it on
    f"<speaker>{KELLER}</speaker> sagte laut <relay>der Polizei</relay>, die Tür sei offen.",
    f"„Ja“, sagte <speaker>{KELLER}</speaker> laut Mitteilung vom Montag.",
    "„Es brennt“, zitierte <relay>das Blatt</relay> <speaker>den Präsidenten</speaker>.",
    "„Es brennt“, zitierte <relay>die Agentur</relay> <speaker>einen Helfer</speaker>.",
    # the source of connectives and nouns
    "„Die Lage ist ernst“, so <speaker><person>Anna Keller</person></speaker>.",
    "Laut <speaker><person>Anna Keller</person></speaker> ist die Lage „ernst“.",
    "Dem Bericht des Rats folgte nichts, so <speaker>der Minister</speaker>.",
    "Nach Angaben <speaker>der Polizei</speaker> war er „zu schnell“.",
    "Nach den Worten von <speaker><person>Anna Keller</person></speaker> war es „ein Versehen“.",
    "<speaker><person>Kellers</person></speaker> Antwort: „Nein.“",
    # no person at all
    "„Es besteht keine Gefahr“, heißt es in <speaker>dem Schreiben</speaker>.",
    "„Es besteht keine Gefahr“, hieß es weiter.",
]


@pytest.mark.parametrize("markup", ROWS)
def test_row(markup: str) -> None:
    row, reading = read_row(markup)
    frames = outer_frames(reading)
    frame = next((f for f in frames if f.speaker is not None), frames[0])
    found = {
        "speaker": text_of(reading, frame.speaker),
        "addressee": text_of(reading, frame.addressee),
        "relay": text_of(reading, frame.relay),
    }
    assert found == {tag: next((row.of(item) for item in row.all(tag)), None) for tag in found}


def test_a_cue_inside_a_quote_frames_nothing_outside() -> None:
    _, reading = read_row("„Er sagte nichts“, sagte <person>Ute Lindner</person>.")
    frames = frames_of(reading)
    inside, outside = frames.of_sentence(0)
    assert text_of(reading, inside.speaker) == "Er"
    assert text_of(reading, outside.speaker) == "Ute Lindner"


def test_the_relative_pronoun_stands_for_the_name_before_its_comma() -> None:
    _, reading = read_row("<person>Anna Keller</person>, die von „Betrug“ sprach, ging.")
    (frame,) = outer_frames(reading)
    assert text_of(reading, frame.speaker) == "Anna Keller"


def frames_of(reading: Reading) -> Frames:
    mentions = find_mentions(reading)
    return Frames(reading, mentions, find_cues(reading, mentions))


def outer_frames(reading: Reading) -> list[Frame]:
    """Return the frames of all sentences that stand outside marks."""
    frames = frames_of(reading)
    return [
        frame
        for sentence in range(len(reading.bounds))
        for frame in frames.of_sentence(sentence)
        if frames.reading.inside[frame.cue.finite] == -1
    ]


def text_of(reading: Reading, mention: Mention | None) -> str | None:
    return None if mention is None else words(reading, (mention.first, mention.last))
