"""Who holds a role, by what the article says of its people: 'der Präsident', 'die Juristin'."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from quotegraph.entities.entity import Entity
from quotegraph.grammar.tokens import Range
from quotegraph.names.description import MEMBER, Description, same_offices
from quotegraph.names.places import country_of, state_of


@dataclass(frozen=True, slots=True)
class Holder:
    """A person with the description that fits, and the tokens where the article gives it."""

    entity: Entity
    known: Description
    evidence: Range


@dataclass
class Holders:
    """The roles of all persons of an article."""

    known: dict[str, list[Holder]] = field(default_factory=dict[str, list[Holder]])

    @classmethod
    def of(cls, people: Iterable[Entity]) -> "Holders":
        """Return an index of what the article says of these persons."""
        holders = cls()
        for entity in people:
            holders.add(entity, entity.described)
        return holders

    def add(self, entity: Entity, roles: Iterable[tuple[Description, Range]]) -> None:
        """Add roles of a person."""
        for described, evidence in roles:
            holder = Holder(entity, described, evidence)
            self.known.setdefault(described.lemma, []).append(holder)

    def find(self, asked: Description, without: frozenset[str]) -> list[Holder]:
        """Return who fits a description best, each person once; `without` are entity ids.

        The same word goes before a narrower one ('Minister' for 'der Politiker'), and whoever
        shares the place or the owner goes before those of whom neither is known.
        """
        same = [h for lemma in same_offices(asked.lemma) for h in self.known.get(lemma, ())]
        exact = [h for h in same if h.known.fits(asked)]
        fitting = exact or [h for hs in self.known.values() for h in hs if asked.covers(h.known)]
        fitting = [h for h in fitting if h.entity.id not in without and _agrees(h.entity, asked)]
        sharing = [h for h in fitting if h.known.shares(asked)]
        once: dict[str, Holder] = {}
        for holder in sharing or fitting:
            once.setdefault(holder.entity.id, holder)
        return list(once.values())


def may_be(entity: Entity, asked: Description) -> bool:
    """Whether nothing said of a named person speaks against a new word for them."""
    if not entity.named or not _agrees(entity, asked):
        return False
    if asked.lemma == MEMBER and entity.party in asked.owners:
        return True
    known = [described for described, _ in entity.described]
    places = frozenset(place for one in known for place in one.places)
    if not _are_near(asked.places, places):
        return False
    named = entity.person is None or bool(entity.person.first) or entity.gender is not None
    return named and not any(asked.contradicts(one) for one in known)


def _are_near(asked: frozenset[str], known: frozenset[str]) -> bool:
    """Whether a place is the same, or lies in the state, of another; unions of states are no rival.

    An Italian can be a mayor of Rome, and a member of the European parliament.
    """
    known = frozenset(place for place in known if country_of(place) is not None)
    near = asked | frozenset(state for place in asked if (state := state_of(place)) is not None)
    return not asked or not known or bool(near & known) or any(state_of(p) in asked for p in known)


def _agrees(entity: Entity, asked: Description) -> bool:
    if asked.lemma == MEMBER and asked.owners and entity.party not in (*asked.owners, ""):
        return False  # Anna Keller (CDU) is no 'SPD-Politikerin'
    return not entity.gender or not asked.gender or entity.gender == asked.gender
