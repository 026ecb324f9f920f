"""One article, one outcome: its record, or the error that names it. Whatever fails, others wait."""

from typing import TypeAlias

from spacy.language import Language

from quotegraph.errors import ArticleError, InputError
from quotegraph.inputs import Item, as_input, name_of
from quotegraph.pipeline import extract_input
from quotegraph.records import Article

Outcome: TypeAlias = Article | ArticleError


def attempt(item: Item | ArticleError, number: int, nlp: Language) -> Outcome:
    """Return the record of an article, or what it failed with; an error passes through.

    `number` is its place in the input, from 0, which stands for an article without id.
    """
    if isinstance(item, ArticleError):
        return item
    try:
        return extract_input(as_input(item), nlp)
    except Exception as error:
        return failure(item, number, error)


def failure(item: Item, number: int, error: Exception) -> ArticleError:
    """Return the error that names the article."""
    reason = str(error) if isinstance(error, InputError) else f"{type(error).__name__}: {error}"
    failed = ArticleError(name_of(item, number), reason)
    failed.__cause__ = error
    return failed
