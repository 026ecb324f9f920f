"""The command `quotegraph export`: what it reads, writes, says and returns."""

import json
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from quotegraph.cli import app
from quotegraph.cli.options import Format
from quotegraph.exports import to_jsonl
from quotegraph.exports.formats import BY_SUFFIX, FILES, TEXTS
from quotegraph.records import Article
from written import written

RECORD = written(
    '„<quote by="Anna Keller">Wir bauen</quote>“, sagte <person>Anna Keller</person>. Sie sagte, '
    '<quote by="Anna Keller" type="indirect" confidence="0.6">sie baue</quote>.'
)


def export(*arguments: object, input: str | None = None):
    return CliRunner().invoke(app, ["export", *map(str, arguments)], input=input)


@pytest.fixture
def records(tmp_path: Path) -> Path:
    file = tmp_path / "archive.jsonl"
    file.write_text("".join(to_jsonl([RECORD])), encoding="utf-8")
    return file


def test_every_format_has_its_name():
    assert {format.value for format in Format} == {"table", *TEXTS, *FILES}
    assert set(BY_SUFFIX.values()) < {*TEXTS, *FILES}


@pytest.mark.parametrize("format", [*TEXTS, *FILES])
def test_every_format_is_written_to_a_file(records: Path, format: str):
    out = records.with_name("out")
    result = export(records, "--format", format, "--out", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"{out}: 1 article, 2 quotes\n"
    assert out.stat().st_size
    assert not list(records.parent.glob("*.part"))


@pytest.mark.parametrize(("suffix", "format"), BY_SUFFIX.items())
def test_the_name_of_the_file_suggests_the_format(records: Path, suffix: str, format: str):
    named, said = records.with_name("named" + suffix), records.with_name("said")
    assert export(records, "--out", named).exit_code == 0
    assert export(records, "--format", format, "--out", said).exit_code == 0
    if format not in ("sqlite", "gexf", "xlsx"):  # these hold a time
        assert named.read_bytes() == said.read_bytes()


@pytest.mark.parametrize("packing", ["gz", "zst"])
def test_text_is_packed_and_records_are_read_packed(records: Path, packing: str):
    packed = records.with_name(f"packed.jsonl.{packing}")
    assert export(records, "--out", packed).exit_code == 0
    assert packed.read_bytes() != records.read_bytes()
    assert export(packed).stdout == records.read_text(encoding="utf-8")


@pytest.mark.parametrize("format", ["parquet", "jsonl"])
def test_a_folder_that_extract_wrote_is_read_as_records(tmp_path: Path, format: str):
    (tmp_path / "a.txt").write_text("„Wir bauen neu“, sagte Lena Sommer.", encoding="utf-8")
    folder = tmp_path / "archive"
    options = ("--out", folder, "--format", format)
    invoked = CliRunner().invoke(app, ["extract", str(tmp_path / "a.txt"), *map(str, options)])
    assert invoked.exit_code == 0
    (tmp_path / "a.txt").unlink()
    assert Article.model_validate_json(export(folder).stdout).quotes[0].text == "Wir bauen neu"


def test_records_are_shown_to_people(records: Path):
    assert "Wir bauen" in export(records, "--format", "table").stdout


def test_a_good_file_is_not_replaced_where_nothing_can_be_read(records: Path):
    result = export(records.with_name("fehlt.jsonl"), "--out", records)
    assert result.exit_code == 1
    assert f"no article could be read; {records} was not written" in result.stderr
    assert Article.model_validate_json(records.read_text(encoding="utf-8")) == RECORD


@pytest.mark.parametrize(
    ("speaker", "quotes"), [("Anna Keller", 2), ("keller", 2), ("Kell", 0), ("Paul Keller", 0)]
)
def test_one_speaker_is_chosen_by_words_of_the_name(records: Path, speaker: str, quotes: int):
    lines = export(records, "--format", "csv", "--speaker", speaker).stdout.splitlines()
    assert len(lines) == 1 + quotes


def test_text_goes_to_standard_output(records: Path):
    result = export(records, "--format", "csv")
    assert result.stdout.startswith("article,title,")
    assert "Wir bauen" in result.stdout
    assert Article.model_validate_json(export(records).stdout) == RECORD


def test_records_come_through_a_pipe():
    result = export("-", "--format", "claim-review", input=RECORD.model_dump_json())
    drafts = json.loads(result.stdout)["@graph"]
    assert [draft["claimReviewed"] for draft in drafts] == ["Wir bauen", "sie baue"]


def test_texts_are_extracted_and_records_go_along(records: Path):
    text = records.with_name("a.txt")
    text.write_text("„Wir bauen neu“, sagte Lena Sommer.", encoding="utf-8")
    result = export(text, records, "--source", "Stadtpost")
    found = [Article.model_validate_json(line) for line in result.stdout.splitlines()]
    assert [(one.id, one.source) for one in found] == [("a1", None), (str(text), "Stadtpost")]
    assert found[1].quotes[0].speaker
    assert found[1].quotes[0].speaker.name == "Lena Sommer"


@pytest.mark.parametrize("options", [("--types", "direct"), ("--min-confidence", "0.8")])
def test_quotes_are_chosen_by_type_and_confidence(records: Path, options: tuple[str, str]):
    found = Article.model_validate_json(export(records, *options).stdout)
    assert [quote.text for quote in found.quotes] == ["Wir bauen"]


def test_a_broken_record_is_told_and_the_others_are_written(records: Path):
    broken = records.with_name("broken.jsonl")
    broken.write_text("{", encoding="utf-8")
    result = export(broken, records, "--format", "csv")
    assert result.exit_code == 1
    assert "Wir bauen" in result.stdout
    assert "broken.jsonl, line 1: no article record" in result.stderr
    assert "1 file could not be read in full" in result.stderr


def test_a_missing_package_is_told_with_the_way_to_get_it(
    records: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "pyarrow.parquet", raising=False)
    result = export(records, "--out", records.with_name("quotes.parquet"))
    assert result.exit_code == 2
    told = "error: pyarrow is not installed; run 'pip install pyarrow'"
    assert told in result.stderr
    assert not records.with_name("quotes.parquet").exists()


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--format", "xml"], "xml"),
        (["--format", "parquet"], "parquet is no text for a pipe: say --out FILE"),
        (["--out", "quotes.parquet.gz"], "name the file quotes.parquet"),
        (["--out", "quotes.html"], "a page is written by: quotegraph report"),
        (["--out", "quotes.jsonld"], "the name tells no format; give a format: json,"),
        (["--types", "gesungen"], "no quote type gesungen"),
        (["--out", "nirgends/a.csv"], "nirgends/a.csv"),
        (["--out", "nirgends/a.parquet"], "nirgends/a.parquet"),
        (["--out", "nirgends/a.db"], "nirgends/a.db"),
    ],
)
def test_wrong_usage_returns_two(records: Path, arguments: list[str], complaint: str):
    result = export(records, *arguments)
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert result.stdout == ""
