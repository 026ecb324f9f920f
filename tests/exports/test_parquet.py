from pathlib import Path

import pyarrow.parquet as pq
import pytest

from quotegraph.arrow import schema as arrow_schema
from quotegraph.exports import to_parquet
from quotegraph.exports.parquet import BATCH
from quotegraph.recorded import read_records
from written import written

ANNA = '„<quote by="Anna Keller">Wir bauen</quote>“, sagte <person>Anna Keller</person>.'


def test_quotes_are_rows_with_the_documented_schema(tmp_path: Path):
    path = tmp_path / "quotes.parquet"
    to_parquet([written(ANNA, published="2026-03-01")], path)
    table = pq.read_table(path)
    assert table.schema.equals(arrow_schema.quotes(), check_metadata=True)
    assert table.select(["text", "name"]).to_pylist() == [
        {"text": "Wir bauen", "name": "Anna Keller"}
    ]


@pytest.mark.parametrize("count", [0, 1, BATCH + 1])
def test_whole_records_come_back(tmp_path: Path, count: int):
    path = tmp_path / "records.parquet"
    articles = [written(ANNA)] * count
    to_parquet(iter(articles), path, rows="articles")
    assert pq.read_schema(path).equals(arrow_schema.articles(), check_metadata=True)
    assert list(read_records(str(path))) == articles


def test_a_failed_export_leaves_no_file(tmp_path: Path):
    def failing():
        yield written(ANNA)
        raise RuntimeError("the second article fails")

    with pytest.raises(RuntimeError):
        to_parquet(failing(), tmp_path / "quotes.parquet")
    assert list(tmp_path.iterdir()) == []
