"""Find the labels of transcripts, 'Keller:', 'A. K.:', 'SPIEGEL:', and whom they stand for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from quotegraph.grammar.nouns import kind_of, outlets
from quotegraph.grammar.tokens import Range, Reading
from quotegraph.interviews.label_names import LabelNames, is_address
from quotegraph.interviews.paragraphs import PROSE, Paragraph
from quotegraph.interviews.words import is_aside, use_of_label
from quotegraph.mentions.mention import Mention
from quotegraph.vocabulary import Form

LabelKind = Literal["question", "answer", "asker", "person", "role", "medium", "other"]
NAMELESS = frozenset(("question", "answer"))

_MARKUP = "(?:''|[*_])?"
_TIME = r"(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?:? +)?"
_INITIALS = r"(?:[A-ZÄÖÜ]\.[ -]?){1,3}"
_WORD = r"[A-ZÄÖÜ][\w.’'/-]*"
_NAME = rf"{_WORD}(?: (?:(?:von|van|de|der|den|zu|al|bin) ){{0,2}}{_WORD}){{0,4}}"
_BEHIND = r"(?: \d{1,2}\.?)?(?: \([^()\n:]{1,40}\))?(?:, [^:.?!\n]{2,80}[\w)])?"
LABEL = re.compile(
    rf"(?:\A|(?<=[.?!…“\"«»)])\s){_TIME}(?:[–—-] |:+ ?|#+ |\d\. )?{_MARKUP}"
    rf"(?P<label>{_INITIALS}|{_NAME}|[a-z][\w.-]{{1,20}})(?P<behind>{_BEHIND}{_MARKUP})"
    rf":{_MARKUP}(?:\s+|\Z)"
)
INITIALS = re.compile(r"(?!P\. ?S)(?:[A-ZÄÖÜ]\.[ -]?){2,3}")
DESCRIBED = re.compile(r"(?: \(\d+\))?, (?:\d+, )?(?:\w+ )*[A-ZÄÖÜ][\w-]*(?: \(\d+\)|, \d+)?")


@dataclass(frozen=True, slots=True)
class Label:
    """A label in paragraph number `paragraph`: its characters, colon and words behind.

    `said` are these words, blank where they stand in quotation marks; `marked` tells that all do.
    `name` holds the tokens of the name of the person it stands for, `key` is the same for all
    labels of one owner, `opens` tells that it begins its paragraph.
    """

    paragraph: int
    place: Range
    colon: int
    words: Range
    said: str
    text: str
    kind: LabelKind
    name: Range | None
    key: str
    opens: bool
    marked: bool

    @property
    def is_speaker(self) -> bool:
        """Whether it stands for somebody who can answer."""
        return self.kind in ("answer", "person", "role")

    @property
    def is_initials(self) -> bool:
        """Whether it is 'A. K.'."""
        return INITIALS.fullmatch(self.text) is not None


def find_labels(paragraphs: Sequence[Paragraph], names: LabelNames) -> list[Label]:
    """Return everything that looks like a label, in order of the text."""
    return [
        label
        for number, paragraph in enumerate(paragraphs)
        if paragraph.kind in PROSE and not is_aside(paragraph.text)
        for label in _labels(paragraph, number, names)
    ]


def mention_of(reading: Reading, label: Label, other: Label | None = None) -> Mention | None:
    """Return whom a label stands for as it stands there, None for 'Frage' and 'Antwort'.

    An outlet's label is named by an `other` one of its own, so that all are one body.
    """
    if label.kind in NAMELESS:
        return None
    first, last = reading.token_range(*label.place)
    last = max(last, first + 1)
    form: Form = "organisation"
    if label.kind in ("role", "asker"):
        form = "role"
    elif label.kind == "person":
        form = "name" if " " in label.text else "surname"
    return Mention(
        first,
        last,
        last - 1,
        form,
        label="PER" if label.kind == "person" else "ORG",
        name=label.name or (reading.token_range(*other.place) if other else (first, last)),
        definite=True,
        chars=label.place,
    )


def _labels(paragraph: Paragraph, number: int, names: LabelNames) -> Iterator[Label]:
    if ":" not in paragraph.text:
        return
    matches = [match for match in LABEL.finditer(paragraph.text) if _could_be(match)]
    ends = [*(match.start() for match in matches[1:]), len(paragraph.text)]
    for match, end in zip(matches, ends, strict=False):
        text, at = match["label"].rstrip("' "), match.end()
        spelling = names.spelling_of(text)
        start = paragraph.start + match.start("label")
        name = names.place_of(spelling) if spelling else names.of_initials(text)
        name = name or (None if spelling else names.written_like_one(start, text))
        said = paragraph.plain[at:end]
        yield Label(
            paragraph=number,
            place=(start, start + len(text)),
            words=(paragraph.start + at, paragraph.start + end),
            colon=paragraph.start + match.end("behind"),
            said=said,
            text=text,
            kind=_kind(text, is_known=bool(spelling or name)),
            name=name,
            key=names.key_of(name) if name else text.casefold(),
            opens=match.start() == 0,
            marked=bool(paragraph.text[at:end].strip()) and not said.strip(" .,"),
        )


def _could_be(match: re.Match[str]) -> bool:
    """Descriptions ('Anna Keller, Lehrerin:') and small letters only begin a paragraph."""
    opens = match.start() == 0
    if "," in match["behind"]:
        return opens and DESCRIBED.fullmatch(match["behind"]) is not None
    return match["label"][0].isupper() or (opens and match["label"] in outlets())


def _kind(text: str, *, is_known: bool) -> LabelKind:
    """Return what a label stands for; `is_known` tells that it is somebody's name."""
    if is_known or is_address(text.title().split()[:-1]):
        return "person"
    use = use_of_label(text)
    if use in ("question", "answer", "asker"):
        return use
    if kind_of(text.split()[-1]) == "role":
        return "role"
    return "medium" if text in outlets() or text.title() in outlets() else "other"
