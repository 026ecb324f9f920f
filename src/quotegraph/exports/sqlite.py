"""An SQLite database with full-text search, as Datasette shows it; the tables: `tables.sql`."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from importlib import resources
from pathlib import Path

from quotegraph.files.whole_files import whole_file
from quotegraph.keys import keyed
from quotegraph.quote_table import COLUMNS, row
from quotegraph.records import Article, Quote, Span
from quotegraph.several import Records
from quotegraph.vocabulary import JOINT

Row = tuple[object, ...]
QUOTES = (
    "id document type start stop text name speaker form candidates cue addressee medium flags "
    "zone parent rule confidence"
).split()


def to_sqlite(articles: Records, path: str | Path) -> None:
    """Write a new database in place of what stood there; it appears when all is written.

    Articles without id are numbered from 0, and an id that comes again gets ' (2)'. Articles are
    written one by one, so memory does not grow with their number.
    """
    with whole_file(path) as part, closing(sqlite3.connect(part)) as database:
        # The file is new and appears only when it is whole: nothing to guard against a crash.
        database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        database.executescript(_tables())
        for key, article in keyed(articles):
            _write(database, key, article)
        for table in ("documents_fts", "quotes_fts"):
            database.execute(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")
        database.commit()


def _tables() -> str:
    return (resources.files("quotegraph.exports") / "tables.sql").read_text("utf-8")


def _write(database: sqlite3.Connection, key: str, article: Article) -> None:
    _insert(database, "documents", [_document(key, article)])
    _insert(database, "entities", _entities(key, article))
    _insert(database, "mentions", _mentions(key, article))
    _insert(database, "quotes", (_quote(key, article, quote) for quote in article.quotes))
    _insert(database, "speakers", _speakers(key, article))
    _insert(database, "spans", _spans(key, article))


def _insert(database: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    for values in rows:
        places = ", ".join("?" * len(values))
        database.execute(f"INSERT INTO {table} VALUES ({places})", values)


def _document(key: str, article: Article) -> Row:
    published = article.published.isoformat() if article.published else None
    return (
        key,
        article.title,
        published,
        article.source,
        article.text,
        _joined(article.warnings),
        article.pipeline,
        article.version,
    )


def _entities(key: str, article: Article) -> Iterator[Row]:
    for entity in article.entities:
        yield (
            f"{key}#{entity.id}",
            key,
            entity.label,
            entity.name,
            _joined(entity.aliases),
            _joined(entity.roles),
            _joined(entity.titles),
            entity.gender,
            entity.kb_id,
            entity.country,
        )


def _mentions(key: str, article: Article) -> Iterator[Row]:
    for entity in article.entities:
        for mention in entity.mentions:
            place = (mention.start, mention.end, mention.text)
            yield (None, key, f"{key}#{entity.id}", *place, mention.form)


def _quote(key: str, article: Article, quote: Quote) -> Row:
    cells = dict(zip(COLUMNS, row(article, quote), strict=True))
    parent = f"{key}#{quote.parent}" if quote.parent else None
    known = {**cells, "id": f"{key}#{quote.id}", "document": key, "parent": parent}
    known["stop"] = cells["end"]
    return tuple(known[column] for column in QUOTES)


def _speakers(key: str, article: Article) -> Iterator[Row]:
    known = {entity.id for entity in article.entities}
    for quote in article.quotes:
        for id in dict.fromkeys(quote.speaker.entities if quote.speaker else ()):
            if id in known:
                yield (f"{key}#{quote.id}", f"{key}#{id}")


def _spans(key: str, article: Article) -> Iterator[Row]:
    for quote in article.quotes:
        for role, span in quote_spans(quote):
            yield (None, key, f"{key}#{quote.id}", role, None, span.start, span.end, span.text)
    for marked in article.marked:
        place = (marked.start, marked.end, marked.text)
        yield (None, key, None, "marked", marked.kind, *place)


def quote_spans(quote: Quote) -> Iterator[tuple[str, Span]]:
    """Yield every span of a quote with the part that it plays."""
    roles: tuple[tuple[str, Iterable[Span | None]], ...] = (
        ("quote", quote.spans),
        ("cue", quote.cue),
        ("speaker", (quote.speaker.mention if quote.speaker else None,)),
        ("addressee", (quote.addressee,)),
        ("relay", (quote.relay,)),
        ("frame", quote.frame),
        ("insertion", quote.insertions),
    )
    for role, spans in roles:
        yield from ((role, span) for span in spans if span is not None)


def _joined(values: Iterable[str]) -> str | None:
    return JOINT.join(values) or None
