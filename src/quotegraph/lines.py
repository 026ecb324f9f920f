"""Read the lines of a clean text: wrapped paragraphs made one, and how finished each looks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

LONGEST_LABEL = 300  # code points; what is longer is running text
MOST_WORDS = 40  # words of a label
MOST_WORDS_OF_HEADLINE = 30
LETTER = re.compile(r"[^\W\d_]")
SENTENCE_END = re.compile(r"[.!?…][\"“”„«»‘’‚'‹›)\]\s]*$")
OPEN_END = re.compile(r"[:,;–—-]$")
ELLIPSIS_END = re.compile(r"(?:\.\.\.|…)$")
TWO_SENTENCES = re.compile(r"[a-zäöüß]{3}[.!?][\"“”«»]? [\"“„«»]?[A-ZÄÖÜ]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line or wrapped paragraph without space at its ends; `gap` if a blank line follows.

    `start` and `end` are half-open offsets into the clean text.
    """

    start: int
    end: int
    text: str
    gap: bool

    @property
    def is_label(self) -> bool:
        """Too short for a paragraph and without the end of a sentence."""
        return self.is_short and not SENTENCE_END.search(self.text)

    @property
    def is_short(self) -> bool:
        """Short enough for a caption, a link or a heading."""
        return len(self.text) < LONGEST_LABEL and self.words <= MOST_WORDS

    @property
    def words(self) -> int:
        """Number of words between spaces."""
        return self.text.count(" ") + 1

    @property
    def could_head(self) -> bool:
        """Short, begun like a sentence and not broken off: this may be a headline."""
        return (
            (self.is_label or bool(ELLIPSIS_END.search(self.text)))
            and self.words <= MOST_WORDS_OF_HEADLINE
            and not self.text[0].islower()
            and not OPEN_END.search(self.text)
            and not TWO_SENTENCES.search(self.text)
            and bool(LETTER.search(self.text))
        )


def lines_of(text: str) -> list[Line]:
    """Return the lines of a clean text that are not blank; wrapped paragraphs are one line."""
    lines = _raw_lines(text)
    return _joined(lines, text) if _is_wrapped(lines) else lines


def unwrap(text: str) -> str:
    """Return a text whose lines were broken at a fixed width with those breaks as spaces.

    Offsets stay as they are; other texts come back unchanged.
    """
    lines = _raw_lines(text)
    return re.sub(r"(?<=\S)([ ]*)\n(?=[ ]*\S)", r"\1 ", text) if _is_wrapped(lines) else text


def _raw_lines(text: str) -> list[Line]:
    spans = [match.span() for match in re.finditer(r"\S(?:[^\n]*\S)?", text)]
    return [
        Line(start, end, text[start:end], gap=text.count("\n", end, following) > 1)
        for (start, end), (following, _) in pairwise([*spans, (len(text), len(text))])
    ]


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Tell whether lines end in mid-sentence so often that they were broken at a fixed width."""
    touching = [(a, b) for a, b in pairwise(lines) if not a.gap]
    broken = sum(b.text[0].islower() and not SENTENCE_END.search(a.text) for a, b in touching)
    return broken >= 2 and broken * 4 >= len(touching)


def _joined(lines: Sequence[Line], text: str) -> list[Line]:
    """Join the lines between two gaps."""
    last = [i for i, line in enumerate(lines) if line.gap or i + 1 == len(lines)]
    spans = [(lines[a + 1].start, lines[b].end) for a, b in pairwise([-1, *last])]
    return [Line(start, end, text[start:end], gap=True) for start, end in spans]
