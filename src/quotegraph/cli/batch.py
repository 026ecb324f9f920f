"""Extract from many files, one after the other; a bad file is reported and never stops the run."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError

from quotegraph.errors import ArticleError, InputError
from quotegraph.files.article_files import Kind, find_sources, holds_many, read_articles
from quotegraph.records import Article, ArticleInput


class Batch:
    """Files to be read as articles; `failed` counts the articles that gave no record, so far.

    `count` is the number of articles, None if files must be read to know it. InputError for a
    folder without text, a malformed date, or a title for more than one article.
    """

    def __init__(
        self,
        paths: Iterable[str],
        *,
        title: str | None = None,
        published: str | None = None,
        source: str | None = None,
        kind: Kind | None = None,
        fields: Mapping[str, str] | None = None,
        complain: Callable[[str], None],
    ) -> None:
        """Find the files; `complain` is told, in one line, of each article that cannot be read.

        `title`, `published` and `source` fill in what an article does not say itself; `kind` and
        `fields` are those of `article_files.read_articles`.
        """
        self.files = find_sources(paths)
        self.failed = 0
        many = any(holds_many(file, kind) for file in self.files)
        self.count = None if many else len(self.files)
        self._complain = complain
        self._sent: deque[str | None] = deque()
        self._articles = read_articles(self.files, kind=kind, fields=fields)
        if title and self.count != 1:
            here = f"here are {self.count} files" if self.count else "here may be many"
            raise InputError(f"--title is for one article, {here}")
        try:
            self._sample = ArticleInput.model_validate(
                {"text": "", "title": title, "published": published, "source": source}
            )
        except ValidationError as error:
            raise InputError(
                f"--published: {published!r} is no date such as 2026-03-01 or 1.3.2026"
            ) from error

    def run(
        self, model: str | None = None, workers: int = 1, *, offices: str | Path | None = None
    ) -> Iterator[Article]:
        """Load the pipeline, then yield the articles in order; PipelineError comes at once.

        `offices` is a file of office holders, of which a bad row is told at once as InputError.
        """
        from quotegraph import extract_many, load

        nlp = load(model, offices=offices)
        return self._watch(
            extract_many(self._inputs(), nlp=nlp, n_process=workers, on_error="skip")
        )

    def articles(self) -> Iterator[ArticleInput | ArticleError]:
        """Yield the articles as they are read, or the errors in their place, without counting."""
        known = {name: value for name, value in self._sample if name != "text" and value}
        for article in self._articles:
            if known and isinstance(article, ArticleInput):
                lacking = {name: v for name, v in known.items() if not getattr(article, name)}
                article = article.model_copy(update=lacking)
            yield article

    def _inputs(self) -> Iterator[ArticleInput]:
        for article in self.articles():
            if isinstance(article, ArticleError):
                self.failed += 1
                self._complain(f"{article.article}: {article.reason}")
            else:
                self._sent.append(article.id)
                yield article

    def _watch(self, articles: Iterable[Article]) -> Iterator[Article]:
        """Pass articles on; one that was sent and does not come back in its turn has failed."""
        for article in articles:
            while self._sent.popleft() != article.id:
                self.failed += 1
            yield article
        self.failed += len(self._sent)
