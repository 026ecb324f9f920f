"""Raise the floors of `tests/floors.json`: `python -m tests.raise_floors`.

A floor is what was once measured on our own gold articles (`tests/gold`), rounded down to two
digits. Shares of the quotes found leave room for two quotes: who finds one more, and not its
speaker, has lost no ground. Floors only rise: what is measured lower is told, its floor stays.
"""

import json
import math
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from quotegraph.evaluate import evaluate
from quotegraph.evaluate.report import Names, Report, Section

HERE = Path(__file__).parent
GOLD = HERE / "gold"
FLOORS = HERE / "floors.json"
LEAST_GOLD = 20
"""Quotes of a type below which its share says too little to be a floor."""
ROOM = 2
"""Quotes by which a share of those found may fall."""

Floors = dict[str, dict[str, float]]


class Figure(NamedTuple):
    """What is measured, and by how much less it may be."""

    value: float
    room: float = 0.0


Measured = Mapping[str, Mapping[str, Figure]]


def measure(report: Report) -> Measured:
    """Return the figures that have floors: for each quote type, and for the names of all."""
    figures = {
        type: _figures(section)
        for type, section in report.by_type.items()
        if section.detection.gold >= LEAST_GOLD and section.detection.right
    }
    return figures | {"names": _names(report["all"].names)}


def _figures(section: Section) -> dict[str, Figure]:
    figures = {
        "detection F1": Figure(section.detection.f1),
        "boundaries exact": _share(section.boundaries.right, section.boundaries.of),
        "attribution": _share(section.attribution.right, section.attribution.of),
        "joint F1": Figure(section.joint.f1),
    }
    cue = section.roles["cue"]
    return figures | ({"cue": _share(cue.right, cue.gold)} if cue.gold else {})


def _names(names: Names) -> dict[str, Figure]:
    """Return shares of the quotes found: named right where gold names, not wrong, not invented."""
    named = names.right + names.wrong + names.none
    unnamed = names.silent + names.invented
    return {
        "right": _share(names.right, named),
        "not wrong": _share(named - names.wrong, named),
        "not invented": _share(unnamed - names.invented, unnamed),
    }


def _share(right: int, of: int) -> Figure:
    return Figure(right / of, room=ROOM / of) if of else Figure(0.0)


def raised(floors: Floors, measured: Measured) -> Floors:
    """Return the higher of floor and measured figure, rounded down, for all of both."""
    groups = {group: dict(values) for group, values in floors.items()}
    for group, figures in measured.items():
        known = groups.setdefault(group, {})
        for name, figure in figures.items():
            known[name] = max(known.get(name, 0.0), _down(figure.value - figure.room))
    return groups


def below(floors: Floors, measured: Measured) -> list[str]:
    """Say what is measured lower than its floor."""
    nothing = Figure(0.0)
    found = [
        (group, name, measured.get(group, {}).get(name, nothing).value, floor)
        for group, values in floors.items()
        for name, floor in values.items()
    ]
    return [
        f"{group}: {name} is {value:.3f}, its floor is {floor}"
        for group, name, value, floor in found
        if value < floor
    ]


def read_floors() -> Floors:
    """Return the floors as they are."""
    return json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def _down(value: float) -> float:
    return math.floor(max(value, 0.0) * 100 + 1e-9) / 100


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
