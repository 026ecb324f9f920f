"""Draw how precision rises and recall falls with `min_confidence`. Needs the extra 'plot'."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# (matplotlib's types are incomplete)

from pathlib import Path
from typing import TYPE_CHECKING

from quotegraph.errors import InputError
from quotegraph.evaluate.report import Report
from quotegraph.evaluate.scores import Score
from quotegraph.extras import extra

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from quotegraph.evaluate.report import CurvePoint

GREY = "#808080"  # readable on white and on black alike
FOUND, NAMED = "#1f8fd6", "#e0751a"
LABELLED = (0.0, 0.5, 0.7, 0.8, 0.9)
"""Values of `min_confidence` that are written beside the curve."""


def draw(report: Report, path: Path) -> None:
    """Write the curves of the first section as .svg or .png, on no background.

    One curve is of quotes found, one of quotes found with the right speaker. InputError if nothing
    was found, MissingPackageError without matplotlib.
    """
    name = next(iter(report.sections))
    points = report[name].curve
    if not points:
        raise InputError(f"{report.path}: no quote was found, so there is no curve to draw")
    with extra("plot"):
        from matplotlib import rc_context
        from matplotlib.figure import Figure
    with rc_context({"svg.hashsalt": "quotegraph", "font.size": 10}):
        figure = Figure(figsize=(6.4, 4.2), layout="constrained")
        axes = figure.add_subplot()
        _plain(axes)
        _line(axes, [point.detection for point in points], FOUND, "found")
        _line(axes, [point.joint for point in points], NAMED, "found, and the right speaker")
        _label(axes, points)
        axes.legend(frameon=False, labelcolor=GREY, loc="lower left", title=None)
        figure.savefig(path, transparent=True, dpi=160, metadata=_undated(path))


def _plain(axes: "Axes") -> None:
    axes.set_xlabel("recall", color=GREY)
    axes.set_ylabel("precision", color=GREY)
    axes.tick_params(colors=GREY)
    axes.grid(color=GREY, alpha=0.25, linewidth=0.6)
    for side, spine in axes.spines.items():
        spine.set_visible(side in ("left", "bottom"))
        spine.set_color(GREY)


def _line(axes: "Axes", scores: list[Score], color: str, label: str) -> None:
    recall = [score.recall for score in scores]
    precision = [score.precision for score in scores]
    axes.plot(recall, precision, color=color, marker="o", markersize=3, label=label)


def _label(axes: "Axes", points: "tuple[CurvePoint, ...]") -> None:
    """Write the least confidence beside the points from which it leaves out quotes."""
    for least in LABELLED:
        kept = [point for point in points if point.min_confidence >= least]
        if kept:
            place = (kept[0].joint.recall, kept[0].joint.precision)
            axes.annotate(
                f"≥ {least:g}",
                place,
                textcoords="offset points",
                xytext=(-5, -4),
                ha="right",
                va="top",
                color=GREY,
                fontsize=9,
            )


def _undated(path: Path) -> dict[str, None]:
    return {"Date": None} if path.suffix == ".svg" else {}
