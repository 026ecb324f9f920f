"""From decisions to records: several spans, insertions, ids, stray marks, confidence."""

import quotegraph as qg
from quotegraph.confidence import confidence
from quotegraph.records import Article


def texts(article: Article) -> list[str]:
    return [quote.text for quote in article.quotes]


def test_remarks_of_the_editors_are_kept_apart_from_the_words():
    text = "„Wir bauen (die Brücke – Anm. d. Red.) neu“, sagte Anna Keller."
    (quote,) = qg.extract(text).quotes
    assert quote.text == "Wir bauen neu"
    assert [span.text for span in quote.insertions] == ["(die Brücke – Anm. d. Red.)"]
    assert "editorial_insertion" in quote.flags
    assert quote.spans[0].text == text[1 : text.index("“")]


def test_cues_of_two_words_are_two_spans():
    (quote,) = qg.extract("„Wir bauen neu“, teilte Paul Brandt am Montag mit.").quotes
    assert [span.text for span in quote.cue] == ["teilte", "mit"]


def test_ids_count_the_quotes_of_the_article():
    article = qg.extract("„Ja, gern“, sagte Anna Keller. „Nein, nie“, sagte Paul Brandt.")
    assert [quote.id for quote in article.quotes] == ["q1", "q2"]


def test_a_nested_quote_names_its_parent():
    text = "„Krause hat ‚Das lohnt sich nicht‘ gesagt“, sagte Anna Keller."
    outer, *inner = qg.extract(text).quotes
    assert outer.parent is None
    assert all(quote.parent == outer.id for quote in inner)


def test_a_stray_mark_is_told_with_its_place():
    article = qg.extract("Die Brücke“ bleibt gesperrt.")
    assert any("at 10 belongs to no pair" in warning for warning in article.warnings)


def test_speakers_point_at_entities_of_the_article():
    article = qg.extract("„Wir bauen neu“, sagte Anna Keller. „Bald“, fügte sie hinzu.")
    for quote in article.quotes:
        assert quote.speaker is not None
        assert [article.entity(id).name for id in quote.speaker.entities] == ["Anna Keller"]


def test_confidence_is_the_precision_of_the_rule():
    (quote,) = qg.extract("„Wir bauen neu“, sagte Anna Keller.").quotes
    assert quote.rule is not None
    assert quote.confidence == confidence("direct", quote.rule)


def test_marks_are_part_of_the_record_and_not_of_the_quote():
    (quote,) = qg.extract("»Wir bauen neu«, sagte Anna Keller.").quotes
    assert quote.marks is not None
    assert quote.marks.opening is not None
    assert quote.marks.closing is not None
    assert quote.marks.opening.text + quote.marks.closing.text == "»«"
