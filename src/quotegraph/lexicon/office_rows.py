"""The typed rows of the lexicon that lead from words for offices to the table of offices."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSense:
    """What a noun for an office means, where that is more than the noun itself.

    `noun` is a lemma of descriptions ('Sprecher'), `whose` words that must stand with it and belong
    to the office ('Regierung'), `offices` the names of the office in `offices.jsonl`, of which the
    first that the place has counts. `adds` is the body that the noun itself names
    (Kommissionspräsident: Kommission). `home` is the place meant where none is said; a further
    place there is a rival: if the article speaks of it, both may be meant.
    """

    noun: str
    whose: tuple[str, ...] = ()
    offices: tuple[str, ...]
    adds: str | None = None
    home: tuple[str, ...] = ()
    sole: bool = False
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A party or body with offices; `chief` is the office of whoever is called its 'Chef'."""

    name: str
    forms: tuple[str, ...]
    kind: str
    chief: str
    example: str
