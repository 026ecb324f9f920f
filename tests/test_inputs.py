"""What is taken as an article, and how the rest is refused."""

import io
from datetime import date, datetime
from pathlib import Path

import pandas as pd
import pytest

from quotegraph.errors import InputError
from quotegraph.inputs import as_input, name_of, unread
from quotegraph.records import ArticleInput


def test_a_string_is_an_article():
    assert as_input("Kurz.") == ArticleInput(text="Kurz.")


def test_a_mapping_brings_what_is_known():
    given = as_input({"text": "Kurz.", "id": "a7", "published": "2026-03-01"})
    assert given.id == "a7"
    assert given.published == date(2026, 3, 1)


def test_what_a_table_has_no_value_for_is_unknown():
    nan = float("nan")
    given = as_input({"text": "Kurz.", "id": 7, "title": nan, "published": pd.NaT, "source": nan})
    assert given == ArticleInput(text="Kurz.", id="7")
    assert as_input({"text": "Kurz.", "published": ""}).published is None


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("1.3.2026", date(2026, 3, 1)),
        ("01. 03. 2026", date(2026, 3, 1)),
        ("01.03.2026 08:30", datetime(2026, 3, 1, 8, 30)),
    ],
)
def test_a_day_may_be_written_as_germans_do(written: str, published: date):
    assert as_input({"text": "Kurz.", "published": written}).published == published


def test_an_article_input_is_taken_as_it_is():
    given = ArticleInput(text="Kurz.", title="Neu")
    assert as_input(given) is given


@pytest.mark.parametrize(
    ("item", "complaint"),
    [
        (None, "NoneType is no article"),
        (7, "int is no article"),
        (["Kurz."], "list is no article"),
        (b"Kurz.", "bytes are no article text; decode them first"),
        ({"text": b"Kurz."}, "must be a string, not bytes; decode it first"),
        ({"text": Path("a.txt")}, r"must be a string, not \w+Path; read the file first"),
        ({"text": None}, r"has no text \(a gap in a table\?\); leave such rows out: frame.dropna"),
        ({"text": float("nan")}, "an article has no text"),
        ({"text": io.StringIO("Kurz.")}, "not StringIO; read the file first: file.read()"),
        ({"text": {"text": "Kurz."}}, r"not dict; give the fields .* extract\(\*\*article\)"),
        ({"text": ["Kurz."]}, "not list; for many articles there is extract_many"),
        ({"title": "Neu"}, "needs a field 'text'; here is title"),
        (
            {"text": "Kurz.", "autor": "Brandt"},
            "article field 'autor' is unknown, leave it out; there are text, id",
        ),
        ({"text": "Kurz.", "published": "3/1/2026"}, "'3/1/2026' is no day; give a date, 2026-03"),
        ({"text": "Kurz.", "published": "31.2.2026"}, "field 'published': .*day value"),
        ({"text": "Kurz.", "published": "2026"}, "'2026' is no day"),
        ({"text": "Kurz.", "published": 20260301}, "20260301 is no day"),
        ({"text": "Kurz.", "published": "2026-02-30"}, "field 'published': .*day value"),
        ("Kurz \ud83d und gut", r"half a character \(U\+D83D\) at 5"),
        ({"text": "Kurz.", "id": "\ud83d"}, r"the id has half a character \(U\+D83D\) at 0"),
        (ArticleInput(text="\udc80"), r"the text has half a character"),
    ],
)
def test_what_is_no_article_is_refused_with_the_reason(item: object, complaint: str):
    with pytest.raises(InputError, match=complaint):
        as_input(item)


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ("Kurz.", "4"),
        ({"id": "a7"}, "a7"),
        ({"id": 7}, "4"),
        (ArticleInput(text="", id="a7"), "a7"),
        (None, "4"),
    ],
)
def test_messages_name_the_id_or_the_place(item: object, name: str):
    assert name_of(item, 4) == name


def test_what_failed_keeps_what_can_be_stored():
    assert unread({"text": "a\ud83d", "id": "k"}) == ArticleInput(text="a?", id="k")
    assert unread(None) == ArticleInput(text="")
    assert unread({"text": "Kurz.", "title": "Neu"}).title == "Neu"
