"""Accept one article or several wherever records are expected; refuse anything else."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from quotegraph.errors import InputError
from quotegraph.records import Article

Records: TypeAlias = Article | Iterable[Article]
"""One article, or any iterable of them: a list, or what `extract_many` yields."""


def each(records: Records) -> Iterator[Article]:
    """Yield the articles, of an iterable as it hands them out; InputError for anything else."""
    if isinstance(records, Article):
        yield records
        return
    if isinstance(records, str) or not hasattr(records, "__iter__"):
        raise InputError(f"{_kind(records)} is no article record; {_WAY_OUT}")
    for number, one in enumerate(records):
        yield _checked(one, number)


def _checked(one: object, number: int) -> Article:
    if not isinstance(one, Article):
        raise InputError(f"entry {number} is {_kind(one)}, no article record; {_WAY_OUT}")
    return one


def _kind(given: object) -> str:
    return type(given).__name__


_WAY_OUT = "make one of a text: quotegraph.extract(text)"
