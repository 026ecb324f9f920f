import pickle

import pytest

from quotegraph import errors
from quotegraph.errors import (
    ArticleError,
    InputError,
    MissingPackageError,
    PipelineError,
    QuotegraphError,
)


@pytest.mark.parametrize("kind", [InputError, PipelineError, MissingPackageError, ArticleError])
def test_every_error_is_caught_by_the_base(kind: type[Exception]):
    assert issubclass(kind, QuotegraphError)


def test_the_drawn_tree_is_the_real_tree():
    drawn = errors.__doc__ or ""
    defined = [name for name in vars(errors) if name.endswith("Error")]
    assert sorted(defined) == sorted(name for name in defined if name in drawn)
    assert len(defined) == 5


def test_bad_input_is_also_a_value_error():
    assert issubclass(InputError, ValueError)


def test_an_article_error_names_the_article_first():
    error = ArticleError("Brückenbau", "no sentence found")
    assert str(error) == "article Brückenbau: no sentence found"
    assert (error.article, error.reason) == ("Brückenbau", "no sentence found")


def test_an_article_error_crosses_a_process_boundary():
    error = pickle.loads(pickle.dumps(ArticleError("7", "too long")))
    assert (error.article, error.reason) == ("7", "too long")


def test_a_missing_package_is_named_with_the_command_that_brings_it():
    error = pickle.loads(pickle.dumps(MissingPackageError("pyarrow", "parquet")))
    assert str(error) == (
        "pyarrow is not installed; run 'pip install pyarrow', "
        "or install quotegraph with its extra 'parquet'"
    )
    assert (error.package, error.extra) == ("pyarrow", "parquet")
    assert isinstance(error, ImportError)
