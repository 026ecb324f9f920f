"""README and the page on measuring are run: Python in order, shell lines that need no network.

A block of output (```text) belongs to the block above it and must be what that one prints.
"""

import inspect
import re
import shlex
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from quotegraph import rules
from quotegraph.cli import app

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "quotegraph"
README = (ROOT / "README.md").read_text(encoding="utf-8")
MEASURING = (SOURCE / "evaluate" / "README.md").read_text(encoding="utf-8")
MODULES = (SOURCE / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$(?:\s*^```text\n(.*?)^```$)?", re.MULTILINE | re.DOTALL)
NEEDS_NETWORK = re.compile(r"pip install|spacy download|venv")


@dataclass(frozen=True)
class Block:
    """A block of the README and the output shown below it, None if none is shown."""

    language: str
    code: str
    shown: str | None


BLOCKS = [Block(*found) for page in (README, MEASURING) for found in BLOCK.findall(page)]
PYTHON = [block for block in BLOCKS if block.language == "python"]
SHELL = [block for block in BLOCKS if block.language == "sh"]


def test_the_readme_has_examples_of_both_kinds():
    assert PYTHON
    assert SHELL
    assert any(block.shown for block in PYTHON)


def test_python_examples_print_what_is_shown(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for folder in ("seeds", "tests"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for block in PYTHON:
        exec(compile(block.code, "README.md", "exec"), names)
        printed = capsys.readouterr().out
        if block.shown:
            assert printed == block.shown, block.code


@pytest.mark.parametrize("block", SHELL, ids=lambda block: block.code.splitlines()[0])
def test_shell_examples_run_and_print_what_is_shown(
    block: Block, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    if NEEDS_NETWORK.search(block.code):
        return
    for folder in ("seeds", "tests"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    monkeypatch.chdir(tmp_path)
    printed = "".join(map(run, block.code.splitlines()))
    if block.shown:
        assert printed == block.shown


def run(line: str) -> str:
    """Run one line of the command `quotegraph` and return what it prints."""
    command, *arguments = shlex.split(line, comments=True)
    assert command == "quotegraph", line
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_the_test_command_of_the_readme_is_the_one_that_ci_runs():
    assert "python -m pytest" in README
    assert "python -m pytest" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_module_has_its_place_on_the_page_of_modules():
    modules = {file.stem for file in SOURCE.glob("*.py") if not file.stem.startswith("__")}
    packages = {file.parent.name + "/" for file in SOURCE.glob("*/__init__.py")}
    assert modules | packages <= set(re.findall(r"`([a-z_]+/?)`", MODULES))


@pytest.mark.parametrize(
    ("package", "row"), re.findall(r"^\| [^|`]+ \| `(\w+)/` \| (.+) \|$", MODULES, re.MULTILINE)
)
def test_a_package_on_the_page_has_all_its_modules_and_no_others(package: str, row: str):
    modules = {file.stem for file in (SOURCE / package).glob("*.py")} - {"__init__"}
    assert set(re.findall(r"`([a-z_]+)`", row)) == modules


def test_no_figure_is_left_to_be_filled_in():
    assert "FILL" not in README


def test_rules_quoted_in_the_docs_are_those_of_the_code():
    rule = re.compile(r"^def \w+\(context.*?\"\"\".*?\"\"\"$", re.MULTILINE | re.DOTALL)
    quoted = rule.findall(MODULES)
    assert quoted
    sources = "\n".join(inspect.getsource(rule) for rule in rules.RULES)
    for rule in quoted:
        assert rule in sources
