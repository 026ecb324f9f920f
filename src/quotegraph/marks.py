"""Pair quotation marks on the string, before any sentence or token is known.

German closes with “, which English opens with; »so« and «so» face both ways; straight marks face
none. So a mark is read by its position first and by its glyph second, paragraph by paragraph, with
a stack. Odd, stray and missing marks never raise: what cannot be paired is reported. Quotes that
run on over several paragraphs are joined later, in `spans`.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from quotegraph.records import MarkStyle

Range = tuple[int, int]

# Which closing glyphs an opening glyph accepts, best first. The first names the style.
CLOSERS: dict[str, tuple[str, ...]] = {
    "„": ("“", "”", '"', "''", "„"),
    "“": ("”", "“"),
    "”": ("”", "“"),
    "»": ("«",),
    "«": ("»",),
    '"': ('"', "“", "”"),
    ",,": ("''", "``", "“", "”", '"', ",,"),
    "``": ("''", "``"),
    "''": ("''",),
    "‚": ("‘", "’", "'"),
    "‘": ("’", "‘"),
    "'": ("'", "’"),
    "›": ("‹",),
    "‹": ("›",),
}
# Marks by which a few words are told apart where they stand as tokens of their own.
OPENING = frozenset('„“”»«"‚›‹')
CLOSING = frozenset('“”«»"‘’‹›')
STYLES: dict[str, MarkStyle] = {
    "„": "german",
    "“": "english",
    "”": "english",
    "»": "guillemet-in",
    "«": "guillemet-out",
    '"': "straight",
    ",,": "ocr",
    "``": "ocr",
    "''": "ocr",
    "‚": "single",
    "‘": "single",
    "'": "single",
    "›": "single",
    "‹": "single",
}
LOW = frozenset("„‚")  # these never close anything but a careless quote
APOSTROPHES = frozenset("'’‘")
MARK = re.compile(r",,|''|``|[„“”»«\"‚‘’'›‹]")
ELIDED = re.compile(r"(?:s|n|ne|nen|ner|nem|m|rum|raus|rein|rauf|runter|ran|nauf)\b")
DOUBTFUL = frozenset(("'", "‘", "''", "‹", "›"))  # open only where a closing mark follows
OPENS_AFTER = frozenset("([{/–—-…:")
LONGEST_RUN = 3_000  # characters that a quote may run on below its first line
LOOKAHEAD = 40  # marks searched for the counterpart of a doubtful opening: keeps it linear


@dataclass(frozen=True, slots=True)
class Pair:
    """A marked span: the text between two marks of one paragraph.

    `start` and `end` bound the text between the marks, padding spaces excluded; `opening` and
    `closing` are the marks. `closing` is None where it is missing; then the text runs to the end of
    the paragraph. `parent` is the index of the pair that this one stands in.
    """

    start: int
    end: int
    opening: Range
    closing: Range | None
    style: MarkStyle
    parent: int | None = None

    @property
    def outer(self) -> Range:
        """The marked span with its marks."""
        return self.opening[0], self.closing[1] if self.closing else self.end


class Pairing(NamedTuple):
    """All pairs of a text in order of their opening marks, and the marks that pair with none."""

    pairs: tuple[Pair, ...]
    stray: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A glyph that could be a quotation mark, with what its neighbours let it do."""

    glyph: str
    start: int
    end: int
    can_open: bool
    can_close: bool


def pair_marks(text: str) -> Pairing:
    """Pair the quotation marks of a text. Offsets are characters of `text`; linear in its length.

    >>> text = 'Er rief: „Halt!“'
    >>> [text[pair.start : pair.end] for pair in pair_marks(text).pairs]
    ['Halt!']
    """
    pairs: list[Pair] = []
    stray: list[Range] = []
    for line in re.finditer(r"[^\n]*\S[^\n]*", text):
        found, unpaired = _pair_paragraph(text, *line.span())
        pairs += found
        stray += unpaired
    pairs.sort(key=lambda pair: pair.opening)
    return Pairing(*_joined_lines(text, pairs, stray))


def _joined_lines(
    text: str, pairs: list[Pair], stray: list[Range]
) -> tuple[tuple[Pair, ...], tuple[Range, ...]]:
    """Close a quote that runs on over lines by the mark that is left over below it."""
    joined: list[Pair] = []
    used: set[Range] = set()
    outermost = _with_parents(pairs)
    for index, pair in enumerate(outermost):
        closing = None
        if pair.closing is None and pair.parent is None:
            closing = _left_over(text, pair, outermost[index + 1 : index + LOOKAHEAD], stray)
        if closing is None or closing in used:
            joined.append(replace(pair, parent=None))
            continue
        used.add(closing)
        end = pair.end + len(text[pair.end : closing[0]].rstrip())
        joined.append(replace(pair, end=end, closing=closing))
    return _with_parents(joined), tuple(mark for mark in stray if mark not in used)


