"""Write files that are whole or not there at all."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from quotegraph.errors import InputError


@contextmanager
def whole_file(path: str | Path) -> Generator[Path]:
    """Give a path to write to; the file takes its name when the block ends without error.

    Until then it stands beside the final place with `.part` at its end; after an error it is
    removed, and a file that bore the final name before is as it was. What is no file is written
    to as it stands, never replaced: a pipe, /dev/null. InputError if there is no folder to write
    in, or a folder bears the name.
    """
    final = Path(path)
    if final.is_dir():
        raise InputError(f"{path}: is a folder")
    if final.exists() and not final.is_file():
        yield final
        return
    if not final.parent.is_dir():
        raise InputError(f"{path}: no folder {final.parent}")
    part = final.with_name(final.name + ".part")
    part.unlink(missing_ok=True)
    try:
        yield part
        os.replace(part, final)
    finally:
        part.unlink(missing_ok=True)
