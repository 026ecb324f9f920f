import json
from pathlib import Path
from typing import Any

import pytest

from quotegraph.cli.request import Kind, Request
from quotegraph.cli.sources import Sources
from quotegraph.exports import to_jsonl
from written import written

ANNA = written('„<quote by="Anna Keller">Ja</quote>“: <person>Anna Keller</person>.', id="anna")


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    path.write_text("".join(to_jsonl([ANNA])), encoding="utf-8")
    return path


def test_records_come_as_they_are_and_texts_are_read(records: Path):
    text = records.with_name("a.txt")
    text.write_text("„Wir bauen neu“, sagte Lena Sommer.", encoding="utf-8")
    found = list(Sources(Request(paths=[str(text), str(records)], source="Stadtpost")).run())
    assert [(one.id, one.source, len(one.quotes)) for one in found] == [
        ("anna", None, 1),
        (str(text), "Stadtpost", 1),
    ]


def test_files_that_cannot_be_read_are_told_and_counted(
    records: Path, capsys: pytest.CaptureFixture[str]
):
    sources = Sources(Request(paths=[str(records.with_name("fehlt.jsonl")), str(records)]))
    assert list(sources.run()) == [ANNA]
    assert sources.failed == 1
    assert "fehlt.jsonl" in capsys.readouterr().err


def test_without_texts_no_pipeline_is_loaded(records: Path):
    request = Request(paths=[str(records)], model="no pipeline of this name")
    assert list(Sources(request).run()) == [ANNA]


@pytest.mark.parametrize("told", [{"fields": "text=body"}, {"kind": Kind.jsonl}])
def test_a_table_is_read_as_articles_where_the_request_tells_what_it_holds(
    tmp_path: Path, told: dict[str, Any]
):
    table = tmp_path / "news.jsonl"
    row = {"body": "„Ja“, sagte Lena Sommer.", "text": "„Nein“, sagte Lena Sommer."}
    table.write_text(json.dumps(row), encoding="utf-8")
    (found,) = Sources(Request(paths=[str(table)], **told)).run()
    assert found.text == row["body" if "fields" in told else "text"]
    assert found.quotes
