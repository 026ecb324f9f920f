"""The command `quotegraph export`: texts, or records of earlier runs, in the format of others."""

from pathlib import Path
from typing import Annotated

import typer

from quotegraph.cli.options import Written
from quotegraph.cli.request import Request, on_request
from quotegraph.cli.terminal import Tally


@on_request
def export(
    request: Request,
    format: Written = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="File to write; left out: stdout.")
    ] = None,
) -> None:
    """Write quotes for other programs: tables, databases, linked data, graphs.

    Files .jsonl (.gz, .zst) and .parquet, folders that `extract` wrote, and stdin are records and
    not read again, unless --input or --fields says that they hold articles.
    """
    from quotegraph.cli.sources import wanted_articles
    from quotegraph.cli.writing import write

    tally = Tally()
    with wanted_articles(request, out, records_on_stdin=True) as articles:
        write(tally.over(articles), out, format)
        tally.tell(out)
