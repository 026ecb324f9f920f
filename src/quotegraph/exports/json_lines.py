"""Whole records as JSON, and back: nothing is lost."""

from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import cast

from pydantic import ValidationError

from quotegraph.errors import InputError
from quotegraph.records import Article
from quotegraph.several import Records, each


def to_jsonl(articles: Records) -> Iterator[str]:
    """Yield one line of JSON an article."""
    for article in each(articles):
        yield article.model_dump_json() + "\n"


def to_json(articles: Records) -> Iterator[str]:
    """Yield one JSON array of articles, in pieces."""
    opening = "[\n"
    for article in each(articles):
        yield opening + article.model_dump_json(indent=2)
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"


def read_jsonl(
    lines: Iterable[str | bytes] | PathLike[str], name: str = "records"
) -> Iterator[Article]:
    """Yield the articles that `to_jsonl` wrote; InputError tells the line that is none.

    `lines` may be an open file, or the path of one; `name` stands for them in the error. Empty
    lines are passed over.
    """
    if isinstance(lines, str | PathLike):
        yield from _of_file(Path(lines))
        return
    if not isinstance(cast(object, lines), Iterable):
        raise InputError(
            f"read_jsonl takes lines or the path of a file, not {type(lines).__name__}"
        )
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _record(line, f"{name}, line {number}")


def _of_file(path: Path) -> Iterator[Article]:
    try:
        with path.open("rb") as lines:
            yield from read_jsonl(lines, str(path))
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error


def _record(line: str | bytes, place: str) -> Article:
    try:
        return Article.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise InputError(
            f"{place}: no article record ({where or 'JSON'}: {first['msg']})"
        ) from error
