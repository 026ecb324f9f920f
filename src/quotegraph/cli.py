"""The command `quotegraph`. Data goes to standard output, everything else to standard error.

Exit codes: 0 all went well; 1 some file could not be read or processed (the others were);
2 wrong usage: an unknown option, pipeline or layout, and nothing was done.
"""

import json
import sys
from collections.abc import Iterable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from quotegraph.cli_evaluate import evaluate
from quotegraph.cli_export import export
from quotegraph.cli_report import report
from quotegraph.terminal import (
    Model,
    ReportFormat,
    Shape,
    Workers,
    complain,
    console_on,
    one_line_errors,
    opened,
    put,
    tracked,
)

if TYPE_CHECKING:
    from quotegraph.records import Article

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


@app.command()
def extract(
    paths: Annotated[list[str], typer.Argument(help="Text files, folders (*.txt), - for stdin.")],
    format: Annotated[
        Format | None,
        typer.Option(help="Left out: by the suffix of --out; table on a terminal, else jsonl."),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="File to write; left out: stdout.")
    ] = None,
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
        articles = tracked(found, len(batch.files))
        with opened(out) as stream:
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

        put(str(quotegraph.explain(text, nlp=quotegraph.load(model))))


@app.command()
def schema() -> None:
    """Print the JSON Schema of an article record, as `extract --format jsonl` writes it."""
    from quotegraph.records import Article

    put(json.dumps(Article.model_json_schema(), indent=2, ensure_ascii=False))


@app.command()
def info(model: Model = None, format: Shape = ReportFormat.table) -> None:
    """Print versions, the pipeline and its scores."""
    with one_line_errors():
        from quotegraph.about import about

        facts = about(model)
    if format is ReportFormat.json:
        put(json.dumps(facts, indent=2, ensure_ascii=False))
        return
    for heading, values in facts.items():
        put(heading)
        for name, value in values.items():
            put(f"  {name:<16} {value}")


app.command()(export)
app.command()(report)
app.command()(evaluate)


def _usual(out: Path | None) -> Format:
    """Return the format that the name of the output file, or the terminal, suggests."""
    if out is not None:
        known = {".json": Format.json, ".csv": Format.csv, ".txt": Format.table}
        return known.get(out.suffix, Format.jsonl)
    return Format.table if sys.stdout.isatty() else Format.jsonl


def _write(articles: Iterable["Article"], format: Format, stream: TextIO) -> None:
    if format is Format.table:
        from quotegraph.article_table import show

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
