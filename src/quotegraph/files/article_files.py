"""Read articles from files of all kinds: text, web pages, JSON Lines, tables, packed or not.

| suffix | an article is |
|---|---|
| `.txt`, none, any other | the file |
| `.html`, `.htm` | what trafilatura finds on the page, with its title, day and source |
| `.jsonl`, `.ndjson` | a line: an object with `text`, and maybe `id title published source` |
| `.json` | an entry of the array |
| `.csv`, `.tsv`, `.parquet` | a row with these columns |

Each may be packed: `.gz`, `.zst`. An article without id gets the file's path and the number of its
line or row: `news.jsonl:7`.
"""

import glob
import logging
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path, PurePath
from typing import IO, Literal, TypeAlias, get_args

from quotegraph.errors import ArticleError, InputError
from quotegraph.files.charsets import decode_any
from quotegraph.files.packed import opened, unpacked_name
from quotegraph.files.pages import read_page
from quotegraph.files.reading import STDIN
from quotegraph.files.tables import Row, csv_rows, json_lines, json_rows, parquet_rows
from quotegraph.inputs import as_input
from quotegraph.records import ArticleInput

Kind = Literal["text", "html", "jsonl", "json", "csv", "parquet"]
Rows: TypeAlias = Iterator[tuple[int, Row | InputError]] | Iterator[tuple[int, Row]]
KINDS: tuple[Kind, ...] = get_args(Kind)
log = logging.getLogger("quotegraph")
SUFFIXES: Mapping[str, Kind] = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
}
TABLES = ("csv", "parquet")  # every row has the same fields
ROWS: Mapping[Kind, Callable[[IO[bytes], str], Rows]] = {
    "jsonl": json_lines,
    "json": json_rows,
    "csv": csv_rows,
    "parquet": parquet_rows,
}
QUOTES_TABLE = {"quote", "speaker_start", "rule", "confidence"}  # columns of quote_table
ADDRESS = re.compile("[a-z]+://")
FIELDS = tuple(ArticleInput.model_fields)


def find_sources(paths: Iterable[str]) -> list[str]:
    """Return the files that paths name, in order: those that fit a glob, those below a folder.

    Of a folder these are the text files, or if it has none the web pages; tables are never taken,
    which may be what was written there the last time: name them, or give a glob. InputError for a
    folder or a glob that yields nothing. What is no file is found out on reading.
    """
    found: list[str] = []
    for path in paths:
        if ADDRESS.match(path):
            raise InputError(f"{path}: nothing is fetched; save the page and give the file's name")
        if path != STDIN and Path(path).is_dir():
            found += _inside(Path(path))
        elif glob.has_magic(path) and not Path(path).exists():
            fitting = sorted(glob.glob(path, recursive=True))
            if not fitting:
                raise InputError(f"{path}: nothing fits")
            found += [file for file in fitting if Path(file).is_file()]
        else:
            found.append(path)
    return found


def kind_of(path: str) -> Kind:
    """Return what a file is by its name, text if that says nothing."""
    return SUFFIXES.get(PurePath(unpacked_name(path)).suffix.lower(), "text")


def holds_many(path: str, kind: Kind | None = None) -> bool:
    """Whether a file may hold any number of articles."""
    return (kind or kind_of(path)) in ROWS


def read_articles(
    files: Iterable[str], *, kind: Kind | None = None, fields: Mapping[str, str] | None = None
) -> Iterator[ArticleInput | ArticleError]:
    """Yield the articles of the files in order, each as it is read, or the error in its place.

    `kind` says what the files are, whatever their names. `fields` maps our names to those of the
    rows: {"text": "body"}; other fields of a row are passed over. MissingPackageError if a file
    needs a package that is not there: so do the next ones.
    """
    for path in files:
        name = "stdin" if path == STDIN else str(Path(path))
        try:
            yield from _articles(path, name, kind or kind_of(path), fields or {})
        except InputError as error:
            yield ArticleError(name, str(error).removeprefix(f"{name}: "))


