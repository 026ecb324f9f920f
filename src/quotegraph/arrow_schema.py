"""The Arrow schemas of articles, of whole records and of quotes, for Parquet and for engines.

| schema | one row is | made by |
|---|---|---|
| `inputs()` | an article to be read | you |
| `articles()` | a whole record, nested as in `quotegraph.records`, nothing lost | `arrow_rows` |
| `quotes()` | a quote with its speaker, flat, for tables | `arrow_rows` |

Every schema carries its version in its metadata under the key `quotegraph.schema`. The version
grows when a column goes, or changes its name, type or meaning; a new column at the end does not
raise it. Offsets are code points into `text`, half open. `published` is text in `articles()`,
as given ('2026-03-01' or '2026-03-01T18:30:00Z'), and a day in `quotes()`.
"""

from functools import cache
from typing import TYPE_CHECKING

from quotegraph.extras import extra

if TYPE_CHECKING:
    import pyarrow as pa

VERSION = "1"
KEY = "quotegraph.schema"


@cache
def inputs() -> "pa.Schema":
    """Return the columns of articles to be read; all but `text` may be missing or null."""
    with extra("parquet"):
        import pyarrow as pa

    names = ("id", "text", "title", "published", "source")
    return _named("inputs", [pa.field(name, pa.string()) for name in names])


@cache
def articles() -> "pa.Schema":
    """Return the columns of whole records: those of `records.Article`, in its order."""
    with extra("parquet"):
        import pyarrow as pa

    text, number = pa.string(), pa.int32()
    place = [("start", number), ("end", number), ("text", text)]
    span = pa.struct(place)
    spans, texts = _list(span), _list(text)
    kind = pa.struct([*place, ("kind", text)])
    mention = pa.struct([*place, ("form", text), ("entity", text)])
    entity = pa.struct(
        [
            ("id", text),
            ("label", text),
            ("name", text),
            ("aliases", texts),
            ("roles", texts),
            ("titles", texts),
            ("gender", text),
            ("mentions", _list(mention)),
            ("kb_id", text),
            ("country", text),
        ]
    )
    step = pa.struct([("rule", text), ("evidence", span), ("entity", text)])
    speaker = pa.struct(
        [
            ("mention", span),
            ("form", text),
            ("name", text),
            ("entities", texts),
            ("steps", _list(step)),
            ("candidates", texts),
        ]
    )
    marks = pa.struct([("style", text), ("opening", span), ("closing", span)])
    quote = pa.struct(
        [
            ("id", text),
            ("type", text),
            ("spans", spans),
            ("text", text),
            ("marks", marks),
            ("cue", spans),
            ("speaker", speaker),
            ("addressee", span),
            ("relay", span),
            ("frame", spans),
            ("medium", text),
            ("flags", texts),
            ("insertions", spans),
            ("parent", text),
            ("zone", text),
            ("rule", text),
            ("confidence", pa.float64()),
        ]
    )
    return _named(
        "articles",
        [
            pa.field("id", text),
            pa.field("text", text),
            pa.field("title", text),
            pa.field("published", text),
            pa.field("source", text),
            pa.field("zones", _list(kind)),
            pa.field("entities", _list(entity)),
            pa.field("quotes", _list(quote)),
            pa.field("marked", _list(kind)),
            pa.field("warnings", texts),
            pa.field("pipeline", text),
            pa.field("version", text),
        ],
    )


@cache
def quotes() -> "pa.Schema":
    """Return the columns of the table of quotes: those of `exports.COLUMNS`, in its order."""
    with extra("parquet"):
        import pyarrow as pa

    typed = {
        "published": pa.date32(),
        "start": pa.int32(),
        "end": pa.int32(),
        "speaker_start": pa.int32(),
        "speaker_end": pa.int32(),
        "confidence": pa.float64(),
    }
    from quotegraph.exports.quote_table import COLUMNS

    return _named("quotes", [pa.field(name, typed.get(name, pa.string())) for name in COLUMNS])


def _list(kind: "pa.DataType") -> "pa.ListType[pa.DataType]":
    """Return lists of this; their parts are called as Parquet calls them, to come back the same."""
    import pyarrow as pa

    return pa.list_(pa.field("element", kind))


def _named(name: str, fields: "list[pa.Field[pa.DataType]]") -> "pa.Schema":
    import pyarrow as pa

    return pa.schema(fields, metadata={KEY: VERSION, "quotegraph.table": name})
