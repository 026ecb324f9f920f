"""Whose a role is: 'Kellers Sprecher', 'sein Sprecher', 'der Sprecher von Präsident Keller'."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from quotegraph.entities import Registry
from quotegraph.entities.entity import Entity
from quotegraph.grammar.tokens import Range, Token
from quotegraph.names.description import Description
from quotegraph.names.descriptions import office_at, owners_of
from quotegraph.resolution.pronouns import Pronouns


class Owners:
    """The persons to whom the roles of an article belong, and who has which role with them."""

    def __init__(self, registry: Registry, pronouns: Pronouns) -> None:
        """Know nobody yet; `pronouns` says whom a possessive means."""
        self.registry = registry
        self.tokens = registry.reading.tokens
        self.pronouns = pronouns
        self._known: dict[tuple[str, str], dict[str, tuple[Entity, Range]]] = {}

    def of(self, role: Range) -> Entity | None:
        """Return the person whose role stands at these tokens, None if no person is named."""
        first, last = role
        head = office_at(self.tokens[first:last])
        if head is None:
            return None
        if first > 0 and (owner := self.pronouns.owner(first - 1)) is not None:
            return owner
        return self._named(first, first + head) or self._behind(first + head + 1, last)

    def learn(self, entity: Entity, role: Range, lemma: str, owner: Entity) -> None:
        """Keep that a person has the role with somebody: 'sein Sprecher Jonas Brandt'."""
        if owner is not entity:
            self._known.setdefault((lemma, owner.id), {})[entity.id] = (entity, role)

    def find(self, described: Description, owner: Entity) -> Sequence[tuple[Entity, Range]]:
        """Return who has a role with a person, with the tokens where the article says so."""
        known = self._known.get((described.lemma, owner.id), {}).values()
        agreed = (described.gender, None)
        return [one for one in known if one[0].gender in agreed or described.gender is None]

    def _named(self, first: int, head: int) -> Entity | None:
        """'Kellers Sprecher': a name in the genitive right before the office."""
        name = self.registry.reading.name_at.get(head - 1)
        inside = name is not None and first <= name.first and name.last == head
        return self._person(name.first) if name is not None and inside else None

    def _behind(self, at: int, last: int) -> Entity | None:
        """'der Sprecher von Präsident Keller': a name behind, with its titles and offices."""
        while at < last and at not in self.registry.by_name:
            if not _leads_to_name(self.tokens[at]):
                return None
            at += 1
        return self._person(at) if at < last else None

    def _person(self, first: int) -> Entity | None:
        entity = self.registry.by_name.get(first)
        return entity if entity is not None and entity.label == "PER" else None


def through(described: Description, owner: Iterable[Description]) -> list[Description]:
    """Return a role with somebody as roles with the offices that they hold.

    The spokesman of Keller, who is president of Nordmark, is the president of Nordmark's spokesman.
    """
    return [
        replace(described, places=known.places, owners=frozenset(owners_of(known.lemma)))
        for known in owner
        if known.office and known.incumbent
    ]


def _leads_to_name(token: Token) -> bool:
    role = office_at([token]) is not None
    return role or token.lower in ("von", "vom") or token.pos in ("DET", "ADJ")
