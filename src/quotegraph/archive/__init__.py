"""Extract quotes from a large archive into shards; a run that is interrupted can be resumed.

    folder/manifest.json               settings, and the shards that are done
    folder/articles/part-00000.parquet whole records, `arrow_schema.articles()`, or .jsonl
    folder/quotes/part-00000.parquet   one row a quote, `arrow_schema.quotes()`; not with .jsonl
    folder/errors.jsonl                the articles that failed: id, reason, shard

A shard is of so many articles of the input in a row. A file gets its name when it is complete, and
the manifest names a shard when its files are there.
"""

import json
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Literal

from spacy.language import Language

from quotegraph.about import library_version
from quotegraph.archive.fingerprints import fingerprint
from quotegraph.archive.manifest import Manifest, Settings, Shard, ShardFormat, digest, opened
from quotegraph.errors import ArticleError, InputError
from quotegraph.exports import to_jsonl, to_parquet
from quotegraph.extras import extra
from quotegraph.files.whole_files import whole_file
from quotegraph.inputs import Item
from quotegraph.nlp import chosen, describe
from quotegraph.records import Article, QuoteType
from quotegraph.selection import as_selection
from quotegraph.stream import Found, outcomes

SHARD_SIZE = 1000
ERRORS = "errors.jsonl"


def extract_archive(
    items: Iterable[Item | ArticleError],
    folder: str | Path,
    *,
    nlp: Language | None = None,
    n_process: int = 1,
    format: ShardFormat = "parquet",
    shard_size: int = SHARD_SIZE,
    on_error: Literal["raise", "record"] = "record",
    min_confidence: float = 0.0,
    types: Collection[QuoteType] | None = None,
    retry: bool = False,
    on_done: Callable[[int], object] = lambda _: None,
) -> Manifest:
    """Write the records of all articles into shards in a folder; return what is there in the end.

    `items` are those of `extract_many`, or errors in the place of articles that could not be read.
    Run again with the same arguments it skips the shards that are done, after a look at the
    articles: these must be the same and in the same order, more may follow. What fails goes to the
    errors file ("record"), or ends the run with its ArticleError ("raise"). With `retry` the shards
    with articles that failed in an earlier run are done again. `on_done` is told the number of
    articles that are done with, whenever there are more. InputError if the folder, the pipeline or
    the articles do not fit an earlier run.
    """
    if format == "parquet":
        with extra("parquet", instead="--format jsonl, or format='jsonl',"):
            import_module("pyarrow")  # before a folder is begun
    pipeline = chosen(nlp)
    selection = as_selection(min_confidence, types)
    settings = Settings(
        format=format,
        shard_size=shard_size,
        pipeline=describe(pipeline),
        fingerprint=fingerprint(pipeline),
        version=library_version(),
        min_confidence=min_confidence,
        types=tuple(sorted(selection.types)),
    )
    run = _Run(Path(folder), opened(Path(folder), settings), on_done, retry=retry)
    found = outcomes(run.without_done(iter(items)), pipeline, n_process=n_process)
    watched = run.watched(found, stop=on_error == "raise")
    while some := list(islice(watched, shard_size)):
        run.write(some, [selection.applied(one) for _, one in some if isinstance(one, Article)])
    return run.finish()


class _Run:
    def __init__(
        self, folder: Path, manifest: Manifest, on_done: Callable[[int], object], *, retry: bool
    ) -> None:
        self.folder = folder
        self.manifest = manifest
        self.on_done = on_done
        self.retry = retry
        self.again: deque[int] = deque()  # shards to be written once more, before new ones
        self.errors = self._earlier_errors()

    def without_done(self, items: Iterator[Item | ArticleError]) -> Iterator[Item | ArticleError]:
        """Yield the articles of shards to be done again, and those behind the finished ones.

        A last shard that was not full is done again if there are more articles now.
        """
        done = self.manifest.shards
        for number, shard in enumerate(done):
            some = list(islice(items, self.manifest.settings.shard_size))
            last = number + 1 == len(done) and shard.size < self.manifest.settings.shard_size
            same = digest(some) == shard.inputs
            if (self.retry and shard.failed) or (last and not same):
                self.again.append(number)
                yield from some
            elif same:
                self.on_done(len(some))
            else:
                raise InputError(
                    f"{shard.name} in {self.folder} is of other articles than those that stand in "
                    "its place now; put the archive in its old order, or give another folder"
                )
        yield from items

    def watched(self, found: Iterable[Found], *, stop: bool) -> Iterator[Found]:
        """Pass outcomes on and tell of each; with `stop` the first failure is raised."""
        for item, outcome in found:
            if stop and isinstance(outcome, ArticleError):
                raise outcome
            self.on_done(1)
            yield item, outcome

    def write(self, some: Sequence[Found], articles: Sequence[Article]) -> None:
        """Write a shard, the errors, and last the manifest that names it."""
        shards = self.manifest.shards
        number = self.again.popleft() if self.again else len(shards)
        name = f"part-{number:05}"
        self._write_records(name, articles)
        failed = [outcome for _, outcome in some if isinstance(outcome, ArticleError)]
        before = self.errors
        self.errors = [row for row in before if row["shard"] != name]
        self.errors += [{"id": one.article, "reason": one.reason, "shard": name} for one in failed]
        if self.errors != before:
            with whole_file(self.folder / ERRORS) as path:
                lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in self.errors)
                path.write_text("".join(lines), encoding="utf-8")
        shard = Shard(
            name=name,
            articles=len(articles),
            quotes=sum(len(article.quotes) for article in articles),
            failed=len(failed),
            inputs=digest(item for item, _ in some),
        )
        self._save(shards=(*shards[:number], shard, *shards[number + 1 :]), complete=False)

    def finish(self) -> Manifest:
        """Say in the manifest that there are no more articles."""
        self._save(complete=True)
        return self.manifest

    def _write_records(self, name: str, articles: Sequence[Article]) -> None:
        if self.manifest.settings.format == "jsonl":
            with whole_file(self._file("articles", f"{name}.jsonl")) as path:
                path.write_text("".join(to_jsonl(articles)), encoding="utf-8")
            return
        for rows in ("articles", "quotes"):
            to_parquet(articles, self._file(rows, f"{name}.parquet"), rows=rows)

    def _file(self, rows: str, name: str) -> Path:
        folder = self.folder / rows
        folder.mkdir(exist_ok=True)
        return folder / name

    def _save(self, **changes: object) -> None:
        self.manifest = self.manifest.model_copy(update=changes)
        self.manifest.save(self.folder)

    def _earlier_errors(self) -> list[dict[str, str]]:
        """Return the errors of the shards that the manifest names: it may have missed the last."""
        path = self.folder / ERRORS
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        names = {shard.name for shard in self.manifest.shards}
        return [row for row in map(json.loads, lines) if row["shard"] in names]
