"""Confidence: the measured precision of a rule, drawn towards all rules where it is seldom seen."""

import json
from pathlib import Path

import pytest

import quotegraph
from quotegraph.confidence import UNMEASURED, WEIGHT, confidence, measured, shrunk

FILE = Path(quotegraph.__file__).parent / "precision.json"


def test_a_rule_seldom_seen_is_drawn_towards_all_rules():
    assert shrunk(0, 0, 0.8) == 0.8
    assert shrunk(1, 1, 0.8) == pytest.approx(9 / 11)
    assert shrunk(900, 1000, 0.8) == pytest.approx(0.899, abs=0.001)


def test_what_was_never_measured_has_the_rate_of_its_type_or_one_half():
    overall = measured()["direct"][""]
    assert confidence("direct", "a_rule_of_tomorrow") == overall
    assert confidence("shouted", "inquit_after") == UNMEASURED
    assert confidence("direct", None) < overall


def test_the_committed_figures_follow_from_the_committed_counts():
    for rows in json.loads(FILE.read_text(encoding="utf-8"))["types"].values():
        rules = {name: row for name, row in rows["rules"].items() if name != "none"}
        assert rows["count"] == sum(row["count"] for row in rules.values())
        assert rows["right"] == sum(row["right"] for row in rules.values())
        overall = rows["right"] / rows["count"]
        for row in rules.values():
            expected = (row["right"] + WEIGHT * overall) / (row["count"] + WEIGHT)
            assert row["confidence"] == pytest.approx(expected, abs=0.0006)
