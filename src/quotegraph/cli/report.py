"""The command `quotegraph report`: texts, or records of earlier runs, on one page of HTML."""

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
)
from quotegraph.wording import counted


def report(
    paths: Annotated[
        list[str],
        typer.Argument(help="Text files, folders (*.txt), - for stdin, records (*.jsonl)."),
    ],
    out: Annotated[Path, typer.Option("--out", "-o", help="File to write.")] = Path("report.html"),
    heading: Annotated[str, typer.Option(help="Headline of the page.")] = "Who said what",
    min_confidence: MinConfidence = 0.0,
    types: Types = "all",
    published: Annotated[str | None, typer.Option(help="Date of the texts: 2026-03-01.")] = None,
    source: Annotated[str | None, typer.Option(help="Medium that the texts are from.")] = None,
    offices: Rows = None,
    model: Model = None,
    workers: Workers = 1,
) -> None:
    """Write a page on which people search, filter and read the quotes of many articles.

    Records are what `extract` wrote as JSON Lines: an archive need not be read twice.
    """
    from quotegraph.cli.sources import Sources
    from quotegraph.page import to_page
    from quotegraph.selection import as_selection, named_types
    from quotegraph.whole_files import whole_file

    with one_line_errors():
        selection = as_selection(min_confidence, named_types(types))
        sources = Sources(paths, published=published, source=source, complain=complain)
        page = to_page(
            map(selection.applied, sources.run(model, workers, offices=offices)), heading=heading
        )
        with whole_file(out) as part:
            part.write_text(page, encoding="utf-8", newline="")
    if sources.failed:
        complain(f"{counted(sources.failed, 'file')} could not be read in full")
        raise typer.Exit(1)
