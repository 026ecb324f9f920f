"""Write the measured precision of each rule to the file that confidence is read from."""

import json
from datetime import date
from pathlib import Path

from quotegraph.report import Report


def write_precision(report: Report, path: Path, *, section: str | None = None) -> None:
    """Write each rule's precision with its counts, the data's name and today's date.

    Precision is the share of right speaker mentions among the rule's quotes that are quotes in
    gold. Rules that never met a gold quote are left out. `section`: the first if not said.
    """
    rules = report[section or next(iter(report.sections))].rules
    record = {
        "measured": date.today().isoformat(),
        "data": Path(report.path).name,
        "rules": {
            one.rule: {
                "precision": round(one.precision, 3),
                "right": one.right,
                "count": one.paired,
            }
            for one in sorted(rules, key=lambda one: one.rule)
            if one.paired
        },
    }
    path.write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
