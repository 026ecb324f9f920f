"""Tell the parts of a page apart: headline, caption, body, related links, tags and furniture.

Every line that is not blank becomes one zone, nothing is deleted and nothing is merged: a body
paragraph is a zone, and so is each related link. In texts broken at a fixed width the lines of a
paragraph are one zone.

Lines that furniture words or shapes give away are settled first. Of the others, sentences are
body; a short line without a full stop is a headline above the body or between two paragraphs, and
a related link below the body if more furniture follows there. In doubt a line is body.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any, Literal

from quotegraph.records import ZoneKind

Pattern = Literal["line", "prefix", "suffix", "contains"]
Where = Literal["any", "top", "list", "weak"]

_LONGEST_LABEL = 300  # code points; what is longer is running text
_MOST_WORDS = 40
_MOST_WORDS_OF_HEADLINE = 30
_MOST_WORDS_OF_SUBHEADING = 14

_FURNITURE = {"caption", "credit", "related", "tags", "boilerplate", "other_script"}

_BULLET = re.compile(r"^(?:[»›•·▪►▶→+*|–—-]\s+)+")
_COUNT = re.compile(r"^\d[\d.,]*\s+")
_NUMBER = re.compile(r"\d[\d.,]*")
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-zªºÀ-ÖØ-öø-ɏḀ-ỿﬀ-ﬆ]")
_SENTENCE_END = re.compile(r"[.!?…][\"“”„«»‘’‚'‹›)\]\s]*$")
_FULL_STOP = re.compile(r"[.…][\"“”„«»‘’‚'‹›)\]\s]*$")
_GOES_ON = re.compile(r"[a-zäöüß(]")
_OPEN_END = re.compile(r"[:,;–—-]$")
_ELLIPSIS_END = re.compile(r"(?:\.\.\.|…)$")
_TWO_SENTENCES = re.compile(r"[a-zäöüß]{3}[.!?][\"“”«»]? [\"“„«»]?[A-ZÄÖÜ]")
_SPEAKER_LABEL = re.compile(r"[A-ZÄÖÜ][\w. -]{0,40}: ")
_BYLINE = re.compile(r"(?:Von|Text:) (?:(?:[A-ZÄÖÜ][\w.-]+|und|,|von|Dr\.)(?:, | |$)){1,8}")
_INQUIT = re.compile(r"[\"“”«»‘’‹›], [a-zäöüß]")
_GLUE = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ][a-zäöüß])")
_AGENCY_TAIL = re.compile(r" [-–—] [A-Z][\w ]*, (?:\d{3,4}, )?\d{1,2}\.\d{1,2}\.\d{4}$")

_DAY = (
    r"(?:\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?|\d{4}-\d\d-\d\d|\d{1,2}\.?\s(?:Jan|Feb|Mär|Apr|Mai|Jun"
    r"|Jul|Aug|Sep|Okt|Nov|Dez|Jänner|Januar|Februar|März|April|Juni|Juli|August|September|Oktober"
    r"|November|Dezember)\.?(?:\s\d{4})?)"
)
_TIME = r"(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?|\d{1,2}(?=\sUhr))(?:\s?Uhr)?(?:\sMES?Z)?"
_PLACE = r"[A-ZÄÖÜ][\w.-]*(?:[ /][A-ZÄÖÜ][\w.-]*){0,2}"
_WEEKDAY = (
    r"(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|(?:Mo|Di|Mi|Do|Fr|Sa|So)\b\.?)"
)
_MOMENT = rf"(?:(?:{_WEEKDAY}|{_DAY}|{_TIME}|(?:den|am|um|vom)\b)[\s,|/–—·•-]*)"
_AGENCY = r"\((?:[a-z]{2,6}|[A-Z]{2,6})(?:/[\w-]+)*\)"
_DATELINE = re.compile(
    rf"{_MOMENT}{{1,8}}"
    rf"|{_PLACE}(?:,\s?|\s)(?={_WEEKDAY}|den|am|{_DAY}){_MOMENT}{{1,8}}"
    rf"|{_PLACE},\s?{_MOMENT}{{1,8}}"
    rf"|{_PLACE}\s?{_AGENCY}[\s,–—-]*{_MOMENT}{{0,8}}"
)


@dataclass(frozen=True, slots=True)
class Zone:
    """A line or paragraph of the clean text: half-open offsets, without space at its ends."""

    kind: ZoneKind
    start: int
    end: int


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


@dataclass(frozen=True, slots=True)
class Line:
    """A line or wrapped paragraph, stripped, and whether the next one follows without a gap."""

    start: int
    end: int
    text: str
    gap: bool

    @property
    def is_label(self) -> bool:
        """Too short for a paragraph and without the end of a sentence."""
        return self.is_short and not _SENTENCE_END.search(self.text)

    @property
    def is_short(self) -> bool:
        """Short enough for a caption, a link or a heading."""
        return len(self.text) < _LONGEST_LABEL and self.words <= _MOST_WORDS

    @property
    def words(self) -> int:
        """Number of words between spaces."""
        return self.text.count(" ") + 1

    @property
    def could_head(self) -> bool:
        """Short, begun like a sentence and not broken off: this may be a headline."""
        return (
            (self.is_label or bool(_ELLIPSIS_END.search(self.text)))
            and self.words <= _MOST_WORDS_OF_HEADLINE
            and not self.text[0].islower()
            and not _OPEN_END.search(self.text)
            and not _TWO_SENTENCES.search(self.text)
            and bool(_LETTER.search(self.text))
        )


def find_zones(text: str, title: str | None = None) -> tuple[Zone, ...]:
    """Return the zones of a clean text in order; together they hold all that is not blank.

    A line that equals `title` is a headline, whatever it looks like. Takes time proportional to
    the length of the text.
    """
    lines = _lines(text)
    kinds = _furniture(lines, title)
    _tell_apart(lines, kinds)
    return tuple(
        Zone(kind or "body", line.start, line.end) for line, kind in zip(lines, kinds, strict=True)
    )


@cache
def zone_words() -> tuple[ZoneWord, ...]:
    """Return the rows of `lexicon/zones.jsonl`."""
    rows = (files("quotegraph") / "lexicon" / "zones.jsonl").read_text("utf-8")
    return tuple(ZoneWord(**_row(row)) for row in rows.splitlines())


def _row(row: str) -> dict[str, Any]:
    return json.loads(row)


# Lines ------------------------------------------------------------------------------------------


def _lines(text: str) -> list[Line]:
    lines = _raw_lines(text)
    return _joined(lines, text) if _is_wrapped(lines) else lines


def _raw_lines(text: str) -> list[Line]:
    spans = [match.span() for match in re.finditer(r"\S(?:[^\n]*\S)?", text)]
    return [
        Line(start, end, text[start:end], gap=text.count("\n", end, following) > 1)
        for (start, end), (following, _) in pairwise([*spans, (len(text), len(text))])
    ]


def unwrap(text: str) -> str:
    """Return a text whose lines were broken at a fixed width with those breaks as spaces.

    Offsets stay as they are; other texts come back unchanged.
    """
    lines = _raw_lines(text)
    return re.sub(r"(?<=\S)([ ]*)\n(?=[ ]*\S)", r"\1 ", text) if _is_wrapped(lines) else text


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Tell whether lines end in mid-sentence so often that they were broken at a fixed width."""
    touching = [(a, b) for a, b in pairwise(lines) if not a.gap]
    broken = sum(b.text[0].islower() and not _SENTENCE_END.search(a.text) for a, b in touching)
    return broken >= 2 and broken * 4 >= len(touching)


