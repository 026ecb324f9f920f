"""What users get: frozen Pydantic records with exact offsets.

All offsets are code points into the raw text as it was given, half open, and
`article.text[span.start:span.end] == span.text` always holds.
"""

import re
from datetime import date, datetime
from typing import Annotated, Literal, Protocol

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from quotegraph.vocabulary import (
    Flag,
    Form,
    Label,
    MarkedKind,
    MarkStyle,
    Medium,
    QuoteType,
    ZoneKind,
)


def _day(value: object) -> object:
    """Take a day as Germans write it too; refuse numbers (to Pydantic: seconds), and the rest."""
    if isinstance(value, str):
        value = GERMAN_DAY.sub(_iso, value.strip())
    if isinstance(value, date) or (isinstance(value, str) and ISO_DAY.match(value)):
        return value
    raise ValueError(f"{value!r} is no day; give a date, 2026-03-01, 2026-03-01T12:00 or 1.3.2026")


def _iso(written: re.Match[str]) -> str:
    day, month, year = written.groups()
    return f"{year}-{month:0>2}-{day:0>2}"


ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
GERMAN_DAY = re.compile(r"^(\d\d?)\. ?(\d\d?)\. ?(\d{4})\b")
# Left to right, so that '2019-12-07' stays a day instead of becoming midnight.
Published = Annotated[date | datetime, Field(union_mode="left_to_right"), BeforeValidator(_day)]


