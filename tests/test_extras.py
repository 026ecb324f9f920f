import pytest

from quotegraph.errors import MissingPackageError
from quotegraph.extras import extra


def test_a_missing_package_is_told_with_its_extra():
    told = r"not_there is not installed; run 'pip install not_there', or install .* extra 'parquet'"
    with pytest.raises(MissingPackageError, match=told), extra("parquet"):
        import not_there  # noqa: F401  # pyright: ignore[reportMissingImports]


def test_a_package_that_is_there_is_imported():
    with extra("parquet"):
        import json
    assert json.loads("1") == 1


def test_a_broken_package_says_itself_what_is_wrong():
    with pytest.raises(ModuleNotFoundError, match=r"json\.not_there"), extra("parquet"):
        import json.not_there  # noqa: F401  # pyright: ignore[reportMissingImports]
