import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from quotegraph.exports import to_sqlite
from quotegraph.records import Article
from written import written

ANNA = (
    '„<quote by="Anna Keller" flags="partial denied">Wir bauen Brücken</quote>“, <cue>sagte</cue> '
    '<person role="Rätin" gender="f">Anna Keller</person> <addressee>dem Rat</addressee> im '
    '<marked kind="name">„Adler“</marked>. '
    '<quote by="Anna Keller" type="indirect">Es eile</quote>, sagte sie.'
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "quotes.db"


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as database:
        return database.execute(query).fetchall()


def test_the_parts_of_a_record_are_in_their_tables(path: Path):
    article = written(ANNA, title="Neubau", published="2026-03-01", source="Stadtpost")
    to_sqlite([article], path)
    assert rows(path, "SELECT id, title, published, source, text FROM documents") == [
        ("a1", "Neubau", "2026-03-01", "Stadtpost", article.text)
    ]
    assert rows(path, "SELECT id, label, name, roles, gender FROM entities") == [
        ("a1#e1", "PER", "Anna Keller", "Rätin", "f")
    ]
    assert rows(path, "SELECT id, type, text, name, cue, flags FROM quotes") == [
        ("a1#q1", "direct", "Wir bauen Brücken", "Anna Keller", "sagte", "partial; denied"),
        ("a1#q2", "indirect", "Es eile", "Anna Keller", None, None),
    ]
    assert rows(path, "SELECT * FROM speakers") == [("a1#q1", "a1#e1"), ("a1#q2", "a1#e1")]
    assert rows(path, "SELECT name, quotes, documents FROM people") == [("Anna Keller", 2, 1)]


def test_every_span_stands_where_its_offsets_say(path: Path):
    article = written(ANNA)
    to_sqlite([article], path)
    spans = rows(path, "SELECT role, start, stop, text FROM spans ORDER BY id")
    assert [role for role, *_ in spans] == [
        *("quote", "cue", "speaker", "addressee", "quote", "speaker", "marked")
    ]
    mentions = rows(path, "SELECT form, start, stop, text FROM mentions")
    for _, start, stop, text in spans + mentions:
        assert article.text[start:stop] == text


def test_every_reference_leads_somewhere(path: Path):
    outer = written(ANNA).quotes[1].model_copy(update={"parent": "q1"})
    article = written(ANNA)
    to_sqlite([article.model_copy(update={"quotes": (article.quotes[0], outer)})], path)
    assert rows(path, "PRAGMA foreign_key_check") == []
    assert rows(path, "SELECT parent FROM quotes") == [(None,), ("a1#q1",)]


def test_quotes_and_documents_are_found_by_their_words(path: Path):
    to_sqlite([written(ANNA, id="a"), written("Nichts als Wind.", id="b")], path)
    found = "SELECT id FROM {0} JOIN {0}_fts ON {0}.rowid = {0}_fts.rowid WHERE {0}_fts MATCH '{1}'"
    assert rows(path, found.format("quotes", "brucken")) == [("a#q1",)]
    assert rows(path, found.format("documents", "wind")) == [("b",)]


def test_datasette_recognises_the_full_text_search(path: Path):
    """Its rule: a virtual table with FTS whose `content` is the table."""
    to_sqlite([], path)
    sql = "SELECT name FROM sqlite_master WHERE sql LIKE '%VIRTUAL TABLE%USING FTS%content=\"{}\"%'"
    assert rows(path, sql.format("quotes")) == [("quotes_fts",)]
    assert rows(path, sql.format("documents")) == [("documents_fts",)]


def test_articles_without_id_and_with_the_same_id_are_kept_apart(path: Path):
    to_sqlite([Article(text="a"), *[Article(id="x", text="b")] * 2], path)
    assert rows(path, "SELECT id FROM documents") == [("0",), ("x",), ("x (2)",)]


def test_an_older_database_gives_way_only_to_a_whole_one(path: Path):
    to_sqlite([written(ANNA, id="alt")], path)

    def failing():
        yield written(ANNA, id="neu")
        raise RuntimeError("the second article fails")

    with pytest.raises(RuntimeError):
        to_sqlite(failing(), path)
    assert rows(path, "SELECT id FROM documents") == [("alt",)]
    assert list(path.parent.iterdir()) == [path]
    to_sqlite([written(ANNA, id="neu")], path)
    assert rows(path, "SELECT id FROM documents") == [("neu",)]
