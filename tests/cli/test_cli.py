"""The command, with a stand-in for the pipeline: what it reads, writes, says and returns."""

import json
import logging
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

import quotegraph
import quotegraph.archive
from quotegraph.cli import app
from quotegraph.errors import PipelineError
from quotegraph.records import Article, ArticleInput, Marked, Quote, Span, Speaker
from quotegraph.stream import outcome

SENTENCE = "„Wir bauen“, sagte Anna Keller.\n"


def run(*arguments: object, input: str | bytes | None = None):
    return CliRunner().invoke(app, [str(one) for one in arguments], input=input)


def article(given: ArticleInput) -> Article:
    """Find „…“ followed by the speaker's name, which is all that these tests need."""
    start, end = given.text.find("„") + 1, given.text.find("“")
    quotes: tuple[Quote, ...] = ()
    if 0 < start < end:
        words = Span(start=start, end=end, text=given.text[start:end])
        speaker = Speaker(name="Anna Keller", form="name")
        quotes = (
            Quote(
                id="q1",
                type="direct",
                spans=(words,),
                text=words.text,
                cue=(Span(start=0, end=1, text="„"),),
                speaker=speaker,
                rule="probe",
                confidence=0.9,
            ),
        )
    return Article(
        **{name: getattr(given, name) for name in ArticleInput.model_fields},
        quotes=quotes,
        marked=(Marked(start=0, end=1, text="„", kind="title"),),
        warnings=("an odd mark",) if "!" in given.text else (),
    )


@pytest.fixture(autouse=True)
def library(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str | None = None, *, offices: object = None) -> SimpleNamespace:
        if name == "unbekannt":
            raise PipelineError("no pipeline 'unbekannt'; install it first")
        meta = {
            "name": "probe",
            "version": "1.0",
            "license": "MIT",
            "performance": {
                "tag_acc": 0.98765,
                "ner_loss": 71.5,
                "ents_per_type": {"PER": {"p": 0.9, "r": 0.8, "f": 0.847}},
            },
        }
        return SimpleNamespace(lang="de", meta=meta, pipe_names=["tagger", "quotegraph"])

    def extract_many(items: Iterable[ArticleInput], **options: object) -> Iterator[Article]:
        for item in items:
            if "KAPUTT" in item.text:
                logging.getLogger("quotegraph").warning("article %s: no good", item.id)
                continue
            yield article(item)

    def explain(text: str, nlp: object = None, *, title: str | None, published: object) -> str:
        return f"asked about {len(text)} characters, {title}, {published}"

    monkeypatch.setattr(quotegraph, "load", load, raising=False)
    monkeypatch.setattr("quotegraph.nlp.load", load)
    monkeypatch.setattr(quotegraph, "extract_many", extract_many, raising=False)
    monkeypatch.setattr(quotegraph, "explain", explain, raising=False)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "eins.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "mehr").mkdir()
    (tmp_path / "mehr" / "zwei.txt").write_text("Nichts.", encoding="utf-8-sig")
    (tmp_path / "mehr" / "rest.html").write_text("<p>", encoding="utf-8")
    return tmp_path


def test_extract_writes_json_lines_where_no_person_looks(files: Path):
    result = run("extract", files / "eins.txt")
    assert result.exit_code == 0
    (line,) = result.stdout.splitlines()
    found = Article.model_validate_json(line)
    assert found.id == str(files / "eins.txt")
    assert found.quotes[0].text == "Wir bauen"


def test_extract_reads_folders_to_the_bottom(files: Path):
    result = run("extract", files)
    texts = [json.loads(line)["text"] for line in result.stdout.splitlines()]
    assert texts == [SENTENCE, "Nichts."]


def test_extract_reads_standard_input():
    result = run("extract", "-", input=SENTENCE)
    assert json.loads(result.stdout)["id"] == "stdin"


def test_offsets_count_what_stands_in_the_file(tmp_path: Path):
    (tmp_path / "dos.txt").write_bytes("Kurz.\r\n„Ja“\r\n".encode())
    result = run("extract", tmp_path / "dos.txt")
    assert json.loads(result.stdout)["quotes"][0]["spans"][0]["start"] == 8


@pytest.mark.parametrize(
    ("format", "beginning"), [("json", "[\n"), ("jsonl", '{"id"'), ("csv", "article,")]
)
def test_extract_writes_the_format_asked_for(files: Path, format: str, beginning: str):
    result = run("extract", files, "--format", format)
    assert result.exit_code == 0
    assert result.stdout.startswith(beginning)