def _joined(lines: Sequence[Line], text: str) -> list[Line]:
    """Join the lines between two gaps."""
    last = [i for i, line in enumerate(lines) if line.gap or i + 1 == len(lines)]
    spans = [(lines[a + 1].start, lines[b].end) for a, b in pairwise([-1, *last])]
    return [Line(start, end, text[start:end], gap=True) for start, end in spans]


# Furniture: what words and shapes give away -------------------------------------------------------


def _furniture(lines: Sequence[Line], title: str | None) -> list[ZoneKind | None]:
    kinds: list[ZoneKind | None] = []
    heading: ZoneWord | None = None
    above_body = True
    for line in lines:
        word = _matching_word(line, above_body=above_body)
        kind: ZoneKind | None
        if title and _folded(line.text) == _folded(title):
            kind, heading = "headline", None
        elif word and word.where == "list":
            kind, heading = _kind_of_list_heading(line, word), word
        else:
            kind = _shape(line) or (word.zone if word else None)
            if kind is None and heading:
                heading = heading if _continues(line, heading) else None
                kind = heading.zone if heading else None
        if kind is None and not line.is_label:
            above_body = False
        kinds.append(kind)
    return kinds


def _kind_of_list_heading(line: Line, word: ZoneWord) -> ZoneKind:
    """A heading behind a bullet is a bare link, which says nothing."""
    return "boilerplate" if _BULLET.match(line.text) else word.zone


