"""Records of earlier runs and texts to be read, in any mixture, as one stream of articles."""

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from quotegraph.cli.terminal import complain, one_line_errors, tracked
from quotegraph.errors import InputError
from quotegraph.files.batch import Batch
from quotegraph.files.reading import STDIN
from quotegraph.files.recorded import SUFFIXES, read_records
from quotegraph.records import Article
from quotegraph.selection import as_selection, named_types
from quotegraph.wording import counted


@contextmanager
def wanted_articles(
    paths: Iterable[str],
    *,
    min_confidence: float,
    types: str,
    published: str | None,
    source: str | None,
    offices: Path | None,
    model: str | None,
    workers: int,
    records_on_stdin: bool = False,
) -> Generator[Iterator[Article]]:
    """Give the articles of all files with the quotes that a command is asked for.

    The library's errors become one line and exit code 2; after the block, files that could not be
    read make it exit code 1.
    """
    with one_line_errors():
        selection = as_selection(min_confidence, named_types(types))
        sources = Sources(
            paths,
            published=published,
            source=source,
            records_on_stdin=records_on_stdin,
            complain=complain,
        )
        yield map(selection.applied, sources.run(model, workers, offices=offices))
    if sources.failed:
        complain(f"{counted(sources.failed, 'file')} could not be read in full")
        raise typer.Exit(1)


class Sources:
    """Files given to a command; `failed` counts those that gave no article or not all, so far.

    What ends in `.jsonl` or `.parquet` holds records, everything else texts; so does '-', unless
    there are `records_on_stdin`.
    """

    def __init__(
        self,
        paths: Iterable[str],
        *,
        published: str | None = None,
        source: str | None = None,
        records_on_stdin: bool = False,
        complain: Callable[[str], None],
    ) -> None:
        """Sort the files; `complain` is told, in one line, of each that cannot be read."""
        self._complain = complain
        self._unread = 0
        self._records: list[str] = []
        texts: list[str] = []
        for path in paths:
            recorded = path.endswith(SUFFIXES) or (path == STDIN and records_on_stdin)
            (self._records if recorded else texts).append(path)
        self._batch = (
            Batch(texts, published=published, source=source, complain=complain) if texts else None
        )

    @property
    def failed(self) -> int:
        """How many files gave no article, or not all of theirs."""
        return self._unread + (self._batch.failed if self._batch else 0)

    def run(
        self, model: str | None = None, workers: int = 1, *, offices: Path | None = None
    ) -> Iterator[Article]:
        """Yield the articles: those on record first, then those read now by the pipeline `model`.

        A pipeline that cannot be had is told at once; without texts none is loaded.
        """
        read: Iterable[Article] = ()
        if self._batch:
            read = tracked(self._batch.run(model, workers, offices=offices), self._batch.count)
        return self._all(read)

    def _all(self, read: Iterable[Article]) -> Iterator[Article]:
        for path in self._records:
            try:
                yield from read_records(path)
            except InputError as error:
                self._complain(str(error))
                self._unread += 1
        yield from read
