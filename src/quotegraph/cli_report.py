"""The command `quotegraph report`: texts, or records of earlier runs, on one page of HTML."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quotegraph.errors import InputError
from quotegraph.terminal import Model, Workers, complain, one_line_errors, opened, tracked

if TYPE_CHECKING:
    from quotegraph.records import Article

RECORDS = ".jsonl"


def report(
    paths: Annotated[
        list[str],
        typer.Argument(help="Text files, folders (*.txt), - for stdin, records (*.jsonl)."),
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
    from quotegraph.batch import Batch
    from quotegraph.page import to_page
    from quotegraph.wording import counted

    records = [path for path in paths if path.endswith(RECORDS)]
    texts = [path for path in paths if not path.endswith(RECORDS)]
    failed = 0
    with one_line_errors():
        articles: list[Article] = []
        if texts:
            batch = Batch(texts, published=published, source=source, complain=complain)
            articles.extend(tracked(batch.run(model, workers), len(batch.files)))
            failed = batch.failed
        for path in records:
            try:
                articles.extend(_recorded(path))
            except InputError as error:
                complain(str(error))
                failed += 1
    with opened(out) as stream:
        stream.write(to_page(articles, heading=heading))
    if failed:
        complain(f"{counted(failed, 'file')} could not be read in full; the page has the rest")
        raise typer.Exit(1)


def _recorded(path: str) -> Iterator["Article"]:
    """Yield the articles of a file of records; InputError if it holds anything else."""
    from quotegraph.exports import read_jsonl
    from quotegraph.files import read_text

    for article in read_jsonl(read_text(path).split("\n"), path):
        if not (article.version or article.quotes):
            raise InputError(
                f"{path}: articles that were not extracted yet; first run: quotegraph extract"
            )
        yield article
