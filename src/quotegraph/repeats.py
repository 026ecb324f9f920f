"""Statements repeated in other articles, word for word or altered, and what was altered."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from quotegraph.questions import Statement, nodes_of, statement

if TYPE_CHECKING:
    from quotegraph.graph.build import Graph

WORD = re.compile(r"\w+(?:[-’'.,]\w+)*")
SHINGLE = 3
"""Words in a row that two statements must share to be compared at all."""
COMMONEST = 200
"""Three words that stand in more statements than this are a phrase of the language."""


@dataclass(frozen=True)
class Change:
    """Words of the first wording, and those that stand in their place; '' where there are none."""

    was: str
    became: str


@dataclass(frozen=True)
class Wording:
    """A statement that repeats another, and how its words differ from the first wording."""

    statement: Statement
    likeness: float
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Repetition:
    """One statement in several articles: the first wording, and the others."""

    first: Statement
    others: tuple[Wording, ...]

    @property
    def kind(self) -> Literal["repeated", "altered"]:
        """Whether all wordings are the same, but for case and punctuation."""
        return "altered" if any(other.changes for other in self.others) else "repeated"


def repeated(graph: "Graph", *, likeness: float = 0.8, shortest: int = 5) -> list[Repetition]:
    """Return the statements that stand in several articles, those in most articles first.

    `likeness` is the least share of words in common and in order, from 0 to 1; what was only cut
    short is like the whole. Statements of fewer than `shortest` words are passed over: they come
    again by chance. Who is named as the speaker plays no part: the same words in another's mouth
    are worth knowing. The first wording is the earliest; articles without date come last.
    """
    found = [statement(graph, node) for node in nodes_of(graph, "Quote")]
    found.sort(key=lambda one: (one.date is None, one.date or "", one.article, one.start))
    words = [WORD.findall(one.text) for one in found]
    folded = [[word.casefold() for word in some] for some in words]
    first_of: dict[int, int] = {}
    groups: dict[int, list[Wording]] = {}
    for one, other in sorted(_neighbours(folded, shortest)):
        first = first_of.get(one, one)
        if other in first_of or found[first].article == found[other].article:
            continue
        like = _likeness(folded[first], folded[other])
        if like >= likeness:
            first_of[other] = first
            changes = tuple(_changes(words[first], words[other]))
            groups.setdefault(first, []).append(Wording(found[other], like, changes))
    repetitions = [Repetition(found[first], tuple(others)) for first, others in groups.items()]
    return sorted(repetitions, key=lambda one: -len({w.statement.article for w in one.others}))


def _neighbours(texts: Sequence[Sequence[str]], shortest: int) -> set[tuple[int, int]]:
    """Return the pairs of texts that share three words in a row."""
    holders: dict[tuple[str, ...], dict[int, None]] = {}
    for number, words in enumerate(texts):
        if len(words) >= shortest:
            for start in range(len(words) - SHINGLE + 1):
                holders.setdefault(tuple(words[start : start + SHINGLE]), {})[number] = None
    pairs: set[tuple[int, int]] = set()
    for numbers in holders.values():
        if len(numbers) <= COMMONEST:
            pairs.update(combinations(numbers, 2))
    return pairs


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Return the share of words in common: of both texts, or of the shorter in its best place."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import LCSseq

    shorter, longer = sorted((one, other), key=len)
    place = fuzz.partial_ratio_alignment(shorter, longer)
    there = longer[place.dest_start : place.dest_end] if place else ()
    within = LCSseq.similarity(shorter, there) / len(shorter)
    return round(max(fuzz.ratio(one, other) / 100, within), 3)


def _changes(one: Sequence[str], other: Sequence[str]) -> Iterator[Change]:
    """Yield what differs, run by run; case plays no part."""
    from rapidfuzz.distance import Indel

    same = [op for op in Indel.opcodes(one, other, processor=_fold) if op.tag == "equal"]
    ends = [(0, 0), *((op.src_end, op.dest_end) for op in same)]
    starts = [*((op.src_start, op.dest_start) for op in same), (len(one), len(other))]
    for (was, became), (was_end, became_end) in zip(ends, starts, strict=True):
        change = Change(" ".join(one[was:was_end]), " ".join(other[became:became_end]))
        if change.was or change.became:
            yield change


def _fold(words: Sequence[str]) -> list[str]:
    return [word.casefold() for word in words]
