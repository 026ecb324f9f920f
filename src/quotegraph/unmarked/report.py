"""What is told without quotation marks: a plain value, and the reservations about it."""

from dataclasses import dataclass

from quotegraph.context import Attribution
from quotegraph.grammar.tokens import Range, Reading
from quotegraph.quotes.flags import frame_flags
from quotegraph.vocabulary import Flag, QuoteType

HANGING = "clause_in_konjunktiv"  # the rule for a reason that hangs on a fact


@dataclass(frozen=True, slots=True)
class Quoted:
    """A direct quote: its sentence, whether the sentence runs on round it, and who says it."""

    sentence: int
    embedded: bool
    attribution: Attribution | None


@dataclass(frozen=True, slots=True)
class Report:
    """Words of somebody told without quotation marks; `ranges` and `frame` are token ranges.

    `carried` tells that they go on with what was reported before, without a frame of their own.
    """

    type: QuoteType
    ranges: tuple[Range, ...]
    rule: str
    attribution: Attribution | None
    zone: str
    frame: Range | None = None
    carried: bool = False


def report_flags(reading: Reading, report: Report) -> tuple[Flag, ...]:
    """Return the reservations about a report, in a fixed order, each once.

    Whoever denies or does not say a thing still gives the reason that hangs on it as theirs.
    """
    reason = report.rule == HANGING
    found: list[Flag] = [] if reason else list(frame_flags(reading, report.attribution))
    if report.carried:
        found.append("continuation")
    if report.type == "free_indirect":
        found.append("alleged")
    if report.zone == "headline":
        found.append("headline")
    return tuple(dict.fromkeys(found))
