import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from quotegraph.errors import InputError
from quotegraph.exports import COLUMNS, read_jsonl, to_csv, to_json, to_jsonl, write_file
from quotegraph.records import Article, Quote, Span, Speaker

TEXT = "„Wir bauen“, sagte Anna Keller."


def article(words: str = "Wir bauen", id: str = "1") -> Article:
    mention = Span(start=19, end=30, text="Anna Keller")
    quote = Quote(
        id="q1",
        type="direct",
        spans=(Span(start=1, end=10, text="Wir bauen"),),
        text=words,
        cue=(Span(start=13, end=18, text="sagte"),),
        speaker=Speaker(mention=mention, form="name", name="Anna Keller"),
        medium="speech",
        flags=("partial", "denied"),
        rule="name_after_verb",
        confidence=0.9,
    )
    return Article(id=id, text=TEXT, quotes=(quote,))


def table(articles: list[Article]) -> list[dict[str, str]]:
    return list(csv.DictReader("".join(to_csv(articles)).splitlines(keepends=True)))


def test_csv_has_one_row_a_quote():
    (row,) = table([article()])
    assert tuple(row) == COLUMNS
    assert row["text"] == "Wir bauen"
    assert (row["start"], row["end"]) == ("1", "10")
    assert (row["name"], row["cue"], row["flags"]) == ("Anna Keller", "sagte", "partial; denied")


def test_csv_of_nothing_still_names_its_columns():
    assert "".join(to_csv([])).strip().split(",") == list(COLUMNS)
    assert table([Article(text="Nichts.")]) == []


def test_a_quote_without_speaker_leaves_its_cells_empty():
    bare = article().quotes[0].model_copy(update={"speaker": None, "cue": ()})
    (row,) = table([Article(text=TEXT, quotes=(bare,))])
    assert row["name"] == row["speaker"] == row["speaker_start"] == row["cue"] == ""


@pytest.mark.parametrize(
    "words", ["=1+1", "+49 30", "-5 Grad", "@keller", "\tJa", "\rJa", "\n=1", "＝1"]
)
def test_a_cell_that_looks_like_a_formula_gets_an_apostrophe(words: str):
    (row,) = csv.DictReader(iter(to_csv([article(words)])))
    assert row["text"] == "'" + words


def test_line_breaks_and_quotes_survive_csv():
    words = 'Erster Absatz.\n"Zweiter"; Absatz,'
    (row,) = table([article(words)])
    assert row["text"] == words


def test_json_lines_give_the_records_back():
    articles = [article(id="1"), article(id="2")]
    lines = "".join(to_jsonl(articles)).splitlines()
    assert [Article.model_validate_json(line) for line in lines] == articles


@pytest.mark.parametrize("count", [0, 1, 3])
def test_json_is_one_array(count: int):
    articles = [article(id=str(number)) for number in range(count)]
    parsed = json.loads("".join(to_json(articles)))
    assert [Article.model_validate(one) for one in parsed] == articles


@pytest.mark.parametrize("export", [to_json, to_jsonl, to_csv])
def test_an_article_is_written_before_the_next_is_there(
    export: Callable[[Iterator[Article]], Iterator[str]],
):
    def one_then_failure() -> Iterator[Article]:
        yield article()
        raise RuntimeError("the second article is not there yet")

    pieces = export(one_then_failure())
    written = next(pieces) + (next(pieces) if export is to_csv else "")
    assert "Wir bauen" in written
    with pytest.raises(RuntimeError):
        next(pieces)


def test_records_are_read_from_a_file_by_its_path(tmp_path: Path):
    file = tmp_path / "a.jsonl"
    file.write_text("".join(to_jsonl(article())), encoding="utf-8")
    assert list(read_jsonl(file)) == list(read_jsonl(str(file))) == [article()]


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        (None, "takes lines or the path of a file, not NoneType"),
        ("fehlt.jsonl", "fehlt.jsonl: No such file"),
        (["{"], "records, line 1: no article record"),
    ],
)
def test_what_is_no_file_of_records_is_told(given: object, complaint: str):
    with pytest.raises(InputError, match=complaint):
        list(read_jsonl(given))  # type: ignore[arg-type]


def test_a_file_is_written_in_the_format_that_its_name_tells(tmp_path: Path):
    write_file(article(), tmp_path / "quotes.csv")
    assert (tmp_path / "quotes.csv").read_bytes() == "".join(to_csv(article())).encode()
    write_file([article()], str(tmp_path / "quotes"), format="json")
    assert (tmp_path / "quotes").read_text("utf-8") == "".join(to_json(article()))


@pytest.mark.parametrize(
    ("name", "format", "complaint"),
    [
        ("quotes.ods", None, "quotes.ods: the name tells no format; give a format: json, "),
        ("quotes.csv", "ods", "no format 'ods'; there are json, "),
    ],
)
def test_a_format_that_there_is_not_is_told(
    tmp_path: Path, name: str, format: str | None, complaint: str
):
    with pytest.raises(InputError, match=complaint):
        write_file(article(), tmp_path / name, format=format)
    assert not list(tmp_path.iterdir())
