"""Articles from files of every kind, each with its id or with the reason why there is none."""

import csv
import gzip
import io
import json
import sys
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest
import zstandard

from quotegraph.errors import ArticleError, InputError, MissingPackageError
from quotegraph.exports import COLUMNS, to_csv
from quotegraph.files.article_files import (
    QUOTES_TABLE,
    find_sources,
    only_article,
    read_articles,
)
from quotegraph.files.tables import SAMPLE
from quotegraph.records import ArticleInput

ROWS = [
    {"id": "a", "text": "Eins.", "title": "Neu", "published": "2026-03-01", "source": "Bote"},
    {"id": "b", "text": "Zwei, „mit Marken“;\nund Umbruch.", "title": None},
]


def articles(*files: Path, **options: dict[str, str] | None) -> list[ArticleInput]:
    found = list(read_articles(map(str, files), **options))  # type: ignore[arg-type]
    assert all(isinstance(one, ArticleInput) for one in found), found
    return found  # type: ignore[return-value]


def error(file: Path) -> ArticleError:
    (found,) = read_articles([str(file)])
    assert isinstance(found, ArticleError)
    return found


def as_jsonl(rows: list[dict[str, str | None]]) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def as_csv(rows: list[dict[str, str | None]], delimiter: str) -> bytes:
    lines = io.StringIO(newline="")
    writer = csv.DictWriter(lines, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return lines.getvalue().encode("utf-8-sig")


def as_parquet(rows: list[dict[str, str | None]]) -> bytes:
    content = pa.BufferOutputStream()
    pyarrow.parquet.write_table(pa.Table.from_pylist(rows), content)
    return content.getvalue().to_pybytes()


KINDS = {
    "news.jsonl": as_jsonl(ROWS),
    "news.json": json.dumps(ROWS).encode(),
    "news.csv": as_csv(ROWS, ","),
    "excel.csv": as_csv(ROWS, ";"),
    "news.tsv": as_csv(ROWS, "\t"),
    "news.parquet": as_parquet(ROWS),
}


@pytest.mark.parametrize("packing", ["", ".gz", ".zst"])
@pytest.mark.parametrize("name", KINDS)
def test_rows_of_every_kind_are_the_same_articles(tmp_path: Path, name: str, packing: str):
    content = KINDS[name]
    if packing == ".gz":
        content = gzip.compress(content)
    elif packing == ".zst":
        content = zstandard.compress(content)
    file = tmp_path / (name + packing)
    file.write_bytes(content)
    first, second = articles(file)
    assert first == ArticleInput(
        id="a", text="Eins.", title="Neu", published=date(2026, 3, 1), source="Bote"
    )
    assert second == ArticleInput(id="b", text="Zwei, „mit Marken“;\nund Umbruch.")


def test_a_text_file_is_an_article_with_its_path_as_id(tmp_path: Path):
    (tmp_path / "eins.txt").write_text("Kurz.\r\n", encoding="utf-8-sig", newline="")
    assert articles(tmp_path / "eins.txt") == [
        ArticleInput(id=str(tmp_path / "eins.txt"), text="Kurz.\r\n")
    ]


def test_an_article_without_id_gets_the_file_and_its_line(tmp_path: Path):
    file = tmp_path / "news.jsonl"
    file.write_text('{"text": "Eins."}\n\n{"text": "", "id": 7}\n{"text": "Drei."}\n')
    assert [one.id for one in articles(file)] == [f"{file}:1", "7", f"{file}:4"]


def test_columns_may_have_other_names_and_more_may_be_there(tmp_path: Path):
    file = tmp_path / "news.jsonl"
    file.write_text('{"body": "Eins.", "text": "nicht dies", "ressort": "Lokales"}\n')
    assert [one.text for one in articles(file, fields={"text": "body"})] == ["Eins."]


def test_a_bad_row_is_told_with_its_place_and_the_others_are_read(tmp_path: Path):
    file = tmp_path / "news.jsonl"
    file.write_bytes(
        b'{"text": "Eins."}\n{"tex": 1, "id": "b"}\n[]\n{"text"\n'
        b'{"text": "x", "published": "gestern"}\n{"text": "\xfc"}\n{"text": "Ende."}\n'
    )
    found = list(read_articles([str(file)]))
    assert [type(one) for one in found] == [ArticleInput, *[ArticleError] * 5, ArticleInput]
    failed = {one.article: one.reason for one in found if isinstance(one, ArticleError)}
    assert failed["b"] == "no field 'text' among tex, id"
    assert failed[f"{file}:3"] == "a JSON object is due, not list"
    assert failed[f"{file}:4"].startswith("no valid JSON")
    assert failed[f"{file}:5"].startswith("article field 'published")
    assert failed[f"{file}:6"].startswith("byte 10 (0xFC) is no UTF-8")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.parquet", b"PAR0", "no Parquet file"),
        ("a.csv", b"", "no table with a row of column names"),
        ("a.csv", b"text\nsch\x94n\n", "a table must be UTF-8"),
        ("a.json", b"[1]", "entry 1 is int, where an object is due"),
        ("a.json", b"{", "no valid JSON"),
        ("a.txt.gz", b"kein gzip", "Not a gzipped file"),
        (
            "a.txt.gz",
            gzip.compress(b"Kurz. " * 99, mtime=0)[:30],
            "cannot be unpacked: Compressed file ended",
        ),
        ("a.txt.zst", b"kein zstd", "cannot be unpacked"),
        ("a.html", b"<p>", "no article was found on this page"),
    ],
)
def test_a_broken_file_is_told_with_its_name_and_the_next_is_read(
    tmp_path: Path, name: str, content: bytes, reason: str
):
    (tmp_path / name).write_bytes(content)
    found = error(tmp_path / name)
    assert found.article == str(tmp_path / name)
    assert found.reason.startswith(reason)


