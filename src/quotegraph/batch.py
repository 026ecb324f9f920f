"""Extract from many files, one after the other; a bad file is told and never stops the run."""

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError

from quotegraph.errors import InputError
from quotegraph.files import STDIN, find_files, read_text
from quotegraph.records import Article, ArticleInput, QuoteType


class Batch:
    """Files to be read as articles; `failed` counts those that gave none, so far.

    The id of an article is its path as given, or 'stdin'. InputError for a folder without text, a
    malformed date, or a title for more than one file.
    """

    def __init__(
        self,
        paths: Iterable[str],
        *,
        title: str | None = None,
        published: str | None = None,
        source: str | None = None,
        complain: Callable[[str], None],
    ) -> None:
        """Find the files; `complain` is told, in one line, of each that cannot be read."""
        self.files = find_files(paths)
        self.failed = 0
        self._complain = complain
        self._sent: deque[str | None] = deque()
        if title and len(self.files) > 1:
            raise InputError(f"--title is for one article, here are {len(self.files)} files")
        try:
            self._sample = ArticleInput.model_validate(
                {"text": "", "title": title, "published": published, "source": source}
            )
        except ValidationError as error:
            raise InputError(f"--published: {published!r} is no date such as 2026-03-01") from error

    def run(
        self,
        model: str | None = None,
        workers: int = 1,
        *,
        min_confidence: float = 0.0,
        types: Collection[QuoteType] | None = None,
    ) -> Iterator[Article]:
        """Load the pipeline, then yield the articles in order; PipelineError comes at once."""
        from quotegraph import extract_many, load

        nlp = load(model)
        return self._watch(
            extract_many(
                self._inputs(),
                nlp=nlp,
                n_process=workers,
                on_error="skip",
                min_confidence=min_confidence,
                types=types,
            )
        )

    def _inputs(self) -> Iterator[ArticleInput]:
        for path in self.files:
            try:
                text = read_text(path)
            except InputError as error:
                self.failed += 1
                self._complain(str(error))
                continue
            id = "stdin" if path == STDIN else str(Path(path))
            self._sent.append(id)
            yield self._sample.model_copy(update={"text": text, "id": id})

    def _watch(self, articles: Iterable[Article]) -> Iterator[Article]:
        """Pass articles on; one that was sent and does not come back in its turn has failed."""
        for article in articles:
            while self._sent.popleft() != article.id:
                self.failed += 1
            yield article
        self.failed += len(self._sent)
