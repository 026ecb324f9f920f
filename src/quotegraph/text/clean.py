"""Clean a raw text and remember where each character came from.

Cleaning is a fixed row of steps. Each step names the edits it wants as `(start, end, replacement)`,
one loop applies them, and the offsets follow. Quotation marks, dashes, apostrophes and ligatures
stay as they are: reading them is the business of later modules.

Entities are decoded once, after any run of `&amp;amp;…` has shrunk to one `&`: pages escaped twice
are common, articles about escaping are not, so both `&quot;` and `&amp;quot;` become `"`. An entity
that only decoding puts together (`&#38;quot;`, `&am&shy;p;`) is left as it then stands; it is the
one case where cleaning a clean text again would change it.
"""

import re
import unicodedata
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from html.entities import html5

Edit = tuple[int, int, str]
"""Replace `text[start:end]` by the string; every character of the string covers all of it."""

LINE_ENDS = dict.fromkeys(("\r\n", *"\r\v\f\x85\u2028\u2029"), "\n")
SPACES = dict.fromkeys(
    "\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    " ",
)
# Windows text read as Latin-1 has its marks and dashes among the C1 controls (code page 1252).
WINDOWS_MARKS = dict(
    zip("\x80\x82\x84\x8b\x91\x92\x93\x94\x96\x97\x9b", "€‚„‹‘’“”–—›", strict=True)
)
REPLACED = LINE_ENDS | SPACES | WINDOWS_MARKS

_UNWANTED = re.compile(
    "\r\n"
    r"|\xad[ \t]*(?:\r\n?|\n)[ \t]*(?=[^\W\d_])"  # a word parted at the line end
    "|[\x00-\x09\x0b-\x1f\x7f-\xa0\xad"  # controls, NBSP, soft hyphen
    "\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f"  # spaces, zero-width, bidi
    "\u205f-\u2064\u2066-\u2069\u3000\ufeff]"
)
_ESCAPED_AMPERSAND = re.compile("&(?:amp;)+")
_ENTITY = re.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_EMPHASIS = re.compile(r"[*_]{2,}")
_SPARE_SPACES = re.compile(r"(?:\A|(?<=\n)) +(?=[^ ])|(?<= ) +(?!\n)| +(?=\n)")
# A character and what may join it: nothing below U+0300 is a mark, nor is any punctuation there.
_MAY_JOIN = re.compile(".?[\u0300-\u200f\u20d0-\U0010ffff]+", re.DOTALL)
# A word parted at a line end: 'mor-¶gen', not 'Vor-¶und Nachteile'; 'Nord-¶Mitte' has its hyphen.
_PARTED = re.compile(
    r"(?<=[a-zäöüß])- *\n *(?=[a-zäöüß])(?!(?:und|oder|bis|bzw|sowie|wie|als)\b)"
    r"|(?<=[^\W\d_]-) *\n *(?=[^\W\d_])(?!(?:und|oder|bis|bzw|sowie|wie|als)\b)"
)
_LONGEST_CLUSTER = 32  # Unicode's stream-safe limit; what is longer is noise and left alone


@dataclass(frozen=True, slots=True)
class Clean:
    """A cleaned text and the origin of each of its characters.

    `text[i]` was made from `raw[starts[i]:ends[i]]`; all offsets are code points. Both sequences
    are as long as the text and never decrease. They are plain ranges if nothing was changed.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw half-open span that produced the clean half-open span.

        Characters dropped before the first or after the last one are left out. An empty span
        stays empty. Raises ValueError unless `0 <= start <= end <= len(text)`.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"no span [{start}:{end}] in a text of {len(self.text)} characters")
        if start < end:
            return self.starts[start], self.ends[end - 1]
        if start < len(self.text):
            return self.starts[start], self.starts[start]
        return (self.ends[-1], self.ends[-1]) if self.text else (0, 0)


def clean(raw: str) -> Clean:
    """Return the text with one kind of line end, single spaces, decoded, composed, and its origins.

    Takes time proportional to the length. A text that is clean already comes back as it is.
    """
    cleaned = Clean(raw, range(len(raw)), range(1, len(raw) + 1))
    for step in STEPS:
        cleaned = _apply(cleaned, step(cleaned.text))
    return cleaned


def unify_characters(text: str) -> Iterator[Edit]:
    """Make line ends LF and spaces plain; drop controls and what has no width."""
    for match in _UNWANTED.finditer(text):
        yield match.start(), match.end(), REPLACED.get(match.group(), "")


def unescape_ampersands(text: str) -> Iterator[Edit]:
    """Turn `&amp;` into `&`, however often it was escaped."""
    for match in _ESCAPED_AMPERSAND.finditer(text):
        yield match.start(), match.end(), "&"


def decode_entities(text: str) -> Iterator[Edit]:
    """Decode `&bdquo;`, `&#8222;` and `&#x201e;`: known names and numbers, with semicolon."""
    for match in _ENTITY.finditer(text):
        entity = match.group()
        if entity[1] == "#" or entity[1:] in html5:
            yield match.start(), match.end(), unescape(entity)


def drop_emphasis(text: str) -> Iterator[Edit]:
    """Drop the signs that set words in bold: '**Keller:** Ja.'"""
    for match in _EMPHASIS.finditer(text):
        yield match.start(), match.end(), ""


def compose(text: str) -> Iterator[Edit]:
    """Join letters and combining marks into single characters (NFC)."""
    for match in _MAY_JOIN.finditer(text):
        start = match.start()
        for cluster in _clusters(match.group()):
            composed = _composed(cluster)
            if composed != cluster:
                yield start, start + len(cluster), composed
            start += len(cluster)


def join_parted(text: str) -> Iterator[Edit]:
    """Join words that a line end parts."""
    for match in _PARTED.finditer(text):
        yield match.start(), match.end(), ""


def collapse_spaces(text: str) -> Iterator[Edit]:
    """Leave one space between words, and none at line ends."""
    for match in _SPARE_SPACES.finditer(text):
        yield match.start(), match.end(), ""


STEPS: tuple[Callable[[str], Iterator[Edit]], ...] = (
    unify_characters,
    unescape_ampersands,
    decode_entities,
    unify_characters,  # entities yield spaces, soft hyphens and controls as well
    drop_emphasis,
    compose,
    join_parted,
    collapse_spaces,
)


def _apply(cleaned: Clean, edits: Iterator[Edit]) -> Clean:
    pieces: list[str] = []
    starts, ends = array("L"), array("L")
    done = 0
    for start, end, replacement in edits:
        pieces += cleaned.text[done:start], replacement
        starts.extend(cleaned.starts[done:start])
        ends.extend(cleaned.ends[done:start])
        starts.extend([cleaned.starts[start]] * len(replacement))
        ends.extend([cleaned.ends[end - 1]] * len(replacement))
        done = end
    if not pieces:
        return cleaned
    pieces.append(cleaned.text[done:])
    starts.extend(cleaned.starts[done:])
    ends.extend(cleaned.ends[done:])
    return Clean("".join(pieces), starts, ends)


def _clusters(run: str) -> Iterator[str]:
    """Split before every character that neither is a combining mark nor joins the one before."""
    first = 0
    for i in range(1, len(run)):
        if not unicodedata.combining(run[i]) and not _joins(run[first:i], run[i]):
            yield run[first:i]
            first = i
    yield run[first:]


def _joins(cluster: str, character: str) -> bool:
    return _composed(cluster + character) != _composed(cluster) + _composed(character)


def _composed(cluster: str) -> str:
    if len(cluster) > _LONGEST_CLUSTER:
        return cluster
    return unicodedata.normalize("NFC", cluster)
