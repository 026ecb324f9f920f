"""`python -m quotegraph.evaluate PATH` is the command `quotegraph evaluate PATH`."""

import sys

from quotegraph.cli import app

app(["evaluate", *sys.argv[1:]])
