"""Read rows of JSON, JSON Lines, CSV and Parquet one by one, each with its number from 1."""

import codecs
import csv
import io
import json
import logging
from collections.abc import Iterator, Mapping
from typing import IO, Any, TypeAlias, cast

from quotegraph.errors import InputError
from quotegraph.extras import extra
from quotegraph.files.charsets import likely_encoding
from quotegraph.files.reading import decode, load_object

Row: TypeAlias = Mapping[str, Any]
BATCH = 256  # rows of Parquet in memory at a time
LONGEST_CELL = 2**30  # characters of a CSV cell, which the csv module wants to be told
SAMPLE = 2**16  # bytes at the beginning of a table that tell its encoding

log = logging.getLogger("quotegraph")


def json_lines(stream: IO[bytes], name: str) -> Iterator[tuple[int, Row | InputError]]:
    """Yield one object a line, or what is wrong with it; empty lines count and are passed over."""
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        where = f"{name}:{number}"
        try:
            yield number, load_object(decode(line, where), where)
        except InputError as error:
            yield number, error


def json_rows(stream: IO[bytes], name: str) -> Iterator[tuple[int, Row]]:
    """Yield the objects of a JSON array, or the one object that the file holds."""
    content = decode(stream.read(), name)
    try:
        value: object = json.loads(content)
    except ValueError as error:
        raise InputError(f"{name}: no valid JSON ({error})") from error
    rows = cast("list[object]", value) if isinstance(value, list) else [value]
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            kind = type(row).__name__
            raise InputError(f"{name}: entry {number} is {kind}, where an object is due")
        yield number, cast(Row, row)


def csv_rows(stream: IO[bytes], name: str) -> Iterator[tuple[int, Row]]:
    """Yield the rows below the names of the columns; tab, semicolon or comma part the cells.

    A table that does not begin in UTF-8 is read in the one encoding that makes German of its
    beginning, as Excel writes it; the log tells which.
    """
    csv.field_size_limit(LONGEST_CELL)
    buffered = io.BufferedReader(cast(io.RawIOBase, stream), SAMPLE)
    lines = io.TextIOWrapper(buffered, encoding=_encoding(buffered.peek(), name), newline="")
    try:
        head = lines.readline()
        if not head.strip():
            raise ValueError("it begins with an empty line")
        delimiter = max(",;\t", key=head.count)
        (columns,) = csv.reader([head], delimiter=delimiter)
        yield from enumerate(csv.DictReader(lines, columns, restkey="", delimiter=delimiter), 1)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name}: a table must be UTF-8 ({error.reason}); save it as such (in Excel: CSV UTF-8)"
        ) from error
    except (ValueError, csv.Error) as error:
        raise InputError(f"{name}: no table with a row of column names ({error})") from error
    finally:
        lines.detach()  # whoever opened the stream closes it
        buffered.detach()


def _encoding(beginning: bytes, name: str) -> str:
    """Return UTF-8 unless the beginning, cut off anywhere, is none and doubtlessly another."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(beginning)
    except UnicodeDecodeError:
        if encoding := likely_encoding(beginning):
            log.warning("%s is no UTF-8 and was read as %s", name, encoding)
            return encoding
    return "utf-8-sig"


def parquet_rows(stream: IO[bytes], name: str) -> Iterator[tuple[int, Row]]:
    """Yield the rows of a Parquet file; it is read in batches. Needs the extra `parquet`."""
    with extra("parquet"):
        import pyarrow as pa
        import pyarrow.parquet

    try:
        source = stream if stream.seekable() else io.BytesIO(stream.read())
        file: Any = pyarrow.parquet.ParquetFile(source)
        batches: Iterator[pa.RecordBatch] = file.iter_batches(batch_size=BATCH)
        yield from enumerate((row for batch in batches for row in batch.to_pylist()), 1)
    except pa.ArrowInvalid as error:
        raise InputError(f"{name}: no Parquet file ({error})") from error
