"""The Arrow schemas of articles, of whole records and of quotes, for Parquet and for engines.

| schema | one row is | made by |
|---|---|---|
| `inputs()` | an article to be read | you |
| `articles()` | a whole record, nested as in `quotegraph.records`, nothing lost | `rows` |
| `quotes()` | a quote with its speaker, flat, for tables | `rows` |

Every schema carries its version in its metadata under the key `quotegraph.schema`. The version
grows when a column goes, or changes its name, type or meaning; a new column at the end does not
raise it. Offsets are code points into `text`, half open. `published` is text in `articles()`,
as given ('2026-03-01' or '2026-03-01T18:30:00Z'), and a day in `quotes()`.
"""

from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from quotegraph.extras import extra
from quotegraph.quote_table import COLUMNS

if TYPE_CHECKING:
    import pyarrow as pa

VERSION = "1"
KEY = "quotegraph.schema"

Kind: TypeAlias = "type[str | int | float] | list[Kind] | dict[str, Kind]"
"""What a column holds: a value, a list of one kind, or a struct of named parts."""

SPAN: dict[str, Kind] = {"start": int, "end": int, "text": str}
MENTION: dict[str, Kind] = SPAN | {"form": str, "entity": str}
OF_A_KIND: dict[str, Kind] = SPAN | {"kind": str}
ENTITY: dict[str, Kind] = {
    "id": str,
    "label": str,
    "name": str,
    "aliases": [str],
    "roles": [str],
    "titles": [str],
    "gender": str,
    "mentions": [MENTION],
    "kb_id": str,
    "country": str,
}
STEP: dict[str, Kind] = {"rule": str, "evidence": SPAN, "entity": str}
SPEAKER: dict[str, Kind] = {
    "mention": SPAN,
    "form": str,
    "name": str,
    "entities": [str],
    "steps": [STEP],
    "candidates": [str],
}
QUOTE: dict[str, Kind] = {
    "id": str,
    "type": str,
    "spans": [SPAN],
    "text": str,
    "marks": {"style": str, "opening": SPAN, "closing": SPAN},
    "cue": [SPAN],
    "speaker": SPEAKER,
    "addressee": SPAN,
    "relay": SPAN,
    "frame": [SPAN],
    "medium": str,
    "flags": [str],
    "insertions": [SPAN],
    "parent": str,
    "zone": str,
    "rule": str,
    "confidence": float,
}
ARTICLE: dict[str, Kind] = {
    "id": str,
    "text": str,
    "title": str,
    "published": str,
    "source": str,
    "zones": [OF_A_KIND],
    "entities": [ENTITY],
    "quotes": [QUOTE],
    "marked": [OF_A_KIND],
    "warnings": [str],
    "pipeline": str,
    "version": str,
}


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

    return _named("articles", [pa.field(name, _type(kind)) for name, kind in ARTICLE.items()])


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
    return _named("quotes", [pa.field(name, typed.get(name, pa.string())) for name in COLUMNS])


def _type(kind: Kind) -> "pa.DataType":
    """Return the Arrow type of a value; parts of lists are called as Parquet calls them."""
    import pyarrow as pa

    if isinstance(kind, dict):
        return pa.struct([(name, _type(part)) for name, part in kind.items()])
    if isinstance(kind, list):
        return pa.list_(pa.field("element", _type(kind[0])))
    return {str: pa.string(), int: pa.int32(), float: pa.float64()}[kind]


def _named(name: str, fields: "list[pa.Field[pa.DataType]]") -> "pa.Schema":
    import pyarrow as pa

    return pa.schema(fields, metadata={KEY: VERSION, "quotegraph.table": name})
