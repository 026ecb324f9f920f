"""Mentions led to persons: in each row the tagged speaker stands for the names beside it."""

import pytest

import quotegraph as qg
from quotegraph.entities import Registry
from quotegraph.framing.cues import find_cues
from quotegraph.framing.frames import Frames
from quotegraph.mentions.found import find_mentions
from quotegraph.resolution.resolutions import Resolution
from quotegraph.resolution.resolver import Resolver
from readings import read_row, words

ANNA = "<person>Anna Keller</person>"
UTE = "<person>Ute Lindner</person>"
JONAS = "<person>Jonas Brandt</person>"
JENS = "<person>Jens Krause</person>"
RELATIVE = "<person>Jonas Keller</person>"
KREML = f"Kreml-Sprecher {JONAS} kam."
YES = "„Ja“, sagte"
RUSSIA = '<person label="LOC">Russlands</person>'

NAMED = [
    # names
    (f"{YES} <speaker>{ANNA}</speaker>.", "Anna Keller"),
    (f"{ANNA} kam. {YES} <speaker><person>Keller</person></speaker>.", "Anna Keller"),
    (f"<speaker><person>Keller</person></speaker> kam. Dann ging {ANNA}.", "Anna Keller"),
    (f"{ANNA} und {JONAS} kamen. Dann rief <speaker>{JONAS}</speaker>.", "Jonas Brandt"),
    # pronouns by gender and number
    (f"{ANNA} kam spät. {YES} <speaker>sie</speaker>.", "Anna Keller"),
    (f"{JONAS} kam spät. {YES} <speaker>er</speaker>.", "Jonas Brandt"),
    (f"{ANNA} traf {JONAS}. {YES} <speaker>sie</speaker>.", "Anna Keller"),
    (f"{ANNA} traf {JONAS}. {YES} <speaker>er</speaker>.", "Jonas Brandt"),
    (f"{JONAS} kam spät. Es regnete. {YES} <speaker>er</speaker>.", "Jonas Brandt"),
    (f"{JENS} kam. Dann kam {JONAS}. {YES} <speaker>er</speaker>.", "Jonas Brandt"),
    (
        f"{ANNA} und {JONAS} kamen. „Ja“, sagten <speaker>sie</speaker>.",
        "Anna Keller; Jonas Brandt",
    ),
    (f"<speaker>{ANNA} und {JONAS}</speaker> kamen.", "Anna Keller; Jonas Brandt"),
    # demonstratives take the last one
    (f"{JENS} rief {JONAS} an. <speaker>Dieser</speaker> schwieg.", "Jonas Brandt"),
    (f"{ANNA} rief {JONAS} an. <speaker>Dieser</speaker> schwieg.", "Jonas Brandt"),
    # epithets by gender
    (f"{ANNA} traf {JONAS}. {YES} <speaker>die 52-Jährige</speaker>.", "Anna Keller"),
    # roles that an apposition taught
    (
        f"Stadtsprecher {JONAS} kam. {YES} <speaker>der Stadtsprecher</speaker>.",
        "Jonas Brandt",
    ),
    (f"{KREML} {YES} <speaker>der Sprecher des russischen Präsidenten</speaker>.", "Jonas Brandt"),
    (
        f"Präsident {JENS} kam mit Sprecher {JONAS}. {YES} <speaker>der Sprecher</speaker>.",
        "Jonas Brandt",
    ),
    (
        f"{RUSSIA} Präsident {JENS} kam. {YES} <speaker>der russische Präsident</speaker>.",
        "Jens Krause",
    ),
]


@pytest.mark.parametrize(("markup", "name"), NAMED)
def test_who_is_meant(markup: str, name: str) -> None:
    resolution = resolved(markup)
    assert resolution.name == name
    assert resolution.candidates == ()
    assert resolution.steps


