"""Lead a role or a bare surname to its person by the table of offices, if the article does not."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from quotegraph.entities import Registry
from quotegraph.entities.entity import Entity
from quotegraph.grammar.tokens import Range
from quotegraph.mentions.mention import Mention
from quotegraph.names.description import Description
from quotegraph.names.places import place_of, state_of
from quotegraph.offices import Offices, office_of
from quotegraph.offices.tenures import Tenure
from quotegraph.resolution.owners import through

# The gender of nouns like 'Vorsitzende' by the article and their ending: 'der Vorsitzenden' is a
# woman, in the genitive or dative.
SHOWN = {
    ("der", "e"): "m",
    ("des", "en"): "m",
    ("dem", "en"): "m",
    ("den", "en"): "m",
    ("die", "e"): "f",
    ("der", "en"): "f",
}
STEPS = {"Vorgänger": -1, "Nachfolger": 1, "Amtsvorgänger": -1, "Amtsnachfolger": 1}


class Incumbents:
    """The holders of offices on the day of one article, as entities of it.

    `named` tells for each person whom the article names by surname alone, and whom the table knows
    by an office beside it ('Bundeskanzlerin Merkel'), where that office stands. `known` are the ids
    of all whose name is the table's.
    """

    def __init__(self, registry: Registry, offices: Offices, day: date | None) -> None:
        """Complete the names of the registry's persons; `day` is None where it is not known."""
        self.registry = registry
        self.offices = offices
        self.day = day
        places = {e.name for e in registry.entities if e.label == "LOC"}
        self.seen = frozenset((*places, *(state for p in places if (state := state_of(p)))))
        self.named: dict[str, Range] = {}
        self.known: set[str] = set()
        self._terms: dict[tuple[str, int, int], Sequence[Tenure]] = {}
        for entity in registry.people():
            if entity.person is not None and not entity.person.first:
                self._complete(entity)

    def of(
        self, mention: Mention, described: Description
    ) -> tuple[Entity | None, Sequence[Entity]]:
        """Return the person whom a role means, or None and all who may be meant."""
        gender = self._shown_gender(mention)
        answer = self.offices.ask(described, self.day, gender=gender, seen=self.seen)
        holder = answer.holder or self._sole_named(answer.candidates)
        if holder is not None:
            return self._entity(holder), ()
        if described.bare and described.incumbent and not answer.candidates:
            present = self._present(described, gender)
            return (present[0], ()) if len(present) == 1 else (None, present)
        return None, [Entity("", "PER", Counter([one.name])) for one in answer.candidates]

    def of_owner(self, described: Description, owner: Entity) -> Entity | None:
        """Return who has a role with a person: the spokesman of a president, a successor."""
        if described.lemma in STEPS:
            other = self.offices.careers.beside(owner.name, self.day, STEPS[described.lemma])
            return self._entity(other) if other is not None else None
        offices = [one for one, _ in owner.described]
        offices += [office_of(row) for row in self.offices.careers.of(owner.name, self.day)]
        answers = (self.offices.ask(one, self.day) for one in through(described, offices))
        holders = {a.holder.name: a.holder for a in answers if a.holder is not None}
        return self._entity(*holders.values()) if len(holders) == 1 else None

    def _present(self, described: Description, gender: str | None) -> Sequence[Entity]:
        """Return whom the article names and the table knows to hold such an office of any state.

        A bare surname counts only where the article speaks of that state: 'der Präsident' is Trump
        where it has 'amerikanisch', 'US-Senat' or Washington.
        """
        offices = self.offices.named(described.lemma)
        found: list[Entity] = []
        for entity in self.registry.people():
            held = [row for row in self._held(entity) if row.office in offices]
            sure = entity.person is not None and bool(entity.person.first)
            agrees = entity.gender in (gender, None) or gender is None
            past = any(not one.incumbent for one, _ in entity.described)
            if agrees and not past and any(sure or row.of in self.spoken_of for row in held):
                found.append(entity)
        return found

    def _held(self, entity: Entity) -> Sequence[Tenure]:
        """Return what a person holds on the day, looked up again only when named once more."""
        key = (entity.id, entity.names.total(), len(entity.names))
        if key not in self._terms:
            self._terms[key] = self.offices.careers.of(entity.name, self.day)
        return self._terms[key]

    @cached_property
    def spoken_of(self) -> frozenset[str]:
        """The places that the words of the article belong to, adjectives and prefixes too."""
        tokens = self.registry.reading.tokens
        words = {
            word for t in tokens if t.text[0].isalpha() for word in (t.text, t.text.split("-")[0])
        }
        places = {place for word in words if word and (place := place_of(word)) is not None}
        return frozenset((*places, *(state for p in places if (state := state_of(p)) is not None)))

    def _sole_named(self, candidates: Sequence[Tenure]) -> Tenure | None:
        """Of several holders the only one whom the article names, if not as a former one."""
        named = [one for one in candidates if self._bearers(one)]
        if len(named) != 1:
            return None
        described = (known for bearer in self._bearers(named[0]) for known, _ in bearer.described)
        past = any(not known.incumbent or known.lemma in STEPS for known in described)
        return None if past else named[0]

    def _shown_gender(self, mention: Mention) -> str | None:
        tokens = self.registry.reading.tokens
        article, noun = tokens[mention.first].lower, tokens[mention.head].lower
        return SHOWN.get((article, "en" if noun.endswith("en") else noun[-1]))

    def _complete(self, entity: Entity) -> None:
        """Lead a bare surname to its holder if the offices beside it lead to one person."""
        found: dict[str, tuple[Tenure, Range]] = {}
        for described, evidence in entity.described:
            answer = self.offices.ask(described, self.day, name=entity.name, seen=self.seen)
            if answer.holder is not None:
                found.setdefault(answer.holder.name, (answer.holder, evidence))
        if len(found) == 1:
            holder, evidence = next(iter(found.values()))
            self._identify(entity, holder)
            self.named[entity.id] = evidence

    def _entity(self, holder: Tenure) -> Entity:
        """Return the person of the article who bears the name, or a new one."""
        bearers = self._bearers(holder)
        if len(bearers) == 1 and bearers[0].gender in (holder.gender, None):
            entity = bearers[0]
        else:
            entity = self.registry.new("PER", holder.name)
        self._identify(entity, holder)
        return entity

    def _bearers(self, holder: Tenure) -> list[Entity]:
        return [e for e in self.registry.people() if any(map(holder.bears, e.names))]

    def _identify(self, entity: Entity, holder: Tenure) -> None:
        self.known.add(entity.id)
        if entity.person is not None and not entity.person.first:
            entity.names[holder.name] += 0  # an alias, since it does not stand in the text
            entity.gender = holder.gender or entity.gender
        entity.gender = entity.gender or holder.gender
        entity.kb_id = holder.kb_id
