from datetime import date, datetime, timezone

import pytest

from quotegraph.arrow import schema as arrow_schema
from quotegraph.arrow.rows import article_batch, articles_of, quote_batch
from quotegraph.records import Article
from written import written

SENTENCE = (
    '„<quote by="Anna Keller" flags="partial denied">Wir bauen</quote>“, <cue>sagte</cue> '
    '<person role="Rätin" gender="f">Anna Keller</person> <addressee>dem Rat</addressee>.'
)


@pytest.mark.parametrize("count", [0, 1, 3])
def test_records_come_back_as_they_went(count: int):
    articles = [written(SENTENCE, id=str(number)) for number in range(count)]
    batch = article_batch(articles)
    assert batch.schema.equals(arrow_schema.articles(), check_metadata=True)
    assert list(articles_of(batch)) == articles


@pytest.mark.parametrize(
    "published", [None, date(2026, 3, 1), datetime(2026, 3, 1, 18, 30, tzinfo=timezone.utc)]
)
def test_days_and_times_of_publication_come_back(published: date | None):
    article = written(SENTENCE, published=published)
    assert list(articles_of(article_batch([article]))) == [article]


def test_line_breaks_and_signs_of_other_planes_come_back():
    article = Article(text='Erste\r\nZweite\u2028 „𝔍a“ \x00 \\ "', id="\u00e9")
    assert list(articles_of(article_batch([article]))) == [article]


@pytest.mark.parametrize("type", ["direct", "indirect", "free_indirect", "reported"])
def test_quotes_of_every_type_become_a_row(type: str):
    markup = SENTENCE.replace("<quote ", f'<quote type="{type}" ')
    batch = quote_batch([written(markup, published="2026-03-01"), Article(text="Nichts.")])
    assert batch.schema.equals(arrow_schema.quotes(), check_metadata=True)
    (row,) = batch.to_pylist()
    assert (row["type"], row["name"], row["flags"]) == (type, "Anna Keller", "partial; denied")
    assert (row["start"], row["end"], row["published"]) == (1, 10, date(2026, 3, 1))


def test_no_quotes_are_a_table_without_rows():
    batch = quote_batch([])
    assert batch.num_rows == 0
    assert batch.schema.equals(arrow_schema.quotes(), check_metadata=True)
