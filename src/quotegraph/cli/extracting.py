"""The two ways of `extract`: into a folder of shards, or into one output as articles come."""

from pathlib import Path

import quotegraph
from quotegraph.archive import ERRORS, extract_archive
from quotegraph.cli.options import Format
from quotegraph.cli.request import Request
from quotegraph.cli.terminal import Tally, bar, complain, tracked, unless_all_failed
from quotegraph.cli.writing import write
from quotegraph.errors import InputError
from quotegraph.wording import counted


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
        if self._request.speaker:
            raise InputError("--speaker is for files: a folder keeps all, export chooses from it")
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
        tally = Tally()
        asked = self._request
        read = self._batch.run(asked.model, asked.workers, offices=asked.offices)
        seen = unless_all_failed(tracked(read, self._batch.count), lambda: self._batch.failed, out)
        write(tally.over(self._request.chooser()(seen)), out, format)
        if self._batch.failed and self._batch.count:
            complain(f"{self._batch.failed} of {self._batch.count} files gave no article")
        tally.tell(out)
        return self._batch.failed