class Record(BaseModel):
    """Base of all records: immutable, and strict about unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Shown(Record):
    """A record that shows itself to people: as text, and in a notebook in colour."""

    def __str__(self) -> str:
        """Return the record in words, without what only programs need."""
        from quotegraph.wording import as_text

        return as_text(self)

    def _repr_html_(self) -> str:
        from quotegraph.display import as_html

        return as_html(self)

    def _repr_pretty_(self, printer: "TextPrinter", _cycle: bool) -> None:
        printer.text(str(self))


class TextPrinter(Protocol):
    """What IPython hands to an object that prints itself."""

    def text(self, text: str) -> None:
        """Print a text."""


class Span(Record):
    """A stretch of the raw text: `start` and `end` in code points, half open, and its `text`."""

    start: int = Field(ge=0, description="code point of the raw text where it begins")
    end: int = Field(ge=0, description="code point behind its last one")
    text: str = Field(description="what stands there, to the letter")


class Zone(Span):
    """A part of the page with a function of its own, such as a caption or a list of tags."""

    kind: ZoneKind = Field(description="its function")


class Mention(Span):
    """A stretch that refers to somebody or something; `entity` is an `Entity.id` or None."""

    form: Form = Field(description="what the words are: a name, a role, a pronoun …")
    entity: str | None = Field(default=None, description="id of whom they refer to, if known")


class Entity(Record):
    """Somebody or something that the article speaks of, with every mention of it."""

    id: str = Field(description="unique in the article: e1, e2 …")
    label: Label = Field(description="person, place, organisation or something else")
    name: str = Field(description="canonical name: the fullest form found, without titles")
    aliases: tuple[str, ...] = Field(default=(), description="other names and spellings found")
    roles: tuple[str, ...] = Field(
        default=(), description="offices and descriptions learnt, as written"
    )
    titles: tuple[str, ...] = Field(
        default=(), description="Dr., Prof., Frau … kept apart from the name"
    )
    gender: Literal["m", "f"] | None = Field(default=None, description="None if nothing tells it")
    mentions: tuple[Mention, ...] = Field(default=(), description="in the order of the text")
    kb_id: str | None = Field(
        default=None, description="identifier in a knowledge base, from your own rows of offices"
    )
    country: str | None = Field(
        default=None, description="ISO 3166-1 code of the state that a place is or lies in: RU"
    )


class Step(Record):
    """One step from the words of a mention to the person: what decided, and where it stands."""

    rule: str = Field(description="what decided: 'pronoun', 'surname', 'office_table' …")
    evidence: Span | None = Field(default=None, description="the words that decided, if any did")
    entity: str | None = Field(default=None, description="the entity reached by this step")


class Speaker(Record):
    """Who says it: the words that name the speaker, and the entity they lead to."""

    mention: Span | None = Field(
        default=None, description="the words in the text; None if unnamed there"
    )
    form: Form = Field(default="none", description="what the words are: a name, a role …")
    name: str | None = Field(
        default=None,
        description="canonical name; several joined by '; '; None if it was not decided",
    )
    entities: tuple[str, ...] = Field(default=(), description="ids of `Article.entities`")
    steps: tuple[Step, ...] = Field(default=(), description="how the words led to the name")
    candidates: tuple[str, ...] = Field(
        default=(), description="names that fit equally: none was chosen"
    )


class Marks(Record):
    """The quotation marks round a quote; a missing one is None."""

    style: MarkStyle = Field(description="kind of the opening mark")
    opening: Span | None = Field(default=None, description="None if it is missing")
    closing: Span | None = Field(default=None, description="None if it is missing")


class Quote(Shown):
    """One quotation and all that is known of it."""

    id: str = Field(description="unique in the article: q1, q2 …")
    type: QuoteType = Field(description="verbatim, or told in one of four ways")
    spans: tuple[Span, ...] = Field(
        min_length=1,
        description="the quoted text without outer marks; several where a frame interrupts",
    )
    text: str = Field(description="the words of the spans, cleaned, without insertions")
    marks: Marks | None = Field(default=None, description="None where no quotation marks are used")
    cue: tuple[Span, ...] = Field(default=(), description="the reporting words: 'teilte', 'mit'")
    speaker: Speaker | None = Field(default=None, description="None if nobody is named")
    addressee: Span | None = Field(default=None, description="who is spoken to, or blamed")
    relay: Span | None = Field(
        default=None, description="who passes the words on: 'zitierte die Agentur'"
    )
    frame: tuple[Span, ...] = Field(
        default=(),
        description="the words round the quote that report it, with speaker, comma and colon",
    )
    medium: Medium | None = Field(default=None, description="said, thought or written, if known")
    flags: tuple[Flag, ...] = Field(
        default=(), description="reservations and form; the README says what each means"
    )
    insertions: tuple[Span, ...] = Field(
        default=(), description="remarks of the editors inside the quote"
    )
    parent: str | None = Field(default=None, description="id of the quote that this one stands in")
    zone: ZoneKind = Field(default="body", description="part of the page where it stands")
    rule: str | None = Field(
        default=None, description="name of the rule that found the speaker; None if none did"
    )
    confidence: float = Field(ge=0, le=1, description="measured precision of that rule")


class Marked(Span):
    """A span in quotation marks that quotes nobody, and what it is instead."""

    kind: MarkedKind = Field(description="what the words are: a title, a name, a term …")


class Article(Shown):
    """An article with everything found in it."""

    id: str | None = Field(default=None, description="as given")
    text: str = Field(description="the raw text as given: all offsets count in it")
    title: str | None = Field(default=None, description="as given; a headline in it is a zone")
    published: Published | None = Field(default=None, description="day or time, as given")
    source: str | None = Field(default=None, description="the medium, as given")
    zones: tuple[Zone, ...] = Field(default=(), description="parts of the page, body among them")
    entities: tuple[Entity, ...] = Field(default=(), description="who and what it speaks of")
    quotes: tuple[Quote, ...] = Field(default=(), description="in the order of the text")
    marked: tuple[Marked, ...] = Field(
        default=(), description="words in quotation marks that quote nobody"
    )
    warnings: tuple[str, ...] = Field(default=(), description="what was odd or failed, in words")
    pipeline: str = Field(default="", description="name and version of the spaCy pipeline")
    version: str = Field(default="", description="version of quotegraph")

    def entity(self, id: str) -> Entity:
        """Return the entity with this id; KeyError if the article has none."""
        for entity in self.entities:
            if entity.id == id:
                return entity
        raise KeyError(f"no entity {id!r} in article {self.id}")


class ArticleInput(Record):
    """An article to be read: the text as it is, and what is known about it."""

    text: str
    id: str | None = None
    title: str | None = None
    published: Published | None = None
    source: str | None = None