DOUBTFUL = [
    (f"{ANNA} traf {UTE}. {YES} <speaker>sie</speaker>.", {"Anna Keller", "Ute Lindner"}),
    (f"{JONAS} traf {JENS}. {YES} <speaker>er</speaker>.", {"Jonas Brandt", "Jens Krause"}),
    (
        f"{ANNA} traf {RELATIVE}. {YES} <speaker><person>Keller</person></speaker>.",
        {"Anna Keller", "Jonas Keller"},
    ),
    (
        f"Sprecher {JONAS} traf Sprecher {JENS}. {YES} <speaker>der Sprecher</speaker>.",
        {"Jonas Brandt", "Jens Krause"},
    ),
]


@pytest.mark.parametrize(("markup", "candidates"), DOUBTFUL)
def test_several_fit_and_none_is_chosen(markup: str, candidates: set[str]) -> None:
    resolution = resolved(markup)
    assert {entity.name for entity in resolution.candidates} == candidates
    assert resolution.entities == ()
    assert resolution.name is None


def test_man_is_no_speaker() -> None:
    article = qg.extract("Anna Keller kam spät. „Das weiß keiner“, sagte man.")
    assert [quote.text for quote in article.quotes] == ["Das weiß keiner"]
    assert article.quotes[0].speaker is None


UNKNOWN = [
    f"{JONAS} kam spät. {YES} <speaker>einer der Männer</speaker>.",
    f"{YES} <speaker>er</speaker>.",
    f"{ANNA} kam spät. {YES} <speaker>er</speaker>.",
    f"{ANNA} kam spät. „Ja“, sagten <speaker>die Mitarbeiter</speaker>.",
    f"{JONAS} kam spät. „Es war laut“, sagte <speaker>ein Anwohner</speaker>.",
    f"Minister {JENS} kam spät. {YES} <speaker>der Sprecher des Ministers</speaker>.",
    f"{KREML} {YES} <speaker>der russische Präsident</speaker>.",
    f"{KREML} {YES} <speaker>der Sprecher des russischen Außenministeriums</speaker>.",
    f"Stadtsprecher {JONAS} kam spät. {YES} <speaker>die Ministerin</speaker>.",
]


@pytest.mark.parametrize("markup", UNKNOWN)
def test_nobody_named_is_meant(markup: str) -> None:
    resolution = resolved(markup)
    assert resolution.name is None
    assert resolution.candidates == ()


def test_an_unnamed_speaker_with_an_article_is_the_same_each_time() -> None:
    text = "Der Anwalt kam. „Ja“, sagte der Anwalt. „Nein“, sagte ein Anwalt."
    _, reading = read_row(text)
    mentions = find_mentions(reading)
    resolver = resolver_of(text)
    first, second, third = (resolver.resolve(m).entities[0] for m in mentions if m.form == "role")
    assert first is second
    assert third is not first


def test_the_answer_is_the_same_each_time() -> None:
    markup = f"{ANNA} traf {JONAS}. {YES} <speaker>sie</speaker>."
    _, reading = read_row(markup)
    resolver = resolver_of(markup)
    for mention in find_mentions(reading):
        assert resolver.resolve(mention) is resolver.resolve(mention)


def test_the_step_names_its_rule_and_evidence() -> None:
    markup = f"{ANNA} kam spät. {YES} <speaker>sie</speaker>."
    (step,) = resolved(markup).steps
    _, reading = read_row(markup)
    assert step.rule == "pronoun"
    assert step.evidence is not None
    assert words(reading, step.evidence) == "Anna Keller"


def resolver_of(markup: str) -> Resolver:
    _, reading = read_row(markup)
    mentions = find_mentions(reading)
    frames = Frames(reading, mentions, find_cues(reading, mentions))
    return Resolver(Registry(reading, mentions), frames, mentions)


def resolved(markup: str) -> Resolution:
    """Resolve the mention that is tagged as a speaker; it must be found just so."""
    row, reading = read_row(markup)
    tag = row.all("speaker")[0]
    mentions = {reading.tokens[m.first].start: m for m in find_mentions(reading)}
    assert tag.start in mentions
    mention = mentions[tag.start]
    assert words(reading, (mention.first, mention.last)) == row.of(tag)
    return resolver_of(markup).resolve(mention)
