"""Every rule's Yes and No rows are run: manual, specification and test are one text."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from quotegraph.attribution import Analysis, analyse
from quotegraph.context import Attribution, Context
from quotegraph.evaluate.markup import MarkedText, parse
from quotegraph.nlp import COMPONENT, default_pipeline
from quotegraph.nlp.reading import read
from quotegraph.rules import RULES, Rule
from quotegraph.text.zones import find_zones

ROW = re.compile(r"^\s*(Yes|No)( in a headline)?: (.+)$", re.MULTILINE)


def rows() -> Iterator[object]:
    for rule in RULES:
        for answer, headline, markup in ROW.findall(rule.__doc__ or ""):
            name = f"{rule.__name__}: {markup}"
            yield pytest.param(rule, answer == "Yes", bool(headline), markup, id=name)


@pytest.mark.parametrize(("rule", "answers", "headline", "markup"), list(rows()))
def test_row(rule: Rule, answers: bool, headline: bool, markup: str) -> None:
    row = parse(markup)
    context, analysis = context_of(row, headline)
    attribution = rule(context)
    if not answers:
        assert attribution is None
        return
    assert attribution is not None
    assert words(analysis, attribution) == [row.of(tag) for tag in row.all("speaker")]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_has_a_sentence_and_rows_of_both_kinds(rule: Rule) -> None:
    doc = rule.__doc__ or ""
    assert doc.splitlines()[0].endswith(".")
    assert {answer for answer, _, _ in ROW.findall(doc)} == {"Yes", "No"}


def context_of(row: MarkedText, headline: bool) -> tuple[Context, Analysis]:
    doc = default_pipeline()(row.text, disable=[COMPONENT])
    analysis = analyse(read(doc), find_zones(row.text))
    quote = row.all("quote")[0]
    found = (decision.context for decision in analysis.decisions)
    context = next(c for c in found if c.quote.start == quote.start)
    return replace(context, zone="headline") if headline else context, analysis


def words(analysis: Analysis, attribution: Attribution) -> list[str]:
    mention = attribution.speaker
    if mention is None:
        return []
    tokens = analysis.reading.tokens
    return [analysis.reading.text[tokens[mention.first].start : tokens[mention.last - 1].end]]
