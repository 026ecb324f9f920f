"""The command `quotegraph report`: texts, or records of earlier runs, on one page of HTML."""

from pathlib import Path
from typing import Annotated

import typer

from quotegraph.terminal import Model, Workers, complain, one_line_errors, opened


def report(
    paths: Annotated[
        list[str],
        typer.Argument(help="Texts, folders (*.txt), - for stdin, records (*.jsonl, *.parquet)."),
    ],
    out: Annotated[Path, typer.Option("--out", "-o", help="File to write.")] = Path("report.html"),
    heading: Annotated[str, typer.Option(help="Headline of the page.")] = "Who said what",
    published: Annotated[str | None, typer.Option(help="Date of the texts: 2026-03-01.")] = None,
    source: Annotated[str | None, typer.Option(help="Medium that the texts are from.")] = None,
    model: Model = None,
    workers: Workers = 1,
) -> None:
    """Write a page on which people search, filter and read the quotes of many articles.

    Records are what `extract` wrote as JSON Lines: an archive need not be read twice.
    """
    from quotegraph.page import to_page
    from quotegraph.sources import Sources
    from quotegraph.wording import counted

    with one_line_errors():
        sources = Sources(paths, published=published, source=source, complain=complain)
        articles = list(sources.run(model, workers))
    with opened(out) as stream:
        stream.write(to_page(articles, heading=heading))
    if sources.failed:
        complain(
            f"{counted(sources.failed, 'file')} could not be read in full; the page has the rest"
        )
        raise typer.Exit(1)
