"""The command `quotegraph extract`: articles of any kind to a file, the terminal, or to shards."""

import sys
from collections.abc import Iterable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from quotegraph.cli.terminal import (
    MinConfidence,
    Model,
    Rows,
    Types,
    Workers,
    bar,
    complain,
    console_on,
    one_line_errors,
    opened,
    tracked,
)
from quotegraph.errors import InputError

if TYPE_CHECKING:
    from quotegraph.batch import Batch
    from quotegraph.records import Article
    from quotegraph.selection import Selection


class Format(str, Enum):
    """What `extract` writes; into a folder Parquet or JSON Lines."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"


class Kind(str, Enum):
    """What the files are that `extract` reads."""

    text = "text"
    html = "html"
    jsonl = "jsonl"
    json = "json"
    csv = "csv"
    parquet = "parquet"


def extract(
    paths: Annotated[
        list[str],
        typer.Argument(help=".txt .html .jsonl .csv .parquet, also .gz .zst; folders, globs, -."),
    ],
    format: Annotated[
        Format | None,
        typer.Option(help="Left out: by the suffix of --out; table on a terminal, else jsonl."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            help="File to write; or a folder (a name without suffix), for a run that can go on "
            "after a break; left out: stdout.",
        ),
    ] = None,
    title: Annotated[str | None, typer.Option(help="Headline, if the text lacks it.")] = None,
    published: Annotated[str | None, typer.Option(help="Date of the text: 2026-03-01.")] = None,
    source: Annotated[str | None, typer.Option(help="Medium that the text is from.")] = None,
    min_confidence: MinConfidence = 0.0,
    types: Types = "all",
    kind: Annotated[
        Kind | None, typer.Option("--input", help="What the files are; left out: by suffix.")
    ] = None,
    fields: Annotated[
        str, typer.Option(help="Names of columns that differ from ours: text=body,published=date.")
    ] = "",
    shard_size: Annotated[int, typer.Option(min=1, help="Articles in a file of a folder.")] = 1000,
    retry: Annotated[
        bool, typer.Option(help="Do again what failed in an earlier run into the same folder.")
    ] = False,
    offices: Rows = None,
    model: Model = None,
    workers: Workers = 1,
) -> None:
    """Extract quotes and speakers from files, folders or standard input."""
    from quotegraph.batch import Batch
    from quotegraph.selection import as_selection, named_types

    with one_line_errors():
        batch = Batch(
            paths,
            title=title,
            published=published,
            source=source,
            kind=None if kind is None else kind.value,
            fields=_renamed(fields),
            complain=complain,
        )
        selection = as_selection(min_confidence, named_types(types))
        if out is not None and _is_folder(out):
            failed = _write_shards(
                batch, out, format, selection, model, offices, workers, shard_size, retry
            )
        else:
            failed = _write_file(batch, out, format, selection, model, offices, workers)
    if failed:
        raise typer.Exit(1)


def _is_folder(out: Path) -> bool:
    return out.is_dir() or (not out.suffix and not out.exists())


def _renamed(fields: str) -> dict[str, str]:
    """Read 'text=body,published=date'."""
    from quotegraph.records import ArticleInput

    pairs = [part.partition("=") for part in fields.split(",") if part]
    for ours, sign, theirs in pairs:
        if ours not in ArticleInput.model_fields or not sign or not theirs:
            known = ", ".join(ArticleInput.model_fields)
            raise InputError(f"--fields: {ours + sign + theirs!r} is not like text=body ({known})")
    return {ours: theirs for ours, _, theirs in pairs}


def _write_shards(
    batch: "Batch",
    folder: Path,
    format: Format | None,
    selection: "Selection",
    model: str | None,
    offices: Path | None,
    workers: int,
    shard_size: int,
    retry: bool,
) -> int:
    """Write the articles into a folder; return how many failed, now or in an earlier run."""
    from quotegraph import load
    from quotegraph.archive import ERRORS, extract_archive

    if format not in (None, Format.parquet, Format.jsonl):
        raise InputError(f"--format {format.value}: a folder is written as parquet or jsonl")
    with bar(batch.count) as advance:
        manifest = extract_archive(
            batch.articles(),
            folder,
            nlp=load(model, offices=offices),
            n_process=workers,
            format="jsonl" if format is Format.jsonl else "parquet",
            shard_size=shard_size,
            min_confidence=selection.min_confidence,
            types=selection.types,
            retry=retry,
            on_done=advance,
        )
    articles = sum(shard.articles for shard in manifest.shards)
    quotes = sum(shard.quotes for shard in manifest.shards)
    failed = sum(shard.failed for shard in manifest.shards)
    done = f"{folder}: {articles} articles with {quotes} quotes in {len(manifest.shards)} shards"
    typer.echo(f"{done}; {failed} failed, see {folder / ERRORS}" if failed else done, err=True)
    return failed


def _write_file(
    batch: "Batch",
    out: Path | None,
    format: Format | None,
    selection: "Selection",
    model: str | None,
    offices: Path | None,
    workers: int,
) -> int:
    """Write the articles to a file or to the terminal; return how many failed."""
    found = batch.run(
        model,
        workers,
        min_confidence=selection.min_confidence,
        types=selection.types,
        offices=offices,
    )
    articles = tracked(found, batch.count)
    chosen = format or _usual(out)
    if chosen is Format.parquet:
        from quotegraph.exports import to_parquet

        if out is None:
            raise InputError("--format parquet needs a file: --out quotes.parquet")
        to_parquet(articles, out)
    else:
        with opened(out) as stream:
            _write(articles, chosen, stream)
    if batch.failed and batch.count:
        complain(f"{batch.failed} of {batch.count} files gave no article")
    return batch.failed


def _usual(out: Path | None) -> Format:
    """Return the format that the name of the output file, or the terminal, suggests."""
    if out is not None:
        known = {".json": Format.json, ".csv": Format.csv, ".parquet": Format.parquet}
        return Format.table if out.suffix == ".txt" else known.get(out.suffix, Format.jsonl)
    return Format.table if sys.stdout.isatty() else Format.jsonl


def _write(articles: Iterable["Article"], format: Format, stream: TextIO) -> None:
    if format is Format.table:
        from quotegraph.cli.article_table import show

        console = console_on(stream)
        for article in articles:
            console.print(*show(article), sep="\n")
        return
    from quotegraph import exports

    writers = {
        Format.json: exports.to_json,
        Format.jsonl: exports.to_jsonl,
        Format.csv: exports.to_csv,
    }
    for piece in writers[format](articles):
        stream.write(piece)