def test_extract_shows_a_table_to_people(files: Path):
    result = run("extract", files, "--format", "table")
    assert "Wir bauen" in result.stdout
    assert "Anna Keller" in result.stdout
    assert "no quotes" in result.stdout


def test_the_table_tells_what_was_odd():
    result = run("extract", "-", "--format", "table", input="Halt! [/b] Nichts.")
    assert "warning: an odd mark" in result.stdout


@pytest.mark.parametrize(
    ("name", "beginning"), [("a.csv", "article,"), ("a.json", "[\n"), ("a.graphml", "<?xml")]
)
def test_the_output_file_suggests_the_format(files: Path, name: str, beginning: str):
    result = run("extract", files, "--out", files / name)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert (files / name).read_text(encoding="utf-8").startswith(beginning)


def test_what_is_known_of_the_article_reaches_the_record():
    options = ("--title", "Neue Brücke", "--published", "2026-03-01", "--source", "Stadtpost")
    record = json.loads(run("extract", "-", *options, input=SENTENCE).stdout)
    assert (record["title"], record["published"], record["source"]) == (
        "Neue Brücke",
        "2026-03-01",
        "Stadtpost",
    )


def test_a_broken_encoding_is_told_with_its_byte_and_the_mend(files: Path):
    (files / "alt.txt").write_bytes("Schön".encode("cp850"))
    result = run("extract", files)
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert "alt.txt: byte 3 (0x94) is no UTF-8" in result.stderr
    assert "it could be cp1252 or cp850" in result.stderr
    assert "iconv" in result.stderr
    assert "1 of 3 files gave no article" in result.stderr


def test_an_encoding_that_is_beyond_doubt_is_read_and_told(files: Path):
    (files / "alt.txt").write_bytes(SENTENCE.encode("cp1252") + "Grüße aus Köln.".encode("cp1252"))
    result = run("extract", files / "alt.txt")
    assert result.exit_code == 0
    assert "alt.txt is no UTF-8 and was read as cp1252" in result.stderr
    assert json.loads(result.stdout)["text"].endswith("Grüße aus Köln.")


def test_extract_reads_json_lines_with_columns_of_other_names(tmp_path: Path):
    (tmp_path / "news.jsonl").write_text(
        json.dumps({"body": SENTENCE, "id": "a", "ressort": "Lokales"}) + '\n{"id": "b"}\n'
    )
    result = run("extract", tmp_path / "news.jsonl", "--fields", "text=body", "--source", "Bote")
    assert result.exit_code == 1
    record = json.loads(result.stdout)
    assert (record["id"], record["text"], record["source"]) == ("a", SENTENCE, "Bote")
    assert "error: b: no field 'body' among id" in result.stderr


def test_standard_input_may_hold_many_articles():
    lines = json.dumps({"text": SENTENCE}) + "\n" + json.dumps({"text": "Nichts."}) + "\n"
    result = run("extract", "-", "--input", "jsonl", input=lines)
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["stdin:1", "stdin:2"]


def test_a_folder_to_write_to_gets_shards_and_says_what_failed(
    files: Path, monkeypatch: pytest.MonkeyPatch
):
    def extract(given: ArticleInput, nlp: object, _: object) -> Article:
        if "KAPUTT" in given.text:
            raise ZeroDivisionError("no good")
        return article(given)

    monkeypatch.setattr(outcome, "extract_input", extract)
    monkeypatch.setattr(quotegraph.archive, "describe", lambda nlp: "de_probe-1.0")
    monkeypatch.setattr(quotegraph.archive, "fingerprint", lambda nlp: "0")
    (files / "f.txt").write_text("KAPUTT", encoding="utf-8")
    for _ in range(2):
        result = run("extract", files, "--out", files / "shards", "--format", "jsonl")
        assert result.exit_code == 1
        assert result.stdout == ""
        assert "shards: 2 articles, 1 quote in 1 shard; 1 failed, see" in result.stderr
    shard = files / "shards" / "articles" / "part-00000.jsonl"
    assert len(shard.read_text(encoding="utf-8").splitlines()) == 2


def test_a_missing_file_is_told_and_the_others_are_read(files: Path):
    result = run("extract", files / "fehlt.txt", files / "eins.txt")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert "fehlt.txt: No such file" in result.stderr


