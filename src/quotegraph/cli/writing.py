"""What `extract` does with articles: a folder of shards, a file, the terminal, or a pipe."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

import quotegraph
from quotegraph.archive import ERRORS, extract_archive
from quotegraph.cli.article_table import show
from quotegraph.cli.extract import Format
from quotegraph.cli.request import Request
from quotegraph.cli.terminal import Tally, bar, complain, console_on, tracked, utf8
from quotegraph.errors import InputError
from quotegraph.exports import formats
from quotegraph.files.whole_files import whole_file
from quotegraph.records import Article
from quotegraph.wording import counted

SUFFIXES = {
    "": Format.jsonl,
    ".jsonl": Format.jsonl,
    ".ndjson": Format.jsonl,
    ".json": Format.json,
    ".csv": Format.csv,
    ".parquet": Format.parquet,
    ".txt": Format.table,
}


class Reading:
    """The articles of a request on their way into a folder or a file."""

    def __init__(self, request: Request) -> None:
        """Find the files; InputError where the request makes no sense."""
        self._request = request
        self._batch = request.batch(request.paths)
        self._selection = request.selection()

    def into_folder(self, folder: Path, format: Format | None, size: int, retry: bool) -> int:
        """Write shards of so many articles; return how many failed, now or in an earlier run."""
        if format not in (None, Format.parquet, Format.jsonl):
            raise InputError(f"--format {format.value}: a folder is written as parquet or jsonl")
        with bar(self._batch.count) as advance:
            shards = extract_archive(
                self._batch.articles(),
                folder,
                nlp=quotegraph.load(self._request.model, offices=self._request.offices),
                n_process=self._request.workers,
                format="jsonl" if format is Format.jsonl else "parquet",
                shard_size=size,
                min_confidence=self._selection.min_confidence,
                types=self._selection.types,
                retry=retry,
                on_done=advance,
            ).shards
        failed = sum(shard.failed for shard in shards)
        tally = Tally(sum(one.articles for one in shards), sum(one.quotes for one in shards))
        more = f" in {counted(len(shards), 'shard')}"
        tally.tell(folder, f"{more}; {failed} failed, see {folder / ERRORS}" if failed else more)
        return failed

    def into_file(self, out: Path | None, format: Format | None) -> int:
        """Write one file, or to standard output; return how many articles failed."""
        chosen = format or _usual(out)
        if out is None and chosen is Format.parquet:
            raise InputError("--format parquet needs a file: --out quotes.parquet")
        tally = Tally()
        asked = self._request
        read = self._batch.run(asked.model, asked.workers, offices=asked.offices)
        wanted = map(self._selection.applied, tracked(read, self._batch.count))
        _write(tally.over(wanted), out, chosen)
        if self._batch.failed and self._batch.count:
            complain(f"{self._batch.failed} of {self._batch.count} files gave no article")
        tally.tell(out)
        return self._batch.failed


def _usual(out: Path | None) -> Format:
    """Return the format that the name of the output file, or the terminal, suggests."""
    if out is None:
        return Format.table if sys.stdout.isatty() else Format.jsonl
    if out.suffix not in SUFFIXES:
        raise InputError(
            f"{out}: the name tells no format; say --format, or write others by: quotegraph export"
        )
    return SUFFIXES[out.suffix]


def _write(articles: Iterable[Article], out: Path | None, format: Format) -> None:
    if out is None and format is Format.table:
        _print(articles, sys.stdout)
    elif out is None:
        utf8(sys.stdout).writelines(formats.TEXTS[format.value](articles))
    elif format is Format.table:
        with whole_file(out) as part, part.open("w", encoding="utf-8", newline="") as stream:
            _print(articles, stream)
    else:
        formats.write_file(articles, out, format=format.value)


def _print(articles: Iterable[Article], stream: TextIO) -> None:
    console = console_on(stream)
    for article in articles:
        console.print(*show(article), sep="\n")
