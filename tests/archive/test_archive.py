"""Runs over an archive: whole shards or none, and on a second run only what is missing."""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet
import pytest
from spacy.language import Language

import quotegraph as qg
from quotegraph.archive import extract_archive
from quotegraph.archive.manifest import Manifest, Settings
from quotegraph.errors import MissingPackageError
from quotegraph.records import Article, ArticleInput
from quotegraph.stream import outcome

TEXT = "„Wir bauen neu“, sagte Anna Keller."
read: list[str] = []
"""The ids of the articles that went through the pipeline."""


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note which articles go through the pipeline; one whose text is 'KAPUTT' fails there."""
    whole = outcome.extract_input

    def extract(given: ArticleInput, nlp: Language, _: object) -> Article:
        read.append(given.id or "")
        if given.text == "KAPUTT":
            raise ZeroDivisionError("nothing to divide by")
        return whole(given, nlp, None)

    read.clear()
    monkeypatch.setattr(outcome, "extract_input", extract)
    return read


def items(*ids: str, broken: str = "") -> list[ArticleInput]:
    return [ArticleInput(id=id, text="KAPUTT" if id in broken else TEXT) for id in ids]


def ids(folder: Path) -> list[str]:
    return [
        json.loads(line)["id"]
        for file in sorted((folder / "articles").glob("part-*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]


def test_parquet_shards_hold_whole_records_and_quotes(tmp_path: Path):
    manifest = extract_archive(items(*"abcde"), tmp_path / "out", shard_size=2)
    assert [(shard.name, shard.articles, shard.quotes) for shard in manifest.shards] == [
        ("part-00000", 2, 2),
        ("part-00001", 2, 2),
        ("part-00002", 1, 1),
    ]
    assert manifest.complete
    quotes = pyarrow.parquet.read_table(tmp_path / "out" / "quotes").to_pylist()
    assert [(row["article"], row["name"]) for row in quotes] == [
        (id, "Anna Keller") for id in "abcde"
    ]
    articles = pyarrow.parquet.read_table(tmp_path / "out" / "articles").to_pylist()
    assert Article.model_validate(articles[4]) == qg.extract(TEXT, id="e")


def test_a_second_run_skips_what_is_done(tmp_path: Path, watched: list[str]):
    done: list[int] = []
    for _ in range(2):
        extract_archive(
            items(*"abcde"), tmp_path, format="jsonl", shard_size=2, on_done=done.append
        )
    assert watched == list("abcde")
    assert ids(tmp_path) == list("abcde")
    assert sum(done) == 10


def test_a_run_that_was_broken_off_goes_on_where_it_was(tmp_path: Path, watched: list[str]):
    def interrupted() -> Iterator[ArticleInput]:
        yield from items(*"abcd")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        extract_archive(interrupted(), tmp_path, format="jsonl", shard_size=3)
    assert not Manifest.model_validate_json((tmp_path / "manifest.json").read_bytes()).complete
    assert ids(tmp_path) == list("abc")
    extract_archive(items(*"abcdefg"), tmp_path, format="jsonl", shard_size=3)
    assert watched == list("abcd") + list("defg")
    assert ids(tmp_path) == list("abcdefg")


def test_an_archive_that_has_grown_has_its_last_shard_done_again(
    tmp_path: Path, watched: list[str]
):
    extract_archive(items(*"abcde"), tmp_path, format="jsonl", shard_size=3)
    watched.clear()
    manifest = extract_archive(items(*"abcdefgh"), tmp_path, format="jsonl", shard_size=3)
    assert watched == list("defgh")
    assert ids(tmp_path) == list("abcdefgh")
    assert [shard.articles for shard in manifest.shards] == [3, 3, 2]


@pytest.mark.parametrize("changed", ["abxdef", "bacdef", "abc", "ab"])
def test_an_archive_that_has_changed_is_refused(tmp_path: Path, changed: str):
    extract_archive(items(*"abcdef"), tmp_path, format="jsonl", shard_size=3)
    with pytest.raises(qg.InputError, match="is of other articles than those that stand"):
        extract_archive(items(*changed), tmp_path, format="jsonl", shard_size=3)
    assert ids(tmp_path) == list("abcdef")


def test_a_run_with_other_settings_is_refused(tmp_path: Path):
    extract_archive(items("a"), tmp_path, format="jsonl")
    with pytest.raises(qg.InputError, match=r"begun with other settings \(format was 'jsonl'"):
        extract_archive(items("a"), tmp_path)


def test_settings_may_change_as_long_as_nothing_is_done(tmp_path: Path):
    folder = tmp_path / "archive"
    folder.mkdir()
    begun = Settings(
        format="parquet",
        shard_size=7,
        pipeline="",
        fingerprint="",
        version="",
        min_confidence=0.0,
        types=(),
    )
    Manifest(settings=begun).save(folder)
    assert extract_archive([], folder, format="jsonl").settings.format == "jsonl"


def test_without_the_package_no_run_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingPackageError, match=r"; --format jsonl, .* does without it"):
        extract_archive(["Nichts."], tmp_path / "archive")
    assert not (tmp_path / "archive").exists()


def test_a_folder_of_something_else_is_refused(tmp_path: Path):
    (tmp_path / "brief.txt").touch()
    with pytest.raises(qg.InputError, match="is neither empty nor the folder of an earlier run"):
        extract_archive(items("a"), tmp_path)


def test_what_fails_stands_in_the_errors_file_with_its_reason(tmp_path: Path, watched: list[str]):
    given = [*items(*"abcd", broken="bd"), qg.ArticleError("e.txt", "No such file")]
    for _ in range(2):
        manifest = extract_archive(given, tmp_path, format="jsonl", shard_size=2)
    assert [shard.failed for shard in manifest.shards] == [1, 1, 1]
    assert ids(tmp_path) == ["a", "c"]
    rows = [json.loads(line) for line in (tmp_path / "errors.jsonl").read_text().splitlines()]
    assert rows == [
        {
            "id": "b",
            "reason": "ZeroDivisionError: nothing to divide by",
            "shard": "part-00000",
        },
        {
            "id": "d",
            "reason": "ZeroDivisionError: nothing to divide by",
            "shard": "part-00001",
        },
        {"id": "e.txt", "reason": "No such file", "shard": "part-00002"},
    ]
    assert watched == list("abcd")


def test_what_failed_is_done_again_if_that_is_wished(tmp_path: Path, watched: list[str]):
    gone = qg.ArticleError("e", "No such file")
    extract_archive([*items(*"abcd", broken="b"), gone], tmp_path, format="jsonl", shard_size=2)
    watched.clear()
    given = items(*"abcdefg", broken="f")
    manifest = extract_archive(given, tmp_path, format="jsonl", shard_size=2, retry=True)
    assert watched == list("abefg")
    assert ids(tmp_path) == list("abcdeg")
    assert [shard.failed for shard in manifest.shards] == [0, 0, 1, 0]
    (error,) = (tmp_path / "errors.jsonl").read_text().splitlines()
    assert json.loads(error)["id"] == "f"


def test_a_run_with_another_table_of_offices_is_refused(tmp_path: Path):
    rows = tmp_path / "offices.jsonl"
    row = {"office": "Bürgermeister", "of": "Lindental", "name": "Anna Keller", "start": "2019-03"}
    rows.write_text(json.dumps(row), encoding="utf-8")
    extract_archive(items("a"), tmp_path / "out", format="jsonl")
    with pytest.raises(qg.InputError, match="or the table of offices, were others"):
        extract_archive(items("a"), tmp_path / "out", nlp=qg.load(offices=rows), format="jsonl")


@pytest.mark.usefixtures("watched")
def test_the_first_failure_ends_the_run_if_that_is_wished(tmp_path: Path):
    with pytest.raises(qg.ArticleError, match="article d: ZeroDivisionError"):
        extract_archive(
            items(*"abcd", broken="d"), tmp_path, format="jsonl", shard_size=2, on_error="raise"
        )
    assert ids(tmp_path) == ["a", "b"]


RUN = f"""
import sys, time
from quotegraph.stream import outcome
from quotegraph.archive import extract_archive
from quotegraph.records import Article

