"""Packages that only some functions need: imported where they are used, by plain imports.

    with extra("parquet"):
        import pyarrow as pa

Where the package is missing, the error says what to install.
"""

from collections.abc import Generator
from contextlib import contextmanager
from importlib.util import find_spec

from quotegraph.errors import MissingPackageError


@contextmanager
def extra(name: str, *, instead: str = "") -> Generator[None]:
    """Turn a failed import inside into a MissingPackageError; `name` is a group of pyproject.toml.

    `instead` tells what does without the package, if anything.
    A package that is there but lacks one of its own parts raises as it would without this.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if not package or find_spec(package):
            raise
        raise MissingPackageError(package, name, instead) from error
