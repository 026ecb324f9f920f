"""Write the measured precision of each rule to the file that confidence is read from."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from quotegraph.confidence import NO_RULE, UNMEASURED, shrunk
from quotegraph.evaluate.report import Report, RuleScore


def write_precision(report: Report, path: Path) -> None:
    """Write how often each rule was right, by quote type, with the data's name and the date.

    Right is a speaker mention that is gold's, among the quotes of the type that are quotes in gold
    too. Rules that never met one, and types that nothing was found of, are left out.
    """
    record = {
        "measured": date.today().isoformat(),
        "data": Path(report.path).name,
        "types": {
            type: _rows(section.rules)
            for type, section in report.by_type.items()
            if section.detection.right
        },
    }
    path.write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _rows(rules: Sequence[RuleScore]) -> dict[str, object]:
    deciding = [one for one in rules if one.rule != NO_RULE]
    right = sum(one.right for one in deciding)
    count = sum(one.paired for one in deciding)
    overall = right / count if count else UNMEASURED
    return {
        "right": right,
        "count": count,
        "rules": {
            one.rule: {
                "right": one.right,
                "count": one.paired,
                "confidence": round(_confidence(one, overall), 3),
            }
            for one in sorted(rules, key=lambda one: one.rule)
            if one.paired
        },
    }


def _confidence(one: RuleScore, overall: float) -> float:
    return shrunk(one.right, one.paired, UNMEASURED if one.rule == NO_RULE else overall)
