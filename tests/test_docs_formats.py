"""The examples of the page on formats are run, in order, and print what is shown below them."""

import pytest

from quotegraph import exports
from quotegraph.exports.formats import FILES, TEXTS
from test_docs import BLOCK, ROOT, Block

TEXT = (ROOT / "src" / "quotegraph" / "exports" / "README.md").read_text(encoding="utf-8")
BLOCKS = [Block(*found) for found in BLOCK.findall(TEXT)]


def test_every_example_prints_what_is_shown(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    for block in BLOCKS:
        exec(compile(block.code, "formats.md", "exec"), names)
        assert capsys.readouterr().out == (block.shown or ""), block.code


def test_every_export_is_shown():
    missing = [name for name in exports.__all__ if name.startswith("to_") and name not in TEXT]
    assert missing == []


@pytest.mark.parametrize("format", [*TEXTS, *FILES])
def test_every_format_of_the_command_is_named(format: str):
    assert f"`{format}`" in TEXT
