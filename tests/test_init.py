"""The public names: all can be imported, nothing is imported before it is asked for."""

import subprocess
import sys
from importlib import metadata, resources

import pytest

import quotegraph


@pytest.mark.parametrize("name", quotegraph.__all__)
def test_every_public_name_can_be_imported(name: str):
    value = getattr(quotegraph, name)
    assert value.__name__ == name
    assert value.__module__.startswith("quotegraph.")


def test_the_contract_is_public():
    assert {"extract", "extract_many", "explain", "load"} <= set(quotegraph.__all__)


def test_completion_offers_no_names_from_elsewhere():
    offered = {name for name in dir(quotegraph) if not name.startswith("_")}
    assert offered.isdisjoint({"Any", "TYPE_CHECKING", "import_module"})
    assert {"exports", "questions", "extract"} <= offered


def test_names_are_sorted_and_listed():
    assert quotegraph.__all__ == sorted(quotegraph.__all__)
    assert {*quotegraph.__all__, "__version__"} <= set(dir(quotegraph))


def test_the_version_is_the_one_installed():
    assert quotegraph.__version__ == metadata.version("quotegraph")


def test_an_unknown_name_is_told():
    with pytest.raises(AttributeError, match="module 'quotegraph' has no attribute 'extrakt'"):
        quotegraph.extrakt  # type: ignore[attr-defined]  # noqa: B018


def test_a_star_import_brings_exactly_the_public_names():
    names: dict[str, object] = {}
    exec("from quotegraph import *", names)
    assert set(names) - {"__builtins__"} == set(quotegraph.__all__)


@pytest.mark.parametrize("statement", ["import quotegraph", "from quotegraph import Article"])
def test_spacy_waits_until_it_is_needed(statement: str):
    code = f"import sys; {statement}; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_type_checkers_are_told_that_the_package_is_typed():
    assert (resources.files("quotegraph") / "py.typed").is_file()
