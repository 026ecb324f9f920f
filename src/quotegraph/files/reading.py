"""Read files as text, and say plainly what is wrong with one that cannot be read."""

import json
import sys
from collections.abc import Mapping
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
    """Return a text in UTF-8, of a file or of standard input ('-'); InputError if it is none."""
    if path == STDIN:
        return decode(sys.stdin.buffer.read(), "stdin")
    try:
        return decode(Path(path).read_bytes(), path)
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error


def load_object(content: str | bytes, name: str) -> Mapping[str, Any]:
    """Read one JSON object; InputError with `name` if it is something else."""
    try:
        record: object = json.loads(content)
    except ValueError as error:
        raise InputError(f"{name}: no valid JSON ({error})") from error
    if not isinstance(record, dict):
        raise InputError(f"{name}: a JSON object is due, not {type(record).__name__}")
    return cast("Mapping[str, Any]", record)
