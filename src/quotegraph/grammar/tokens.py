"""Plain tokens: what the rules may know of a spaCy Doc, with the labels of all schemes made one.

Rules read these and nothing else, so they can be tested without a model, and the labels of a given
pipeline are named in one module (`nlp`).
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from quotegraph.marks import Pair, Range

Relation = Literal[
    "root",
    "subject",
    "object",
    "dative",
    "agent",
    "genitive",
    "apposition",
    "name",
    "particle",
    "auxiliary",
    "clause",
    "relative",
    "coordinated",
    "modifier",
    "unknown",
]
Label = Literal["PER", "LOC", "ORG", "MISC"]


@dataclass(frozen=True, slots=True)
class Morph:
    """The features that rules ask for, in the values of Universal Dependencies; '' if unknown."""

    case: str = ""
    number: str = ""
    gender: str = ""
    mood: str = ""
    verb_form: str = ""
    tense: str = ""


class Token(NamedTuple):
    """A token: its place `i` in the text, its characters `start:end`, tag, relation and `head`.

    `head` is the index of the governing token, its own index at a root or without a parser. There
    are so many of them that they are tuples: making these takes a third of a dataclass's time.
    """

    i: int
    start: int
    end: int
    text: str
    lower: str
    pos: str
    morph: Morph
    relation: Relation
    head: int
    sentence: int


class Named(NamedTuple):
    """A named entity: tokens `first` to `last` (half open) and its label."""

    first: int
    last: int
    label: Label


@dataclass
class Reading:
    """A text as the rules see it: tokens, sentences (`bounds`: token ranges), names, marks.

    `stray` are the characters of the marks that belong to no pair.
    """

    text: str
    tokens: list[Token]
    bounds: list[Range]
    names: list[Named]
    pairs: tuple[Pair, ...]
    stray: tuple[Range, ...] = ()

    @cached_property
    def starts(self) -> list[int]:
        """Character offset at which each token starts."""
        return [token.start for token in self.tokens]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """For each lower-cased word the tokens that are that word."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for token in self.tokens:
            places[token.lower].append(token.i)
        return dict(places)

    @cached_property
    def name_at(self) -> dict[int, Named]:
        """For each token inside a name that name."""
        return {i: name for name in self.names for i in range(name.first, name.last)}

    def names_within(self, first: int, last: int) -> Iterator[Named]:
        """Yield the named entities that lie in a range of tokens, in order."""
        at = first
        while at < last:
            name = self.name_at.get(at)
            if name is not None and first <= name.first and name.last <= last:
                yield name
            at = name.last if name is not None else at + 1

    @cached_property
    def children(self) -> defaultdict[int, list[int]]:
        """For each token the indices of those it governs; most govern none, and need no list."""
        children: defaultdict[int, list[int]] = defaultdict(list)
        for token in self.tokens:
            if token.head != token.i:
                children[token.head].append(token.i)
        return children

    @cached_property
    def inside(self) -> list[int]:
        """For each token the index of the innermost marked span round it, -1 outside of any."""
        inside = [-1] * len(self.tokens)
        for index, pair in enumerate(self.pairs):
            if pair.closing is not None:
                first, last = self.token_range(pair.opening[1], pair.closing[0])
                inside[first:last] = [index] * (last - first)
        return inside

    def words(self, first: int, last: int) -> str:
        """Return the text of a range of tokens that is not empty."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def token_range(self, start: int, end: int) -> Range:
        """Return the half-open range of tokens that begin within the characters `start:end`."""
        first = bisect_right(self.starts, start - 1)
        last = bisect_right(self.starts, end - 1)
        return first, max(first, last)
