"""Measure extraction against gold data: read it, extract from its texts, score what comes out.

All figures rest on pairs of gold and predicted quotes (`compare.compare`); what each means is said
at `report.Section`.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import track

from quotegraph.evaluate.compare import Rivals, compare, confuse
from quotegraph.evaluate.gold import GoldArticle
from quotegraph.evaluate.gold_files import read
from quotegraph.evaluate.metrics import section
from quotegraph.evaluate.report import Report, Section
from quotegraph.records import Article, ArticleInput
from quotegraph.selection import TYPES, named_types

Measured = tuple[GoldArticle, Article, Rivals | None]


def evaluate(
    path: Path | str,
    extract: Callable[[str], Article] | None = None,
    types: Sequence[str] = ("direct", "all"),
    *,
    speakers: Path | str | None = None,
    model: str | None = None,
    workers: int = 1,
    rivals: bool = False,
    progress: bool = False,
) -> Report:
    """Read the gold data at `path`, extract from its texts, and score what comes out.

    `extract` turns a text into an Article; left out, `quotegraph.extract_many` is used with the
    pipeline `model` (None: the bundled one) in `workers` processes. Each of `types` makes a
    section: a quote type, several joined by '+', or 'all'. `speakers`: a file of canonical names,
    see `gold_files.read`. `rivals` asks the rules below the one that decided too (the library's
    own extraction only, in this process) and fills in what each rule took from them. `progress`
    shows a bar on stderr. InputError for unreadable gold or an unknown type.
    """
    selections = {selection: named_types(selection) for selection in types}
    gold = read(path, speakers)
    texts = [ArticleInput(text=one.text, id=one.id) for one in gold]
    if extract:
        outcomes = ((extract(one.text), None) for one in texts)
    else:
        outcomes = _extract(texts, model, workers, rivals)
    shown = track(
        outcomes,
        description="evaluating",
        total=len(texts),
        console=Console(stderr=True),
        disable=not progress,
        transient=True,
    )
    measured = [(one, *outcome) for one, outcome in zip(gold, shown, strict=True)]
    return score(str(path), measured, selections)


def score(
    path: str, measured: Sequence[Measured], selections: Mapping[str, frozenset[str]]
) -> Report:
    """Score articles against gold, with a section for each of the selections."""
    marked: dict[str, Counter[str]] = {}
    for gold, article, _ in measured:
        for wanted, given in confuse(gold, article):
            marked.setdefault(wanted, Counter())[given] += 1
    first = measured[0][1] if measured else Article(text="")
    return Report(
        path=path,
        articles=len(measured),
        pipeline=first.pipeline,
        version=first.version,
        failed=tuple(
            f"{gold.id}: {warning}"
            for gold, article, _ in measured
            for warning in article.warnings
            if warning.startswith("failed:")
        ),
        sections={name: _section(measured, types) for name, types in selections.items()},
        by_type={
            name: _section(measured, frozenset({name})) for name in _types_that_occur(measured)
        },
        marked=marked,
    )


def _section(measured: Sequence[Measured], types: frozenset[str]) -> Section:
    comparisons = [compare(gold, article, types, rivals) for gold, article, rivals in measured]
    asked = any(rivals is not None for *_, rivals in measured)
    return section(comparisons, types, rivals=asked)


def _types_that_occur(measured: Sequence[Measured]) -> list[str]:
    wanted = {quote.type for gold, *_ in measured for quote in gold.quotes if not quote.optional}
    given = {quote.type for _, article, _ in measured for quote in article.quotes}
    return [one for one in TYPES if one in wanted | given]


def _extract(
    texts: Sequence[ArticleInput], model: str | None, workers: int, rivals: bool
) -> Iterator[tuple[Article, Rivals | None]]:
    import quotegraph

    nlp = quotegraph.load(model)
    if rivals:
        from quotegraph.evaluate.rivals import extract_with_rivals

        for one in texts:
            yield extract_with_rivals(one, nlp)
    else:
        for article in quotegraph.extract_many(
            texts, nlp=nlp, n_process=workers, on_error="record"
        ):
            yield article, None
