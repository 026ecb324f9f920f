"""Which place a word belongs to: 'Russlands', 'russischen', 'Moskauer', 'US', 'Weißes Haus'."""

from collections.abc import Sequence
from functools import cache, lru_cache

from quotegraph import lexicon

# Adjectives beside the one that the list of places gives.
MORE_ADJECTIVES = {"amerikanisch": "USA", "holländisch": "Niederlande"}
ENDINGS = ("en", "em", "er", "es", "e")
SHORTEST_STEM = 4  # letters of a word without its ending
LONGEST_NAME = 4  # words: 'Vereinigten Arabischen Emirate' and one to spare


@lru_cache(maxsize=20_000)
def place_of(words: str) -> str | None:
    """Return the place that a noun, adjective, inhabitant or compound prefix belongs to.

    'Essener' belongs to Essen, 'essen' to nothing: lower case is for adjectives alone.
    """
    known = (_names().get(words.lower()) if words[:1].isupper() else None) or _adjective(words)
    if known is None and " " in words:
        known = _phrases().get(_key(words.split()))
    return known


def place_phrase(words: Sequence[str]) -> int:
    """Return how many words from the first on name one place, 0 if less than two do."""
    stems = [_stem(word.lower()) for word in words[:LONGEST_NAME]]
    reach = range(len(stems), 1, -1)
    return next((size for size in reach if " ".join(stems[:size]) in _phrases()), 0)


def is_place_name(word: str) -> bool:
    """Whether a word is the name of a state or region, or of a seat of government, as written."""
    return word in _certain() or (word.endswith("s") and word[:-1] in _certain())


def is_city(word: str) -> bool:
    """Whether a word is the name of a listed city, and of no state or region: 'Zug'."""
    return word in _cities()


def is_language(word: str) -> bool:
    """Whether a word is the bare adjective of a place: 'Englisch', 'auf Deutsch'."""
    return word.lower() in _adjectives()


def may_be_surname(word: str) -> bool:
    """Whether a word belongs to a city as adjectives do, and surnames too: 'Ulmer', 'Bamberger'."""
    return word.endswith("er") and word not in _countries() and place_of(word) is not None


def is_seat(words: str) -> bool:
    """Whether words name a house that stands for its government: 'Kreml', 'Weißen Hauses'."""
    return _key(words.split()) in _seats()


def seat_of(words: str) -> str | None:
    """Return a seat of government in the nominative: 'Weißen Hauses' is 'Weißes Haus'."""
    return _seats().get(_key(words.split()))


def country_of(name: str) -> str | None:
    """Return the ISO 3166-1 code of the state that a place is or lies in, None if not known.

    `name` is a name in the nominative, or a seat of government ('Kreml': RU). Namesakes in two
    states have none.
    """
    return _countries().get(name)


def state_of(name: str) -> str | None:
    """Return the name of the state that a place is or lies in, as `country_of` does its code."""
    code = country_of(name)
    return _states().get(code) if code else None


@cache
def nations() -> frozenset[str]:
    """Return the words for inhabitants of all places: Brite, Engländer, Talheimer."""
    return frozenset(row.demonym(form) for row in lexicon.places() for form in row.people)


def _key(words: Sequence[str]) -> str:
    """Return words without their endings, so that cases do not matter."""
    return " ".join(_stem(word.lower()) for word in words)


@lru_cache(maxsize=2_000)
def _stem(word: str) -> str:
    """'weißen', 'hauses' -> 'weiß', 'haus'; in 'haus' the -s is no ending."""
    endings = (end for end in (*ENDINGS, "s") if word.endswith(end))
    stems = (word.removesuffix(end) for end in endings)
    return next((stem for stem in stems if len(stem) >= SHORTEST_STEM), word)


def _adjective(word: str) -> str | None:
    """'russischen', 'russische' -> Russland."""
    lowered = word.lower()
    if not lowered.endswith(ENDINGS):
        return None
    for ending in ENDINGS:
        if lowered.endswith(ending):
            found = _adjectives().get(lowered.removesuffix(ending))
            if found is not None:
                return found
    return None


@cache
def _names() -> dict[str, str]:
    """Index names, seats, prefixes and inhabitants, with their genitives, in lower case."""
    index: dict[str, str] = {}
    for row in reversed(lexicon.places()):
        for name in (*row.surfaces, *row.seats, *row.prefix, *row.people):
            index |= {f"{name}s".lower(): row.name, name.lower(): row.name}
        if row.kind == "city":
            index[f"{row.name.lower()}er"] = row.name
    return index


@cache
def _countries() -> dict[str, str | None]:
    countries: dict[str, str | None] = {}
    for row in lexicon.places():
        for name in (*row.surfaces, *row.seats):
            same = countries.get(name, row.iso) == row.iso
            countries[name] = row.iso if same else None
    return countries


@cache
def _states() -> dict[str | None, str]:
    return {row.iso: row.name for row in lexicon.places() if row.kind == "country"}


@cache
def _phrases() -> dict[str, str]:
    """Index the names of several words by their key."""
    return {
        _key(name.split()): row.name
        for row in reversed(lexicon.places())
        for name in (*row.surfaces, *row.seats)
        if " " in name
    }


@cache
def _certain() -> frozenset[str]:
    rows = [row for row in lexicon.places() if row.kind != "city"]
    seats = (seat for row in lexicon.places() for seat in row.seats)
    return frozenset((*(name for row in rows for name in row.surfaces), *seats))


@cache
def _cities() -> frozenset[str]:
    cities = (row for row in lexicon.places() if row.kind == "city")
    return frozenset(name for row in cities for name in row.surfaces) - _certain()


@cache
def _seats() -> dict[str, str]:
    """Index the seats of government by their key; the first form of each is its nominative."""
    seats = [seat for row in lexicon.places() for seat in row.seats]
    return {_key(seat.split()): seat for seat in reversed(seats)}


@cache
def _adjectives() -> dict[str, str]:
    listed = {row.adjective: row.name for row in lexicon.places() if row.adjective}
    return MORE_ADJECTIVES | listed
