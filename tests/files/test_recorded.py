from pathlib import Path

import pytest

from quotegraph.errors import InputError
from quotegraph.exports import to_jsonl, to_parquet
from quotegraph.files.recorded import read_records
from written import written

ANNA = written('„<quote by="Anna Keller">Wir\u2028bauen</quote>“: <person>Anna Keller</person>.')


def test_lines_of_json_are_read_one_by_one(tmp_path: Path):
    path = tmp_path / "a.jsonl"
    path.write_text("".join(to_jsonl([ANNA])) + "\n{broken", encoding="utf-8")
    found = read_records(str(path))
    assert next(found) == ANNA
    with pytest.raises(InputError, match=r"a\.jsonl, line 3: no article record"):
        next(found)


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("a.jsonl", '{"text": "Nichts."}', "not extracted yet; first run: quotegraph extract"),
        ("a.jsonl", '{"text": "Nichts.", "quote": 1}', r"line 1: .*\(quote: Extra inputs"),
        ("a.parquet", "no parquet", "no Parquet file that can be read"),
    ],
)
def test_what_holds_no_records_is_told(tmp_path: Path, name: str, content: str, complaint: str):
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=complaint):
        list(read_records(str(tmp_path / name)))


@pytest.mark.parametrize("name", ["fehlt.jsonl", "fehlt.parquet"])
def test_a_missing_file_is_told(tmp_path: Path, name: str):
    with pytest.raises(InputError, match=rf"{name}: .*No such file"):
        list(read_records(str(tmp_path / name)))


def test_a_table_of_quotes_is_no_record(tmp_path: Path):
    to_parquet([ANNA], tmp_path / "quotes.parquet")
    with pytest.raises(InputError, match=r"no records, the columns .* --format parquet-articles"):
        list(read_records(str(tmp_path / "quotes.parquet")))
