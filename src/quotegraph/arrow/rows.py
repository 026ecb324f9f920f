"""Records to Arrow batches and back, in the schemas of `quotegraph.arrow.schema`."""

import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from quotegraph.arrow import schema as arrow_schema
from quotegraph.extras import extra
from quotegraph.quote_table import table
from quotegraph.records import Article

if TYPE_CHECKING:
    import pyarrow as pa


def article_batch(articles: Iterable[Article]) -> "pa.RecordBatch":
    """Return whole records as a batch of `arrow_schema.articles()`, one row an article.

    They pass through JSON, which Pydantic writes and Arrow reads in compiled code: twice as fast as
    by way of Python objects.
    """
    with extra("parquet"):
        import pyarrow as pa
        import pyarrow.json

    schema = arrow_schema.articles()
    lines = b"\n".join(article.model_dump_json().encode() for article in articles)
    if not lines:
        return pa.RecordBatch.from_pylist([], schema=schema)
    table = pyarrow.json.read_json(
        io.BytesIO(lines),
        # One block holds it all: a block must hold the longest line, and one is one batch.
        read_options=pyarrow.json.ReadOptions(block_size=len(lines)),
        parse_options=pyarrow.json.ParseOptions(
            explicit_schema=schema, unexpected_field_behavior="error"
        ),
    )
    (batch,) = table.select(schema.names).combine_chunks().to_batches()
    return batch.replace_schema_metadata(schema.metadata)


def articles_of(batch: "pa.RecordBatch") -> Iterator[Article]:
    """Yield the records of a batch that `article_batch` made."""
    for values in batch.to_pylist():
        yield Article.model_validate(values)


def quote_batch(articles: Iterable[Article]) -> "pa.RecordBatch":
    """Return the quotes of the articles as a batch of `arrow_schema.quotes()`, one row a quote."""
    with extra("parquet"):
        import pyarrow as pa

    return pa.RecordBatch.from_pydict(table(articles), schema=arrow_schema.quotes())
