from pathlib import Path

import pytest

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
    found = list(Sources([str(text), str(records)], source="Stadtpost", complain=pytest.fail).run())
    assert [(one.id, one.source, len(one.quotes)) for one in found] == [
        ("anna", None, 1),
        (str(text), "Stadtpost", 1),
    ]


def test_files_that_cannot_be_read_are_told_and_counted(records: Path):
    told: list[str] = []
    sources = Sources([str(records.with_name("fehlt.jsonl")), str(records)], complain=told.append)
    assert list(sources.run()) == [ANNA]
    assert sources.failed == 1
    assert "fehlt.jsonl" in told[0]


def test_without_texts_no_pipeline_is_loaded(records: Path):
    found = Sources([str(records)], complain=pytest.fail).run("no pipeline of this name")
    assert list(found) == [ANNA]
