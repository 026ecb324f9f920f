"""How certain a rule is: its measured precision, as it stands in `precision.json`.

Rules that were seldom seen say little about themselves, so each is drawn towards all rules of its
quote type: the confidence of a rule that named the speaker rightly in `right` of `count` quotes is

    (right + 10 * overall) / (count + 10)

where `overall` is the precision of all rules of the type together. A rule that was never seen has
`overall`. Quotes that no rule decided have a row of their own, drawn towards one half.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

WEIGHT = 10
"""As many quotes at the overall rate are added to those that a rule was seen on."""
UNMEASURED = 0.5
"""Confidence where nothing was measured: a quote type without gold, a quote without a rule."""
NO_RULE = "none"


def shrunk(right: int, count: int, overall: float) -> float:
    """Return the confidence of a rule that was right in `right` of `count` quotes."""
    return (right + WEIGHT * overall) / (count + WEIGHT)


def confidence(type: str, rule: str | None) -> float:
    """Return how certain a rule is of the speakers that it gives to quotes of a type."""
    rules = measured().get(type, {})
    if rule is None:
        return rules.get(NO_RULE, UNMEASURED)
    return rules.get(rule, rules.get("", UNMEASURED))


@cache
def measured() -> Mapping[str, Mapping[str, float]]:
    """Return the confidence of each rule, by quote type; '' stands for all rules together."""
    text = (resources.files("quotegraph") / "precision.json").read_text("utf-8")
    types: dict[str, Any] = json.loads(text)["types"]
    return {type: _of_type(rows) for type, rows in types.items()}


def _of_type(rows: Mapping[str, Any]) -> dict[str, float]:
    rules = {rule: row["confidence"] for rule, row in rows["rules"].items()}
    return rules | ({"": round(rows["right"] / rows["count"], 3)} if rows["count"] else {})
