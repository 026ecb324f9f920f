"""The outcome of each article: its record, or the error that names it; none stops the others.

Articles of a batch are read together. What breaks the reading of one breaks that of all, so they
are then read one by one, and it shows which it was.
"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from spacy.language import Language

from quotegraph.errors import ArticleError, InputError
from quotegraph.inputs import Item, as_input, name_of
from quotegraph.nlp.pieces import ReadText, read_texts
from quotegraph.pipeline import extract_input
from quotegraph.records import Article, ArticleInput
from quotegraph.stream.batching import Numbered

Outcome: TypeAlias = Article | ArticleError


def attempts(batch: Sequence[Numbered], nlp: Language) -> Iterator[Outcome]:
    """Yield the record of each article, or what it failed with; errors pass through."""
    given = [checked(item, number) for number, item in batch]
    texts = [one.text for one in given if isinstance(one, ArticleInput)]
    read = iter(_read_together(texts, nlp))
    for (number, _), one in zip(batch, given, strict=True):
        if isinstance(one, ArticleError):
            yield one
        else:
            yield _attempt(one, number, nlp, next(read))


def checked(item: Item | ArticleError, number: int) -> ArticleInput | ArticleError:
    """Return an article that can be read, or the error that says why it cannot.

    `number` is its place in the input, from 0, which stands for an article without id.
    """
    if isinstance(item, ArticleError):
        return item
    try:
        return as_input(item)
    except Exception as error:
        return _failure(item, number, error)


def _read_together(texts: Sequence[str], nlp: Language) -> Sequence[ReadText | None]:
    """Return what was read in each text; None for each if one of them broke the reading of all."""
    try:
        return read_texts(nlp, texts)
    except Exception:
        return [None] * len(texts)


def _attempt(given: ArticleInput, number: int, nlp: Language, read: ReadText | None) -> Outcome:
    try:
        return extract_input(given, nlp, read)
    except Exception as error:
        return _failure(given, number, error)


def _failure(item: Item, number: int, error: Exception) -> ArticleError:
    """Return the error that names the article."""
    reason = str(error) if isinstance(error, InputError) else f"{type(error).__name__}: {error}"
    failed = ArticleError(name_of(item, number), reason)
    failed.__cause__ = error
    return failed
