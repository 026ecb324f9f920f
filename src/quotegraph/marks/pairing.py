"""Pair quotation marks on the string, before any sentence or token is known.

Marks are paired paragraph by paragraph, with a stack. Odd, stray and missing marks never raise:
what cannot be paired is reported. Quotes that run on over several paragraphs are joined later, in
`spans`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from quotegraph.marks import APOSTROPHES, CLOSERS, LOW, STYLES, Mark, Pair, Range, marks_in

DOUBTFUL = frozenset(("'", "‘", "''", "‹", "›"))  # open only where a closing mark follows
PADDED = '»«„"'  # open « so » too, with blanks on both sides, as cut out of a corpus
LONGEST_RUN = 3_000  # characters that a quote may run on below its first line
DEEPEST = 8  # pairs round each other; what stands deeper is noise
MOST_INSIDE = 2  # quotes that another in the same marks may hold: mostly names
REACH = 40  # marks searched for the counterpart of another: keeps it linear


class Pairing(NamedTuple):
    """All pairs of a text in order of their opening marks, and the marks that pair with none.

    Pairs in more than DEEPEST others are left out.
    """

    pairs: tuple[Pair, ...]
    stray: tuple[Range, ...]


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
            closing = _left_over(text, pair, outermost[index + 1 : index + REACH], stray)
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
    for mark in stray[start : start + REACH]:
        if mark[0] >= limit:
            return None
        if text[slice(*mark)] in CLOSERS[opener] and not text[mark[0] - 1].isspace():
            return mark
    return None


def _pair_paragraph(text: str, start: int, end: int) -> tuple[list[Pair], list[Range]]:
    pairs: list[Pair] = []
    stray: list[Range] = []
    stack: list[Mark] = []
    marks = marks_in(text, start, end)
    for index, mark in enumerate(marks):
        depth = _closes(stack, mark)
        if depth is not None:
            inner = _alike_inside(pairs, text, stack[depth])
            if len(inner) > MOST_INSIDE:  # its own closing mark is lost
                pairs.append(_pair(text, stack[depth], None, inner[-1].opening[0]))
                stray.append((mark.start, mark.end))
            else:
                pairs += _left_open(text, stack[depth + 1 :], mark.start)
                pairs.append(_pair(text, stack[depth], mark, mark.start))
            del stack[depth:]
        elif _opens(marks, index):
            stack.append(mark)
        elif mark.glyph not in APOSTROPHES:
            stray.append((mark.start, mark.end))
    runs_on = bool(stack) and not text[start : stack[0].start].strip()  # over several paragraphs
    closed: set[int] = set() if runs_on else {pair.opening[0] for pair in pairs}
    pairs += _left_open(text, stack, end, [mark for mark in marks if mark.start in closed])
    return pairs, stray


def _alike_inside(pairs: Sequence[Pair], text: str, opening: Mark) -> list[Pair]:
    """Return the pairs of marks like this one, side by side, closed since it opened, last first."""
    found: list[Pair] = []
    for pair in takewhile(lambda pair: pair.opening[0] > opening.start, reversed(pairs)):
        beside = not found or pair.outer[1] <= found[-1].opening[0]
        if beside and pair.closing and text[slice(*pair.opening)] == opening.glyph:
            found.append(pair)
    return found


def _left_open(
    text: str, marks: Sequence[Mark], end: int, closed: Sequence[Mark] = ()
) -> Iterator[Pair]:
    """Yield what nobody closed, each up to the next mark like it: no „ opens inside of „.

    `closed` are the opening marks of pairs that may stand behind it.
    """
    open_marks = frozenset(marks)
    ends: dict[str, int] = {}
    for mark in sorted((*marks, *closed), key=lambda mark: mark.start, reverse=True):
        if mark in open_marks:
            yield _pair(text, mark, None, ends.get(mark.glyph, end))
        ends[mark.glyph] = mark.start


def _closes(stack: Sequence[Mark], mark: Mark) -> int | None:
    """Return which open mark this one closes, as its place in the stack."""
    for depth in range(len(stack) - 1, max(-1, len(stack) - 1 - REACH), -1):
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


def _opens(marks: Sequence[Mark], index: int) -> bool:
    mark = marks[index]
    if mark.glyph not in CLOSERS:
        return False
    padded = mark.glyph in PADDED and not mark.can_open and not mark.can_close
    if not padded and mark.glyph not in DOUBTFUL:
        return mark.can_open
    answers = [m for m in marks[index + 1 : index + REACH] if m.glyph in CLOSERS[mark.glyph]]
    if padded:
        return bool(answers)
    return mark.can_open and any(other.can_close for other in answers)


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
    """Order by opening mark and tell each pair which one it stands in; leave the deepest out."""
    placed: list[Pair] = []
    enclosing: list[int] = []
    for pair in sorted(pairs, key=lambda pair: pair.opening):
        while enclosing and placed[enclosing[-1]].outer[1] <= pair.opening[0]:
            enclosing.pop()
        if len(enclosing) < DEEPEST:
            placed.append(replace(pair, parent=enclosing[-1] if enclosing else None))
            enclosing.append(len(placed) - 1)
    return tuple(placed)
