"""Marked spans told apart: what quotes somebody, and what is something else."""

import pytest

from quotegraph.attribution import analyse
from quotegraph.text.zones import find_zones
from readings import read_row

# The kind of each tagged span, in order; <quote> is a quote.
ROWS = [
    "„<quote>Die Brücke bleibt gesperrt</quote>“, sagte <person>Anna Keller</person>.",
    "<person>Anna Keller</person> nannte den Plan „<quote>unausgereift</quote>“.",
    "Laut <person>Anna Keller</person> ist die Lage „<quote>ernst, aber stabil</quote>“.",
    # scare quotes
    "Die „<marked kind='scare'>Reform</marked>“ kostet Millionen.",
    "Seine „<marked kind='scare'>Freunde</marked>“ ließen ihn allein.",
    # what a noun before it says it is
    "Der Film „<marked kind='title'>Morgen ist spät</marked>“ läuft an.",
    "Sie las aus dem Roman „<marked kind='title'>Der lange Weg</marked>“.",
    "Das Schiff „<marked kind='name'>Seestern</marked>“ liegt im Hafen.",
    "Die Operation „<marked kind='name'>Nordlicht</marked>“ begann.",
    "Es lief unter dem Motto „<marked kind='motto'>Wer wagt, gewinnt</marked>“.",
    # so-called
    "Die sogenannte „<marked kind='term'>Blitzaktion</marked>“ dauerte lange.",
    "Den sog. „<marked kind='term'>Mauerweg</marked>“ kennt jeder.",
    "Nouruz (Persisch für „<marked kind='term'>neuer Tag</marked>“) ist bald, sagte Frei.",
    # part of a word
    "Das „<marked kind='name'>Seestern</marked>“-Projekt ruht.",
    # what is written in the marks, or round them
    "Sie las das „<marked kind='title'>Gesetz zur Änderung des Vereinsrechts</marked>“.",
    "Roth sagte, das „<marked kind='title'>Gesetz über den Schutz der Aue</marked>“ gelte.",
    "Laut einem Test der Zeitschrift „<marked kind='name'>auto, boot und sport</marked>“ fehlt Öl.",
    "Laut dem Leiter der Sektion von „<marked kind='name'>Ärzte am Fluss</marked>“ regnet es.",
    "Keller rügte, die von „<marked kind='name'>Umfrage Nord</marked>“ erhobene Zahl sei alt.",
    "In seiner „<marked kind='name'>Thronrede</marked>“ sagte <person>Roth</person>, er gehe.",
    (
        "Der Begriff „<marked kind='term'>Fahrendes Volk</marked>“ "
        "(„<marked kind='term'>gens du voyage</marked>“) ist alt."
    ),
    "Keller sagte, es regne. Ein „<marked kind='scare'>blau-rotes</marked>“ Bündnis sei möglich.",
    # a list of works with those who made them
    (
        "Die Liste enthält Klassiker wie „<marked kind='title'>Der Fänger im Garten</marked>“ von "
        "Jo Sauer, „<marked kind='title'>Die Früchte des Herbstes</marked>“ von Jo Stein und "
        "„<marked kind='title'>Am Ufer</marked>“."
    ),
    # a title in the mouth of somebody
    (
        "„<quote>Der Film ‚<marked kind='title'>Morgen ist spät</marked>‘ ist gut</quote>“, "
        "sagte <person>Anna Keller</person>."
    ),
    # a colon makes a quote of it
    "<person>Anna Keller</person> sagte über den Film: „<quote>Er ist viel zu lang.</quote>“",
]


@pytest.mark.parametrize("markup", ROWS)
def test_row(markup: str) -> None:
    row, reading = read_row(markup.replace("='", '="').replace("'>", '">'))
    decisions = analyse(reading, find_zones(row.text)).decisions
    found = {decision.context.quote.start: decision.kind for decision in decisions}
    tags = [tag for tag in row.tagged if tag.tag in ("quote", "marked")]
    assert found == {tag.start: tag.attributes.get("kind", "quote") for tag in tags}
