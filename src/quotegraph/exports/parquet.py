"""Quotes or whole records as Parquet, for DuckDB, pandas, Polars and engines."""

from itertools import islice
from pathlib import Path
from typing import Literal

from quotegraph.extras import extra
from quotegraph.files.whole_files import whole_file
from quotegraph.several import Records, each

BATCH = 1000
"""Articles in memory at a time: enough for compression, a few megabytes."""


def to_parquet(
    articles: Records, path: str | Path, *, rows: Literal["quotes", "articles"] = "quotes"
) -> None:
    """Write a Parquet file: one row a quote, or with `rows="articles"` one row a whole record.

    The columns are those of `arrow_schema.quotes()` or `arrow_schema.articles()`. Articles are
    written a thousand at a time, so memory does not grow with their number; the file appears when
    it is whole. Needs the extra `parquet`.
    """
    # Here, not above: with them comes spaCy, which the other formats do without.
    from quotegraph.arrow import rows as arrow_rows
    from quotegraph.arrow import schema as arrow_schema

    with extra("parquet"):
        import pyarrow.parquet

    schema, batch_of = {
        "quotes": (arrow_schema.quotes, arrow_rows.quote_batch),
        "articles": (arrow_schema.articles, arrow_rows.article_batch),
    }[rows]
    waiting = each(articles)
    with (
        whole_file(path) as part,
        pyarrow.parquet.ParquetWriter(part, schema(), compression="zstd") as writer,
    ):
        while some := tuple(islice(waiting, BATCH)):
            writer.write_batch(batch_of(some))