def _continues(line: Line, heading: ZoneWord) -> bool:
    if heading.zone == "tags":
        return line.is_label and ("," in line.text or line.words <= 4)
    return line.is_short and not (_FULL_STOP.search(line.text) and line.words > 3)


def _shape(line: Line) -> ZoneKind | None:
    text = line.text
    if _is_other_script(text):
        return "other_script"
    if not line.is_short:
        return None
    if _DATELINE.fullmatch(text):
        return "dateline"
    if _NUMBER.fullmatch(text) or not any(map(str.isalnum, text)):
        return "boilerplate"
    if line.words > 2 and _BYLINE.fullmatch(text):
        return "credit"
    if _AGENCY_TAIL.search(text):
        return "caption"
    if text.startswith("©"):
        return "caption" if line.words > 12 or (line.words > 5 and _GLUE.search(text)) else "credit"
    if "©" in text and line.is_label and line.words > 5:
        return "caption"
    if re.match("[»›] ", text) and not re.search("[«‹]", text) and line.is_label:
        return "related"
    return None


def _is_other_script(text: str) -> bool:
    sample = text[:1000]
    letters = len(_LETTER.findall(sample))
    return letters > 0 and len(_LATIN.findall(sample)) * 2 < letters


def _matching_word(line: Line, *, above_body: bool) -> ZoneWord | None:
    """Return the row that gives the line away, whole lines before parts of lines."""
    if not line.is_short:
        return None
    for word in _candidates(line):
        if word.where != "weak" and (word.where != "top" or above_body):
            return word
    return None


def _candidates(line: Line) -> Iterator[ZoneWord]:
    text = _folded(line.text)
    index = _index()
    for key in (_bare(text), _COUNT.sub("", _bare(text))):
        if key in index.lines:
            yield index.lines[key]
    parts = [_bare(_folded(part)) for part in _GLUE.split(line.text)]
    if len(parts) > 1 and all(part in index.lines for part in parts):
        yield index.lines[parts[0]]
    unbulleted = _BULLET.sub("", text)
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
    lines: dict[str, ZoneWord]
    by_prefix: tuple[ZoneWord, ...]
    by_suffix: tuple[ZoneWord, ...]
    by_content: tuple[ZoneWord, ...]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    anywhere: re.Pattern[str]


@cache
def _index() -> _Index:
    prefix, suffix, content = (_strong_first(p) for p in ("prefix", "suffix", "contains"))
    return _Index(
        lines={w.text.casefold(): w for w in zone_words() if w.pattern == "line"},
        by_prefix=prefix,
        by_suffix=suffix,
        by_content=content,
        prefixes=tuple(w.text.casefold() for w in prefix),
        suffixes=tuple(w.text.casefold() for w in suffix),
        anywhere=re.compile("|".join(re.escape(w.text.casefold()) for w in content)),
    )


