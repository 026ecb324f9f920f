"""Lead a mention to its entity, step by step, and refuse where the text does not decide."""

from collections.abc import Sequence

from quotegraph.entities import Registry
from quotegraph.entities.entity import Entity
from quotegraph.framing.frames import Frames
from quotegraph.grammar.tokens import Named, Range
from quotegraph.mentions.mention import Mention
from quotegraph.mentions.people import with_members
from quotegraph.offices import OFFICE_TABLE
from quotegraph.resolution.agreement import body_gender, gender_of
from quotegraph.resolution.antecedents import Antecedents
from quotegraph.resolution.bodies import Bodies
from quotegraph.resolution.doings import Doing, doings
from quotegraph.resolution.incumbents import Incumbents
from quotegraph.resolution.pronouns import Pronouns, is_pair
from quotegraph.resolution.resolutions import Found, Resolution
from quotegraph.resolution.roles import Roles
from quotegraph.resolution.said_of import COPULAS, Told, told_roles

SOURCE = "Quelle"  # somebody there, whom the text does not name
IN_ORDER = ("name", "surname", "role", "pronoun", "organisation", "collective")


class Resolver:
    """Resolves the mentions of one article in order; `resolved` keeps every answer by position."""

    def __init__(
        self,
        registry: Registry,
        frames: Frames,
        mentions: Sequence[Mention],
        incumbents: Incumbents | None = None,
    ) -> None:
        """Resolve all persons and bodies once, so that pronouns can look back to them."""
        self.registry = registry
        self.incumbents = incumbents
        self.tokens = registry.reading.tokens
        self.resolved: dict[Range, Resolution] = {}
        self.persons, self.named_bodies = Antecedents(frames), Antecedents(frames)
        self.pronouns = Pronouns(frames, self.persons, self.named_bodies, self.resolved)
        self.roles = Roles(registry, self.pronouns, incumbents)
        self.told: dict[int, list[Told]] = {}
        self.doings: dict[int, list[Doing]] = {}
        self.predicated: dict[int, Mention] = {}
        self._gather_told(frames, mentions)
        self.bodies = Bodies(registry, self.roles.unnamed, mentions)
        for mention in mentions:
            self._take_in(mention)

    def _gather_told(self, frames: Frames, mentions: Sequence[Mention]) -> None:
        """Gather what sentences tell of persons, and learn it of those whom they name."""
        for told in told_roles(frames):
            self.told.setdefault(told.person.first, []).append(told)
            self.predicated[told.mention.first] = told.person
        for doing in doings(frames):
            self.doings.setdefault(doing.person.first, []).append(doing)
        told_of = self.told.keys() | self.doings.keys()
        for mention in with_members(mentions) if told_of else ():
            if mention.name is not None and mention.first in told_of:
                self._learn(mention, self.registry.by_name.get(mention.name[0]))

    def _take_in(self, mention: Mention) -> None:
        """Resolve a mention in its turn, after the names in it and whoever says what it names."""
        if _is_group(mention) and not is_pair(self.tokens, mention):
            self.pronouns.groups.add(self.tokens[mention.first].sentence)
        if mention.owner is not None:
            self._remember_inner(mention.owner)
        if mention.form == "role" and mention.name is None:
            for name in self.registry.reading.names_within(mention.first, mention.last):
                self._remember_inner((name.first, name.last))
        if mention.author is not None and mention.author.form in IN_ORDER:
            self.resolve(mention.author)
        if mention.form in IN_ORDER:
            self.resolve(mention)

    def resolve(self, mention: Mention) -> Resolution:
        """Return where the mention leads; the same answer each time it is asked."""
        key = (mention.first, mention.last)
        if mention.name is not None and not key[0] <= mention.name[0] < key[1]:
            return self._named(mention)  # the label of a transcript: 'A. K.' is named elsewhere
        if key not in self.resolved:
            self.resolved[key] = self._resolve(mention)
            self._remember(mention, self.resolved[key])
        return self.resolved[key]

    def within(self, mention: Mention, outer: Mention | None) -> Resolution:
        """Return where a mention in the words of `outer` leads, who says 'ich' there."""
        if outer is None or self.tokens[mention.head].lower != "ich":
            return self.resolve(mention)
        said = self.resolve(outer)
        sole = said.entities[0] if len(said.entities) == 1 else None
        step = Found("first_person", (outer.first, outer.last), sole)
        return Resolution("pronoun", said.entities, (step, *said.steps), said.candidates)

    def _resolve(self, mention: Mention) -> Resolution:
        if mention.members:
            return self._joint(mention)
        if mention.form in ("name", "surname", "organisation", "place") and mention.name:
            return self._named(mention)
        if mention.form == "pronoun":
            return self.pronouns.resolve(mention)
        if is_pair(self.tokens, mention) and (pair := self.pronouns.both(mention)).entities:
            return pair
        if mention.form == "role":
            return self._predicated(mention) or self.roles.resolve(mention)
        if mention.form == "collective":
            known = mention.name is not None and mention.name[0] in self.registry.by_name
            return self._named(mention) if known else self.bodies.resolve(mention)
        return self._written(mention) or Resolution(mention.form)

    def _written(self, mention: Mention) -> Resolution | None:
        """'einer Mitteilung der Ahrebank': what a document says is said by whoever wrote it."""
        author = mention.author
        source = mention.noun is not None and mention.noun.lemma == SOURCE
        if mention.form != "document" or author is None or author.members or source:
            return None
        before = self.tokens[author.first - 1]
        if before.pos == "ADP" and before.lower not in ("von", "vom"):
            return None  # 'in einem Antrag an die Stadt'
        found = self.resolve(author)
        only_called = any(one.id in self.roles.unnamed.bodies for one in found.entities)
        if len(found.entities) != 1 or found.name is None or only_called:
            return None  # 'des Familienbetriebs'
        step = Found("author", (author.first, author.last), found.entities[0])
        return Resolution("document", found.entities, (step, *found.steps))

    def _joint(self, mention: Mention) -> Resolution:
        parts = [self.resolve(member) for member in mention.members]
        entities = tuple(entity for part in parts for entity in part.entities)
        steps = tuple(step for part in parts for step in part.steps)
        return Resolution(mention.members[0].form, entities, steps)

    def _named(self, mention: Mention) -> Resolution:
        assert mention.name is not None
        entity = self.registry.by_name.get(mention.name[0])
        if entity is None and mention.name[0] not in self.registry.doubtful:
            entity = self.registry.adopt(Named(*mention.name, mention.label or "PER"))
        if entity is None:
            rivals = self.registry.doubtful.get(mention.name[0], [])
            return Resolution(mention.form, candidates=tuple(rivals))
        rule = "full_name" if mention.form == "name" else mention.form
        steps = (Found(rule, entity.full_name or mention.name, entity),)
        if self.incumbents and (office := self.incumbents.named.get(entity.id)):
            steps += (Found(OFFICE_TABLE, office, entity),)
        return Resolution(mention.form, (entity,), steps)

    def _predicated(self, mention: Mention) -> Resolution | None:
        """A role that a sentence gives to somebody named before it: 'Keller ist die Leiterin'."""
        told = self.predicated.get(mention.first)
        if told is None or (told.first >= mention.first and told.name is None):
            return None  # 'Neue Leiterin wird Anna Keller', but no pronoun looks ahead
        found = self.resolve(told)
        words = (min(told.first, mention.first), max(told.last, mention.last))
        steps = (Found("told", words, None), *found.steps)
        return Resolution("role", found.entities, steps, found.candidates)

    def _remember(self, mention: Mention, resolution: Resolution) -> None:
        if mention.members or len(resolution.entities) != 1:
            return
        entity = resolution.entities[0]
        if mention.form == "document":
            return
        if entity.label == "PER" and not self._is_predicate(mention, entity):
            self.persons.add(mention, entity)
        if mention.form in ("organisation", "collective") and mention.number != "Plur":
            self.named_bodies.add(mention, entity, gender=body_gender(self.tokens, mention))
        if mention.form in ("name", "surname"):
            for told in self.told.get(mention.first, ()):
                self.roles.learn(entity, told.role)
            for role in mention.roles:
                self.roles.learn(entity, role)
            self._follow(mention, entity)
        if mention.form in ("pronoun", "role") and entity.named:
            entity.add_mention((mention.first, mention.last), mention.form)
        if mention.form in ("pronoun", "role") and entity.label == "PER":
            word = self.tokens[mention.head]
            if word.lower in ("er", "sie") and word.relation == "subject":
                entity.gender = entity.gender or gender_of(self.tokens, mention)
            self._learn(mention, entity)
            self._follow(mention, entity)

    def _is_predicate(self, mention: Mention, entity: Entity) -> bool:
        """'als Leiterin', 'ist heute ein Aktivist': what somebody is called is nobody else.

        'Tierärztin', without an article and no subject, is what somebody wants to be.
        """
        if mention.first == mention.head and not entity.named and not mention.preposition:
            return self.tokens[mention.head].relation != "subject"
        before = [t.lower for t in self.tokens[max(0, mention.first - 2) : mention.first]]
        some = self.tokens[mention.first].lower in ("ein", "eine")
        copular = some and not COPULAS.isdisjoint(before)
        return mention.form == "role" and (before[-1:] == ["als"] or copular)

    def _remember_inner(self, name: Range) -> None:
        """'Kellers Stimme', 'der Vater von Keller': a pronoun may go on with Keller."""
        entity = self.registry.by_name.get(name[0])
        if entity is not None and entity.label == "PER":
            first, last = name
            cases = frozenset(("Gen",))
            mention = Mention(first, last, last - 1, "surname", cases, label="PER", name=name)
            self.persons.add(mention, entity)

    def _learn(self, person: Mention, entity: Entity | None) -> None:
        """Keep what sentences tell of a person, and what they make of what somebody does."""
        if entity is None or entity.label != "PER" or not entity.named:
            return
        known = len(entity.described)
        for told in self.told.get(person.first, ()):
            self.registry.learn(entity, told.role)
            if told.past:
                self.roles.was(entity, told.role)
        for doing in self.doings.get(person.first, ()):
            self.registry.describe(entity, doing.roles, doing.evidence)
        self.roles.holders.add(entity, entity.described[known:])

    def _follow(self, person: Mention, entity: Entity) -> None:
        """Keep whom a sentence says that somebody follows in office."""
        for doing in self.doings.get(person.first, ()):
            other = self.registry.by_name.get(doing.follows[0]) if doing.follows else None
            if other is not None and other.label == "PER":
                self.roles.follow(entity, other, doing.evidence)


def _is_group(mention: Mention) -> bool:
    """'Die Arbeiter': several people without a name, who could be 'sie'."""
    several = mention.number == "Plur" and not mention.members and not mention.preposition
    return several and mention.form in ("role", "collective") and "Nom" in mention.cases
