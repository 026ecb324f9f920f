"""The arithmetic of evaluation: overlaps of spans, pairs, precision and recall.

A `Ranges` is a tuple of half-open stretches in code points that do not overlap one another; what
it covers is the union of its characters.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict, computed_field

Ranges: TypeAlias = tuple[tuple[int, int], ...]
Item: TypeAlias = tuple[str, int]
Left = TypeVar("Left")
Right = TypeVar("Right")


def length(ranges: Ranges) -> int:
    """Return how many characters the ranges cover."""
    return sum(end - start for start, end in ranges)


def overlap(left: Ranges, right: Ranges) -> int:
    """Return how many characters both cover."""
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in left for b in right)


def iou(left: Ranges, right: Ranges) -> float:
    """Return intersection over union in characters; 0 if both are empty."""
    common = overlap(left, right)
    return common / (length(left) + length(right) - common) if common else 0.0


def trim(ranges: Ranges, text: str) -> Ranges:
    """Take spaces off both ends of each range; drop empty ones."""
    trimmed: list[tuple[int, int]] = []
    for start, end in ranges:
        piece = text[start:end]
        inner = piece.strip()
        if inner:
            offset = start + piece.index(inner)
            trimmed.append((offset, offset + len(inner)))
    return tuple(trimmed)


def pair(
    left: Sequence[Left],
    right: Sequence[Right],
    likeness: Callable[[Left, Right], float],
    least: float,
) -> list[tuple[int, int]]:
    """Pair one to one, greedily: the most alike pair first, never below `least`.

    Returns positions in `left` and `right`. Of pairs equally alike the first in order wins.
    """
    candidates = [
        (-value, i, j)
        for i, one in enumerate(left)
        for j, other in enumerate(right)
        if (value := likeness(one, other)) >= least
    ]
    pairs: list[tuple[int, int]] = []
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    for _, i, j in sorted(candidates):
        if i not in taken_left and j not in taken_right:
            pairs.append((i, j))
            taken_left.add(i)
            taken_right.add(j)
    return sorted(pairs)


def harmonic(precision: float, recall: float) -> float:
    """Return F1 of precision and recall; 0 if both are."""
    total = precision + recall
    return 2 * precision * recall / total if total else 0.0


class Figures(BaseModel):
    """Base of what a report consists of: immutable; figures that follow from others are written
    to JSON and ignored when read back.
    """

    model_config = ConfigDict(frozen=True)


class Score(Figures):
    """Counts with what follows from them: how many were predicted, are gold, and are right."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    @computed_field
    @property
    def precision(self) -> float:
        """Share of what was predicted that is right; 0 if nothing was predicted."""
        return self.right / self.predicted if self.predicted else 0.0

    @computed_field
    @property
    def recall(self) -> float:
        """Share of gold that was found; 0 if there is no gold."""
        return self.right / self.gold if self.gold else 0.0

    @computed_field
    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return harmonic(self.precision, self.recall)


class Share(Figures):
    """So many of so many."""

    right: int = 0
    of: int = 0

    @computed_field
    @property
    def value(self) -> float:
        """The share, from 0 to 1; 0 of nothing."""
        return self.right / self.of if self.of else 0.0


@dataclass(frozen=True)
class Group:
    """Gold and predicted quotes that hang together by shared tokens; each is a set of items.

    An item is a role and the position of a token: ("message", 17), ("speaker", 12).
    """

    gold: tuple[frozenset[Item], ...]
    predicted: tuple[frozenset[Item], ...]


class Macro(Figures):
    """Token overlap: mean precision and recall over groups, and their harmonic mean."""

    precision: float
    recall: float
    f1: float
    groups: int


def message(items: frozenset[Item]) -> frozenset[Item]:
    """Return the quote's own tokens."""
    return frozenset(item for item in items if item[0] == "message")


@dataclass
class _Cluster:
    tokens: set[Item]
    gold: list[frozenset[Item]]
    predicted: list[frozenset[Item]]


def group(gold: Sequence[frozenset[Item]], predicted: Sequence[frozenset[Item]]) -> list[Group]:
    """Join all quotes, of either side, whose messages share a token, directly or through others."""
    clusters: list[_Cluster] = []
    single = [_Cluster(set(message(items)), [items], []) for items in gold]
    single += [_Cluster(set(message(items)), [], [items]) for items in predicted]
    for new in single:
        for met in [one for one in clusters if one.tokens & new.tokens]:
            clusters.remove(met)
            new.tokens |= met.tokens
            new.gold[:0] = met.gold
            new.predicted[:0] = met.predicted
        clusters.append(new)
    return [Group(tuple(one.gold), tuple(one.predicted)) for one in clusters]


def token_overlap(groups: Iterable[Group], roles: frozenset[str]) -> Macro:
    """Score the tokens of the given roles, macro over groups.

    Inside a group quotes are paired one to one by the most message tokens in common. Precision of
    a group is the share of its predicted role tokens that the paired gold quote has in the same
    role; recall mirrors it. A group without any predicted (gold) token of these roles has no
    precision (recall) and is left out of that mean.
    """
    precisions: list[float] = []
    recalls: list[float] = []
    count = 0
    for one in groups:
        count += 1
        shared = shared_tokens(one, roles)
        predicted = sum(len(_only(items, roles)) for items in one.predicted)
        gold = sum(len(_only(items, roles)) for items in one.gold)
        if predicted:
            precisions.append(shared / predicted)
        if gold:
            recalls.append(shared / gold)
    precision = sum(precisions) / len(precisions) if precisions else 0.0
    recall = sum(recalls) / len(recalls) if recalls else 0.0
    return Macro(precision=precision, recall=recall, f1=harmonic(precision, recall), groups=count)


def shared_tokens(one: Group, roles: frozenset[str]) -> int:
    """Return how many role tokens paired quotes of the group have in common."""
    pairs = pair(one.gold, one.predicted, lambda g, p: len(message(g) & message(p)), least=1)
    return sum(len(_only(one.gold[i], roles) & _only(one.predicted[j], roles)) for i, j in pairs)


def _only(items: frozenset[Item], roles: frozenset[str]) -> frozenset[Item]:
    return frozenset(item for item in items if item[0] in roles)
