"""Records of earlier runs and texts to be read, in any mixture, as one stream of articles."""

from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from quotegraph.cli.request import Request
from quotegraph.cli.terminal import complain, one_line_errors, tracked, unless_all_failed
from quotegraph.errors import InputError
from quotegraph.files.reading import STDIN
from quotegraph.recorded import read_records, record_files
from quotegraph.records import Article
from quotegraph.wording import counted


@contextmanager
def wanted_articles(
    request: Request, out: Path | None, *, records_on_stdin: bool = False
) -> Generator[Iterator[Article]]:
    """Give the articles of all files with the quotes that a command is asked for, to go to `out`.

    The library's errors become one line and exit code 2; after the block, files that could not be
    read make it exit code 1.
    """
    with one_line_errors():
        choose = request.chooser()
        sources = Sources(request, records_on_stdin=records_on_stdin)
        read = unless_all_failed(sources.run(), lambda: sources.failed, out)
        yield choose(read)
    if sources.failed:
        complain(f"{counted(sources.failed, 'file')} could not be read in full")
        raise typer.Exit(1)


class Sources:
    """Files given to a command; `failed` counts those that gave no article or not all, so far.

    What ends in `.jsonl` (packed or not) or `.parquet` holds records, and so does a folder that
    `extract` wrote; everything else holds texts; so does '-', unless there are `records_on_stdin`.
    Where the request tells what the files are, all hold texts.
    """

    def __init__(self, request: Request, *, records_on_stdin: bool = False) -> None:
        """Sort the files; each that cannot be read is told on standard error."""
        self._request = request
        self._unread = 0
        self._records: list[str] = []
        texts: list[str] = []
        for path in request.paths:
            recorded = [path] if path == STDIN and records_on_stdin else record_files(path)
            if recorded and not request.tells_input:
                self._records += recorded
            else:
                texts.append(path)
        self._batch = request.batch(texts) if texts else None

    @property
    def failed(self) -> int:
        """How many files gave no article, or not all of theirs."""
        return self._unread + (self._batch.failed if self._batch else 0)

    def run(self) -> Iterator[Article]:
        """Yield the articles: those on record first, then those read now.

        A pipeline that cannot be had is told at once; without texts none is loaded.
        """
        asked, read = self._request, iter(())
        if self._batch:
            read = self._batch.run(asked.model, asked.workers, offices=asked.offices)
        return self._all(tracked(read, self._batch.count if self._batch else 0))

    def _all(self, read: Iterable[Article]) -> Iterator[Article]:
        for path in self._records:
            try:
                yield from read_records(path)
            except InputError as error:
                complain(str(error))
                self._unread += 1
        yield from read
