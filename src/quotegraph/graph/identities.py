"""Who is the same across articles: entities of single articles become persons, bodies and places.

One name is not one person. Two persons of one full name are taken for one if nothing speaks against
it: gender, and offices unless the articles name other people or bodies in common. A bare surname
needs an office or two such names in common. Bodies that every town has ('Polizei') and people
without a name stay apart. Where a name would fit and the rest does not decide, that is a doubt.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from typing import Literal

from quotegraph.graph.profiles import Kind, Profile
from quotegraph.names.parts import parse_name
from quotegraph.names.spellings import is_typo, spelling_keys

Reason = Literal["knowledge base", "gender", "roles", "surname only", "common noun", "spelling"]
BARE_COMPANY = 2
"""Names that two articles must share before a bare surname counts as one person in both."""


@dataclass(eq=False)
class Identity:
    """Somebody or something that articles speak of, and all that they say of it."""

    kind: Kind
    name: str
    members: list[Profile] = field(default_factory=list[Profile])
    offices: set[str] = field(default_factory=set[str])
    places: set[str] = field(default_factory=set[str])
    company: set[str] = field(default_factory=set[str])
    genders: set[str] = field(default_factory=set[str])
    known_as: set[str] = field(default_factory=set[str])

    @classmethod
    def of(cls, profile: Profile) -> "Identity":
        """Return the identity that a single article shows."""
        identity = cls(profile.kind, profile.entity.name)
        identity.add(profile)
        return identity

    def add(self, profile: Profile) -> None:
        """Take in what another article says."""
        self.members.append(profile)
        self.offices |= profile.offices
        self.places |= profile.places
        self.company |= profile.company
        if profile.entity.gender:
            self.genders.add(profile.entity.gender)
        if profile.entity.kb_id:
            self.known_as.add(profile.entity.kb_id)


@dataclass(frozen=True, eq=False)
class Doubt:
    """Two identities that may be one; nothing in the articles decides it."""

    one: Identity
    other: Identity
    reason: Reason


def identify(profiles: Iterable[Profile]) -> tuple[list[Identity], list[Doubt]]:
    """Merge the profiles of entities; return the identities, and the doubts between them."""
    groups: dict[tuple[Kind, str], list[Profile]] = {}
    for profile in profiles:
        groups.setdefault((profile.kind, profile.entity.name.casefold()), []).append(profile)
    identities: list[Identity] = []
    doubts: list[Doubt] = []
    for group in groups.values():
        if not group[0].named:
            identities += map(Identity.of, group)
            continue
        merged = _merged(group)
        identities += merged
        doubts += (Doubt(*pair, against(*pair) or "roles") for pair in pairwise(merged))
    persons = [one for one in identities if one.kind == "Person" and one.members[0].named]
    return identities, [*doubts, *_bare_and_full(persons), *_misspelt(persons)]


def against(one: Identity, other: Identity) -> Reason | None:
    """Return what speaks against two identities of one name being one, None if nothing does."""
    if one.known_as and other.known_as:
        return None if one.known_as & other.known_as else "knowledge base"
    if one.kind != "Person":
        return None if one.members[0].full and other.members[0].full else "common noun"
    if one.genders and other.genders and one.genders != other.genders:
        return "gender"
    if one.offices & other.offices:
        apart = one.places and other.places and not one.places & other.places
        return "roles" if apart else None
    shared = len(one.company & other.company)
    if not one.members[0].full:
        return None if shared >= BARE_COMPANY else "surname only"
    differ = one.offices and other.offices
    return "roles" if differ and not shared else None


def _merged(group: Sequence[Profile]) -> list[Identity]:
    """Join the profiles of one name: those first that tell an office, the others to a sole fit."""
    found: list[Identity] = []
    for profile in sorted(group, key=lambda one: not (one.offices or one.entity.kb_id)):
        single = Identity.of(profile)
        fitting = [one for one in found if against(one, single) is None]
        if len(fitting) > 1 and not profile.offices:
            fitting = [one for one in fitting if one.company & single.company]
            fitting = fitting if len(fitting) == 1 else []
        if not fitting:
            found.append(single)
            continue
        fitting[0].add(profile)
        for other in fitting[1:]:
            found.remove(other)
            for member in other.members:
                fitting[0].add(member)
    return found


def _bare_and_full(persons: Sequence[Identity]) -> Iterator[Doubt]:
    """Yield a doubt for each bare surname that a full name bears too."""
    bearers: dict[str, list[Identity]] = {}
    for person in persons:
        if person.members[0].full:
            surname = parse_name(person.name.split()).surname.casefold()
            bearers.setdefault(surname, []).append(person)
    for person in persons:
        if person.members[0].full:
            continue
        for bearer in bearers.get(person.name.casefold(), ()):
            if not (person.genders and bearer.genders and person.genders != bearer.genders):
                yield Doubt(person, bearer, "surname only")


def _misspelt(persons: Sequence[Identity]) -> Iterator[Doubt]:
    """Yield a doubt for each two full names that are one but for a letter."""
    near: dict[str, list[Identity]] = {}
    for person in persons:
        if person.members[0].full:
            for key in spelling_keys(person.name):
                near.setdefault(key, []).append(person)
    seen: set[tuple[int, int]] = set()
    for group in near.values():
        for one, other in combinations(group, 2):
            pair = (id(one), id(other))
            if one.name != other.name and pair not in seen and is_typo(one.name, other.name):
                seen.add(pair)
                yield Doubt(one, other, "spelling")
