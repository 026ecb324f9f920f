"""Every rule for reported words has Yes and No rows, and they are run."""

import re
from collections.abc import Iterator

import pytest

from quotegraph.attribution import analyse
from quotegraph.evaluate.markup import MarkedText, parse
from quotegraph.grammar.clauses import clauses_of
from quotegraph.nlp import COMPONENT, default_pipeline
from quotegraph.nlp.reading import read
from quotegraph.text.zones import find_zones
from quotegraph.unmarked.rules import INDIRECT_RULES, RULES_BESIDE_A_QUOTE, IndirectRule
from quotegraph.unmarked.telling import Telling
from readings import words

ROW = re.compile(r"^\s*(Yes|No): (.+)$", re.MULTILINE)


RULES = tuple(dict.fromkeys(INDIRECT_RULES + RULES_BESIDE_A_QUOTE))


def rows() -> Iterator[object]:
    for rule in RULES:
        for answer, markup in ROW.findall(rule.__doc__ or ""):
            yield pytest.param(rule, answer == "Yes", markup, id=f"{rule.__name__}: {markup}")


@pytest.mark.parametrize(("rule", "answers", "markup"), list(rows()))
def test_row(rule: IndirectRule, answers: bool, markup: str) -> None:
    row = parse(markup)
    telling = telling_of(row)
    ranges = rule(telling) or ()
    wanted = [row.of(tag) for tag in row.all("quote")] if answers else []
    assert [words(telling.reading, part) for part in ranges] == wanted


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_has_a_sentence_and_rows_of_both_kinds(rule: IndirectRule) -> None:
    doc = rule.__doc__ or ""
    assert doc.splitlines()[0].endswith(".")
    assert {answer for answer, _ in ROW.findall(doc)} == {"Yes", "No"}


def telling_of(row: MarkedText) -> Telling:
    """Return the frame of a row whose cue is tagged."""
    doc = default_pipeline()(row.text, disable=[COMPONENT])
    analysis = analyse(read(doc), find_zones(row.text))
    reading, frames = analysis.reading, analysis.frames
    cue = row.all("cue")[0]
    for sentence, found in frames.frames.items():
        for frame in found:
            if any(reading.tokens[i].start == cue.start for i in frame.cue.tokens):
                clauses = clauses_of(reading, sentence)
                return Telling(reading, frames, frame, sentence, clauses)
    raise AssertionError(f"no frame with the cue {row.of(cue)}")
