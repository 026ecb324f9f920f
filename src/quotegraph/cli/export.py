"""The command `quotegraph export`: texts, or records of earlier runs, in the format of others."""

import sys
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from quotegraph.cli.terminal import (
    MinConfidence,
    Model,
    Rows,
    Types,
    Workers,
    complain,
    one_line_errors,
    utf8,
)
from quotegraph.errors import InputError
from quotegraph.wording import counted


class ExportFormat(str, Enum):
    """What `export` writes."""

    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"
    parquet_articles = "parquet-articles"
    sqlite = "sqlite"
    web_annotation = "web-annotation"
    schema_org = "schema-org"
    claim_review = "claim-review"
    graphml = "graphml"
    gexf = "gexf"
    node_link = "node-link"


def export(
    paths: Annotated[
        list[str],
        typer.Argument(help="Records (*.jsonl, *.parquet, - for stdin), text files, folders."),
    ],
    format: Annotated[
        ExportFormat | None, typer.Option(help="Left out: by the suffix of --out, else jsonl.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="File to write; left out: stdout.")
    ] = None,
    min_confidence: MinConfidence = 0.0,
    types: Types = "all",
    published: Annotated[str | None, typer.Option(help="Date of the texts: 2026-03-01.")] = None,
    source: Annotated[str | None, typer.Option(help="Medium that the texts are from.")] = None,
    offices: Rows = None,
    model: Model = None,
    workers: Workers = 1,
) -> None:
    """Write quotes for other programs: tables, databases, linked data, graphs.

    Records are what `extract` wrote as JSON Lines: an archive need not be read twice.
    """
    from quotegraph.cli.sources import Sources
    from quotegraph.exports import formats
    from quotegraph.selection import as_selection, named_types

    with one_line_errors():
        name = format.value if format else formats.format_of(out)
        selection = as_selection(min_confidence, named_types(types))
        sources = Sources(
            paths, published=published, source=source, records_on_stdin=True, complain=complain
        )
        articles = map(selection.applied, sources.run(model, workers, offices=offices))
        if out is not None:
            formats.write_file(articles, out, name)
        elif name in formats.TEXTS:
            utf8(sys.stdout).writelines(formats.TEXTS[name](articles))
        else:
            raise InputError(f"{name} is no text for a pipe: say --out FILE")
    if sources.failed:
        complain(f"{counted(sources.failed, 'file')} could not be read in full")
        raise typer.Exit(1)