def slow(given, nlp, _):
    time.sleep(0.05)
    return Article(id=given.id, text=given.text)

outcome.extract_input = slow
items = [{{"id": str(number), "text": {TEXT!r}}} for number in range(60)]
extract_archive(items, sys.argv[1], format="jsonl", shard_size=10)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_a_run_that_the_system_kills_can_be_gone_on_with(tmp_path: Path):
    folder = tmp_path / "out"
    command = [sys.executable, "-c", RUN, str(folder)]
    process = subprocess.Popen(command)
    until = time.monotonic() + 120
    while not (folder / "articles" / "part-00001.jsonl").exists() and time.monotonic() < until:
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    before = ids(folder)
    assert 20 <= len(before) < 60
    subprocess.run(command, check=True)
    assert ids(folder) == [str(number) for number in range(60)]


@pytest.mark.skipif(
    multiprocessing.get_start_method() != "fork", reason="what is patched reaches them by fork only"
)
def test_shards_are_the_same_whatever_the_number_of_processes(tmp_path: Path, watched: list[str]):
    given = items(*"abcdefg", broken="c")
    for processes in (1, 2):
        folder = tmp_path / str(processes)
        extract_archive(given, folder, n_process=processes, format="jsonl", shard_size=3)
    one, two = ((tmp_path / name / "manifest.json").read_text() for name in "12")
    assert one == two
    assert ids(tmp_path / "1") == ids(tmp_path / "2") == list("abdefg")
