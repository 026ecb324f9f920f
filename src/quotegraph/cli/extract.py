"""The command `quotegraph extract`: articles of any kind to a file, the terminal, or to shards."""

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from quotegraph.cli.options import (
    MinConfidence,
    Model,
    Offices,
    Published,
    Source,
    Types,
    Workers,
)
from quotegraph.cli.terminal import complain, one_line_errors
from quotegraph.errors import InputError


class Format(str, Enum):
    """What `extract` writes; into a folder Parquet or JSON Lines."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"


class Kind(str, Enum):
    """What the files are that `extract` reads."""

    text = "text"
    html = "html"
    jsonl = "jsonl"
    json = "json"
    csv = "csv"
    parquet = "parquet"


def extract(
    paths: Annotated[
        list[str],
        typer.Argument(help=".txt .html .jsonl .csv .parquet, also .gz .zst; folders, globs, -."),
    ],
    format: Annotated[
        Format | None,
        typer.Option(help="Left out: by the suffix of --out; table on a terminal, else jsonl."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            help="File to write; or a folder (a name without suffix), for a run that can go on "
            "after a break; left out: stdout.",
        ),
    ] = None,
    title: Annotated[str | None, typer.Option(help="Headline, if the text lacks it.")] = None,
    published: Published = None,
    source: Source = None,
    min_confidence: MinConfidence = 0.0,
    types: Types = "all",
    kind: Annotated[
        Kind | None, typer.Option("--input", help="What the files are; left out: by suffix.")
    ] = None,
    fields: Annotated[
        str, typer.Option(help="Names of columns that differ from ours: text=body,published=date.")
    ] = "",
    shard_size: Annotated[int, typer.Option(min=1, help="Articles in a file of a folder.")] = 1000,
    retry: Annotated[
        bool, typer.Option(help="Do again what failed in an earlier run into the same folder.")
    ] = False,
    offices: Offices = None,
    model: Model = None,
    workers: Workers = 1,
) -> None:
    """Extract quotes and speakers from files, folders or standard input."""
    from quotegraph.cli.writing import Reading
    from quotegraph.files.batch import Batch
    from quotegraph.selection import as_selection, named_types

    with one_line_errors():
        batch = Batch(
            paths,
            title=title,
            published=published,
            source=source,
            kind=None if kind is None else kind.value,
            fields=_renamed(fields),
            complain=complain,
        )
        selection = as_selection(min_confidence, named_types(types))
        reading = Reading(batch, selection, model, offices, workers)
        if out is not None and _is_folder(out):
            failed = reading.into_folder(out, format, shard_size, retry)
        else:
            failed = reading.into_file(out, format)
    if failed:
        raise typer.Exit(1)


def _is_folder(out: Path) -> bool:
    return out.is_dir() or (not out.suffix and not out.exists())


def _renamed(fields: str) -> dict[str, str]:
    """Read 'text=body,published=date'."""
    from quotegraph.records import ArticleInput

    pairs = [part.partition("=") for part in fields.split(",") if part]
    for ours, sign, theirs in pairs:
        if ours not in ArticleInput.model_fields or not sign or not theirs:
            known = ", ".join(ArticleInput.model_fields)
            raise InputError(f"--fields: {ours + sign + theirs!r} is not like text=body ({known})")
    return {ours: theirs for ours, _, theirs in pairs}
