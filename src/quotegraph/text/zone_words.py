"""The words that show a line to be page furniture: rows of `lexicon/zones.jsonl`, and an index."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from quotegraph.lexicon.data_files import read_rows
from quotegraph.text.lines import Line
from quotegraph.vocabulary import ZoneKind

Pattern = Literal["line", "prefix", "suffix", "contains"]
Where = Literal["any", "top", "list", "weak"]
PARTS: tuple[Pattern, ...] = ("prefix", "suffix", "contains")
BULLET = re.compile(r"^(?:[»›•·▪►▶→+*|–—-]\s+)+")
COUNT = re.compile(r"^\d[\d.,]*\s+")
# Where a page's lines ran together: 'Zur StartseiteMehr zum Thema'.
GLUE = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ][a-zäöüß])")


@dataclass(frozen=True, slots=True)
class ZoneWord:
    """Words that give a line away, and how they have to stand in it (case does not matter).

    `line` is the whole line but for a bullet, a leading count and final punctuation, or the first
    of several such lines glued together; `suffix` and `contains` only hold for lines that are no
    sentences. `where` narrows it down: `top` holds above the body only, `weak` yields to a
    headline, and `list` heads a list whose lines are of the zone.
    """

    zone: ZoneKind
    pattern: Pattern
    text: str
    example: str
    where: Where = "any"


@cache
def zone_words() -> tuple[ZoneWord, ...]:
    """Return the rows of `lexicon/zones.jsonl`."""
    return read_rows("zones.jsonl", ZoneWord)


def matching_word(line: Line, *, above_body: bool) -> ZoneWord | None:
    """Return the row that gives the line away, whole lines before parts of lines."""
    if not line.is_short:
        return None
    for word in candidates(line):
        if word.where != "weak" and (word.where != "top" or above_body):
            return word
    return None


def candidates(line: Line) -> Iterator[ZoneWord]:
    """Yield the rows that fit a line: whole lines, glued lines, then its start, end and middle."""
    text = folded(line.text)
    index = _index()
    bare = _bare(text)
    for key in (bare, COUNT.sub("", bare)):
        if key in index.lines:
            yield index.lines[key]
    if GLUE.search(line.text):
        parts = [_bare(folded(part)) for part in GLUE.split(line.text)]
        if all(part in index.lines for part in parts):
            yield index.lines[parts[0]]
    unbulleted = BULLET.sub("", text)
    if unbulleted.startswith(index.prefixes):
        yield next(w for w in index.by_prefix if unbulleted.startswith(w.text.casefold()))
    if not line.is_label:
        return
    if text.endswith(index.suffixes):
        yield next(w for w in index.by_suffix if text.endswith(w.text.casefold()))
    if index.anywhere.search(text):
        yield next(w for w in index.by_content if w.text.casefold() in text)


@dataclass(frozen=True, slots=True)
class _Index:
    """The rows by pattern, and their folded texts in the form that asks for all of them at once."""

    lines: dict[str, ZoneWord]
    by_prefix: tuple[ZoneWord, ...]
    by_suffix: tuple[ZoneWord, ...]
    by_content: tuple[ZoneWord, ...]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    anywhere: re.Pattern[str]


@cache
def _index() -> _Index:
    prefix, suffix, content = map(_strong_first, PARTS)
    return _Index(
        lines={w.text.casefold(): w for w in zone_words() if w.pattern == "line"},
        by_prefix=prefix,
        by_suffix=suffix,
        by_content=content,
        prefixes=tuple(w.text.casefold() for w in prefix),
        suffixes=tuple(w.text.casefold() for w in suffix),
        anywhere=re.compile("|".join(re.escape(w.text.casefold()) for w in content)),
    )


def _strong_first(pattern: Pattern) -> tuple[ZoneWord, ...]:
    """Return the rows of a pattern, those that yield to a headline last."""
    words = (word for word in zone_words() if word.pattern == pattern)
    return tuple(sorted(words, key=lambda word: word.where == "weak"))


def folded(text: str) -> str:
    """Return a text as it is compared: single spaces, no case."""
    return " ".join(text.split()).casefold()


def _bare(text: str) -> str:
    """Return a line without its bullet and final punctuation."""
    return BULLET.sub("", text).rstrip(" :.,!…>»")
