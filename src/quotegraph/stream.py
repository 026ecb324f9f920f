"""Many articles in, many records out, in order; one bad article never stops the others.

Articles go through one by one: on texts of a few hundred words spaCy's batches are no faster. With
several processes each article is a job of its own, so that a bad one spoils no batch.
"""

import logging
import os
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sized
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from typing import Literal, TypeAlias

from rich.console import Console
from rich.progress import Progress
from spacy.language import Language

from quotegraph.about import library_version
from quotegraph.errors import ArticleError, InputError
from quotegraph.inputs import Item, as_input, name_of, unread
from quotegraph.nlp import default_pipeline, describe
from quotegraph.pipeline import extract_input
from quotegraph.records import Article, ArticleInput, QuoteType
from quotegraph.selection import Selection, as_selection

OnError = Literal["raise", "skip", "record"]
Outcome: TypeAlias = tuple[Item, Article | ArticleError]

log = logging.getLogger("quotegraph")


def extract_many(
    items: Iterable[Item],
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
    `ArticleInput`; they are read as the records are asked for. What fails raises ArticleError
    ("raise"), is logged and left out ("skip"), or yields a record whose `warnings` say why
    ("record"). With `n_process` above 1 (-1: one for each processor) that many processes work, and
    at most `batch_size` articles are under way. `progress` shows a bar on stderr. `min_confidence`
    and `types` are those of `extract`. InputError for options that make no sense.
    """
    selection = as_selection(min_confidence, types)
    _check(items, batch_size, n_process, on_error)
    pipeline = nlp or default_pipeline()
    if n_process == 1:
        outcomes = _one_by_one(items, pipeline)
    else:
        outcomes = _side_by_side(items, pipeline, n_process, batch_size)
    shown = _with_bar(outcomes, items) if progress else outcomes
    return _records(shown, pipeline, on_error, selection)


def _check(items: object, batch_size: int, n_process: int, on_error: str) -> None:
    if isinstance(items, str | bytes):
        raise InputError("extract_many takes many articles; for one text call extract(text)")
    if on_error not in ("raise", "skip", "record"):
        raise InputError(f"on_error is {on_error!r}; choose 'raise', 'skip' or 'record'")
    if batch_size < 1:
        raise InputError(f"batch_size is {batch_size}; it must be 1 or more")
    if n_process < 1 and n_process != -1:
        raise InputError(f"n_process is {n_process}; choose 1 or more, or -1 for all processors")


def _one_by_one(items: Iterable[Item], nlp: Language) -> Iterator[Outcome]:
    for number, item in enumerate(items):
        yield item, _attempt(item, number, nlp)


def _attempt(item: Item, number: int, nlp: Language) -> Article | ArticleError:
    """Return the record of an article, or what it failed with: whatever it is, others wait."""
    try:
        return extract_input(as_input(item), nlp)
    except Exception as error:
        return _failure(item, number, error)


def _failure(item: Item, number: int, error: Exception) -> ArticleError:
    reason = str(error) if isinstance(error, InputError) else f"{type(error).__name__}: {error}"
    failure = ArticleError(name_of(item, number), reason)
    failure.__cause__ = error
    return failure


def _records(
    outcomes: Iterable[Outcome], nlp: Language, on_error: OnError, selection: Selection
) -> Iterator[Article]:
    """Pass records on with the wanted quotes; raise, log or record the failures."""
    for item, outcome in outcomes:
        if isinstance(outcome, Article):
            yield selection.applied(outcome)
        elif on_error == "raise":
            raise outcome
        elif on_error == "skip":
            log.error("article %s was skipped: %s", outcome.article, outcome.reason)
        else:
            yield _empty(item, outcome.reason, nlp)


def _empty(item: Item, reason: str, nlp: Language) -> Article:
    """Return the record of an article that failed: what is known of it, and why."""
    return Article(
        **dict(unread(item)),
        warnings=(f"failed: {reason}",),
        pipeline=describe(nlp),
        version=library_version(),
    )


def _with_bar(outcomes: Iterable[Outcome], items: object) -> Iterator[Outcome]:
    """Show a bar, drawn between articles: a thread of its own would not do beside processes."""
    total = len(items) if isinstance(items, Sized) else None
    with Progress(console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        yield from bar.track(outcomes, total=total, description="articles")


def _side_by_side(
    items: Iterable[Item], nlp: Language, n_process: int, most: int
) -> Iterator[Outcome]:
    """Let processes do the work, `most` articles at once; yield in the order of the items."""
    workers = os.cpu_count() if n_process == -1 else n_process
    pool = ProcessPoolExecutor(workers, initializer=_adopt, initargs=(nlp,))
    under_way: deque[tuple[Item, int, Future[Article | ArticleError]]] = deque()
    try:
        for number, item in enumerate(items):
            under_way.append((item, number, _sent(pool, item, number)))
            while under_way and (len(under_way) >= most or under_way[0][2].done()):
                yield _received(*under_way.popleft())
        while under_way:
            yield _received(*under_way.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def _sent(pool: ProcessPoolExecutor, item: Item, number: int) -> Future[Article | ArticleError]:
    """Send an article that can be read at all; one that cannot is done with."""
    try:
        return pool.submit(_attempt_here, as_input(item), number)
    except InputError as error:
        done: Future[Article | ArticleError] = Future()
        done.set_result(_failure(item, number, error))
        return done


def _received(item: Item, number: int, future: Future[Article | ArticleError]) -> Outcome:
    """Wait for an article. A process that died takes the pool with it, so that is raised."""
    try:
        return item, future.result()
    except BrokenExecutor as error:
        reason = "a worker process died, perhaps for want of memory; try fewer processes"
        raise ArticleError(name_of(item, number), reason) from error


_adopted: list[Language] = []
"""The pipeline of this worker process."""


def _adopt(nlp: Language) -> None:
    _adopted[:] = [nlp]


def _attempt_here(given: ArticleInput, number: int) -> Article | ArticleError:
    return _attempt(given, number, _adopted[0])
