"""What `extract` does with articles: a folder of shards, a file, the terminal, or a pipe."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import quotegraph
from quotegraph.archive import ERRORS, extract_archive
from quotegraph.cli.article_table import show
from quotegraph.cli.extract import Format
from quotegraph.cli.terminal import Tally, bar, complain, console_on, tracked, utf8
from quotegraph.errors import InputError
from quotegraph.exports import formats
from quotegraph.files.batch import Batch
from quotegraph.files.whole_files import whole_file
from quotegraph.records import Article
from quotegraph.selection import Selection
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


@dataclass(frozen=True)
class Reading:
    """Articles to be read, by which pipeline, and the quotes that are wanted of them."""

    batch: Batch
    selection: Selection
    model: str | None
    offices: Path | None
    workers: int

    def into_folder(self, folder: Path, format: Format | None, size: int, retry: bool) -> int:
        """Write shards of so many articles; return how many failed, now or in an earlier run."""
        if format not in (None, Format.parquet, Format.jsonl):
            raise InputError(f"--format {format.value}: a folder is written as parquet or jsonl")
        with bar(self.batch.count) as advance:
            shards = extract_archive(
                self.batch.articles(),
                folder,
                nlp=quotegraph.load(self.model, offices=self.offices),
                n_process=self.workers,
                format="jsonl" if format is Format.jsonl else "parquet",
                shard_size=size,
                min_confidence=self.selection.min_confidence,
                types=self.selection.types,
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
        _write(tally.over(tracked(self._articles(), self.batch.count)), out, chosen)
        if self.batch.failed and self.batch.count:
            complain(f"{self.batch.failed} of {self.batch.count} files gave no article")
        tally.tell(out)
        return self.batch.failed

    def _articles(self) -> Iterable[Article]:
        return self.batch.run(
            self.model,
            self.workers,
            min_confidence=self.selection.min_confidence,
            types=self.selection.types,
            offices=self.offices,
        )


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
        formats.write_file(articles, out, format.value)


def _print(articles: Iterable[Article], stream: TextIO) -> None:
    console = console_on(stream)
    for article in articles:
        console.print(*show(article), sep="\n")
