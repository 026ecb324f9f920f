"""Compare descriptions of people: 'Kreml-Sprecher' and 'der Sprecher des russischen Präsidenten'.

A description is an office and what it belongs to. Structure decides: in 'der Sprecher des
russischen Präsidenten' the office is Sprecher, and the president only says whose.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from quotegraph.nouns import noun
from quotegraph.places import is_seat, place_of, place_phrase
from quotegraph.tokens import Token

# Offices that news writing uses for one another.
SAME_OFFICE = {
    "Staatschef": "Präsident",
    "Staatspräsident": "Präsident",
    "Staatsoberhaupt": "Präsident",
    "Premierminister": "Ministerpräsident",
    "Premier": "Ministerpräsident",
    "Regierungschef": "Ministerpräsident",
    "Rathauschef": "Bürgermeister",
    "Stadtoberhaupt": "Bürgermeister",
    "Wortführer": "Sprecher",
    "Pressesprecher": "Sprecher",
}
# Houses that stand for the office held in them.
SEAT_OF = {
    "rathaus": ("bürgermeister", "stadt"),
    "kanzleramt": ("kanzler", "bundeskanzler"),
    "staatskanzlei": ("ministerpräsident",),
    "präsidialamt": ("präsident",),
}
# Heads whose compounds say whose they are; a 'Bürgermeister' is no 'Meister'.
SPLIT_HEADS = ("Sprecher",)
# Adjectives and fronts of compounds that say: not whoever holds the office now.
ABSENT = {
    "früher": "früher",
    "ehemalig": "früher",
    "einstig": "früher",
    "vormalig": "früher",
    "damalig": "früher",
    "ex": "früher",
    "alt": "früher",
    "designiert": "künftig",
    "künftig": "künftig",
    "gewählt": "künftig",
    "stellvertretend": "stellvertretend",
    "vize": "stellvertretend",
}
RANKS = ("erst", "zweit", "dritt", "regierend")  # parts of the name of an office: 'Erster'
ENDINGS = ("en", "er", "es", "em", "e")


@dataclass(frozen=True, slots=True)
class Description:
    """An office (`lemma`), the places it is of, and the other words that say whose it is.

    `attributes` are adjectives without their ending: 'früher' (also for 'Ex-'), 'neu', 'erst'.
    """

    lemma: str
    places: frozenset[str]
    owners: frozenset[str]
    attributes: frozenset[str] = frozenset()
    gender: Literal["m", "f"] | None = None

    def fits(self, other: "Description") -> bool:
        """Whether both can describe one person, neither contradicting the other."""
        return (
            self.lemma == other.lemma
            and _compatible(self.places, other.places)
            and _compatible(self.owners, other.owners)
            and _compatible(self.attributes, other.attributes)
        )

    @property
    def incumbent(self) -> bool:
        """Whether the office is held now, and not by a deputy: no 'Ex-', 'damalig', 'Vize-'."""
        return not self.attributes & frozenset(ABSENT.values())

    @property
    def bare(self) -> bool:
        """Whether nothing says whose office it is."""
        return not self.places and not self.owners


def describe(tokens: Sequence[Token]) -> Description | None:
    """Read a description from its tokens, article left out; None if it names no office."""
    head = next((t for t in tokens if _role(t.text)), None)
    if head is None:
        return None
    known = noun(head.text)
    assert known is not None
    lemma, front = _split(known.lemma)
    fronts = [*known.front.split("-"), front]
    attributes = {_stem(part) for part in fronts if part.lower() in ABSENT}
    words = [part for part in fronts if part and part.lower() not in ABSENT]
    for token, word in _qualifiers(tokens, head):
        if _is_attribute(token) and token.i < head.i and place_of(word) is None:
            attributes.add(_stem(word))
        else:
            words.append(word)
    return Description(
        SAME_OFFICE.get(lemma, lemma),
        frozenset(place for word in words if (place := place_of(word)) is not None),
        frozenset(owner for word in words for owner in _owners(word)),
        frozenset(attributes),
        known.gender if known.gender in ("m", "f") else None,
    )


def _owners(word: str) -> Iterator[str]:
    """Yield what a word says of whose office it is; a seat of government is a president's."""
    if place_of(word) is None:
        owner = owner_of(word)
        yield from (owner, *SEAT_OF.get(owner, ()))
    elif is_seat(word):
        yield "präsident"


def _is_attribute(token: Token) -> bool:
    """Tell adjectives from adjectives of towns, which begin with a capital: 'Nordmarker'."""
    return token.pos == "ADJ" and (token.text[0].islower() or _stem(token.text) in RANKS)


def _stem(word: str) -> str:
    """'neuen' -> 'neu', 'damalige' -> 'früher', 'Ex' -> 'früher'."""
    lowered = word.lower()
    ending = next((ending for ending in ENDINGS if lowered.endswith(ending)), "")
    stem = lowered.removesuffix(ending)
    return ABSENT.get(lowered) or ABSENT.get(stem, stem)


def _split(lemma: str) -> tuple[str, str]:
    """Take 'Polizeisprecher' apart: whose spokesman he is."""
    for head in SPLIT_HEADS:
        front = lemma.removesuffix(head.lower())
        if front != lemma:
            return head, front.removesuffix("s").rstrip("-")
    return lemma, ""


def _role(word: str) -> bool:
    known = noun(word)
    return known is not None and known.kind == "role"


def _qualifiers(tokens: Sequence[Token], head: Token) -> Iterator[tuple[Token, str]]:
    """Yield the words that may say whose office it is: adjectives before it, genitives.

    A place of several words ('Weißen Hauses') comes as one, beside its first token.
    """
    words = [token.text for token in tokens]
    at = 0
    while at < len(tokens):
        token = tokens[at]
        length = place_phrase(words[at:]) if token.i != head.i else 0
        attribute = token.pos == "ADJ" and token.i < head.i
        if token.i != head.i and (
            attribute or token.pos in ("NOUN", "PROPN") or place_of(token.text) is not None
        ):
            yield token, " ".join(words[at : at + max(length, 1)])
        at += max(length, 1)


def owner_of(word: str) -> str:
    """Return the key of a word that says whose an office is: 'CDU' -> 'cdu'."""
    known = noun(word)
    if known is None:
        return word.lower().removesuffix("er").rstrip("s")  # Nordmarks, Nordmarker
    lemma = SAME_OFFICE.get(known.lemma, known.lemma).lower()
    return f"{known.front}-{lemma}".lower() if known.front else lemma


def _compatible(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or bool(one & other)
