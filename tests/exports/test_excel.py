"""A workbook holds the table of quotes, in words that no program takes for formulas."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import openpyxl
import pytest

from quotegraph.errors import InputError
from quotegraph.exports import COLUMNS, excel, to_xlsx
from quotegraph.records import Article
from written import written

ANNA = written(
    '„<quote by="Anna Keller">Ja, wir bäuen</quote>“, sagte <person>Anna Keller</person>.',
    id="7",
    published=date(2026, 3, 1),
)


def sheet(article: Article, folder: Path):
    to_xlsx(article, folder / "quotes.xlsx")
    return openpyxl.load_workbook(folder / "quotes.xlsx").active


def test_a_row_is_a_quote_and_columns_have_names(tmp_path: Path):
    head, row = sheet(ANNA, tmp_path).iter_rows(values_only=True)
    assert head == COLUMNS
    cells = dict(zip(head, row, strict=True))
    assert (cells["article"], cells["text"], cells["name"]) == ("7", "Ja, wir bäuen", "Anna Keller")
    assert (cells["published"], cells["start"]) == (datetime(2026, 3, 1), 1)


@pytest.mark.parametrize(
    "words", ["=1+1", "+49 30", "-5 Grad", "@SUM(A1)", "https://example.org", "\tJa", "Ja\x01", ""]
)
def test_words_stay_words(words: str, tmp_path: Path):
    article = ANNA.model_copy(update={"title": words})
    cell = sheet(article, tmp_path).cell(2, 1 + COLUMNS.index("title"))
    assert cell.data_type != "f"
    assert cell.hyperlink is None
    assert (cell.value or "").replace("_x0001_", "\x01") == words


def test_a_time_is_kept_as_it_is_written(tmp_path: Path):
    moment = datetime(2026, 3, 1, 8, 30, tzinfo=timezone(timedelta(hours=1)))
    cell = sheet(ANNA.model_copy(update={"published": moment}), tmp_path).cell(2, 3)
    assert cell.value == datetime(2026, 3, 1, 8, 30)


def test_more_quotes_than_a_sheet_holds_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(excel, "ROWS", 3)
    with pytest.raises(InputError, match=r"a sheet holds 2 quotes, here are more; write \.csv"):
        to_xlsx([ANNA] * 3, tmp_path / "quotes.xlsx")
    assert list(tmp_path.iterdir()) == []
