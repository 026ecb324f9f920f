"""Batches of articles in, batches of records or quotes out, in the schemas that are documented."""

from datetime import date, datetime, timezone

import pyarrow as pa
import pytest

import quotegraph as qg
from quotegraph.arrow import Extractor, extract_batch, extract_batches
from quotegraph.arrow import schema as arrow_schema
from quotegraph.arrow.rows import articles_of

TEXT = "„Wir bauen neu“, sagte Anna Keller."
ROWS = [
    {"id": "a", "text": TEXT, "published": "2026-03-01", "ressort": "Lokales"},
    {"id": "b", "text": "Nichts.", "source": "Bote"},
    {"id": "c", "text": None},
]
BATCH = pa.RecordBatch.from_pylist(
    ROWS, schema=pa.schema([(name, pa.string()) for name in (*ROWS[0], "source", "title")])
)


def test_records_come_back_in_order_and_whole():
    found = extract_batch(BATCH)
    assert found.schema == arrow_schema.articles()
    first, second, third = articles_of(found)
    assert first == qg.extract(TEXT, id="a", published="2026-03-01")
    assert second == qg.extract("Nichts.", id="b", source="Bote")
    assert third.warnings[0].startswith("failed: an article has no text")


def test_quotes_come_back_as_a_flat_table():
    found = extract_batch(BATCH, rows="quotes", min_confidence=0.1, types=["direct"])
    assert found.schema == arrow_schema.quotes()
    (row,) = found.to_pylist()
    assert (row["article"], row["text"], row["name"]) == ("a", "Wir bauen neu", "Anna Keller")
    assert row["published"] == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("values", "kind", "expected"),
    [
        ([date(2026, 3, 1)], pa.date32(), "2026-03-01"),
        (
            [datetime(2026, 3, 1, 8, 30, tzinfo=timezone.utc)],
            pa.timestamp("us", "UTC"),
            "2026-03-01T08:30:00Z",
        ),
        ([None], pa.date32(), None),
    ],
)
def test_days_and_times_are_taken_as_they_are(
    values: list[object], kind: pa.DataType, expected: str | None
):
    columns = [pa.array([TEXT], pa.large_string()), pa.array(values, kind)]
    batch = pa.RecordBatch.from_arrays(columns, ["text", "published"])
    assert extract_batch(batch).column("published").to_pylist() == [expected]


def test_ids_may_be_numbers():
    batch = pa.RecordBatch.from_pylist([{"id": 7, "text": TEXT}, {"id": None, "text": TEXT}])
    assert extract_batch(batch).column("id").to_pylist() == ["7", None]


def test_an_article_that_fails_can_be_left_out_or_stop_the_batch():
    assert extract_batch(BATCH, on_error="skip").column("id").to_pylist() == ["a", "b"]
    with pytest.raises(qg.ArticleError, match="article c"):
        extract_batch(BATCH, on_error="raise")


def test_a_batch_without_text_is_refused():
    with pytest.raises(qg.InputError, match="no column 'text', only id, body"):
        extract_batch(pa.RecordBatch.from_pylist([{"id": "a", "body": TEXT}]))


def test_batches_go_through_one_by_one():
    found = list(extract_batches(iter([BATCH, BATCH.slice(0, 0)]), rows="quotes"))
    assert [batch.num_rows for batch in found] == [1, 0]


def test_tables_of_several_chunks_and_of_none_go_through_an_extractor():
    extractor = Extractor(rows="quotes")
    table = pa.Table.from_batches([BATCH, BATCH])
    assert extractor(table).column("article").to_pylist() == ["a", "a"]
    assert extractor(table.slice(0, 0)).schema == arrow_schema.quotes()
