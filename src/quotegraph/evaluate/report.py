"""The report of an evaluation: typed, readable by people and by machines."""

from collections.abc import Mapping
from typing import Literal, get_args

from pydantic import computed_field

from quotegraph.evaluate.scores import Figures, Macro, Score, Share
from quotegraph.vocabulary import MarkedKind
from quotegraph.wording import counted

MARKED_KINDS: tuple[str, ...] = get_args(MarkedKind)
FailureKind = Literal["missed", "spurious", "wrong speaker", "wrong name"]


class Names(Figures):
    """Canonical names of paired quotes against gold.

    Where gold names the speaker a prediction is right, wrong or none (silent). Where gold says
    that the text names nobody, it is silent (rightly so) or invented.
    """

    right: int = 0
    wrong: int = 0
    none: int = 0
    silent: int = 0
    invented: int = 0

    @computed_field
    @property
    def accuracy(self) -> float:
        """Share of right and rightly silent answers among all; 0 of nothing."""
        total = self.right + self.wrong + self.none + self.silent + self.invented
        return (self.right + self.silent) / total if total else 0.0


class RuleScore(Figures):
    """How one attribution rule did: `right` counts speaker mentions among the paired quotes.

    Three more figures on the paired quotes, where rivals were asked for (else None): `contested`
    where a rule below would have answered too, `agreed` where that one names the same speaker, and
    `without` which would be right if this rule were gone. What a rule earns is right - without.
    """

    rule: str
    fired: int
    paired: int
    right: int
    contested: int | None = None
    agreed: int | None = None
    without: int | None = None

    @computed_field
    @property
    def precision(self) -> float:
        """Share of the paired quotes that got the right speaker mention; 0 of nothing."""
        return self.right / self.paired if self.paired else 0.0


class TokenOverlap(Figures):
    """The scores of the German news data set's paper: see `scores.token_overlap`."""

    message: Macro
    roles: Macro
    joint: Macro


class Failure(Figures):
    """One thing that went wrong, with enough round it to see why."""

    kind: FailureKind
    article: str
    start: int
    type: str
    quote: str
    gold: str | None
    predicted: str | None
    rule: str | None
    context: str

    def __str__(self) -> str:
        """Return the failure as a few readable lines."""
        lines = [f"{self.kind}: {self.type} at {self.start} in {self.article}", f"  {self.context}"]
        if self.kind == "missed":
            lines.append(f"  gold speaker: {self.gold or 'none'}")
        elif self.kind == "spurious":
            lines.append(f"  given: {self.predicted or 'none'} (rule {self.rule or 'none'})")
        else:
            lines.append(
                f"  gold: {self.gold or 'none'} | given: {self.predicted or 'none'} "
                f"(rule {self.rule or 'none'})"
            )
        return "\n".join(lines)


class CurvePoint(Figures):
    """What is left of detection and joint score if only quotes of some confidence are taken."""

    min_confidence: float
    detection: Score
    joint: Score


class Section(Figures):
    """All scores for one selection of quote types.

    detection: pairs at character IoU >= 0.5. boundaries: pairs whose spans are exactly gold's.
    attribution: pairs whose speaker mention has IoU >= 0.5 with gold's, or neither has one.
    joint: detection and attribution both right. roles: cue (any overlap), addressee and frame
    (IoU >= 0.5) among the pairs. calibration: expected calibration error of `confidence` over the
    pairs with a speaker, ten bins; None if there are none. curve: a point for each confidence
    that occurs, from all quotes to the most certain ones alone.
    """

    types: tuple[str, ...]
    detection: Score
    boundaries: Share
    attribution: Share
    joint: Score
    token_overlap: TokenOverlap
    roles: Mapping[str, Score]
    medium: Share
    names: Names
    flags: Mapping[str, Score]
    type_confusion: Mapping[str, Mapping[str, int]]
    rules: tuple[RuleScore, ...]
    calibration: float | None
    curve: tuple[CurvePoint, ...]
    failures: tuple[Failure, ...]


class Report(Figures):
    """An evaluation: a section for each selection of types, and what marked spans became.

    `by_type` has a section for each quote type that gold or the library knows of in these texts.
    `marked` counts, for what is a direct quote or a marked span in gold (row) what it was taken
    for (column); 'nothing' is an empty side, 'optional' a quote that gold leaves open. `failed`
    names articles that extraction broke on, and why; their quotes count as missed.
    """

    path: str
    articles: int
    pipeline: str
    version: str
    failed: tuple[str, ...]
    sections: Mapping[str, Section]
    by_type: Mapping[str, Section]
    marked: Mapping[str, Mapping[str, int]]

    @computed_field
    @property
    def mistaken(self) -> Share:
        """How many of the direct quotes returned are marked as no quotes in gold: titles, names."""
        taken = {wanted: given.get("direct", 0) for wanted, given in self.marked.items()}
        return Share(
            right=sum(taken[wanted] for wanted in taken if wanted in MARKED_KINDS),
            of=sum(taken.values()),
        )

    def __str__(self) -> str:
        """Return the main figures, a line a section; `report_tables` shows all of them."""
        lines = [f"{self.path}: {counted(self.articles, 'article')}"]
        for name, section in self.sections.items():
            found, names = section.detection, section.names
            lines.append(
                f"  {name}: found P {found.precision:.3f} R {found.recall:.3f} F1 {found.f1:.3f}, "
                f"speaker's words right {section.attribution.value:.3f}, "
                f"names right {names.right} wrong {names.wrong} none {names.none}"
            )
        return "\n".join(lines)

    def __getitem__(self, selection: str) -> Section:
        """Return the section of a selection, as in `report["direct"].detection.f1`."""
        return self.sections[selection]

    def errors(
        self,
        n: int,
        *,
        section: str | None = None,
        kind: str | None = None,
        rule: str | None = None,
    ) -> tuple[Failure, ...]:
        """Return n failures spread evenly over the articles, of the first section if not said.

        `kind` (a `FailureKind`) and `rule` (the rule that decided) narrow them down.
        """
        failures = tuple(
            one
            for one in self.sections[section or next(iter(self.sections))].failures
            if kind in (None, one.kind) and rule in (None, one.rule)
        )
        if n >= len(failures):
            return failures
        return tuple(failures[i * len(failures) // n] for i in range(n))

    def without_failures(self, *, keep: int = 0) -> "Report":
        """Return the report with only `keep` failures a section: small, and free of gold text."""
        sections = {
            name: section.model_copy(update={"failures": self.errors(keep, section=name)})
            for name, section in self.sections.items()
        }
        by_type = {
            name: section.model_copy(update={"failures": ()})
            for name, section in self.by_type.items()
        }
        return self.model_copy(update={"sections": sections, "by_type": by_type})
