"""Raise the floors of `tests/floors.json`: `python -m tests.raise_floors`.

A floor is what was once measured on our own gold articles (`tests/gold`), rounded down to two
digits. Floors only rise: what is measured lower now is told, and its floor stays.
"""

import json
import math
import sys
from collections.abc import Mapping
from pathlib import Path

from quotegraph.evaluate import evaluate
from quotegraph.report import Names, Report, Section

HERE = Path(__file__).parent
GOLD = HERE / "gold"
FLOORS = HERE / "floors.json"
LEAST_GOLD = 20
"""Quotes of a type below which its share says too little to be a floor."""

Floors = dict[str, dict[str, float]]


def measure(report: Report) -> Floors:
    """Return the figures that have floors: for each quote type, and for the names of all."""
    figures = {
        type: _figures(section)
        for type, section in report.by_type.items()
        if section.detection.gold >= LEAST_GOLD and section.detection.right
    }
    return figures | {"names": _names(report["all"].names)}


def _figures(section: Section) -> dict[str, float]:
    figures = {
        "detection F1": section.detection.f1,
        "boundaries exact": section.boundaries.value,
        "attribution": section.attribution.value,
        "joint F1": section.joint.f1,
    }
    cue = section.roles["cue"]
    return figures | ({"cue F1": cue.f1} if cue.gold else {})


def _names(names: Names) -> dict[str, float]:
    """Return shares of the quotes found: named right where gold names, not wrong, not invented."""
    named = names.right + names.wrong + names.none
    unnamed = names.silent + names.invented
    return {
        "right": names.right / named,
        "not wrong": 1 - names.wrong / named,
        "not invented": 1 - names.invented / unnamed,
    }


def raised(floors: Mapping[str, Mapping[str, float]], measured: Floors) -> Floors:
    """Return the higher of floor and measured figure, rounded down, for all of both."""
    return {
        group: {
            name: max(floors.get(group, {}).get(name, 0.0), _down(measured[group].get(name, 0.0)))
            for name in measured[group]
        }
        for group in measured
    } | {group: dict(values) for group, values in floors.items() if group not in measured}


def below(floors: Mapping[str, Mapping[str, float]], measured: Floors) -> list[str]:
    """Say what is measured lower than its floor."""
    return [
        f"{group}: {name} is {measured.get(group, {}).get(name, 0.0):.3f}, its floor is {floor}"
        for group, values in floors.items()
        for name, floor in values.items()
        if measured.get(group, {}).get(name, 0.0) < floor
    ]


def read_floors() -> Floors:
    """Return the floors as they are."""
    return json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def _down(value: float) -> float:
    return math.floor(value * 100 + 1e-9) / 100


def main() -> int:
    """Measure, tell what is below its floor, write what rose; 1 if something is below."""
    floors = read_floors()
    measured = measure(evaluate(GOLD, progress=True))
    lower = below(floors, measured)
    sys.stderr.writelines(f"kept: {line}\n" for line in lower)
    text = json.dumps(raised(floors, measured), indent=2, ensure_ascii=False)
    FLOORS.write_text(text + "\n", encoding="utf-8")
    return 1 if lower else 0


if __name__ == "__main__":
    sys.exit(main())
