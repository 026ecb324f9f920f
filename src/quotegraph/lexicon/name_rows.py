"""The typed rows about names of people: titles, words for people, parties, spellings."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title or form of address before a name; `gender` is None where it fits both."""

    title: str
    kind: Literal["academic", "address", "noble", "clerical", "military"]
    gender: Literal["m", "f"] | None
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Epithet:
    """A noun that can stand for a person named before: 'Ministerin Keller … die Politikerin'.

    `covers` are the ends of narrower nouns, in small letters. `kind` is 'trade' for what somebody
    is, so that it may also tell something new of the person last named; 'quality' for what anybody
    can be beside a trade; 'office' for what needs a person who was said to be it.
    """

    noun: str
    kind: Literal["trade", "quality", "office"]
    covers: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A party: the words for it and the nouns for its members, each word in one piece."""

    party: str
    forms: tuple[str, ...]
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortName:
    """A short or pet form of first names: Joe for Joseph and Josef."""

    short: str
    names: tuple[str, ...]
    gender: Literal["m", "f", "u"]


@dataclass(frozen=True, slots=True)
class Transliteration:
    """What letters of a name sound like to a `reading`, or to 'all' of them afterwards.

    `pattern` is a regular expression over small letters; the capitals in `replacement` are sounds
    that need several letters: C as in Tschad, S as in Schach, D as in Dschungel, X as in Dach.
    """

    reading: Literal["german", "english", "scholarly", "plain", "all"]
    pattern: str
    replacement: str
    example: str
