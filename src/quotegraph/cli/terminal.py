"""How commands talk to people: errors in one line on stderr, tables as wide as the terminal."""

import logging
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import typer

from quotegraph.errors import QuotegraphError

if TYPE_CHECKING:
    from rich.console import Console

    from quotegraph.records import Article

WIDTH = 120
"""Columns of a table that no terminal shows."""


def complain(message: str) -> None:
    """Tell an error in one line on standard error."""
    typer.echo("error: " + " ".join(message.split()), err=True)


@contextmanager
def one_line_errors() -> Generator[None]:
    """Turn the library's errors into one line and exit code 2, and its log into lines."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    logger = logging.getLogger("quotegraph")
    logger.addHandler(handler)
    try:
        yield
    except QuotegraphError as error:
        complain(str(error))
        raise typer.Exit(2) from error
    finally:
        logger.removeHandler(handler)


def console_on(stream: TextIO) -> "Console":
    """Return a console as wide as the terminal, or of a fixed width where there is none."""
    from rich.console import Console

    return Console(file=utf8(stream), width=None if stream.isatty() else WIDTH)


def utf8(stream: TextIO) -> TextIO:
    """Make a stream write UTF-8 whatever the locale says: records are UTF-8."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding="utf-8")
    return stream


def put(line: str) -> None:
    """Write a line of data to standard output."""
    utf8(sys.stdout).write(line + "\n")


def unless_all_failed(
    articles: Iterable["Article"], failed: Callable[[], int], out: Path | None
) -> Iterator["Article"]:
    """Pass articles on; where none came and some failed, end the command with exit code 1.

    So a good file of an earlier run is not replaced by an empty one.
    """
    none = True
    for article in articles:
        none = False
        yield article
    if none and failed():
        complain("no article could be read" + (f"; {out} was not written" if out else ""))
        raise typer.Exit(1)


@dataclass
class Tally:
    """Counts the articles that pass, and their quotes, to tell at the end what was written."""

    articles: int = 0
    quotes: int = 0

    def over(self, articles: Iterable["Article"]) -> Iterator["Article"]:
        """Pass articles on, counted."""
        for article in articles:
            self.articles += 1
            self.quotes += len(article.quotes)
            yield article

    def tell(self, out: Path | None, more: str = "") -> None:
        """Tell people what a file or folder holds: standard output is theirs to see."""
        if out is not None:
            from quotegraph.wording import counted

            what = f"{counted(self.articles, 'article')}, {counted(self.quotes, 'quote')}"
            typer.echo(f"{out}: {what}{more}", err=True)


def tracked(articles: Iterable["Article"], total: int | None) -> Iterable["Article"]:
    """Show a progress bar where a person is looking and there is more than a handful to do."""
    if (total is not None and total < 5) or not sys.stderr.isatty():
        return articles
    from rich.console import Console
    from rich.progress import track

    return track(articles, "extracting", total, console=Console(stderr=True), transient=True)


@contextmanager
def bar(total: int | None) -> Generator[Callable[[int], None]]:
    """Yield a function that moves a progress bar on; there is one where a person is looking."""
    from rich.console import Console
    from rich.progress import Progress

    shown = sys.stderr.isatty()
    # Drawn as it moves: a thread that draws would not do beside processes that are forked.
    with Progress(
        console=Console(stderr=True), transient=True, auto_refresh=False, disable=not shown
    ) as progress:
        task = progress.add_task("extracting", total=total)

        def advance(count: int) -> None:
            progress.update(task, advance=count, refresh=shown)

        yield advance
