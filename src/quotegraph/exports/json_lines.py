"""Whole records as JSON: nothing is lost; `recorded` reads them back."""

from collections.abc import Iterator

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
