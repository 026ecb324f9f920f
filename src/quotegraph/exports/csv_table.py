"""Quotes as CSV, for spreadsheets and statistics."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date

from quotegraph.quote_table import COLUMNS, row
from quotegraph.several import Records, each

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def to_csv(articles: Records) -> Iterator[str]:
    """Yield a table of one row a quote, after a row that names the columns (`COLUMNS`).

    A cell that a spreadsheet would take for a formula (it starts with = + - @, narrow or wide, a
    tab or a line end) gets a leading apostrophe. Rows end in CR LF as in RFC 4180: open files with
    `newline=""`.
    """
    yield _line(COLUMNS)
    for article in each(articles):
        for quote in article.quotes:
            yield _line(_safe(value) for value in row(article, quote))


def _safe(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _line(cells: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
