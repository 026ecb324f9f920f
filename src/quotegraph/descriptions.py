"""Compare descriptions of people: 'Kreml-Sprecher' and 'der Sprecher des russischen Präsidenten'.

A description is an office and what it belongs to. Structure decides: in 'der Sprecher des
russischen Präsidenten' the office is Sprecher, and the president only says whose.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from quotegraph import lexicon
from quotegraph.nouns import Noun, noun
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
# Adjectives beside the one that the list of places gives.
MORE_ADJECTIVES = {
    "amerikanisch": "USA",
    "englisch": "Vereinigtes Königreich",
    "holländisch": "Niederlande",
}


@dataclass(frozen=True, slots=True)
class Description:
    """An office (`lemma`), the places it is of, and the other words that say whose it is."""

    lemma: str
    places: frozenset[str]
    owners: frozenset[str]

    def fits(self, other: "Description") -> bool:
        """Whether both can describe one person, neither contradicting the other."""
        return (
            self.lemma == other.lemma
            and _compatible(self.places, other.places)
            and _compatible(self.owners, other.owners)
        )

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
    places: set[str] = set()
    owners: set[str] = set()
    lemma, front = _split(known.lemma)
    words = [*_qualifiers(tokens, head, known), *([front] if front else [])]
    for word in words:
        place = place_of(word)
        if place is not None:
            places.add(place)
            if word in _seats():
                owners.add("präsident")
        else:
            owner = _owner(word)
            owners |= {owner, *SEAT_OF.get(owner, ())}
    return Description(SAME_OFFICE.get(lemma, lemma), frozenset(places), frozenset(owners))


def _split(lemma: str) -> tuple[str, str]:
    """Take 'Polizeisprecher' apart: whose spokesman he is."""
    for head in SPLIT_HEADS:
        front = lemma.removesuffix(head.lower())
        if front != lemma:
            return head, front.removesuffix("s").rstrip("-")
    return lemma, ""


def place_of(word: str) -> str | None:
    """Return the place that a noun, adjective, inhabitant or compound prefix belongs to."""
    return _places().get(word.lower()) or _adjective(word)


def is_place_name(word: str) -> bool:
    """Whether a word is the name of a state or region, or of a seat of government, as written."""
    return word in _certain_places() or (word.endswith("s") and word[:-1] in _certain_places())


def _role(word: str) -> bool:
    known = noun(word)
    return known is not None and known.kind == "role"


def _qualifiers(tokens: Sequence[Token], head: Token, known: Noun) -> Iterator[str]:
    """Yield the words that say whose office it is: compound front, adjectives, genitives."""
    if known.front:
        yield from (part for part in known.front.split("-") if part not in ("Ex", "Vize"))
    for token in tokens:
        if token.i == head.i:
            continue
        if (token.i < head.i and token.pos in ("ADJ", "PROPN", "NOUN")) or (
            token.i > head.i and (token.pos in ("NOUN", "PROPN") or place_of(token.text))
        ):
            yield token.text


def _owner(word: str) -> str:
    known = noun(word)
    if known is None:
        return word.lower().removesuffix("er").rstrip("s")  # Nordmarks, Nordmarker
    lemma = SAME_OFFICE.get(known.lemma, known.lemma).lower()
    return f"{known.front}-{lemma}".lower() if known.front else lemma


def _compatible(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or bool(one & other)


def _adjective(word: str) -> str | None:
    """'russischen', 'russische' -> Russland; 'Moskauer' -> Moskau."""
    lowered = word.lower()
    for ending in ("en", "em", "er", "es", "e"):
        if lowered.endswith(ending):
            found = _adjectives().get(lowered.removesuffix(ending))
            if found is not None:
                return found
    return None


@cache
def _places() -> dict[str, str]:
    index: dict[str, str] = {}
    for row in reversed(lexicon.places()):
        names = (*row.surfaces, *row.seats, *row.prefix, *row.people)
        index |= {name.lower(): row.name for name in names}
        if row.kind == "city":
            index[f"{row.name.lower()}er"] = row.name
    return index


@cache
def _certain_places() -> frozenset[str]:
    rows = [row for row in lexicon.places() if row.kind != "city"]
    return frozenset((*(name for row in rows for name in row.surfaces), *_seats()))


@cache
def _seats() -> frozenset[str]:
    return frozenset(seat for row in lexicon.places() for seat in row.seats)


@cache
def _adjectives() -> dict[str, str]:
    listed = {row.adjective: row.name for row in lexicon.places() if row.adjective}
    return MORE_ADJECTIVES | listed
