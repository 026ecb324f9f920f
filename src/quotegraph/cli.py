"""The command `quotegraph`. Data goes to standard output, everything else to standard error.

Exit codes: 0 all went well; 1 some file could not be read or processed (the others were);
2 wrong usage: an unknown option, pipeline or layout, and nothing was done.
"""

import json
import logging
import sys
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from quotegraph.errors import QuotegraphError

if TYPE_CHECKING:
    from rich.console import Console

    from quotegraph.records import Article

WIDTH = 120
"""Columns of a table that no terminal shows."""

app = typer.Typer(
    help="Find quotes in German news text, and who said them.",
    epilog="Exit codes: 0 ok, 1 some file failed, 2 wrong usage.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


class Format(str, Enum):
    """What `extract` writes."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"


class ReportFormat(str, Enum):
    """What `evaluate` and `info` write."""

    table = "table"
    json = "json"


Model = Annotated[
    str | None,
    typer.Option("--model", help="Name or folder of a spaCy pipeline; left out: the bundled one."),
]
Workers = Annotated[int, typer.Option("--workers", min=1, help="Processes working side by side.")]
Shape = Annotated[ReportFormat, typer.Option("--format", help="For people or for machines.")]


@app.command()
def extract(
    paths: Annotated[list[str], typer.Argument(help="Text files, folders (*.txt), - for stdin.")],
    format: Annotated[
        Format | None,
        typer.Option(help="Left out: by the suffix of --out; table on a terminal, else jsonl."),
    ] = None,
    out: Annotated[Path | None, typer.Option(help="File to write; left out: stdout.")] = None,
    title: Annotated[str | None, typer.Option(help="Headline, if the text lacks it.")] = None,
    published: Annotated[str | None, typer.Option(help="Date of the text: 2026-03-01.")] = None,
    source: Annotated[str | None, typer.Option(help="Medium that the text is from.")] = None,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, help="Leave out quotes that are less certain.")
    ] = 0.0,
    types: Annotated[str, typer.Option(help="Quote types wanted: all, or some joined by +.")] = (
        "all"
    ),
    model: Model = None,
    workers: Workers = 1,
) -> None:
    """Extract quotes and speakers from files, folders or standard input."""
    from quotegraph.batch import Batch
    from quotegraph.selection import named_types

    with one_line_errors():
        batch = Batch(paths, title=title, published=published, source=source, complain=complain)
        found = batch.run(model, workers, min_confidence=min_confidence, types=named_types(types))
        articles = _tracked(found, len(batch.files))
        with _opened(out) as stream:
            _write(articles, format or _usual(out), stream)
    if batch.failed:
        complain(f"{batch.failed} of {len(batch.files)} files gave no article")
        raise typer.Exit(1)


@app.command()
def explain(
    path: Annotated[str, typer.Argument(help="A text file, or - for stdin.")] = "-",
    model: Model = None,
) -> None:
    """Print every quote of a text, every rule that was asked, and what it answered."""
    with one_line_errors():
        from quotegraph.files import read_text

        text = read_text(path)
        import quotegraph

        _print(str(quotegraph.explain(text, nlp=quotegraph.load(model))))


@app.command()
def schema() -> None:
    """Print the JSON Schema of an article record, as `extract --format jsonl` writes it."""
    from quotegraph.records import Article

    _print(json.dumps(Article.model_json_schema(), indent=2, ensure_ascii=False))


@app.command()
def info(model: Model = None, format: Shape = ReportFormat.table) -> None:
    """Print versions, the pipeline and its scores."""
    with one_line_errors():
        from quotegraph.about import about

        facts = about(model)
    if format is ReportFormat.json:
        _print(json.dumps(facts, indent=2, ensure_ascii=False))
        return
    for heading, values in facts.items():
        _print(heading)
        for name, value in values.items():
            _print(f"  {name:<16} {value}")


@app.command()
def evaluate(
    path: Annotated[Path, typer.Argument(help="Gold: folder, archive, .jsonl or *.gold.txt.")],
    types: Annotated[
        list[str] | None,
        typer.Option(help="A quote type, several joined by +, or all. Again for a second column."),
    ] = None,
    errors: Annotated[int, typer.Option(min=0, help="How many failures to show.")] = 0,
    kind: Annotated[
        str | None, typer.Option(help="Only missed, spurious, 'wrong speaker' or 'wrong name'.")
    ] = None,
    rule: Annotated[str | None, typer.Option(help="Only failures of this rule.")] = None,
    names: Annotated[Path | None, typer.Option(help="Canonical names, *_speakers.jsonl.")] = None,
    model: Model = None,
    workers: Workers = 1,
    write_precision: Annotated[
        Path | None, typer.Option(help="File to write each rule's precision to.")
    ] = None,
    format: Shape = ReportFormat.table,
) -> None:
    """Score extraction against gold data, in all layouts that `quotegraph.gold_files` reads."""
    with one_line_errors():
        from quotegraph.evaluate import evaluate as run

        report = run(
            path,
            types=types or ("direct", "all"),
            names=names,
            model=model,
            workers=workers,
            progress=sys.stderr.isatty(),
        )
    for line in report.failed:
        complain(line)
    if write_precision:
        from quotegraph.precision import write_precision as write

        write(report, write_precision)
    if format is ReportFormat.json:
        _print(report.without_failures(keep=errors).model_dump_json(indent=2))
        return
    from quotegraph.report_tables import tables

    console = _console(sys.stdout)
    for table in tables(report):
        console.print(table)
    for failure in report.errors(errors, kind=kind, rule=rule):
        _print(f"\n{failure}")


def complain(message: str) -> None:
    """Tell an error in one line on standard error."""
    typer.echo("error: " + " ".join(message.split()), err=True)


@contextmanager
def one_line_errors() -> Generator[None]:
    """Turn the library's errors into one line and exit code 2, and its log into lines."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    logger = logging.getLogger("quotegraph")
    logger.addHandler(handler)
    try:
        yield
    except QuotegraphError as error:
        complain(str(error))
        raise typer.Exit(2) from error
    finally:
        logger.removeHandler(handler)


def _usual(out: Path | None) -> Format:
    """Return the format that the name of the output file, or the terminal, suggests."""
    if out is not None:
        known = {".json": Format.json, ".csv": Format.csv, ".txt": Format.table}
        return known.get(out.suffix, Format.jsonl)
    return Format.table if sys.stdout.isatty() else Format.jsonl


def _write(articles: Iterable["Article"], format: Format, stream: TextIO) -> None:
    if format is Format.table:
        from quotegraph.article_table import show

        console = _console(stream)
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


@contextmanager
def _opened(out: Path | None) -> Generator[TextIO]:
    if out is None:
        yield _utf8(sys.stdout)
        return
    try:
        stream = out.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise typer.BadParameter(f"{out}: {error.strerror}", param_hint="--out") from error
    with stream:
        yield stream


def _console(stream: TextIO) -> "Console":
    """Return a console as wide as the terminal, or of a fixed width where there is none."""
    from rich.console import Console

    return Console(file=_utf8(stream), width=None if stream.isatty() else WIDTH)


def _utf8(stream: TextIO) -> TextIO:
    """Make a stream write UTF-8 whatever the locale says: records are UTF-8."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding="utf-8")
    return stream


def _tracked(articles: Iterable["Article"], total: int) -> Iterable["Article"]:
    """Show a progress bar where a person is looking and there is more than a handful to do."""
    if total < 5 or not sys.stderr.isatty():
        return articles
    from rich.console import Console
    from rich.progress import track

    return track(articles, "extracting", total, console=Console(stderr=True), transient=True)


def _print(line: str) -> None:
    _utf8(sys.stdout).write(line + "\n")
