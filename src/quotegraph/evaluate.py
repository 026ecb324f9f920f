"""Measure extraction against gold data: `python -m quotegraph.evaluate PATH`.

All figures rest on pairs of gold and predicted quotes (`compare.compare`); what each means is said
at `report.Section`.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import track

from quotegraph.compare import compare, confuse
from quotegraph.gold import GoldArticle
from quotegraph.gold_files import read
from quotegraph.metrics import section
from quotegraph.records import Article, ArticleInput
from quotegraph.report import Report
from quotegraph.selection import named_types


def evaluate(
    path: Path | str,
    extract: Callable[[str], Article] | None = None,
    types: Sequence[str] = ("direct", "all"),
    *,
    names: Path | str | None = None,
    model: str | None = None,
    workers: int = 1,
    progress: bool = False,
) -> Report:
    """Read the gold data at `path`, extract from its texts, and score what comes out.

    `extract` turns a text into an Article; left out, `quotegraph.extract_many` is used with the
    pipeline `model` (None: the bundled one) in `workers` processes. Each of `types` makes a
    section: a quote type, several joined by '+', or 'all'. `names`: see `gold_files.read`.
    `progress` shows a bar on stderr. InputError for unreadable gold or an unknown type.
    """
    selections = {selection: named_types(selection) for selection in types}
    gold = read(path, names)
    texts = [ArticleInput(text=one.text, id=one.id) for one in gold]
    articles = (extract(one.text) for one in texts) if extract else _extract(texts, model, workers)
    shown = track(
        articles,
        description="evaluating",
        total=len(texts),
        console=Console(stderr=True),
        disable=not progress,
        transient=True,
    )
    return score(str(path), gold, list(shown), selections)


def score(
    path: str,
    gold: Sequence[GoldArticle],
    articles: Sequence[Article],
    selections: Mapping[str, frozenset[str]],
) -> Report:
    """Score articles against gold, one to one and in the same order."""
    both = list(zip(gold, articles, strict=True))
    marked: dict[str, Counter[str]] = {}
    for one, article in both:
        for wanted, given in confuse(one, article):
            marked.setdefault(wanted, Counter())[given] += 1
    return Report(
        path=path,
        articles=len(gold),
        pipeline=articles[0].pipeline if articles else "",
        version=articles[0].version if articles else "",
        failed=tuple(
            f"{one.id}: {warning}"
            for one, article in both
            for warning in article.warnings
            if warning.startswith("failed:")
        ),
        sections={
            name: section([compare(one, article, types) for one, article in both], types)
            for name, types in selections.items()
        },
        marked=marked,
    )


def _extract(texts: Sequence[ArticleInput], model: str | None, workers: int) -> Iterable[Article]:
    import quotegraph

    nlp = quotegraph.load(model)
    return quotegraph.extract_many(texts, nlp=nlp, n_process=workers, on_error="record")


if __name__ == "__main__":
    from quotegraph.cli import app

    app(["evaluate", *sys.argv[1:]])
