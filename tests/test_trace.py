"""explain: every marked span, every rule asked, what it answered."""

import quotegraph as qg
from quotegraph.rules import RULES


def test_the_last_rule_asked_is_the_one_that_answered():
    trace = qg.explain("„Wir bauen neu“, sagte Anna Keller.")
    (quote,) = trace.quotes
    assert quote.kind == "quote"
    assert quote.quote == trace.article.quotes[0].id
    assert quote.speaker == "Anna Keller"
    *silent, last = quote.asked
    assert last.rule == quote.rule
    assert last.answer == "Anna Keller"
    assert all(answer.answer is None for answer in silent)


def test_a_marked_span_that_quotes_nobody_says_what_it_is():
    trace = qg.explain("Der Film „Nacht“ läuft am Montag.")
    (marked,) = trace.quotes
    assert marked.kind == "title"
    assert marked.quote is None
    assert "is no quote but a title" in str(trace)


def test_rules_are_asked_in_their_order():
    order = [rule.__name__ for rule in RULES]
    for quote in qg.explain("Das Haus steht leer. „Nun ja.“").quotes:
        assert [answer.rule for answer in quote.asked] == order[: len(quote.asked)]


def test_offsets_are_those_of_the_raw_text():
    raw = "\ufeff„Wir\xa0bauen“, sagte Anna Keller."
    (quote,) = qg.explain(raw).quotes
    assert raw[quote.start : quote.end] == "Wir\xa0bauen"


def test_the_day_and_the_title_lead_to_what_extract_finds_with_them():
    text = "Streit um die Brücke\n\n„Wir bauen“, sagte der russische Präsident."
    known = {"title": "Streit um die Brücke", "published": "2010-03-01"}
    assert qg.explain(text, **known).article == qg.extract(text, **known)
    assert qg.explain(text, **known).quotes[0].speaker != qg.explain(text).quotes[0].speaker


def test_the_turns_of_an_interview_are_traced_though_no_marks_quote_them():
    text = "Frage: Kommt die Brücke?\n\nAnna Keller: Ja, sicher. „Nordwind“ heißt sie."
    trace = qg.explain(text)
    assert [quote.id for quote in trace.article.quotes] == [
        q.quote for q in trace.quotes if q.quote
    ]
    assert "said by Anna Keller" in str(trace)


def test_a_text_without_marks_says_so():
    assert str(qg.explain("Das Haus steht leer.")) == "nothing is quoted or reported"


def test_the_way_to_the_name_reads_as_sentences() -> None:
    report = str(qg.explain("Stadtsprecher Jonas Brandt kam. „Ja“, sagte er. „Nein“, sagte er."))
    assert "the pronoun stands for Stadtsprecher Jonas Brandt" in report
    assert "the pronoun stands for er" in report
