"""The command `quotegraph evaluate`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from quotegraph.cli.options import Model, ReportFormat, Shape, Workers
from quotegraph.cli.terminal import complain, console_on, one_line_errors, put


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
    speakers: Annotated[
        Path | None, typer.Option(help="Canonical names for the news layout, *_speakers.jsonl.")
    ] = None,
    rivals: Annotated[
        bool, typer.Option("--rivals", help="Also ask the rules below the one that decided.")
    ] = False,
    model: Model = None,
    workers: Workers = 1,
    write_precision: Annotated[
        Path | None, typer.Option(help="File to write each rule's precision to.")
    ] = None,
    curve: Annotated[
        Path | None, typer.Option(help="Picture of precision and recall, .svg or .png.")
    ] = None,
    format: Shape = ReportFormat.table,
) -> None:
    """Score extraction against gold data: a folder, archive, JSON Lines or articles with tags.

    A line of JSON Lines: {"doc": "a", "text": "…", "quotes": [{"type": "direct", "spans": [[1, 9]],
    "speaker_span": [18, 29], "speaker_name": "Anna Keller"}]}, offsets in characters.

    An article with tags, in a file *.gold.txt: „<quote by="Anna Keller">Wir bauen</quote>“, sagte
    <speaker>sie</speaker>.
    """
    with one_line_errors():
        from quotegraph.evaluate import evaluate as run

        report = run(
            path,
            types=types or ("direct", "all"),
            speakers=speakers,
            model=model,
            workers=workers,
            rivals=rivals,
            progress=sys.stderr.isatty(),
        )
        if curve:
            from quotegraph.evaluate.curve import draw

            draw(report, curve)
    for line in report.failed:
        complain(line)
    if write_precision:
        from quotegraph.evaluate.precision import write_precision as write

        write(report, write_precision)
    if format is ReportFormat.json:
        put(report.without_failures(keep=errors).model_dump_json(indent=2))
        return
    from quotegraph.evaluate.report_tables import tables

    console = console_on(sys.stdout)
    for table in tables(report):
        console.print(table)
    for failure in report.errors(errors, kind=kind, rule=rule):
        put(f"\n{failure}")
