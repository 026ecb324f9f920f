"""Rivals: what a rule further down would have answered for the same quote."""

import quotegraph as qg
from quotegraph.evaluate.rivals import extract_with_rivals
from quotegraph.records import ArticleInput


def test_a_rival_is_the_first_rule_below_that_answers_too():
    text = "\ufeffAnna Keller sagte am Montag: „Wir bauen\xa0neu“, sagte Paul Brandt."
    article, rivals = extract_with_rivals(ArticleInput(text=text, id="a"), qg.load())
    assert article == qg.extract(text, id="a")
    (quote,) = article.quotes
    rival = rivals[tuple((span.start, span.end) for span in quote.spans)]
    assert (quote.rule, rival.rule) == ("inquit_after", "verb_before_colon")
    ((start, end),) = rival.speaker
    assert text[start:end] == "Anna Keller"


def test_a_quote_that_no_other_rule_knows_of_has_no_rival():
    _, rivals = extract_with_rivals(ArticleInput(text="„Abwarten“, so Paul Brandt."), qg.load())
    assert rivals == {}
