"""Options that several commands share, each declared once."""

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer


class ReportFormat(str, Enum):
    """What `evaluate` and `info` write."""

    table = "table"
    json = "json"


class Format(str, Enum):
    """What `extract` and `export` write: `exports.formats`, and a table for people."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    xlsx = "xlsx"
    parquet = "parquet"
    parquet_articles = "parquet-articles"
    sqlite = "sqlite"
    web_annotation = "web-annotation"
    schema_org = "schema-org"
    claim_review = "claim-review"
    graphml = "graphml"
    gexf = "gexf"
    node_link = "node-link"


Written = Annotated[
    Format | None,
    typer.Option(
        "--format",
        metavar="NAME",
        help=", ".join(Format)
        + ". Left out: by the suffix of --out; table on a terminal, else jsonl.",
    ),
]
Shape = Annotated[ReportFormat, typer.Option("--format", help="For people or for machines.")]
Title = Annotated[str | None, typer.Option("--title", help="Headline, if the text lacks it.")]
Published = Annotated[str | None, typer.Option("--published", help="Date of the text: 2026-03-01.")]
Model = Annotated[
    str | None,
    typer.Option("--model", help="Name or folder of a spaCy pipeline; left out: the bundled one."),
]
Workers = Annotated[int, typer.Option("--workers", min=1, help="Processes working side by side.")]
Offices = Annotated[
    Path | None,
    typer.Option("--offices", help="Office holders of your own (JSON Lines), beside the table."),
]
