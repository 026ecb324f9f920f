"""Packages that only some functions need: imported where they are used, by plain imports.

    with extra("parquet"):
        import pyarrow as pa

Where the package is missing, the error says what to install.
"""

from collections.abc import Generator
from contextlib import contextmanager

from quotegraph.errors import MissingPackageError


@contextmanager
def extra(name: str) -> Generator[None]:
    """Turn a failed import inside into a MissingPackageError; `name` is a group of pyproject.toml.

    A package that is there but lacks one of its own parts raises as it would without this.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name is None or "." in error.name:
            raise
        raise MissingPackageError(error.name, name) from error
