"""Whole records as JSON, and back: nothing is lost."""

from collections.abc import Iterable, Iterator

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


def read_jsonl(lines: Iterable[str | bytes], name: str = "records") -> Iterator[Article]:
    """Yield the articles that `to_jsonl` wrote; InputError tells the line that is none.

    `lines` may be an open file; `name` stands for it in the error. Empty lines are passed over.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield Article.model_validate_json(line)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            raise InputError(
                f"{name}, line {number}: no article record ({where or 'JSON'}: {first['msg']})"
            ) from error
