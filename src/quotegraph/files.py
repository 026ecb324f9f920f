"""Read files as text, and say plainly what is wrong with one that cannot be read."""

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast

from quotegraph.errors import InputError

STDIN = "-"


def decode(content: bytes, name: str) -> str:
    """Decode UTF-8, with or without a byte order mark; InputError names the first bad byte.

    Line ends stay as they are, so that offsets count what stands in the file.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name}: byte {error.start} (0x{content[error.start]:02X}) is no UTF-8; convert the "
            f"file, for instance: iconv -f WINDOWS-1252 -t UTF-8 '{name}'"
        ) from error


def read_text(path: str) -> str:
    """Return the text of a file, or of standard input for '-'; InputError if it is unreadable."""
    if path == STDIN:
        return decode(sys.stdin.buffer.read(), "stdin")
    try:
        return decode(Path(path).read_bytes(), path)
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error


def find_files(paths: Iterable[str], suffix: str = ".txt") -> list[str]:
    """Return the files that `paths` name, in order; of a folder, all with `suffix` below it."""
    found: list[str] = []
    for path in paths:
        if path != STDIN and Path(path).is_dir():
            inside = sorted(str(file) for file in Path(path).rglob(f"*{suffix}"))
            if not inside:
                raise InputError(f"{path}: the folder holds no {suffix} file")
            found.extend(inside)
        else:
            found.append(path)
    return found


def load_object(content: str | bytes, name: str) -> Mapping[str, Any]:
    """Read one JSON object; InputError with `name` if it is something else."""
    try:
        record: object = json.loads(content)
    except ValueError as error:
        raise InputError(f"{name}: no valid JSON ({error})") from error
    if not isinstance(record, dict):
        raise InputError(f"{name}: a JSON object is due, not {type(record).__name__}")
    return cast("Mapping[str, Any]", record)
