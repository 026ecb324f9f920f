"""The rows of the table of offices: who held which office from when to when.

One JSON object a line, in `lexicon/offices.jsonl` and in files of your own:

| key | meaning |
|---|---|
| `office` | German noun in the masculine: Präsident, Bürgermeister, Regierungssprecher |
| `of` | the place, party or body: Russland, Bayern, CDU, Nato, Lindental |
| `name` | the name as German papers write it |
| `aliases` | other spellings and longer forms |
| `gender` | m, f, or null if unknown |
| `start`, `end` | first and last day, as 2019-12-07, 2019-12 or 2019; `end` null: still held |
| `kb_id` | identifier in a knowledge base, such as Q7747 in Wikidata; may be left out |

A month or year stands for each of its days: on a day that two holders may have held the office,
both are candidates.
"""

import calendar
import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from quotegraph.errors import InputError
from quotegraph.files.reading import read_text
from quotegraph.names.parts import full_name_likeness, parse_name
from quotegraph.names.spellings import Likeness, likeness

SHIPPED = "lexicon/offices.jsonl"
KNOWN_UNTIL = date(2025, 6, 30)  # what the shipped rows know; later, an open end is a guess
DAY = re.compile(r"\d{4}(-\d\d){0,2}")


def _checked_day(text: str) -> str:
    if not DAY.fullmatch(text):
        raise ValueError(f"{text!r} is no day such as 2019-12-07, 2019-12 or 2019")
    first_day(text)
    return text


def first_day(text: str) -> date:
    """Return the first day of a day, month or year: '2019-12' -> 2019-12-01."""
    return date.fromisoformat(text + "-01-01"[len(text) - 4 :])


def last_day(text: str) -> date:
    """Return the last day of a day, month or year: '2019-12' -> 2019-12-31."""
    if len(text) == 4:
        return date(int(text), 12, 31)
    first = first_day(text)
    if len(text) == 10:
        return first
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


Day = Annotated[str, AfterValidator(_checked_day)]


class Tenure(BaseModel):
    """Somebody who held an office for a term; immutable. The fields are those of the module."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    office: str = Field(min_length=1)
    of: str = Field(min_length=1)
    name: str = Field(min_length=1)
    aliases: tuple[str, ...] = ()
    gender: Literal["m", "f"] | None = None
    start: Day
    end: Day | None = None
    kb_id: str | None = None

    @model_validator(mode="after")
    def _ends_after_start(self) -> "Tenure":
        if self.end is not None and last_day(self.end) < first_day(self.start):
            raise ValueError(f"the end {self.end} lies before the start {self.start}")
        return self

    def began_by(self, day: date) -> bool:
        """Whether the term may have begun on or before a day."""
        return first_day(self.start) <= day

    def ended_by(self, day: date) -> bool:
        """Whether the term was over before a day."""
        return self.end is not None and last_day(self.end) < day

    def held_on(self, day: date) -> bool:
        """Whether the office may have been held on a day, as far as the row says."""
        return self.began_by(day) and not self.ended_by(day)

    def bears(self, name: str) -> bool:
        """Whether a name, full or bare surname, is one of the holder's, in any spelling."""
        return any(_is_name_of(name, own) for own in (self.name, *self.aliases))


@lru_cache(maxsize=2_000)
def _is_name_of(name: str, own: str) -> bool:
    """Whether a name is a full name, or the surname in it, in any spelling."""
    parsed = parse_name(name.split())
    if parsed.first and parsed.first != name.split()[-1]:
        full = full_name_likeness(parsed, parse_name(own.split()))
        return full >= Likeness.SPELLING or name == own
    words = own.split()
    ends = (" ".join(words[start:]) for start in range(min(1, len(words) - 1), len(words)))
    return any(likeness(end, name) >= Likeness.SPELLING for end in ends)


@cache
def shipped_tenures() -> tuple[Tenure, ...]:
    """Return the rows that come with quotegraph."""
    file = resources.files("quotegraph") / SHIPPED
    return tuple(_rows(file.read_text("utf-8"), SHIPPED))


def read_tenures(path: str | Path) -> tuple[Tenure, ...]:
    """Return the rows of a file; InputError names the file and the line that cannot be read."""
    return tuple(_rows(read_text(str(path)), str(path)))


def _rows(text: str, name: str) -> Iterator[Tenure]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _row(line, f"{name}:{number}")


def _row(line: str, where: str) -> Tenure:
    try:
        return Tenure.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        reason = first["msg"].removeprefix("Value error, ")
        raise InputError(f"{where}: {f'{field!r}: ' if field else ''}{reason}") from error
