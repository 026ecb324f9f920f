"""Who says quoted words in a clause that is told: whoever tells the clause, named or not."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from quotegraph.context import Attribution, Context
from quotegraph.unmarked.report import Report

RULE = "told_around"
TOLD = frozenset(("indirect", "free_indirect", "indirect_free_indirect"))
NEAR = 5  # reports that begin before a quote and may hold it


def report_around(reports: Sequence[Report], context: Context) -> Report | None:
    """Return the words told that a marked span is part of; `reports` are in order."""
    if context.quote.parent is not None:
        return None
    first, last = context.tokens
    after = bisect_right(reports, first, key=lambda report: report.ranges[0][0])
    near = (report for report in reversed(reports[max(0, after - NEAR) : after]))
    told = (report for report in near if report.type in TOLD)
    return next((r for r in told if any(a <= first and last <= b for a, b in r.ranges)), None)


def told_by(report: Report, known: Attribution | None) -> Attribution:
    """Return what a report knows of its speaker, and of the frame where nothing else is known."""
    answer = report.attribution or Attribution(None)
    if known is None or known.cue is None:
        return answer
    return replace(known, speaker=answer.speaker)
