from pathlib import Path

import pytest

from quotegraph.errors import InputError
from quotegraph.exports import to_jsonl, to_parquet
from quotegraph.recorded import read_records, record_files
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


def test_a_folder_of_an_archive_stands_for_its_shards(tmp_path: Path):
    (tmp_path / "articles").mkdir()
    (tmp_path / "manifest.json").touch()
    with pytest.raises(InputError, match="no shard yet"):
        record_files(str(tmp_path))
    for name in ("part-00001.parquet", "part-00000.parquet", "part-00002.parquet.part"):
        (tmp_path / "articles" / name).touch()
    shards = [str(tmp_path / "articles" / f"part-0000{n}.parquet") for n in (0, 1)]
    assert record_files(str(tmp_path)) == shards


def test_texts_and_other_folders_hold_no_records(tmp_path: Path):
    assert record_files(str(tmp_path)) == record_files("a.txt") == []
    assert record_files("a.jsonl.gz") == ["a.jsonl.gz"]


def test_a_table_of_quotes_is_no_record(tmp_path: Path):
    to_parquet([ANNA], tmp_path / "quotes.parquet")
    with pytest.raises(InputError, match=r"no records, the columns .* --format parquet-articles"):
        list(read_records(str(tmp_path / "quotes.parquet")))
