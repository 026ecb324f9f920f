"""One kernel for every engine: a batch of articles in, a batch of records or quotes out.

Ray Data, Spark, Dask and DuckDB all hand out Arrow batches; `extract_batch` is what each of them
calls. The schemas stand in `quotegraph.arrow.schema`. The pipeline is loaded once a process.
"""

from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from spacy.language import Language

from quotegraph.arrow import rows as arrow_rows
from quotegraph.arrow import schema as arrow_schema
from quotegraph.errors import InputError
from quotegraph.extras import extra
from quotegraph.nlp import default_pipeline, load
from quotegraph.stream import OnError, extract_many
from quotegraph.vocabulary import QuoteType

if TYPE_CHECKING:
    import pyarrow as pa

Rows = Literal["articles", "quotes"]


def extract_batch(
    batch: "pa.RecordBatch",
    *,
    rows: Rows = "articles",
    model: str | None = None,
    on_error: OnError = "record",
    min_confidence: float = 0.0,
    types: Collection[QuoteType] | None = None,
) -> "pa.RecordBatch":
    """Return the records of a batch of articles, or with `rows="quotes"` one row a quote.

    The columns read are those of `arrow_schema.inputs()`: `text`, and `id`, `title`, `published`
    (text, day or time) and `source` where they are there; others are passed over. What comes back
    has the schema `arrow_schema.articles()` or `.quotes()`, in the order of the articles. `model`,
    `on_error` and the rest are those of `load` and `extract_many`: an article that fails leaves a
    record whose `warnings` say why, unless something else is wished. InputError if there is no
    column `text`. Needs the extra `parquet`.
    """
    articles = extract_many(
        _items(batch),
        nlp=_pipeline(model),
        on_error=on_error,
        min_confidence=min_confidence,
        types=types,
    )
    to_batch = arrow_rows.quote_batch if rows == "quotes" else arrow_rows.article_batch
    return to_batch(articles)


def extract_batches(
    batches: "Iterable[pa.RecordBatch]", **options: Any
) -> "Iterator[pa.RecordBatch]":
    """Yield what `extract_batch` makes of each batch: this is what Spark's `mapInArrow` calls."""
    for batch in batches:
        yield extract_batch(batch, **options)


class Extractor:
    """`extract_batch` for engines that hand tables to objects of their workers, as Ray Data does.

    An object loads the pipeline when it is made; the options are those of `extract_batch`.
    """

    def __init__(self, **options: Any) -> None:
        """Load the pipeline."""
        self._options = options
        _pipeline(options.get("model"))

    def __call__(self, table: "pa.Table") -> "pa.Table":
        """Return the records or quotes of a table of articles."""
        with extra("parquet"):
            import pyarrow as pa

        (batch,) = table.combine_chunks().to_batches() or [_no_rows(table)]
        return pa.Table.from_batches([extract_batch(batch, **self._options)])


def _items(batch: "pa.RecordBatch") -> list[dict[str, Any]]:
    known = [name for name in arrow_schema.inputs().names if name in batch.schema.names]
    if "text" not in known:
        raise InputError(f"the batch has no column 'text', only {', '.join(batch.schema.names)}")
    items: list[dict[str, Any]] = batch.select(known).to_pylist()
    for item in items:
        if item.get("id") is not None:
            item["id"] = str(item["id"])
    return items


def _no_rows(table: "pa.Table") -> "pa.RecordBatch":
    import pyarrow as pa

    return pa.RecordBatch.from_pylist([], schema=table.schema)


@cache
def _pipeline(model: str | None) -> Language:
    return load(model) if model else default_pipeline()
