"""What kind of body a name is of: a company by its 'AG', a party by the list of parties."""

from collections.abc import Iterable
from functools import cache, lru_cache

from quotegraph import lexicon
from quotegraph.lexicon import BodyKind

COMPANY = "Unternehmen"


def body_kind(noun: str) -> BodyKind | None:
    """Return the kind that a noun calls a body by: 'Konzern' calls it a company."""
    return _by_noun().get(noun)


def kinds_of(names: Iterable[str], beside: Iterable[str]) -> frozenset[str]:
    """Return the kinds of a body by its names and the nouns beside them, none if none is known."""
    return _kinds_of(tuple(names), frozenset(beside))


def has_sign(words: Iterable[str]) -> bool:
    """Whether a word tells that a name is a body's: 'Deutsche Telekom AG'."""
    return not _signs().isdisjoint(words)


def without_sign(name: str) -> str:
    """Return the name of a company without its legal form: 'Ahrebank AG' -> 'Ahrebank'."""
    *words, last = name.split()
    return " ".join(words) if words and last in _legal_forms() else name


@cache
def _legal_forms() -> frozenset[str]:
    return frozenset(s for kind in lexicon.body_kinds() if kind.noun == COMPANY for s in kind.signs)


@cache
def _signs() -> frozenset[str]:
    return frozenset(sign for kind in lexicon.body_kinds() for sign in kind.signs)


@lru_cache(maxsize=1_000)
def _kinds_of(names: tuple[str, ...], beside: frozenset[str]) -> frozenset[str]:
    words = [word for name in names for word in name.split()]
    ends = [word.lower().rstrip("s") if word.isalpha() else word for word in words]
    ends += [noun.lower() for noun in beside]
    listed = {kind for name in names for kind in _lists().get(name, ())}
    return frozenset(
        kind.noun
        for kind in lexicon.body_kinds()
        if any(end.endswith(kind.covers) for end in ends)
        or not set(kind.signs).isdisjoint(words)
        or not listed.isdisjoint(kind.lists)
    )


@cache
def _by_noun() -> dict[str, BodyKind]:
    return {noun: kind for kind in lexicon.body_kinds() for noun in (kind.noun, *kind.same)}


@cache
def _lists() -> dict[str, frozenset[str]]:
    """Return the lists in which a name stands."""
    lists: dict[str, set[str]] = {}
    for party in lexicon.parties():
        for form in (party.party, *party.forms):
            lists.setdefault(form, set()).add("party")
    for row in (*lexicon.organisations(), *lexicon.media()):
        for form in (row.name, *row.forms):
            lists.setdefault(form, set()).add(row.kind)
    return {name: frozenset(kinds) for name, kinds in lists.items()}
