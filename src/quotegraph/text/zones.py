"""Tell the parts of a page apart: headline, caption, body, related links, tags and furniture.

Every line that is not blank becomes one zone, nothing is deleted and nothing is merged: a body
paragraph is a zone, and so is each related link. In texts broken at a fixed width the lines of a
paragraph are one zone.

Lines that furniture words or shapes give away are settled first. Of the others, sentences are
body; a short line without a full stop is a headline above the body or between two paragraphs, and
a related link below the body if more furniture follows there. In doubt a line is body.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quotegraph.text.line_shapes import zone_by_shape
from quotegraph.text.lines import INQUIT, TWO_SENTENCES, Line, lines_of
from quotegraph.text.zone_words import BULLET, ZoneWord, candidates, folded, matching_word
from quotegraph.vocabulary import ZoneKind

MOST_WORDS_OF_SUBHEADING = 14
FURNITURE = frozenset(("caption", "credit", "related", "tags", "boilerplate", "other_script"))
FULL_STOP = re.compile(r"[.…][\"“”„«»‘’‚'‹›)\]\s]*$")
GOES_ON = re.compile(r"[a-zäöüß(]")
SPEAKER_LABEL = re.compile(r"[A-ZÄÖÜ][\w. -]{0,40}: ")


@dataclass(frozen=True, slots=True)
class Zone:
    """A line or paragraph of the clean text: half-open offsets, without space at its ends."""

    kind: ZoneKind
    start: int
    end: int


def find_zones(text: str, title: str | None = None) -> tuple[Zone, ...]:
    """Return the zones of a clean text in order; together they hold all that is not blank.

    A line that equals `title` is a headline, whatever it looks like. Takes time proportional to
    the length of the text.
    """
    lines = lines_of(text)
    kinds = _furniture(lines, title)
    _tell_apart(lines, kinds)
    return tuple(
        Zone(kind or "body", line.start, line.end) for line, kind in zip(lines, kinds, strict=True)
    )


# Furniture: what words and shapes give away -------------------------------------------------------


def _furniture(lines: Sequence[Line], title: str | None) -> list[ZoneKind | None]:
    """Return the zone of each line that its words or its shape give away, None for the rest."""
    kinds: list[ZoneKind | None] = []
    heading: ZoneWord | None = None
    above_body = True
    for line in lines:
        word = matching_word(line, above_body=above_body)
        kind: ZoneKind | None
        if title and folded(line.text) == folded(title):
            kind, heading = "headline", None
        elif word and word.where == "list":
            kind, heading = ("boilerplate" if BULLET.match(line.text) else word.zone), word
        else:
            kind = zone_by_shape(line) or (word.zone if word else None)
            if kind is None and heading:
                heading = heading if _continues(line, heading) else None
                kind = heading.zone if heading else None
        if kind is None and not line.is_label:
            above_body = False
        kinds.append(kind)
    return kinds


def _continues(line: Line, heading: ZoneWord) -> bool:
    """Whether a line is one more link or tag of the list under a heading."""
    if heading.zone == "tags":
        return line.is_label and ("," in line.text or line.words <= 4)
    return line.is_short and not (FULL_STOP.search(line.text) and line.words > 3)


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
    furniture_follows = not FURNITURE.isdisjoint(kinds[last + 1 :])
    for i in open_lines:
        if i > last and furniture_follows:
            kinds[i] = _below_body(lines[i])


def _could_be_all(line: Line) -> bool:
    """Where nothing else is given, two words or a quote with its inquit are no headline."""
    return line.words > 2 and not INQUIT.search(line.text)


def _is_question_headline(lines: Sequence[Line], open_lines: Sequence[int]) -> bool:
    """Above a paragraph, a short question or call is a headline unless it opens a dialogue."""
    if len(open_lines) < 2:
        return False
    line, following = (lines[i] for i in open_lines[:2])
    return (
        line.text[-1] in "?!"
        and line.gap
        and line.words <= MOST_WORDS_OF_SUBHEADING
        and not line.text[0].islower()
        and not TWO_SENTENCES.search(line.text)
        and not SPEAKER_LABEL.match(following.text)
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
    return lines[i].gap or i + 1 == len(lines) or not GOES_ON.match(lines[i + 1].text)


def _between_paragraphs(
    lines: Sequence[Line], kinds: Sequence[ZoneKind | None], i: int
) -> ZoneKind | None:
    """A lone short line above a paragraph is a subheading; several in a row are a list."""
    before, line, after = lines[i - 1], lines[i], lines[i + 1]
    alone = not (before.is_label and kinds[i - 1] is None) and not after.is_label
    heads = alone and line.could_head and line.words <= MOST_WORDS_OF_SUBHEADING
    return "headline" if heads and _could_stand_above(lines, i) else None


def _below_body(line: Line) -> ZoneKind | None:
    if not line.could_head:
        return None
    return "related" if line.words > 2 else "boilerplate"


def _is_weak_caption(line: Line) -> bool:
    return any(word.where == "weak" for word in candidates(line))
