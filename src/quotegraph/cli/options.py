"""Options that several commands share, each declared once."""

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer


class ReportFormat(str, Enum):
    """What `evaluate` and `info` write."""

    table = "table"
    json = "json"


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