@pytest.mark.parametrize("place", ["a.txt", "f.txt", "z.txt"])
def test_an_article_that_fails_is_told_and_the_others_are_read(files: Path, place: str):
    (files / place).write_text("KAPUTT", encoding="utf-8")
    result = run("extract", files)
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert f"{place}: no good" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["-", "--format", "xml"], "xml"),
        (["-", "--published", "gestern"], "'gestern' is no date"),
        (["-", "--fields", "body"], "'body' is not like text=body"),
        (["-", "--out", "neu", "--format", "csv"], "a folder is written as parquet or jsonl"),
        (["-", "--out", "neu", "--speaker", "Keller"], "--speaker is for files"),
        (["-", "--format", "parquet"], "--format parquet is no text for a pipe: say --out FILE"),
        (["-", "--model", "unbekannt"], "no pipeline 'unbekannt'"),
        (["-", "--out", "nirgends/a.json"], "nirgends/a.json"),
        ([], "Missing argument"),
    ],
)
def test_wrong_usage_returns_two(arguments: list[str], complaint: str):
    result = run("extract", *arguments, input=SENTENCE)
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert result.stdout == ""


def test_a_title_is_for_one_article(files: Path):
    result = run("extract", files, "--title", "Neue Brücke")
    assert result.exit_code == 2
    assert "error: --title is for one article, here are 2 files" in result.stderr


def test_an_empty_folder_is_wrong_usage(tmp_path: Path):
    result = run("extract", tmp_path)
    assert result.exit_code == 2
    assert "holds no .txt file" in result.stderr


def test_explain_prints_the_trace(files: Path):
    result = run("explain", files / "eins.txt", "--published", "2026-03-01")
    assert result.stdout == f"asked about {len(SENTENCE)} characters, None, 2026-03-01\n"


def test_explain_tells_a_missing_file_in_one_line():
    result = run("explain", "fehlt.txt")
    assert result.exit_code == 2
    assert result.stderr == "error: fehlt.txt: No such file or directory\n"


def test_schema_prints_the_json_schema_of_an_article():
    assert json.loads(run("schema").stdout) == Article.model_json_schema()


def test_the_version_is_printed_and_nothing_else_done():
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"quotegraph {quotegraph.__version__}\n")


def test_info_names_versions_pipeline_and_scores():
    shown = run("info").stdout
    assert "de_probe" in shown
    assert "0.9877" in shown
    facts = json.loads(run("info", "--format", "json").stdout)
    assert facts["pipeline"]["components"] == "tagger quotegraph"
    assert facts["scores"] == {"tag_acc": 0.9877, "ents_f PER": 0.847}
    assert facts["versions"]["python"].startswith("3.")


def test_evaluate_prints_scores_and_failures(tmp_path: Path):
    gold = "„<quote>Wir bauen</quote>“, sagte <speaker>Keller</speaker>.\n„<quote>Ja</quote>“"
    (tmp_path / "a.gold.txt").write_text(gold, encoding="utf-8")
    shown = run("evaluate", tmp_path, "--errors", 3, "--kind", "missed")
    assert shown.exit_code == 0
    assert "detection P / R / F1" in shown.stdout
    assert "missed: direct" in shown.stdout
    report = json.loads(run("evaluate", tmp_path, "--format", "json", "--types", "direct").stdout)
    assert list(report["sections"]) == ["direct"]
    assert report["sections"]["direct"]["detection"]["recall"] == 0.5
    assert report["sections"]["direct"]["failures"] == []


def test_evaluate_reads_names_and_writes_what_it_measured(tmp_path: Path):
    gold = "„<quote>Wir bauen</quote>“, sagte <speaker>Keller</speaker>."
    (tmp_path / "a.gold.txt").write_text(gold, encoding="utf-8")
    names = {"doc": "a", "type": "direct", "begin": 0, "end": 11, "name": "Anna Keller"}
    (tmp_path / "names.jsonl").write_text(json.dumps(names), encoding="utf-8")
    written = tmp_path / "precision.json"
    options = ("--speakers", tmp_path / "names.jsonl", "--write-precision", written)
    shown = run("evaluate", tmp_path, *options, "--curve", tmp_path / "curve.svg")
    assert "name right / wrong / none" in shown.stdout
    assert json.loads(written.read_text(encoding="utf-8"))["types"]["direct"]["count"] == 1
    assert "</svg>" in (tmp_path / "curve.svg").read_text(encoding="utf-8")


def test_evaluate_tells_what_is_no_gold(tmp_path: Path):
    result = run("evaluate", tmp_path)
    assert result.exit_code == 2
    assert "no gold article found" in result.stderr


def test_help_is_there_before_spacy_is():
    code = (
        "import sys, quotegraph.cli\n"
        "try: quotegraph.cli.app(['--help'])\n"
        "except SystemExit: pass\n"
        "sys.exit('spacy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "evaluate" in done.stdout


def test_python_dash_m_is_the_command():
    program = [sys.executable, "-m", "quotegraph", "--help"]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Find quotes in German news text" in done.stdout
