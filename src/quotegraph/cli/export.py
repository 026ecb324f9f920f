"""The command `quotegraph export`: texts, or records of earlier runs, in the format of others."""

import sys
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from quotegraph.cli.request import Request, on_request
from quotegraph.cli.terminal import Tally, utf8
from quotegraph.errors import InputError


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


@on_request
def export(
    request: Request,
    format: Annotated[
        ExportFormat | None, typer.Option(help="Left out: by the suffix of --out, else jsonl.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="File to write; left out: stdout.")
    ] = None,
) -> None:
    """Write quotes for other programs: tables, databases, linked data, graphs.

    Files .jsonl and .parquet, and stdin, are records that `extract` wrote and are not read again,
    unless --input or --fields says that they hold articles.
    """
    from quotegraph.cli.sources import wanted_articles
    from quotegraph.exports import formats

    tally = Tally()
    with wanted_articles(request, records_on_stdin=True) as articles:
        name = format.value if format else formats.format_of(out)
        if out is not None:
            formats.write_file(tally.over(articles), out, format=name)
        elif name in formats.TEXTS:
            utf8(sys.stdout).writelines(formats.TEXTS[name](articles))
        else:
            raise InputError(f"{name} is no text for a pipe: say --out FILE")
        tally.tell(out)
