"""Articles to a file, the terminal or a pipe."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from quotegraph.cli.article_table import show
from quotegraph.cli.options import Format
from quotegraph.cli.terminal import console_on, utf8
from quotegraph.errors import InputError
from quotegraph.exports import formats
from quotegraph.files.packed import written
from quotegraph.records import Article


def write(articles: Iterable[Article], out: Path | None, format: Format | None) -> None:
    """Write articles to a file or to standard output, in the format that is asked for or usual."""
    name = format.value if format else _usual(out)
    if out is None and name == "table":
        _print(articles, sys.stdout)
    elif out is None and name not in formats.TEXTS:
        raise InputError(f"--format {name} is no text for a pipe: say --out FILE")
    elif out is None:
        utf8(sys.stdout).writelines(formats.TEXTS[name](articles))
    elif name == "table":
        with written(out) as stream:
            _print(articles, stream)
    else:
        formats.write_file(articles, out, format=name)


def _usual(out: Path | None) -> str:
    """Return the format that the name of the output file, or the terminal, suggests."""
    if out is None:
        return "table" if sys.stdout.isatty() else "jsonl"
    return {"": "jsonl", ".txt": "table"}.get(out.suffix) or formats.format_of(out)


def _print(articles: Iterable[Article], stream: TextIO) -> None:
    console = console_on(stream)
    for article in articles:
        console.print(*show(article), sep="\n")
