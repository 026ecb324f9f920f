"""The scores of paired gold and predicted quotes: one function per figure, joined in `section`."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import get_args

from quotegraph.confidence import NO_RULE
from quotegraph.evaluate.compare import Comparison, Pair, role, token_groups
from quotegraph.evaluate.failures import failures
from quotegraph.evaluate.report import CurvePoint, Names, RuleScore, Section, TokenOverlap
from quotegraph.evaluate.scores import Score, Share, token_overlap
from quotegraph.selection import TYPES
from quotegraph.vocabulary import Flag

FLAGS: tuple[str, ...] = get_args(Flag)


def section(
    comparisons: Sequence[Comparison], types: frozenset[str], *, rivals: bool = False
) -> Section:
    """Work out every score for one selection of quote types."""
    pairs = [one for comparison in comparisons for one in comparison.pairs]
    predicted = len(pairs) + sum(len(one.spurious) for one in comparisons)
    gold = len(pairs) + sum(len(one.missed) for one in comparisons)
    right = sum(one.speaker_right for one in pairs)
    return Section(
        types=tuple(one for one in TYPES if one in types),
        detection=Score(right=len(pairs), predicted=predicted, gold=gold),
        boundaries=share(one.exact for one in pairs),
        attribution=Share(right=right, of=len(pairs)),
        joint=Score(right=right, predicted=predicted, gold=gold),
        token_overlap=overlap_of_tokens(comparisons),
        roles=role_scores(comparisons),
        medium=share(one.quote.medium in one.gold.media for one in pairs if one.gold.media),
        names=name_scores(pairs),
        flags=flag_scores([one for c in comparisons if c.gold.flagged for one in c.pairs]),
        type_confusion=type_confusion(pairs),
        rules=rule_scores(comparisons, rivals=rivals),
        calibration=calibration_error(pairs),
        curve=curve(comparisons),
        failures=tuple(failure for one in comparisons for failure in failures(one)),
    )


def share(answers: Iterable[bool]) -> Share:
    """Return how many of the answers are yes."""
    listed = list(answers)
    return Share(right=sum(listed), of=len(listed))


def overlap_of_tokens(comparisons: Sequence[Comparison]) -> TokenOverlap:
    """Score shared tokens of the message, of the roles, and of both joined."""
    groups = [one for comparison in comparisons for one in token_groups(comparison)]
    roles = frozenset(name for one in comparisons for name in one.gold.roles)
    return TokenOverlap(
        message=token_overlap(groups, frozenset({"message"})),
        roles=token_overlap(groups, roles),
        joint=token_overlap(groups, roles | {"message"}),
    )


def role_scores(comparisons: Sequence[Comparison]) -> dict[str, Score]:
    """Score cue, addressee and frame among the pairs, each where gold annotates it."""
    scores: dict[str, Score] = {}
    for name in ("cue", "addressee", "frame"):
        pairs = [one for c in comparisons if name in c.gold.roles for one in c.pairs]
        if pairs:
            scores[name] = Score(
                right=sum(one.role_right(name) for one in pairs),
                predicted=sum(bool(role(one.quote, name)) for one in pairs),
                gold=sum(bool(one.gold.roles.get(name)) for one in pairs),
            )
    return scores


def name_scores(pairs: Iterable[Pair]) -> Names:
    """Count how canonical names fare where gold has them."""
    verdicts = Counter(verdict for one in pairs if (verdict := one.name_verdict))
    return Names(**verdicts)


def flag_scores(pairs: Sequence[Pair]) -> dict[str, Score]:
    """Score each flag that gold or prediction uses among the pairs."""
    scores: dict[str, Score] = {}
    for flag in FLAGS:
        predicted = sum(flag in one.quote.flags for one in pairs)
        gold = sum(flag in one.gold.flags for one in pairs)
        both = sum(flag in one.quote.flags and flag in one.gold.flags for one in pairs)
        if predicted or gold:
            scores[flag] = Score(right=both, predicted=predicted, gold=gold)
    return scores


def type_confusion(pairs: Iterable[Pair]) -> dict[str, dict[str, int]]:
    """Count, for each gold type (row), the types (column) that its pairs were given."""
    table: dict[str, Counter[str]] = {}
    for one in pairs:
        table.setdefault(one.gold.type, Counter())[one.quote.type] += 1
    return {row: dict(counts) for row, counts in table.items()}


def rule_scores(comparisons: Sequence[Comparison], *, rivals: bool) -> tuple[RuleScore, ...]:
    """Count for each rule how often it fired, met gold, and named the right speaker.

    `rivals` says that the rules below were asked too.
    """
    fired: Counter[str] = Counter()
    pairs: defaultdict[str, list[Pair]] = defaultdict(list)
    for comparison in comparisons:
        fired.update(one.rule or NO_RULE for one in comparison.spurious)
        for one in comparison.pairs:
            fired[one.quote.rule or NO_RULE] += 1
            pairs[one.quote.rule or NO_RULE].append(one)
    return tuple(
        RuleScore(
            rule=rule,
            fired=count,
            paired=len(pairs[rule]),
            right=sum(one.speaker_right for one in pairs[rule]),
            contested=sum(one.rival is not None for one in pairs[rule]) if rivals else None,
            agreed=sum(one.rival_agrees for one in pairs[rule]) if rivals else None,
            without=sum(one.right_without for one in pairs[rule]) if rivals else None,
        )
        for rule, count in fired.most_common()
    )


def calibration_error(pairs: Iterable[Pair]) -> float | None:
    """Return the expected calibration error of `confidence` in ten bins; None without pairs.

    Only pairs that were given a speaker mention count; a bin weighs as many pairs as it holds.
    """
    surplus: defaultdict[int, float] = defaultdict(float)
    count = 0
    for one in pairs:
        if role(one.quote, "speaker"):
            confidence = one.quote.confidence
            surplus[min(int(confidence * 10), 9)] += confidence - one.speaker_right
            count += 1
    return sum(map(abs, surplus.values())) / count if count else None


def curve(comparisons: Sequence[Comparison]) -> tuple[CurvePoint, ...]:
    """Score what is left at each confidence that occurs, least certain first."""
    pairs = [one for comparison in comparisons for one in comparison.pairs]
    spurious = [one.confidence for comparison in comparisons for one in comparison.spurious]
    gold = len(pairs) + sum(len(one.missed) for one in comparisons)
    points: list[CurvePoint] = []
    for least in sorted({*spurious, *(one.quote.confidence for one in pairs)}):
        left = [one for one in pairs if one.quote.confidence >= least]
        predicted = len(left) + sum(one >= least for one in spurious)
        right = sum(one.speaker_right for one in left)
        points.append(
            CurvePoint(
                min_confidence=least,
                detection=Score(right=len(left), predicted=predicted, gold=gold),
                joint=Score(right=right, predicted=predicted, gold=gold),
            )
        )
    return tuple(points)
