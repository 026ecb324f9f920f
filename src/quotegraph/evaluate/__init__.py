"""How good the library is: gold data in, scores and failures out.

    report = evaluate("tests/gold")
    report["direct"].detection.f1

Gold articles (`gold`, in the layouts of `gold_files`) are held against extracted ones (`compare`);
from what pairs (`scores`) come figures (`metrics`), failures to read (`failures`) and the typed
`report`, shown by `report_tables` and `curve`.
"""

from quotegraph.evaluate.measure import evaluate, score
from quotegraph.evaluate.report import Report

__all__ = ["Report", "evaluate", "score"]
