"""Marked spans told apart: the rows of every reason are run, then rows that several decide."""

import re
from collections.abc import Iterator

import pytest

from quotegraph.attribution import analyse
from quotegraph.quotes.case import Case, Reason
from quotegraph.quotes.kinds import REASONS
from quotegraph.text.zones import find_zones
from readings import read_row

ROW = re.compile(r"^\s*(quote|name|nickname|title|term|motto|scare|No): (.+)$", re.MULTILINE)


def rows() -> Iterator[object]:
    for reason in REASONS:
        for answer, markup in ROW.findall(reason.__doc__ or ""):
            name = f"{reason.__name__}: {markup}"
            yield pytest.param(reason, answer, markup, id=name)


@pytest.mark.parametrize(("reason", "answer", "markup"), list(rows()))
def test_reason(reason: Reason, answer: str, markup: str) -> None:
    row, reading = read_row(markup.replace("¶", "\n"))
    decisions = analyse(reading, find_zones(row.text)).decisions
    (marked,) = row.all("marked")
    decision = next(one for one in decisions if one.context.quote.start == marked.start)
    found = reason(Case(decision.context, decision.attribution, decision.rule))
    if answer == "No":
        assert found is None
    else:
        assert (found, decision.kind) == (answer, answer)


@pytest.mark.parametrize("reason", REASONS, ids=lambda reason: reason.__name__)
def test_every_reason_has_a_sentence_and_rows_of_both_kinds(reason: Reason) -> None:
    doc = reason.__doc__ or ""
    assert doc.splitlines()[0].endswith(".")
    answers = [answer for answer, _ in ROW.findall(doc)]
    assert "No" in answers
    assert set(answers) != {"No"}


# The kind of each tagged span, in order; <quote> is a quote.
ROWS = [
    "Seine „<marked kind='scare'>Freunde</marked>“ ließen ihn allein.",
    "Den sog. „<marked kind='term'>Mauerweg</marked>“ kennt jeder.",
    "Laut einem Test der Zeitschrift „<marked kind='name'>auto, boot und sport</marked>“ fehlt Öl.",
    "Laut dem Leiter der Sektion von „<marked kind='name'>Ärzte am Fluss</marked>“ regnet es.",
    "In seiner „<marked kind='name'>Thronrede</marked>“ sagte <person>Roth</person>, er gehe.",
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