def _strong_first(pattern: str) -> tuple[ZoneWord, ...]:
    words = (word for word in zone_words() if word.pattern == pattern)
    return tuple(sorted(words, key=lambda word: word.where == "weak"))


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _bare(text: str) -> str:
    return _BULLET.sub("", text).rstrip(" :.,!…>»")


# The rest: where a line stands and how it is built ----------------------------------------------


def _tell_apart(lines: Sequence[Line], kinds: list[ZoneKind | None]) -> None:
    """Fill in the kinds that are still open, if they are not body."""
    open_lines = [i for i, kind in enumerate(kinds) if kind is None]
    if _is_question_headline(lines, open_lines):
        kinds[open_lines.pop(0)] = "headline"
    body = [i for i in open_lines if not lines[i].is_label]
    if not body:
        _tell_labels(lines, kinds, [i for i in open_lines if _could_be_all(lines[i])])
        return
    first, last = body[0], body[-1]
    _tell_labels(lines, kinds, [i for i in open_lines if i < first])
    for i in open_lines:
        if first < i < last and lines[i].is_label:
            kinds[i] = _between_paragraphs(lines, kinds, i)
    furniture_follows = not _FURNITURE.isdisjoint(kinds[last + 1 :])
    for i in open_lines:
        if i > last and furniture_follows:
            kinds[i] = _below_body(lines[i])


def _could_be_all(line: Line) -> bool:
    """Where nothing else is given, two words or a quote with its inquit are no headline."""
    return line.words > 2 and not _INQUIT.search(line.text)


def _is_question_headline(lines: Sequence[Line], open_lines: Sequence[int]) -> bool:
    """Above a paragraph, a short question or call is a headline unless it opens a dialogue."""
    if len(open_lines) < 2:
        return False
    line, following = (lines[i] for i in open_lines[:2])
    return (
        line.text[-1] in "?!"
        and line.gap
        and line.words <= _MOST_WORDS_OF_SUBHEADING
        and not line.text[0].islower()
        and not _TWO_SENTENCES.search(line.text)
        and not _SPEAKER_LABEL.match(following.text)
    )


def _tell_labels(
    lines: Sequence[Line], kinds: list[ZoneKind | None], labels: Sequence[int]
) -> None:
    """Tell headlines, kickers and decks from captions above the body."""
    heads = [i for i in labels if lines[i].could_head and _could_stand_above(lines, i)]
    captions = [i for i in heads if _is_weak_caption(lines[i])]
    if len(captions) == len(heads) and "headline" not in kinds:
        captions = captions[:-1]
    for i in heads:
        kinds[i] = "headline"
    for i in captions:
        kinds[i] = "caption"


def _could_stand_above(lines: Sequence[Line], i: int) -> bool:
    """No sentence goes on in the line below."""
    return lines[i].gap or i + 1 == len(lines) or not _GOES_ON.match(lines[i + 1].text)


def _between_paragraphs(
    lines: Sequence[Line], kinds: Sequence[ZoneKind | None], i: int
) -> ZoneKind | None:
    """A lone short line above a paragraph is a subheading; several in a row are a list."""
    before, line, after = lines[i - 1], lines[i], lines[i + 1]
    if _is_weak_caption(line):
        return "caption"
    alone = not (before.is_label and kinds[i - 1] is None) and not after.is_label
    if (
        alone
        and line.could_head
        and line.words <= _MOST_WORDS_OF_SUBHEADING
        and _could_stand_above(lines, i)
    ):
        return "headline"
    return None


def _below_body(line: Line) -> ZoneKind | None:
    if _is_weak_caption(line):
        return "caption"
    if not line.could_head:
        return None
    return "related" if line.words > 2 else "boilerplate"


def _is_weak_caption(line: Line) -> bool:
    return any(word.where == "weak" for word in _candidates(line))
