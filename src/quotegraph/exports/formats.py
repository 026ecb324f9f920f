"""The formats by name, as the command `export` knows them, and files written in them."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from quotegraph.errors import InputError
from quotegraph.exports.csv_table import to_csv
from quotegraph.exports.excel import to_xlsx
from quotegraph.exports.json_lines import to_json, to_jsonl
from quotegraph.exports.parquet import to_parquet
from quotegraph.exports.schema_org import to_claim_review, to_schema_org
from quotegraph.exports.sqlite import to_sqlite
from quotegraph.exports.web_annotation import to_web_annotation
from quotegraph.files.packed import unpacked_name, written
from quotegraph.graph import build_graph, to_gexf, to_graphml, to_node_link
from quotegraph.records import Article
from quotegraph.several import Records, each

if TYPE_CHECKING:
    from quotegraph.graph.build import Graph

Text = Callable[[Iterable[Article]], Iterator[str]]
File = Callable[[Iterable[Article], Path], None]


def _of_graph(write: "Callable[[Graph], Iterator[str]]") -> Text:
    return lambda articles: write(build_graph(articles))


TEXTS: dict[str, Text] = {
    "json": to_json,
    "jsonl": to_jsonl,
    "csv": to_csv,
    "web-annotation": to_web_annotation,
    "schema-org": to_schema_org,
    "claim-review": to_claim_review,
    "graphml": _of_graph(to_graphml),
    "gexf": _of_graph(to_gexf),
    "node-link": _of_graph(to_node_link),
}
"""Formats that are text: they can be written to a pipe."""

FILES: dict[str, File] = {
    "parquet": to_parquet,
    "parquet-articles": partial(to_parquet, rows="articles"),
    "sqlite": to_sqlite,
    "xlsx": to_xlsx,
}
"""Formats that are files of their own kind."""

BY_SUFFIX = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".graphml": "graphml",
    ".gexf": "gexf",
    ".parquet": "parquet",
    ".db": "sqlite",
    ".sqlite": "sqlite",
    ".xlsx": "xlsx",
}


def write_file(articles: Records, path: PathLike[str] | str, *, format: str | None = None) -> None:
    """Write the articles to a file, which appears when it is whole.

    `format` is a key of `TEXTS` or `FILES`; left out, the name of the file tells it. Text is packed
    if the name ends in `.gz` or `.zst`. InputError if the name tells no format, or if the file
    cannot be written.
    """
    path = Path(path)
    format = format or format_of(path)
    if format in FILES:
        FILES[format](each(articles), path)
    elif format in TEXTS:
        with written(path) as stream:
            stream.writelines(TEXTS[format](each(articles)))
    else:
        raise InputError(f"no format {format!r}; there are {', '.join((*TEXTS, *FILES))}")


def format_of(path: Path | None) -> str:
    """Return the format that the name of a file suggests, JSON Lines for none; else InputError."""
    if path is None:
        return "jsonl"
    plain = Path(unpacked_name(path.name))
    format = BY_SUFFIX.get(plain.suffix.lower())
    if format in FILES and plain.name != path.name:
        raise InputError(f"{path}: {format} is packed in itself; name the file {plain.name}")
    if format is None:
        names = ", ".join((*TEXTS, *FILES))
        page = "; a page is written by: quotegraph report" if plain.suffix == ".html" else ""
        raise InputError(f"{path}: the name tells no format; give a format: {names}{page}")
    return format