def _left_over(
    text: str, pair: Pair, later: Sequence[Pair], stray: Sequence[Range]
) -> Range | None:
    """Return the first stray mark below an open quote that can close it, before the next quote."""
    opener = text[slice(*pair.opening)]
    below = (other for other in later if other.opening[0] >= pair.end and other.parent is None)
    alike = (other for other in below if text[slice(*other.opening)] == opener)
    limit = min(next((other.opening[0] for other in alike), len(text)), pair.end + LONGEST_RUN)
    start = bisect_left(stray, (pair.end, 0))
    for mark in stray[start : start + LOOKAHEAD]:
        if mark[0] >= limit:
            return None
        if text[slice(*mark)] in CLOSERS[opener] and not text[mark[0] - 1].isspace():
            return mark
    return None


def _pair_paragraph(text: str, start: int, end: int) -> tuple[list[Pair], list[Range]]:
    pairs: list[Pair] = []
    stray: list[Range] = []
    stack: list[Mark] = []
    marks = _marks(text, start, end)
    for index, mark in enumerate(marks):
        depth = _closes(stack, mark)
        if depth is not None:
            pairs += [_pair(text, left, None, mark.start) for left in stack[depth + 1 :]]
            pairs.append(_pair(text, stack[depth], mark, mark.start))
            del stack[depth:]
        elif _opens(mark, marks[index + 1 : index + LOOKAHEAD]):
            stack.append(mark)
        elif mark.glyph not in APOSTROPHES:
            stray.append((mark.start, mark.end))
    pairs += [_pair(text, left, None, end) for left in stack]
    return pairs, stray


def _marks(text: str, start: int, end: int) -> list[Mark]:
    found = [
        _mark(text, match.group(), match.start(), start, end)
        for match in MARK.finditer(text, start, end)
        if not _is_no_mark(text, match.group(), match.start(), start, end)
    ]
    if found and _is_bullet(text, found, start):
        del found[0]
    return found


def _is_no_mark(text: str, glyph: str, at: int, start: int, end: int) -> bool:
    """Tell apostrophes, inch marks and double commas from quotation marks."""
    stop = at + len(glyph)
    before = text[at - 1] if at > start else " "
    after = text[stop] if stop < end else " "
    if glyph in APOSTROPHES:
        inside_word = before.isalnum() and after.isalnum()  # geht's, Lena’s
        return inside_word or (before.isspace() and ELIDED.match(text, stop, end) is not None)
    if glyph == '"':
        return before.isdigit() and (after.isalnum() or after in "-×")  # 27"-Monitor
    return glyph == ",," and not (before.isspace() or before in OPENS_AFTER)


def _mark(text: str, glyph: str, at: int, start: int, end: int) -> Mark:
    stop = at + len(glyph)
    before = text[at - 1] if at > start else " "
    after = text[stop] if stop < end else " "
    opens = glyph in LOW or before.isspace() or before in OPENS_AFTER or before in CLOSERS
    closes = not before.isspace() and (not after.isalnum() or glyph in "“”")
    return Mark(glyph, at, stop, opens and not after.isspace() and glyph != "’", closes)


def _is_bullet(text: str, marks: Sequence[Mark], start: int) -> bool:
    """Tell whether the line begins with a » that no « answers."""
    first = marks[0]
    if first.glyph not in "»›" or text[start : first.start].strip():
        return False
    return not any(mark.glyph in CLOSERS[first.glyph] for mark in marks)


def _closes(stack: Sequence[Mark], mark: Mark) -> int | None:
    """Return which open mark this one closes, as its place in the stack."""
    for depth in range(len(stack) - 1, -1, -1):
        opener = stack[depth].glyph
        if mark.glyph in CLOSERS[opener]:
            return depth if _may_close(opener, mark) else None
    return None


def _may_close(opener: str, mark: Mark) -> bool:
    if mark.glyph in APOSTROPHES:
        return mark.can_close
    if mark.glyph == opener or mark.glyph in LOW:  # faces both ways: its neighbours decide
        return mark.can_close or not mark.can_open
    return True


def _opens(mark: Mark, rest: Sequence[Mark]) -> bool:
    if mark.glyph not in CLOSERS:
        return False
    answered = any(other.glyph in CLOSERS[mark.glyph] and other.can_close for other in rest)
    if mark.glyph in DOUBTFUL:
        return mark.can_open and answered
    if mark.glyph in "»«„" and not mark.can_open and not mark.can_close:  # « padded »
        return any(other.glyph in CLOSERS[mark.glyph] for other in rest)
    return mark.can_open


def _pair(text: str, opening: Mark, closing: Mark | None, end: int) -> Pair:
    inner = text[opening.end : end]
    start = opening.end + len(inner) - len(inner.lstrip())
    return Pair(
        start=min(start, end),
        end=max(min(start, end), opening.end + len(inner.rstrip())),
        opening=(opening.start, opening.end),
        closing=(closing.start, closing.end) if closing else None,
        style=STYLES[opening.glyph],
    )


def _with_parents(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Order by opening mark and tell each pair which one it stands in."""
    ordered = sorted(pairs, key=lambda pair: pair.opening)
    placed: list[Pair] = []
    enclosing: list[int] = []
    for index, pair in enumerate(ordered):
        while enclosing and ordered[enclosing[-1]].outer[1] <= pair.opening[0]:
            enclosing.pop()
        placed.append(replace(pair, parent=enclosing[-1] if enclosing else None))
        enclosing.append(index)
    return tuple(placed)
