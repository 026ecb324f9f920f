"""Where a candidate quote stands: its tokens, its sentence, and the text of its lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from quotegraph.context.candidates import Candidate
from quotegraph.framing.frames import Frames
from quotegraph.grammar.tokens import Reading, Token
from quotegraph.marks import Range

REACH = 200  # tokens that a rule looks to either side, which keeps endless sentences linear
ANNOUNCED = re.compile(r":[ \t]*\n\s*$")
LINES_APART = 6  # characters between the colon of one line and the quote that opens another


@dataclass
class Place:
    """One candidate quote, the `index`-th of its article, with the tokens and lines round it."""

    reading: Reading
    frames: Frames
    candidates: Sequence[Candidate]
    index: int

    @property
    def quote(self) -> Candidate:
        """The candidate itself."""
        return self.candidates[self.index]

    @cached_property
    def outer(self) -> Range:
        """The quote with its marks, in characters."""
        return self.quote.outer

    @cached_property
    def tokens(self) -> Range:
        """The range of tokens between the marks."""
        return self.reading.token_range(self.quote.start, self.quote.end)

    @property
    def first(self) -> int:
        """The first token between the marks."""
        return self.tokens[0]

    @property
    def last(self) -> int:
        """The token behind the last one between the marks: their range is half open."""
        return self.tokens[1]

    @cached_property
    def inner(self) -> list[Token]:
        """The tokens of the quoted words, frames between its spans left out."""
        spans = [self.reading.token_range(*span) for span in self.quote.ranges]
        return [token for first, last in spans for token in self.reading.tokens[first:last]]

    @cached_property
    def sentence(self) -> int:
        """The sentence in which the quote begins, or that announces it on a line above."""
        last = len(self.reading.tokens) - 1
        sentence = self.reading.tokens[min(self.first, last)].sentence if last >= 0 else 0
        return sentence - (self.announced is not None and sentence > 0)

    @cached_property
    def announced(self) -> int | None:
        """Where a colon ends the line above, if the quote opens its own line."""
        first = max(0, self.outer[0] - LINES_APART)
        found = ANNOUNCED.search(self.reading.text, first, self.outer[0])
        return found.start() if found else None

    @cached_property
    def last_sentence(self) -> int:
        """The sentence in which the quote ends."""
        last = min(max(self.last - 1, self.first), len(self.reading.tokens) - 1)
        return self.reading.tokens[last].sentence if last >= 0 else 0

    @cached_property
    def level(self) -> int:
        """The marked span that the frame must stand in: the parent's, or -1 for none."""
        parent = self.quote.parent
        return -1 if parent is None else self.candidates[parent].pairs[-1]

    @cached_property
    def outside(self) -> list[Token]:
        """The tokens of the sentence on the level of the frame, quotes left out, within reach."""
        first, last = self.reading.bounds[self.sentence]
        first, last = max(first, self.first - REACH), min(last, self.last + REACH)
        inside = self.reading.inside
        return [t for t in self.reading.tokens[first:last] if inside[t.i] == self.level]

    @cached_property
    def sentence_ends(self) -> list[Token]:
        """Marks that end a sentence inside the quote round this one, last first."""
        if self.quote.parent is None:
            return []
        return [t for t in reversed(self.outside) if t.text in (".", "!", "?", "…")]

    @cached_property
    def lead(self) -> str:
        """The text before the quote from the line that it stands in, or that announces it.

        A quote before it ends what is returned.
        """
        end = self.outer[0] if self.announced is None else self.announced
        line = self.reading.text.rfind("\n", 0, end) + 1
        ends = [c.outer[1] for c in self.candidates[max(0, self.index - 3) : self.index]]
        inner = [end for end in ends if line <= end <= self.outer[0]]
        return self.reading.text[max([line, *inner]) : self.outer[0]]

    @cached_property
    def tail(self) -> str:
        """The text of the line after the quote."""
        line = self.reading.text.find("\n", self.outer[1])
        end = len(self.reading.text) if line < 0 else line
        return self.reading.text[self.outer[1] : end]
