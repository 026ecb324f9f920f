"""The picture of precision and recall: a file that shows them, or an error that says why not."""

from pathlib import Path

import pytest

from quotegraph.errors import InputError
from quotegraph.evaluate import evaluate
from quotegraph.evaluate.curve import draw
from quotegraph.evaluate.report import Report

GOLD = "„<quote>Wir bauen neu</quote>“, sagte <speaker>Anna Keller</speaker>."


@pytest.fixture
def report(tmp_path: Path) -> Report:
    (tmp_path / "eins.gold.txt").write_text(GOLD, encoding="utf-8")
    return evaluate(tmp_path)


def test_a_curve_is_drawn_the_same_each_time(report: Report, tmp_path: Path):
    pytest.importorskip("matplotlib")
    draw(report, tmp_path / "one.svg")
    draw(report, tmp_path / "two.svg")
    drawn = (tmp_path / "one.svg").read_text(encoding="utf-8")
    assert drawn.startswith("<?xml")
    assert drawn == (tmp_path / "two.svg").read_text(encoding="utf-8")


def test_nothing_found_is_nothing_to_draw(report: Report, tmp_path: Path):
    bare = report["direct"].model_copy(update={"curve": ()})
    with pytest.raises(InputError, match="no quote was found"):
        draw(report.model_copy(update={"sections": {"direct": bare}}), tmp_path / "one.svg")
