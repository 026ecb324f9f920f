"""Inline notation: a sentence that carries its own annotation.

    „<quote>Ja</quote>“, <cue>sagte</cue> <speaker name="Anna Keller">Keller</speaker>.

Rule docstrings, tests and gold articles are written in it. Tags nest and must match; a `<` that
opens no known tag stays text. A quote in several spans is several `<quote>` tags that share an
`id`. The text cannot hold a known tag literally, and attribute values cannot hold a `"`.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from quotegraph.errors import InputError

TAGS = ("quote", "speaker", "cue", "addressee", "relay", "person", "frame", "marked")

_NAMES = "|".join(TAGS)
_TAG = re.compile(rf"<(?P<name>{_NAMES})(?P<attributes>\s[^<>]*)?>|</(?P<closes>{_NAMES})>")
_ATTRIBUTE = re.compile(r'\s+([a-z_]+)="([^"]*)"')


@dataclass(frozen=True)
class Tagged:
    """A tagged stretch: `start` and `end` are code points into the plain text, half open."""

    tag: str
    start: int
    end: int
    attributes: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)


@dataclass(frozen=True)
class MarkedText:
    """Plain text, and what was tagged in it, in the order of the opening tags."""

    text: str
    tagged: tuple[Tagged, ...]

    def all(self, tag: str) -> tuple[Tagged, ...]:
        """Return what carries this tag, in order."""
        return tuple(item for item in self.tagged if item.tag == tag)

    def of(self, item: Tagged) -> str:
        """Return the words that were tagged."""
        return self.text[item.start : item.end]


@dataclass
class _Open:
    tag: str
    start: int
    attributes: Mapping[str, str]
    place: int


def parse(markup: str) -> MarkedText:
    """Take the tags out of `markup`; InputError if they do not match or hold nothing."""
    plain: list[str] = []
    length = position = 0
    stack: list[_Open] = []
    tagged: list[Tagged | None] = []
    for found in _TAG.finditer(markup):
        plain.append(markup[position : found.start()])
        length += found.start() - position
        position = found.end()
        if found["name"]:
            attributes = _attributes(found["attributes"] or "", markup, found.start())
            stack.append(_Open(found["name"], length, attributes, len(tagged)))
            tagged.append(None)
        else:
            opened = _close(stack, found["closes"], length, markup, found.start())
            tagged[opened.place] = Tagged(opened.tag, opened.start, length, opened.attributes)
    if stack:
        raise InputError(f"<{stack[-1].tag}> is never closed in {_excerpt(markup, len(markup))}")
    plain.append(markup[position:])
    return MarkedText("".join(plain), tuple(item for item in tagged if item is not None))


def render(text: str, tagged: Iterable[Tagged]) -> str:
    """Write tags into `text`, so that `parse` gives both back; InputError if two tags cross."""
    if found := _TAG.search(text):
        raise InputError(f"the text itself holds the tag {found[0]}")
    pieces: list[str] = []
    stack: list[Tagged] = []
    position = 0

    def close(until: int) -> None:
        nonlocal position
        while stack and stack[-1].end <= until:
            item = stack.pop()
            pieces.append(text[position : item.end] + f"</{item.tag}>")
            position = item.end

    for item in sorted(tagged, key=lambda item: (item.start, -item.end)):
        close(item.start)
        if stack and item.end > stack[-1].end:
            raise InputError(f"<{item.tag}> at {item.start} crosses <{stack[-1].tag}>")
        pieces.append(text[position : item.start] + _opening(item, len(text)))
        position = item.start
        stack.append(item)
    close(len(text))
    return "".join(pieces) + text[position:]


def _attributes(written: str, markup: str, place: int) -> Mapping[str, str]:
    pairs = _ATTRIBUTE.findall(written)
    if _ATTRIBUTE.sub("", written).strip():
        raise InputError(
            f'attributes are written name="value", found {written.strip()!r} '
            f"in {_excerpt(markup, place)}"
        )
    return dict(pairs)


def _close(stack: list[_Open], tag: str, end: int, markup: str, place: int) -> _Open:
    where = _excerpt(markup, place)
    if not stack:
        raise InputError(f"</{tag}> closes nothing in {where}")
    if stack[-1].tag != tag:
        raise InputError(f"</{tag}> comes where </{stack[-1].tag}> is due in {where}")
    if stack[-1].start == end:
        raise InputError(f"<{tag}></{tag}> holds no text in {where}")
    return stack.pop()


def _opening(item: Tagged, length: int) -> str:
    if item.tag not in TAGS:
        raise InputError(f"<{item.tag}> is no known tag; known are {', '.join(TAGS)}")
    if not 0 <= item.start < item.end <= length:
        raise InputError(f"<{item.tag}> from {item.start} to {item.end} lies outside the text")
    if any('"' in value for value in item.attributes.values()):
        raise InputError(f'an attribute of <{item.tag}> at {item.start} holds a "')
    written = "".join(f' {name}="{value}"' for name, value in item.attributes.items())
    return f"<{item.tag}{written}>"


def _excerpt(markup: str, place: int) -> str:
    line = markup.count("\n", 0, place) + 1
    return f"line {line}: {markup[max(0, place - 40) : place + 20]!r}"
