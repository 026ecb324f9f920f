"""Quotes as a workbook for Excel and LibreOffice: opened by a click, letters and days intact."""

from collections.abc import Mapping
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from quotegraph.errors import InputError
from quotegraph.extras import extra
from quotegraph.files.whole_files import whole_file
from quotegraph.quote_table import COLUMNS, row
from quotegraph.several import Records, each

ROWS = 2**20  # that a sheet holds, the names of the columns among them
LONGEST_CELL = 2**15 - 1  # characters
WIDTHS: Mapping[str, int] = {"title": 30, "text": 70, "name": 25, "speaker": 30}  # in digits
SAFE = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "remove_timezone": True,
}


def to_xlsx(articles: Records, path: str | Path) -> None:
    """Write a workbook with one sheet: the names of the columns (`COLUMNS`), then a row a quote.

    Words stay words, whatever they begin with: no cell is a formula or a link; one is cut after the
    32,767 characters that Excel holds. Rows are written as
    articles come, so memory does not grow with their number. Needs the extra `xlsx`. InputError if
    there are more quotes than a sheet holds.
    """
    with extra("xlsx", instead=".csv"):
        import xlsxwriter  # pyright: ignore[reportMissingTypeStubs]
    write_book: Any = xlsxwriter.Workbook
    with whole_file(path) as part, write_book(part, SAFE) as book:
        sheet: Any = book.add_worksheet("quotes")
        _format_columns(book, sheet)
        sheet.write_row(0, 0, COLUMNS, book.add_format({"bold": True}))
        line = count(1)
        for article in each(articles):
            for quote in article.quotes:
                _write(sheet, next(line), row(article, quote))
        sheet.autofilter(0, 0, next(line) - 1, len(COLUMNS) - 1)


def _format_columns(book: Any, sheet: Any) -> None:
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"})
    for number, name in enumerate(COLUMNS):
        sheet.set_column(
            number, number, WIDTHS.get(name, 12), day if name == "published" else wrapped
        )
    sheet.freeze_panes(1, 0)


def _write(sheet: Any, line: int, cells: tuple[object, ...]) -> None:
    if line >= ROWS:
        raise InputError(
            f"a sheet holds {ROWS - 1:,} quotes, here are more; write .csv or .parquet"
        )
    for number, value in enumerate(cells):
        if isinstance(value, str):
            sheet.write_string(line, number, value[:LONGEST_CELL])
        elif isinstance(value, date):
            sheet.write_datetime(line, number, value)
        elif value is not None:
            sheet.write_number(line, number, value)
