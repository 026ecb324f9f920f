"""The typed rows of the lexicon that lead from words for offices and bodies to who they name."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyKind:
    """A noun by which a body can be called again that was named before: 'das Unternehmen'.

    `same` are other nouns for it. A body is of the kind if a word of its name, or a noun beside it,
    ends in one of `covers`, if one of `signs` is a word of its name ('AG'), or if it stands in one
    of `lists` ('party', or a kind of outlet). `under` is the broader kind, of which less is known.
    `unlisted` kinds may mean a body of which no kind is known: 'Siemens'.
    """

    noun: str
    same: tuple[str, ...]
    covers: tuple[str, ...]
    signs: tuple[str, ...]
    lists: tuple[str, ...]
    under: str | None = None
    unlisted: bool
    example: str