def only_article(path: str) -> ArticleInput:
    """Return the article that a file holds, or standard input ('-'); InputError if not just one."""
    found = list(islice(read_articles([path]), 2))
    if len(found) != 1:
        raise InputError(f"{path}: one article is due, here are {'several' if found else 'none'}")
    if isinstance(found[0], ArticleError):
        raise InputError(f"{found[0].article}: {found[0].reason}") from found[0]
    return found[0]


def _articles(
    path: str, name: str, kind: Kind, fields: Mapping[str, str]
) -> Iterator[ArticleInput | ArticleError]:
    with opened(path) as stream:
        if kind in ROWS:
            for number, row in ROWS[kind](stream, name):
                if kind in TABLES and number == 1 and not isinstance(row, InputError):
                    _check_columns(list(row), name, fields)
                yield _from_row(row, f"{name}:{number}", fields)
        elif kind == "html":
            yield as_input({"id": name, **read_page(stream.read(), name)})
        else:
            yield as_input({"id": name, "text": decode_any(stream.read(), name)})


def _check_columns(columns: Collection[str], name: str, fields: Mapping[str, str]) -> None:
    """Refuse a table without texts once, not row by row; log what nobody asked to be read."""
    there = ", ".join(columns)
    text = fields.get("text", "text")
    if text not in columns:
        raise InputError(
            f"{name}: no column {text!r} among {there}; say which it is: --fields text=NAME"
        )
    if not fields and QUOTES_TABLE.issubset(columns):
        raise InputError(
            f"{name}: a table of quotes that quotegraph wrote; give the articles, or their records "
            "(quotegraph extract ... --out records.jsonl)"
        )
    read = {fields.get(ours, ours) for ours in FIELDS}
    unread = ", ".join(column for column in columns if column not in read)
    lacking = next((ours for ours in FIELDS if fields.get(ours, ours) not in columns), None)
    if unread and lacking and set(fields) <= {"text"}:
        log.warning("%s: not read: %s; to read one: --fields %s=NAME", name, unread, lacking)


def _from_row(
    row: Row | InputError, name: str, fields: Mapping[str, str]
) -> ArticleInput | ArticleError:
    if isinstance(row, InputError):
        return ArticleError(name, str(row).removeprefix(f"{name}: "))
    values = {ours: row.get(fields.get(ours, ours)) for ours in FIELDS}
    known = {ours: value for ours, value in values.items() if value not in (None, "")}
    known["id"] = str(known.get("id", name))
    text = fields.get("text", "text")
    if text not in row:
        return ArticleError(known["id"], f"no field {text!r} among {', '.join(map(str, row))}")
    try:
        return as_input({"text": "", **known})
    except InputError as error:
        return ArticleError(known["id"], str(error))


def _inside(folder: Path) -> list[str]:
    files = sorted(str(file) for file in folder.rglob("*") if file.is_file())
    for suffixes in ((".txt",), (".html", ".htm")):
        fitting = [file for file in files if unpacked_name(file).lower().endswith(suffixes)]
        if fitting:
            _tell_others(folder, set(files) - set(fitting))
            return fitting
    if (folder / "manifest.json").exists():
        raise InputError(
            f"{folder}: records of an earlier run; quotegraph report and export read it"
        )
    raise InputError(f"{folder}: the folder holds no .txt file, and no web page; name other files")


def _tell_others(folder: Path, files: Iterable[str]) -> None:
    """Log what is passed over in a folder, but for tables, which may be written by ourselves."""
    suffixes = Counter(PurePath(file).suffix.lower() for file in files if kind_of(file) not in ROWS)
    del suffixes[""]
    if suffixes:
        kinds = ", ".join(f"{number} {suffix}" for suffix, number in sorted(suffixes.items()))
        log.warning("%s: only its .txt files are read, or else web pages; not %s", folder, kinds)
