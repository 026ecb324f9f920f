"""The glyphs used as quotation marks, and whether one can open or close where it stands.

German closes with “, which English opens with; »so« and «so» face both ways; straight marks face
none. So a mark is read by its position first and by its glyph second. Apostrophes, inch marks,
double commas and bullets are told apart from marks here; `pairing` pairs what is left.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quotegraph.vocabulary import MarkStyle

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
GLYPHS = OPENING | CLOSING
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
OPENS_AFTER = frozenset("([{/–—-…:")
ENDS_WORDS = frozenset(",;:.!?")


@dataclass(frozen=True, slots=True)
class Pair:
    """A marked span: the text between two marks of one paragraph.

    `start` and `end` bound the text between the marks, padding spaces excluded; `opening` and
    `closing` are the marks. `closing` is None where it is missing; then the text runs to the
    next mark like the opening one, or to the end of the paragraph. `parent` is the index of the
    pair that this one stands in.
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


@dataclass(frozen=True, slots=True)
class Mark:
    """A glyph that could be a quotation mark, with what its neighbours let it do."""

    glyph: str
    start: int
    end: int
    can_open: bool
    can_close: bool


def marks_in(text: str, start: int, end: int) -> list[Mark]:
    """Return the quotation marks of a line, in order."""
    glyphs = MARK.finditer(text, start, end)
    found = [_mark(glyph) for glyph in glyphs if not _is_no_mark(glyph)]
    if found and _is_bullet(text, found, start):
        del found[0]
    return found


def _is_no_mark(found: re.Match[str]) -> bool:
    """Tell apostrophes, inch marks and double commas from quotation marks."""
    glyph, (before, after) = found.group(), _neighbours(found)
    if glyph in APOSTROPHES:
        inside_word = before.isalnum() and after.isalnum()  # geht's, Lena’s
        elided = ELIDED.match(found.string, found.end(), found.endpos)
        return inside_word or (before.isspace() and elided is not None)
    if glyph == '"':
        return before.isdigit() and (after.isalnum() or after in "-×")  # 27"-Monitor
    return glyph == ",," and not (before.isspace() or before in OPENS_AFTER)


def _mark(found: re.Match[str]) -> Mark:
    glyph, (before, after) = found.group(), _neighbours(found)
    opens = glyph in LOW or before.isspace() or before in OPENS_AFTER or before in CLOSERS
    apart = before.isspace() and after not in ENDS_WORDS  # '" so ", sagt sie' closes there too
    closes = not apart and (not after.isalnum() or glyph in "“”")
    return Mark(glyph, *found.span(), opens and not after.isspace() and glyph != "’", closes)


def _neighbours(found: re.Match[str]) -> tuple[str, str]:
    """Return the characters right before and behind a glyph, a space where its line ends."""
    before = found.string[found.start() - 1] if found.start() > found.pos else " "
    after = found.string[found.end()] if found.end() < found.endpos else " "
    return before, after


def _is_bullet(text: str, marks: Sequence[Mark], start: int) -> bool:
    """Tell whether the line begins with a » that no « answers."""
    first = marks[0]
    if first.glyph not in "»›" or text[start : first.start].strip():
        return False
    return not any(mark.glyph in CLOSERS[first.glyph] for mark in marks)
