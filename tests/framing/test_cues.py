"""Reporting words in sentences: each row has its cue tagged, and nothing else may be found."""

import pytest

from quotegraph.evaluate.markup import MarkedText
from quotegraph.framing.cue import Cue, CueKind
from quotegraph.framing.cues import find_cues
from quotegraph.grammar.tokens import Reading
from quotegraph.mentions.found import find_mentions
from readings import read_row

VERBS = [
    "„Ja“, <cue>sagte</cue> <person>Anna Keller</person>.",
    "<person>Anna Keller</person> <cue>sagte</cue>: „Nein.“",
    "Wie <person>Jonas Brandt</person> <cue>mitteilte</cue>, bleibt es dabei.",
    # separable verbs, near and far
    "<person>Jonas Brandt</person> <cue>teilte</cue> am Abend „Details“ <cue>mit</cue>.",
    "<person>Jonas Brandt</person> <cue>teilte mit</cue>: „Nein.“",
    "<person>Keller</person> <cue>warf</cue> <person>Brandt</person> „Betrug“ <cue>vor</cue>.",
    "„Und noch etwas“, <cue>fügte</cue> sie <cue>hinzu</cue>.",
    "„Und noch etwas“, <cue>fuhr</cue> <person>Anna Keller</person> <cue>fort</cue>.",
    "Dazu <cue>führt</cue> der Bericht <cue>aus</cue>, die Zahl weise Lücken auf.",
    # a preposition is no particle
    "„Wohnen ist Menschenrecht“, <cue>skandierte</cue> die Menge vor dem Rathaus.",
    "Die Verteidigung <cue>plädierte</cue> auf „Notwehr“.",
    # compound tenses: the participle or infinitive is the cue
    "<person>Anna Keller</person> hat nie <cue>gesagt</cue>: „Wir zahlen.“",
    "<person>Anna Keller</person> wird wohl <cue>sagen</cue>: „Kein Geld.“",
    "<person>Anna Keller</person> soll „Nein“ <cue>gerufen</cue> haben.",
    "<person>Anna Keller</person> hatte ihm „Betrug“ <cue>vorgeworfen</cue>.",
    # the passive keeps its auxiliary
    "<person>Jonas Brandt</person> <cue>wird</cue> mit den Worten <cue>zitiert</cue>: „Ja.“",
]
OTHERS = [
    "<person>Brandt</person> hat danach gesucht, <cue>so</cue> <person>Anna Keller</person>.",
    "„Die Lage ist ernst“, <cue>so</cue> <person>Anna Keller</person>.",
    "„Die Lage ist ernst“, <cue>so</cue> <person>Anna Keller</person> <cue>weiter</cue>.",
    "„Die Lage ist ernst“, <cue>so</cue> der Minister.",
    "<cue>Laut</cue> <person>Anna Keller</person> ist die Lage „ernst“.",
    "<person>Anna Keller</person> <cue>zufolge</cue> war es „ein Anfang“.",
    "<cue>Nach Angaben</cue> der Polizei war er „zu schnell“.",
]
SILENT = [
    "Sie ist müde, und <person>Jonas Brandt</person> sollte wissen, dass er geht.",
    "„Abwarten“, so einfach ist das.",
    "So ein Glück hatte er noch nie.",
    "Der Hund lief so schnell er konnte.",
    "Nach dem Spiel ging <person>Anna Keller</person> nach Hause.",
    "<person>Anna Keller</person> kaufte ein Brot.",
    "<person>Jonas Brandt</person> warf den Ball.",
]


@pytest.mark.parametrize("markup", VERBS)
def test_verb(markup: str) -> None:
    row, reading = read_row(markup)
    cues = cues_of(reading, ("verb", "connective"))
    assert words(reading, cues) == expected(row)
    assert {cue.kind for cue in cues} == {"verb"}


@pytest.mark.parametrize("markup", OTHERS)
def test_cue_that_is_no_verb(markup: str) -> None:
    row, reading = read_row(markup)
    cues = cues_of(reading, ("verb", "connective", "source"))
    assert words(reading, cues) == expected(row)
    assert "verb" not in {cue.kind for cue in cues}


def test_a_noun_for_something_said() -> None:
    _, reading = read_row("<person>Kellers</person> Antwort war kurz.")
    assert words(reading, cues_of(reading, ("noun",))) == ["Antwort"]


@pytest.mark.parametrize("markup", SILENT)
def test_no_cue(markup: str) -> None:
    _, reading = read_row(markup)
    assert words(reading, cues_of(reading, ("verb", "connective", "source", "noun"))) == []


def test_a_passive_cue_says_so() -> None:
    _, reading = read_row("<person>Jonas Brandt</person> wurde am Abend gewarnt: „Nein.“")
    (cue,) = (cue for cue in find_cues(reading, find_mentions(reading)) if cue.kind == "verb")
    assert cue.passive
    assert reading.tokens[cue.finite].text == "wurde"
    assert reading.tokens[cue.main].text == "gewarnt"


@pytest.mark.parametrize(
    ("modal", "text"),
    [
        ("soll", "Anna Keller soll gesagt haben: „Nein.“"),
        ("wird", "Anna Keller wird sagen: „Nein.“"),
        ("will", "Anna Keller will gesagt haben: „Nein.“"),
        ("", "Anna Keller hat gesagt: „Nein.“"),
    ],
)
def test_the_modal_of_a_cue(modal: str, text: str) -> None:
    _, reading = read_row(text)
    cues = [cue for cue in find_cues(reading, find_mentions(reading)) if cue.kind == "verb"]
    assert [cue.modal for cue in cues] == [modal]


@pytest.mark.parametrize(
    ("number", "text"),
    [("Sing", "„Ja“, sagte sie."), ("Plur", "„Ja“, sagten sie."), ("Sing", "„Ja“, erklärt er.")],
)
def test_the_number_of_a_cue(number: str, text: str) -> None:
    _, reading = read_row(text)
    assert [cue.number for cue in find_cues(reading, find_mentions(reading))] == [number]


@pytest.mark.parametrize(
    ("medium", "text"),
    [
        ("thought", "„Ja“, dachte sie."),
        ("writing", "„Ja“, schrieb sie."),
        ("speech", "„Ja“, sagte sie."),
    ],
)
def test_the_medium_of_a_cue(medium: str, text: str) -> None:
    _, reading = read_row(text)
    assert [cue.medium for cue in find_cues(reading, find_mentions(reading))] == [medium]


def cues_of(reading: Reading, kinds: tuple[CueKind, ...]) -> list[Cue]:
    """Find the cues of these kinds that do not stand inside a pair of marks."""
    inside = [(pair.start, pair.end) for pair in reading.pairs]
    return [
        cue
        for cue in find_cues(reading, find_mentions(reading))
        if cue.kind in kinds
        and not any(start <= reading.tokens[cue.main].start < end for start, end in inside)
    ]


def expected(row: MarkedText) -> list[str]:
    """Return the tagged words one by one."""
    return [word for tag in row.all("cue") for word in row.of(tag).split()]


def words(reading: Reading, cues: list[Cue]) -> list[str]:
    return [reading.tokens[i].text for cue in cues for i in cue.tokens]
