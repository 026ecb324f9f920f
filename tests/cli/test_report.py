"""The command `quotegraph report`: what it reads, writes, says and returns."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from quotegraph.cli import app
from quotegraph.exports import to_jsonl
from written import written

RECORD = written("„<quote>Wir\u2028bauen</quote>“", title="Neue Brücke", version="0.1.0")


def report(*arguments: object):
    return CliRunner().invoke(app, ["report", *map(str, arguments)])


def titles(page: Path) -> list[str]:
    """Return the titles of the articles on a page."""
    data = page.read_text(encoding="utf-8").partition('id="data">')[2].partition("</script>")[0]
    return [article["title"] for article in json.loads(data)["articles"]]


@pytest.fixture
def records(tmp_path: Path) -> Path:
    file = tmp_path / "archive.jsonl"
    file.write_text("".join(to_jsonl([RECORD, RECORD])), encoding="utf-8")
    return file


def test_records_of_an_earlier_run_become_a_page(records: Path, tmp_path: Path):
    out = tmp_path / "report.html"
    result = report(records, "-o", out, "--heading", "Alte & neue Brücken")
    assert (result.exit_code, result.output) == (0, f"{out}: 2 articles, 2 quotes\n")
    assert titles(out) == ["Neue Brücke", "Neue Brücke"]
    assert "<h1>Alte &amp; neue Brücken</h1>" in out.read_text(encoding="utf-8")


def test_texts_are_extracted(tmp_path: Path):
    text = tmp_path / "a.txt"
    text.write_text("„Wir bauen neu“, sagte Lena Sommer.", encoding="utf-8")
    out = tmp_path / "report.html"
    assert report(text, "--out", out, "--published", "2026-03-01").exit_code == 0
    assert titles(out) == [str(text)]
    assert "Lena Sommer" in out.read_text(encoding="utf-8")
    assert "2026-03-01" in out.read_text(encoding="utf-8")


def test_the_page_is_called_report_if_nobody_says_otherwise(
    records: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(records.parent)
    assert report(records).exit_code == 0
    assert (records.parent / "report.html").exists()


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "broken.jsonl, line 1: no article record"),
        ('{"text": "Nichts."}', "broken.jsonl: articles not extracted yet"),
    ],
)
def test_records_that_are_none_are_told_and_the_others_shown(
    records: Path, line: str, complaint: str
):
    broken = records.with_name("broken.jsonl")
    broken.write_text(line, encoding="utf-8")
    out = records.with_name("report.html")
    result = report(broken, records, "-o", out)
    assert result.exit_code == 1
    assert complaint in result.output
    assert "1 file could not be read in full" in result.output
    assert titles(out) == ["Neue Brücke", "Neue Brücke"]


def test_a_page_that_cannot_be_written_is_wrong_usage(records: Path):
    result = report(records, "-o", records / "nirgends.html")
    assert result.exit_code == 2
    assert "nirgends.html: no folder" in result.output


def test_only_quotes_that_are_wanted_are_shown(records: Path):
    out = records.with_name("report.html")
    assert report(records, "-o", out, "--min-confidence", "0.95").exit_code == 0
    assert '"quotes":[]' in out.read_text(encoding="utf-8")
