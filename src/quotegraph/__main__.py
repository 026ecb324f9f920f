"""`python -m quotegraph` is the command `quotegraph`."""

from quotegraph.cli import app

app()
