"""The command `quotegraph`. Data goes to standard output, everything else to standard error.

Exit codes: 0 all went well; 1 some file could not be read or processed (the others were);
2 wrong usage: an unknown option, pipeline or layout, and nothing was done.
"""

import json
import sys
from typing import Annotated

import typer

from quotegraph.cli import evaluate, export, extract, report
from quotegraph.cli.options import Model, Offices, Published, ReportFormat, Shape, Title
from quotegraph.cli.terminal import one_line_errors, put

app = typer.Typer(
    epilog="Exit codes: 0 ok, 1 some file failed, 2 wrong usage.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


def _version(wanted: bool) -> None:
    if wanted:
        from quotegraph.about import library_version

        put(f"quotegraph {library_version()}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Find quotes in German news text, and who said them."""


def explain(
    path: Annotated[str, typer.Argument(help="An article in a file, or - for stdin.")] = "-",
    title: Title = None,
    published: Published = None,
    offices: Offices = None,
    model: Model = None,
) -> None:
    """Print every quote of a text, every rule that was asked, and what it answered."""
    with one_line_errors():
        import quotegraph
        from quotegraph.files.article_files import only_article

        if path == "-" and sys.stdin.isatty():
            typer.echo("Type or paste a text; end with Ctrl-D (Windows: Ctrl-Z, Enter).", err=True)
        article = only_article(path)
        trace = quotegraph.explain(
            article.text,
            nlp=quotegraph.load(model, offices=offices),
            title=title or article.title,
            published=published or article.published,
        )
    put(str(trace))


def schema() -> None:
    """Print the JSON Schema of an article record, as `extract --format jsonl` writes it."""
    from quotegraph.records import Article

    put(json.dumps(Article.model_json_schema(), indent=2, ensure_ascii=False))


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


for command in (
    extract.extract,
    report.report,
    export.export,
    explain,
    evaluate.evaluate,
    info,
    schema,
):
    app.command()(command)
