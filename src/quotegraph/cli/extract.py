"""The command `quotegraph extract`: articles of any kind to a file, the terminal, or to shards."""

from pathlib import Path
from typing import Annotated

import typer

from quotegraph.cli.options import Written
from quotegraph.cli.request import Request, on_request
from quotegraph.cli.terminal import one_line_errors


@on_request
def extract(
    request: Request,
    format: Written = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            help="File to write; or a folder (a name without suffix), for a run that can go on "
            "after a break, written as parquet or jsonl; left out: stdout.",
        ),
    ] = None,
    shard_size: Annotated[int, typer.Option(min=1, help="Articles in a file of a folder.")] = 1000,
    retry: Annotated[
        bool, typer.Option("--retry", help="Do again what failed in an earlier run into a folder.")
    ] = False,
) -> None:
    """Extract quotes and speakers from files, folders or standard input."""
    from quotegraph.cli.extracting import Reading

    with one_line_errors():
        reading = Reading(request)
        if out is not None and (out.is_dir() or (not out.suffix and not out.exists())):
            failed = reading.into_folder(out, format, shard_size, retry)
        else:
            failed = reading.into_file(out, format)
    if failed:
        raise typer.Exit(1)
