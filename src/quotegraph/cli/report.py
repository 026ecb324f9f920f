"""The command `quotegraph report`: texts, or records of earlier runs, on one page of HTML."""

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
from quotegraph.cli.terminal import Tally


def report(
    paths: Annotated[
        list[str],
        typer.Argument(help="Text files, folders (*.txt), - for stdin, records (*.jsonl)."),
    ],
    out: Annotated[Path, typer.Option("--out", "-o", help="File to write.")] = Path("report.html"),
    heading: Annotated[str, typer.Option(help="Headline of the page.")] = "Who said what",
    min_confidence: MinConfidence = 0.0,
    types: Types = "all",
    published: Published = None,
    source: Source = None,
    offices: Offices = None,
    model: Model = None,
    workers: Workers = 1,
) -> None:
    """Write a page on which people search, filter and read the quotes of many articles.

    Records are what `extract` wrote as JSON Lines: an archive need not be read twice.
    """
    from quotegraph.cli.sources import wanted_articles
    from quotegraph.files.whole_files import whole_file
    from quotegraph.html.page import to_page

    tally = Tally()
    with wanted_articles(
        paths,
        min_confidence=min_confidence,
        types=types,
        published=published,
        source=source,
        offices=offices,
        model=model,
        workers=workers,
    ) as articles:
        page = to_page(tally.over(articles), heading=heading)
        with whole_file(out) as part:
            part.write_text(page, encoding="utf-8", newline="")
        tally.tell(out)
