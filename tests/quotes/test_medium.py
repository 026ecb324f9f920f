"""Spoken, written or thought: what the frame of a quote says of its medium."""

import pytest

import quotegraph
from quotegraph import Article

WRITTEN = """
in einem Brief an die Stadt
in einer Mitteilung
in einem Gastbeitrag
im Regionalblatt
per Mail
auf Facebook
schriftlich
""".strip().splitlines()

SPOKEN = """
in der Stadthalle
in der Kirche
im Bundestag
auf einem Podium
auf dem Marktplatz
auf einer Demonstration
in ihrer Küche
in einer Pressekonferenz
in der Debatte
im Radio
""".strip().splitlines()


def said(where: str) -> Article:
    return quotegraph.extract(f"„Wir bauen neu“, erklärte Anna Keller {where}.")


@pytest.mark.parametrize("where", WRITTEN)
def test_words_that_stand_in_a_text_were_written(where: str):
    assert [quote.medium for quote in said(where).quotes] == ["writing"]


@pytest.mark.parametrize("where", SPOKEN)
def test_a_place_or_an_occasion_is_no_text(where: str):
    assert [quote.medium for quote in said(where).quotes] == ["speech"]
