"""Many articles in, many records out, in order; one bad article never stops the others.

Articles are read in batches, by this process or by those of `quotegraph.stream.workers`.
"""

import logging
from collections.abc import Collection, Iterable, Iterator, Mapping, Sized
from pathlib import PurePath
from typing import Literal, TypeAlias

from pydantic import BaseModel
from rich.console import Console
from rich.progress import Progress
from spacy.language import Language

from quotegraph.about import library_version
from quotegraph.errors import ArticleError, InputError
from quotegraph.inputs import Item, unread
from quotegraph.nlp import chosen, describe
from quotegraph.records import Article, QuoteType
from quotegraph.selection import Selection, as_selection
from quotegraph.stream.batching import batches
from quotegraph.stream.outcome import Outcome, attempts
from quotegraph.stream.workers import Workers

OnError = Literal["raise", "skip", "record"]
Found: TypeAlias = tuple[Item | ArticleError, Outcome]

log = logging.getLogger("quotegraph")


def extract_many(
    items: Iterable[Item | ArticleError],
    nlp: Language | None = None,
    batch_size: int = 32,
    n_process: int = 1,
    on_error: OnError = "raise",
    progress: bool = False,
    *,
    min_confidence: float = 0.0,
    types: Collection[QuoteType] | None = None,
) -> Iterator[Article]:
    """Yield the record of every article, in order and as soon as it is there.

    `items` are strings, mappings with `text` and optional `id, title, published, source`, or
    `ArticleInput`; they are read as the records are asked for, at most `batch_size` at once, and
    at first no more than were done before: the batch grows. What fails raises ArticleError
    ("raise"), is logged and left out ("skip"), or yields a record whose `warnings` say why
    ("record"). With `n_process` above 1 (-1: one for each processor) that many processes work,
    each on a batch while the next one waits for it. `progress` shows a bar on stderr.
    `min_confidence` and `types` are those of `extract`. InputError for options that make no sense.
    """
    selection = as_selection(min_confidence, types)
    _check(items, batch_size, n_process, on_error)
    pipeline = chosen(nlp)
    found = outcomes(items, pipeline, n_process=n_process, batch_size=batch_size)
    shown = _with_bar(found, items) if progress else found
    return _records(shown, pipeline, on_error, selection)


def _check(items: object, batch_size: object, n_process: object, on_error: object) -> None:
    if isinstance(items, str | bytes):
        raise InputError("extract_many takes many articles; for one text call extract(text)")
    if isinstance(items, Mapping | BaseModel):
        raise InputError("extract_many takes many articles; put a single one into a list: [item]")
    if isinstance(items, PurePath):
        raise InputError("extract_many takes articles; article_files.read_articles reads files")
    if hasattr(items, "columns"):
        raise InputError("extract_many takes rows, not a table; give frame.to_dict('records')")
    if not isinstance(items, Iterable):
        raise InputError(f"extract_many takes many articles, not {type(items).__name__}")
    if on_error not in ("raise", "skip", "record"):
        raise InputError(f"on_error is {on_error!r}; choose 'raise', 'skip' or 'record'")
    if not isinstance(batch_size, int) or batch_size < 1:
        raise InputError(f"batch_size is {batch_size!r}; it must be a number, 1 or more")
    if not isinstance(n_process, int) or (n_process < 1 and n_process != -1):
        raise InputError(f"n_process is {n_process!r}; choose 1 or more, or -1 for all processors")


def outcomes(
    items: Iterable[Item | ArticleError], nlp: Language, *, n_process: int = 1, batch_size: int = 32
) -> Iterator[Found]:
    """Yield every item with its record or with what it failed with; errors among them stay."""
    if n_process == 1:
        for batch in batches(items, batch_size):
            for (_, item), outcome in zip(batch, attempts(batch, nlp), strict=True):
                yield item, outcome
    else:
        yield from Workers(nlp, n_process).run(items, batch_size)


def _records(
    found: Iterable[Found], nlp: Language, on_error: OnError, selection: Selection
) -> Iterator[Article]:
    """Pass records on with the wanted quotes; raise, log or record the failures."""
    for item, outcome in found:
        if isinstance(outcome, Article):
            yield selection.applied(outcome)
        elif on_error == "raise":
            raise outcome
        elif on_error == "skip":
            log.error("article %s was skipped: %s", outcome.article, outcome.reason)
        else:
            yield _empty(item, outcome.reason, nlp)


def _empty(item: Item | ArticleError, reason: str, nlp: Language) -> Article:
    """Return the record of an article that failed: what is known of it, and why."""
    return Article(
        **dict(unread(item)),
        warnings=(f"failed: {reason}",),
        pipeline=describe(nlp),
        version=library_version(),
    )


def _with_bar(found: Iterable[Found], items: object) -> Iterator[Found]:
    """Show a bar, drawn between articles: a thread of its own would not do beside processes."""
    total = len(items) if isinstance(items, Sized) else None
    with Progress(console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        yield from bar.track(found, total=total, description="articles")
