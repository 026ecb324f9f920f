"""Who followed whom in an office: the new one has it now, and the other had it before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from quotegraph.entities.entity import Entity
from quotegraph.grammar.tokens import Range
from quotegraph.names.description import PAST, Description
from quotegraph.resolution.holders import Holder, Holders

SUCCESSOR, PREDECESSOR = "Nachfolger", "Vorgänger"
NEW = "neu"
COMING = "künftig"
LEAVING = frozenset(("scheidend", "bisherig"))


@dataclass
class Succession:
    """Leads 'der neue Trainer' to who followed another.

    `newcomers` are those who did, with the tokens that say so, `inherited` those of them of whose
    office something is known.
    """

    holders: Holders
    newcomers: dict[str, tuple[Entity, Range]] = field(
        default_factory=dict[str, tuple[Entity, Range]]
    )
    inherited: set[str] = field(default_factory=set[str])

    def learn(
        self, entity: Entity, described: Iterable[Description], role: Range, owner: Entity | None
    ) -> tuple[Entity, Entity] | None:
        """Return the new and the old one if a role says that somebody follows or went before."""
        lemmas = {one.lemma for one in described} & {SUCCESSOR, PREDECESSOR}
        if len(lemmas) != 1:
            return None
        other = owner or self._sole_holder(entity, role)
        if other is None or other is entity:
            return None
        pair = (entity, other) if SUCCESSOR in lemmas else (other, entity)
        self.follow(*pair, role)
        return pair

    def follow(self, new: Entity, old: Entity, evidence: Range) -> None:
        """Give the new one the offices of the old one, and the old one those of the new before."""
        if new is old or new.id in self.newcomers:
            return
        self.newcomers[new.id] = (new, evidence)
        gender = _gender(new)
        if _offices(old) or _offices(new):
            self.inherited.add(new.id)
        for office in _offices(old):
            held = replace(office, gender=gender, attributes=frozenset((NEW,)))
            coming = replace(held, attributes=frozenset((NEW, COMING)))
            self.holders.add(new, [(held, evidence), (coming, evidence)])
        for office in _offices(new):
            before = replace(office, gender=_gender(old), attributes=frozenset((PAST,)))
            self.holders.add(old, [(before, evidence)])

    def told_apart(self, asked: Description, found: Sequence[Holder]) -> Sequence[Holder]:
        """Of the holders keep the new one for 'der neue Trainer', the old for 'der scheidende'."""
        if asked.attributes & {NEW, COMING}:
            new = [one for one in found if self._is_new(one)]
            return new or self._new(asked) or found
        if asked.attributes & LEAVING:
            return [one for one in found if not self._is_new(one)]
        return found

    def _is_new(self, one: Holder) -> bool:
        return one.entity.id in self.newcomers or NEW in one.known.attributes

    def _new(self, asked: Description) -> Sequence[Holder]:
        """Return the only one who is new, if no office of theirs is known: 'die neue Chefin'."""
        found = [
            Holder(entity, asked, evidence)
            for entity, evidence in self.newcomers.values()
            if entity.gender in (asked.gender, None) and entity.id not in self.inherited
        ]
        return found if len(found) == 1 and asked.office else []

    def _sole_holder(self, entity: Entity, role: Range) -> Entity | None:
        """Return the only other one with an office so far: 'Nachfolger wird Paul Roth'."""
        known = {one.entity.id: one.entity for row in self.holders.known.values() for one in row}
        others = [
            one
            for one in known.values()
            if one is not entity and one.last_before(role[0]) is not None and _offices(one)
        ]
        return others[0] if len(others) == 1 else None


def _offices(entity: Entity) -> Sequence[Description]:
    """Return the offices of somebody, or else the one thing that is known of them: 'Trainer'."""
    roles = (one for one, _ in entity.described if LEAVING.isdisjoint(one.attributes))
    known = [one for one in roles if one.lemma not in (SUCCESSOR, PREDECESSOR)]
    return [one for one in known if one.office] or (known if len(known) == 1 else [])


def _gender(entity: Entity) -> Literal["m", "f"] | None:
    return "f" if entity.gender == "f" else "m" if entity.gender == "m" else None