@pytest.mark.parametrize(
    ("name", "package"),
    [("a.html", "trafilatura"), ("a.txt.zst", "zstandard"), ("a.parquet", "pyarrow")],
)
def test_a_missing_package_ends_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, package: str
):
    (tmp_path / name).write_bytes(b"Kurz.")
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingPackageError, match=f"{package} is not installed"):
        list(read_articles([str(tmp_path / name)] * 2))


def test_a_missing_file_is_told():
    assert error(Path("fehlt.txt")).reason == "No such file or directory"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["b.txt", "a/a.txt.gz", "quotes.csv", "records.jsonl"], ["a/a.txt.gz", "b.txt"]),
        (["b.txt", "report.html"], ["b.txt"]),
        (["b.html", "a/a.htm.zst", "quotes.csv"], ["a/a.htm.zst", "b.html"]),
    ],
)
def test_of_a_folder_texts_are_read_or_else_pages_and_never_tables(
    tmp_path: Path, names: list[str], expected: list[str]
):
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = find_sources([str(tmp_path)])
    assert found == [str(tmp_path / name) for name in expected]


def test_what_is_passed_over_in_a_folder_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    for name in ("a.txt", "b.html", "c.pdf", "d.PDF", "quotes.csv", ".hidden", "records.jsonl.gz"):
        (tmp_path / name).touch()
    find_sources([str(tmp_path)])
    assert caplog.messages == [
        f"{tmp_path}: only its .txt files are read, or else web pages; not 1 .html, 2 .pdf"
    ]


def test_an_address_is_not_fetched():
    with pytest.raises(InputError, match=r"https://example\.org/a\.html: nothing is fetched; save"):
        find_sources(["https://example.org/a.html"])


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_table_without_texts_is_refused_once(tmp_path: Path, delimiter: str):
    file = tmp_path / "news.csv"
    file.write_bytes(as_csv([{"id": "a", "body": "Eins."}, {"id": "b", "body": "Zwei"}], delimiter))
    assert error(file).article == str(file)
    assert error(file).reason == (
        "no column 'text' among id, body; say which it is: --fields text=NAME"
    )


def test_a_table_as_excel_writes_it_is_read_and_its_encoding_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    file = tmp_path / "news.csv"
    file.write_bytes(
        "text;published\r\n„Grüße aus Köln“, sagte sie.;01.03.2026\r\n".encode("cp1252")
    )
    (found,) = articles(file)
    assert found.text == "„Grüße aus Köln“, sagte sie."
    assert found.published == date(2026, 3, 1)
    assert caplog.messages == [f"{file} is no UTF-8 and was read as cp1252"]


def test_a_table_whose_beginning_is_cut_off_inside_a_letter_is_utf_8(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    file = tmp_path / "news.csv"
    file.write_bytes(b"text\n" + "ü".encode() * SAMPLE)
    assert articles(file)[0].text == "ü" * SAMPLE
    assert caplog.messages == []


def test_columns_that_nobody_asked_for_are_told_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    file = tmp_path / "news.csv"
    rows = [{"text": "Eins.", "titel": "Neu", "ressort": "Lokales"}, {"text": "Zwei."}]
    file.write_bytes(as_csv(rows, ";"))
    articles(file)
    assert caplog.messages == [f"{file}: not read: titel, ressort; to read one: --fields id=NAME"]


def test_a_table_of_quotes_is_no_table_of_articles(tmp_path: Path):
    file = tmp_path / "quotes.csv"
    file.write_text("".join(to_csv([])), encoding="utf-8")
    with file.open("a", encoding="utf-8") as more:
        more.write("," * 22 + "\n")
    assert error(file).reason.startswith("a table of quotes that quotegraph wrote")
    assert QUOTES_TABLE.issubset(COLUMNS)


def test_the_only_article_of_a_file(tmp_path: Path):
    file = tmp_path / "news.jsonl"
    file.write_text('{"text": "Eins."}\n')
    assert only_article(str(file)).text == "Eins."
    for lines, complaint in (
        ('{"text": "Eins."}\n{"text": "Zwei."}\n', "one article is due, here are several"),
        ("", "one article is due, here are none"),
        ("[]", "news.jsonl:1: a JSON object is due"),
    ):
        file.write_text(lines)
        with pytest.raises(InputError, match=complaint):
            only_article(str(file))


def test_a_glob_is_read_in_order(tmp_path: Path):
    for name in ("2.txt", "1.txt", "3.csv"):
        (tmp_path / name).touch()
    found = find_sources([str(tmp_path / "*.txt"), "-"])
    assert found == [str(tmp_path / "1.txt"), str(tmp_path / "2.txt"), "-"]


def test_a_folder_or_glob_that_yields_nothing_is_told(tmp_path: Path):
    with pytest.raises(InputError, match=r"the folder holds no \.txt file, and no web page"):
        find_sources([str(tmp_path)])
    with pytest.raises(InputError, match="nothing fits"):
        find_sources([str(tmp_path / "*.txt")])
