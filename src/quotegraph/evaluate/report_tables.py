"""Show a report as tables, one for each question that it answers."""

from collections.abc import Iterable, Iterator, Mapping

from rich.table import Table
from rich.text import Text

from quotegraph.evaluate.report import MARKED_KINDS, Report, RuleScore, Section
from quotegraph.evaluate.scores import Macro, Score, Share
from quotegraph.wording import counted


def tables(report: Report) -> Iterator[Table]:
    """Yield the tables of a report: scores side by side, then rules and confusions."""
    yield _scores(report)
    if len(report.by_type) > 1:
        yield _by_type(report.by_type)
    seen: list[tuple[RuleScore, ...]] = []
    for name, section in report.sections.items():
        if section.rules not in seen:
            yield _rules(name, section)
            seen.append(section.rules)
        if len(section.type_confusion) > 1:
            yield _confusion(f"types given to gold quotes ({name})", section.type_confusion)
    if report.marked:
        title = "what marked spans were taken for (row: gold)"
        if any(kind in report.marked for kind in MARKED_KINDS):
            title += f"; no quotes among the direct ones: {_share(report.mistaken)}"
        yield _confusion(title, report.marked)


def _scores(report: Report) -> Table:
    title = f"{report.path}: {counted(report.articles, 'article')}"
    table = Table(title=Text(title), title_justify="left")
    table.add_column("score")
    for name in report.sections:
        table.add_column(name, justify="right")
    columns = [dict(_lines(section)) for section in report.sections.values()]
    for label in dict.fromkeys(label for column in columns for label in column):
        table.add_row(label, *(column.get(label, "") for column in columns))
    return table


def _lines(section: Section) -> Iterator[tuple[str, str]]:
    tokens = section.token_overlap
    yield "detection P / R / F1", _score(section.detection)
    yield "boundaries exact", _share(section.boundaries)
    yield "attribution", _share(section.attribution)
    yield "joint P / R / F1", _score(section.joint)
    yield "token overlap: message P / R / F1", _macro(tokens.message)
    yield "token overlap: roles P / R / F1", _macro(tokens.roles)
    yield "token overlap: joint P / R / F1", _macro(tokens.joint)
    for name, score in section.roles.items():
        yield f"{name} P / R / F1", _score(score)
    if section.medium.of:
        yield "medium", _share(section.medium)
    names = section.names
    if names.right + names.wrong + names.none:
        yield "name right / wrong / none", f"{names.right} / {names.wrong} / {names.none}"
    if names.silent + names.invented:
        yield "unnamed silent / invented", f"{names.silent} / {names.invented}"
    if section.calibration is not None:
        yield "calibration error", f"{section.calibration:.3f}"
    for flag, score in section.flags.items():
        yield f"flag {flag} P / R / F1", _score(score)


def _by_type(sections: Mapping[str, Section]) -> Table:
    table = Table(title="by type, against gold of the same type", title_justify="left")
    table.add_column("type")
    for column in ("detection P / R / F1", "boundaries", "attribution", "joint F1", "cue F1"):
        table.add_column(column, justify="right")
    for name, section in sections.items():
        cue = section.roles.get("cue")
        table.add_row(
            name,
            _score(section.detection),
            *(f"{share.value:.3f}" for share in (section.boundaries, section.attribution)),
            f"{section.joint.f1:.3f}",
            f"{cue.f1:.3f}" if cue else "",
        )
    return table


def _rules(name: str, section: Section) -> Table:
    table = Table(title=f"rules ({name})", title_justify="left")
    rivals = any(one.contested is not None for one in section.rules)
    table.add_column("rule")
    for column in ("fired", "on gold quotes", "right", "precision"):
        table.add_column(column, justify="right")
    if rivals:
        for column in ("a rule below answers", "the same", "right without"):
            table.add_column(column, justify="right")
    for one in section.rules:
        counts = (one.fired, one.paired, one.right)
        below = (one.contested, one.agreed, one.without) if rivals else ()
        precision = f"{one.precision:.3f}" if one.paired else ""
        table.add_row(one.rule, *map(str, counts), precision, *map(str, below))
    return table


def _confusion(title: str, counts: Mapping[str, Mapping[str, int]]) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column("")
    columns = _in_order(column for row in counts.values() for column in row)
    for column in columns:
        table.add_column(column, justify="right")
    for name in _in_order(counts):
        table.add_row(name, *(str(counts[name].get(column, "")) for column in columns))
    return table


def _in_order(names: Iterable[str]) -> list[str]:
    return sorted(set(names), key=lambda name: (name == "nothing", name != "direct", name))


def _score(score: Score) -> str:
    return f"{score.precision:.3f} / {score.recall:.3f} / {score.f1:.3f}  ({score.gold})"


def _share(share: Share) -> str:
    return f"{share.value:.3f}  ({share.of})"


def _macro(macro: Macro) -> str:
    return f"{macro.precision:.3f} / {macro.recall:.3f} / {macro.f1:.3f}"
