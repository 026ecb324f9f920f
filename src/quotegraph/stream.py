"""Many articles in, many records out, in order; one bad article never stops the others."""

import logging
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from rich.console import Console
from rich.progress import track
from spacy.language import Language
from spacy.tokens import Doc

from quotegraph.assemble import relocate
from quotegraph.clean import Clean, clean
from quotegraph.component import TITLE, stored_article
from quotegraph.errors import ArticleError, InputError
from quotegraph.inputs import Item, as_input, name_of, text_of
from quotegraph.nlp import default_pipeline, library_version
from quotegraph.pipeline import CHUNK, completed, extract_input
from quotegraph.records import Article, ArticleInput

OnError = Literal["raise", "skip", "record"]

log = logging.getLogger("quotegraph")


def extract_many(
    items: Iterable[Item],
    nlp: Language | None = None,
    batch_size: int = 32,
    n_process: int = 1,
    on_error: OnError = "raise",
    progress: bool = False,
) -> Iterator[Article]:
    """Yield the record of every article, in order.

    `items` are strings, mappings with `text` and optional `id, title, published, source`, or
    `ArticleInput`. What fails raises ArticleError ("raise"), is logged and left out ("skip"), or
    yields a record whose `warnings` say why ("record"). `batch_size` counts articles; `n_process`
    is handed to spaCy; `progress` shows a bar on stderr.
    """
    if on_error not in ("raise", "skip", "record"):
        raise InputError(f"on_error is {on_error!r}; choose 'raise', 'skip' or 'record'")
    pipeline = nlp or default_pipeline()
    shown = _with_bar(items) if progress else items
    if n_process == 1:
        return _one_by_one(shown, pipeline, on_error)
    return _in_processes(shown, pipeline, batch_size, n_process, on_error)


def _with_bar(items: Iterable[Item]) -> Iterable[Item]:
    return track(items, description="articles", console=Console(stderr=True), transient=True)


def _one_by_one(items: Iterable[Item], nlp: Language, on_error: OnError) -> Iterator[Article]:
    for number, item in enumerate(items):
        try:
            article = extract_input(as_input(item), nlp)
        except Exception as error:
            yield from _failed(item, number, error, on_error)
        else:
            yield article


def _failed(item: Item, number: int, error: Exception, on_error: OnError) -> Iterator[Article]:
    """Raise, log or record what an article failed with."""
    name = name_of(item, number)
    reason = str(error) if isinstance(error, InputError) else f"{type(error).__name__}: {error}"
    if on_error == "raise":
        raise ArticleError(name, reason) from error
    if on_error == "skip":
        log.error("article %s was skipped: %s", name, reason)
        return
    warnings = (f"failed: {reason}",)
    yield Article(id=name, text=text_of(item), warnings=warnings, version=library_version())


@dataclass(frozen=True, slots=True)
class _Sent:
    """An article on its way through the processes; `ready` holds what never had to be sent."""

    number: int
    given: ArticleInput | None = None
    origin: Clean | None = None
    ready: tuple[Article, ...] = ()


def _in_processes(
    items: Iterable[Item], nlp: Language, batch_size: int, n_process: int, on_error: OnError
) -> Iterator[Article]:
    """Let spaCy's processes do the work; spaCy keeps the order of the Docs."""
    sent: deque[_Sent] = deque()
    docs = _docs(items, nlp, on_error, sent)
    for doc in nlp.pipe(docs, batch_size=batch_size, n_process=n_process):
        while sent[0].given is None:
            yield from sent.popleft().ready
        yield _received(doc, sent.popleft(), nlp)
    for rest in sent:
        yield from rest.ready


def _docs(
    items: Iterable[Item], nlp: Language, on_error: OnError, sent: deque[_Sent]
) -> Iterator[Doc]:
    """Tokenise what goes to the processes; what is bad or too long is dealt with here."""
    for number, item in enumerate(items):
        try:
            given = as_input(item)
            origin = clean(given.text)
            if len(origin.text) > CHUNK:
                sent.append(_Sent(number, ready=(extract_input(given, nlp),)))
                continue
            doc = nlp.make_doc(origin.text)
        except Exception as error:
            sent.append(_Sent(number, ready=tuple(_failed(item, number, error, on_error))))
            continue
        doc._.set(TITLE, given.title)
        sent.append(_Sent(number, given, origin))
        yield doc


def _received(doc: Doc, sent: _Sent, nlp: Language) -> Article:
    found = stored_article(doc)
    assert found is not None
    assert sent.given is not None
    assert sent.origin is not None
    return completed(relocate(found, sent.origin, sent.given.text), sent.given, nlp)
