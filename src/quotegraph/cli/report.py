"""The command `quotegraph report`: texts, or records of earlier runs, on one page of HTML."""

from pathlib import Path
from typing import Annotated

import typer

from quotegraph.cli.request import Request, on_request
from quotegraph.cli.terminal import Tally


@on_request
def report(
    request: Request,
    out: Annotated[Path, typer.Option("--out", "-o", help="File to write.")] = Path("report.html"),
    heading: Annotated[str, typer.Option(help="Headline of the page.")] = "Who said what",
) -> None:
    """Write a page on which people search, filter and read the quotes of many articles.

    Files .jsonl (.gz, .zst) and .parquet, and folders that `extract` wrote, are records and not
    read again, unless --input or --fields says that they hold articles.
    """
    from quotegraph.cli.sources import wanted_articles
    from quotegraph.files.whole_files import whole_file
    from quotegraph.html.page import to_page

    tally = Tally()
    with wanted_articles(request, out) as articles:
        page = to_page(tally.over(articles), heading=heading)
        with whole_file(out) as part:
            part.write_text(page, encoding="utf-8", newline="")
        tally.tell(out)
