"""The lines of a clean text: wrapped paragraphs joined, and whether each looks finished."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

LONGEST_LABEL = 300  # code points; what is longer is running text
MOST_WORDS = 40  # words of a label
MOST_WORDS_OF_HEADLINE = 30
LETTER = re.compile(r"[^\W\d_]")
SENTENCE_END = re.compile(r"[.!?…][\"“”„«»‘’‚'‹›)\]\s]*$")
OPEN_END = re.compile(r"[:,;–—-]$")
ELLIPSIS_END = re.compile(r"(?:\.\.\.|…)$")
SMALL = re.compile(r"[\"„“»«‚‘›‹']?[a-zäöüß]")
NO_END = re.compile(
    r" (?:d(?:er|ie|as|en|em|es)|eine?[mnrs]?|und|oder|v(?:on|om)|zu[mr]|[ia]m|für)$"
)
NARROWEST = 40  # code points of the longest line of a wrapped paragraph
RAGGED = 8  # code points that a line may lack for its next word where no machine broke it
INQUIT = re.compile(r"[\"“”«»‘’‹›], [a-zäöüß]")
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
    return _joined(lines, text, _breaks(lines))


def unwrap(text: str) -> str:
    """Return a text whose lines were broken at a fixed width with those breaks as spaces.

    Offsets stay as they are; other texts come back unchanged.
    """
    lines = _raw_lines(text)
    pieces: list[str] = []
    done = 0
    for i in _breaks(lines):
        start, end = lines[i].end, lines[i + 1].start
        pieces += text[done:start], text[start:end].replace("\n", " ")
        done = end
    return "".join((*pieces, text[done:])) if pieces else text


def _raw_lines(text: str) -> list[Line]:
    spans = [match.span() for match in re.finditer(r"\S(?:[^\n]*\S)?", text)]
    return [
        Line(start, end, text[start:end], gap=text.count("\n", end, following) > 1)
        for (start, end), (following, _) in pairwise([*spans, (len(text), len(text))])
    ]


def _breaks(lines: Sequence[Line]) -> list[int]:
    """Return the lines that end within a paragraph, because it was broken at a fixed width."""
    touching = [i for i, (line, _) in enumerate(pairwise(lines)) if not line.gap]
    broken = [i for i in touching if _goes_on_below(lines, i)]
    if len(broken) >= 2 and len(broken) * 4 >= len(touching):
        return touching
    return [i for block in _blocks(lines) if _is_wrapped(lines, block) for i in block[:-1]]


def _goes_on_below(lines: Sequence[Line], i: int) -> bool:
    return bool(SMALL.match(lines[i + 1].text)) and not SENTENCE_END.search(lines[i].text)


def _blocks(lines: Sequence[Line]) -> Iterator[range]:
    """Yield the lines between two gaps."""
    last = [i for i, line in enumerate(lines) if line.gap or i + 1 == len(lines)]
    for before, end in pairwise([-1, *last]):
        yield range(before + 1, end + 1)


def _is_wrapped(lines: Sequence[Line], block: range) -> bool:
    """Tell a short paragraph: its lines are as long as words allow, and a sentence goes on below.

    A sentence goes on if a small letter follows, or if a line that cannot be a label has no end.
    """
    upper = block[:-1]
    width = max(len(lines[i].text) for i in block)
    if not upper or width < NARROWEST or any(_room(lines, i) < width for i in upper):
        return False
    return any(_goes_on_below(lines, i) or _breaks_off(lines[i].text) for i in upper)


def _room(lines: Sequence[Line], i: int) -> int:
    """Return how wide a line would be with the first word of the next, and a little more."""
    return len(lines[i].text) + 1 + len(lines[i + 1].text.split(" ", 1)[0]) + RAGGED


def _breaks_off(text: str) -> bool:
    """Whether a line stops in mid-sentence: behind another one, in a quote, or at 'der'."""
    if text[-1] == ":" or SENTENCE_END.search(text):
        return False
    in_quote = text.rfind("„") > max(map(text.rfind, "“”"))
    return in_quote or any(sign.search(text) for sign in (TWO_SENTENCES, INQUIT, NO_END))


def _joined(lines: Sequence[Line], text: str, breaks: Sequence[int]) -> list[Line]:
    """Join each line of `breaks` with the one below."""
    inner = set(breaks)
    joined: list[Line] = []
    for i, line in enumerate(lines):
        start = joined.pop().start if i - 1 in inner else line.start
        joined.append(Line(start, line.end, text[start : line.end], gap=line.gap))
    return joined
