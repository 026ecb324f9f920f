"""Read the records of earlier runs: JSON Lines, Parquet with one row a record, an archive."""

import sys
from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import cast

from pydantic import ValidationError

from quotegraph.errors import InputError
from quotegraph.extras import extra
from quotegraph.files.packed import opened
from quotegraph.files.reading import STDIN
from quotegraph.records import Article

SUFFIXES = (".jsonl", ".jsonl.gz", ".jsonl.zst", ".parquet")


def record_files(path: str) -> list[str]:
    """Return the files of records that a path stands for: itself, or the shards of an archive.

    Empty if it holds no records but texts: its name tells.
    """
    folder = Path(path)
    if (folder / "manifest.json").exists():
        shards = sorted(
            str(shard)
            for shard in (folder / "articles").glob("part-*")
            if shard.name.endswith(SUFFIXES)
        )
        if not shards:
            raise InputError(f"{path}: the run has written no shard yet")
        return shards
    return [path] if path.endswith(SUFFIXES) else []


def read_records(path: str) -> Iterator[Article]:
    """Yield the articles of a file of records ('-': JSON Lines from standard input), one by one.

    InputError for a file that cannot be read or holds anything else, as articles not yet extracted.
    """
    for article in _found(path):
        if not (article.version or article.quotes):
            raise InputError(
                f"{path}: articles not extracted yet; first run: quotegraph extract, "
                "or say what the file holds: --input"
            )
        yield article


def read_jsonl(
    lines: Iterable[str | bytes] | PathLike[str], name: str = "records"
) -> Iterator[Article]:
    """Yield the articles that `to_jsonl` wrote; InputError tells the line that is none.

    `lines` may be an open file, or the path of one; `name` stands for them in the error. Empty
    lines are passed over.
    """
    if isinstance(lines, str | PathLike):
        with opened(str(lines)) as stream:
            yield from read_jsonl(stream, str(lines))
        return
    if not isinstance(cast(object, lines), Iterable):
        raise InputError(
            f"read_jsonl takes lines or the path of a file, not {type(lines).__name__}"
        )
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _record(line, f"{name}, line {number}")


def _found(path: str) -> Iterator[Article]:
    if path.endswith(".parquet"):
        return _from_parquet(path)
    return read_jsonl(sys.stdin.buffer, "stdin") if path == STDIN else read_jsonl(Path(path))


def _from_parquet(path: str) -> Iterator[Article]:
    from quotegraph.arrow import schema as arrow_schema
    from quotegraph.arrow.rows import articles_of

    with extra("parquet"):
        import pyarrow as pa
        import pyarrow.parquet

    try:
        file = pyarrow.parquet.ParquetFile(path)
    except (OSError, pa.ArrowInvalid) as error:
        raise InputError(f"{path}: no Parquet file that can be read ({error})") from error
    with file:
        lacking = set(arrow_schema.articles().names) - set(file.schema_arrow.names)
        if lacking:
            raise InputError(
                f"{path}: no records, the columns {', '.join(sorted(lacking))} are not there; "
                "export them with --format parquet-articles"
            )
        for batch in file.iter_batches(100):  # pyright: ignore[reportUnknownMemberType]
            yield from articles_of(batch)


def _record(line: str | bytes, place: str) -> Article:
    try:
        return Article.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise InputError(
            f"{place}: no article record ({where or 'JSON'}: {first['msg']})"
        ) from error
