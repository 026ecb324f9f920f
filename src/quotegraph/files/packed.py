"""Files as they are, or packed with gzip or Zstandard: read as bytes, written as text."""

import gzip
import io
import sys
import zlib
from collections.abc import Generator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from pathlib import Path
from typing import IO, Any, TextIO, cast

from quotegraph.errors import InputError
from quotegraph.extras import extra
from quotegraph.files.reading import STDIN
from quotegraph.files.whole_files import whole_file

PACKED = (".gz", ".zst")


@contextmanager
def opened(path: str) -> Generator[IO[bytes]]:
    """Open a file to be read, unpacked by its suffix; InputError if it cannot be.

    `.zst` needs the extra `zst`. Standard input stays open.
    """
    if path == STDIN:
        yield sys.stdin.buffer
        return
    try:
        with Path(path).open("rb") as file, _unpacked(path, file) as stream:
            yield stream
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error
    except (EOFError, zlib.error) as error:
        raise InputError(f"{path}: cannot be unpacked: {error}") from error


def _unpacked(path: str, file: IO[bytes]) -> AbstractContextManager[IO[bytes]]:
    if path.endswith(".gz"):
        return closing(cast(IO[bytes], gzip.GzipFile(fileobj=file)))
    return _zstandard(file) if path.endswith(".zst") else nullcontext(file)


@contextmanager
def _zstandard(file: IO[bytes]) -> Generator[IO[bytes]]:
    with extra("zst"):
        import zstandard
    unpacker: Any = zstandard.ZstdDecompressor()
    try:
        with unpacker.stream_reader(file, read_across_frames=True) as stream:
            yield cast(IO[bytes], io.BufferedReader(stream))
    except zstandard.ZstdError as error:
        raise EOFError(str(error)) from error


@contextmanager
def written(path: Path) -> Generator[TextIO]:
    """Give a stream of UTF-8 to write to, packed by the file's suffix, as whole as `whole_file`."""
    with (
        whole_file(path) as part,
        part.open("wb") as file,
        _packing(path.name, file) as packer,
        io.TextIOWrapper(packer, encoding="utf-8", newline="") as stream,
    ):
        yield stream


def _packing(name: str, file: IO[bytes]) -> AbstractContextManager[IO[bytes]]:
    if name.endswith(".gz"):
        return closing(cast(IO[bytes], gzip.GzipFile(fileobj=file, mode="wb", mtime=0)))
    if not name.endswith(".zst"):
        return nullcontext(file)
    with extra("zst"):
        import zstandard
    packer: Any = zstandard.ZstdCompressor()
    return closing(cast(IO[bytes], packer.stream_writer(file)))


def unpacked_name(path: str) -> str:
    """Return a file's name without the suffix of its packing: 'a.jsonl' of 'a.jsonl.gz'."""
    return next((path.removesuffix(end) for end in PACKED if path.endswith(end)), path)
