"""Gather the names of an article into entities: one person under every spelling of the name.

Full names come first, bare surnames look for the sole full name they fit, and what fits several
fits none unless its title or office tells. Titles are kept apart, and so are roles.
"""

from collections.abc import Iterable, Iterator, Sequence

from quotegraph.entities.entity import Entity
from quotegraph.grammar.tokens import Label, Named, Range, Reading
from quotegraph.mentions.mention import Mention
from quotegraph.mentions.people import People
from quotegraph.names.bodies import acronyms, canonical, place_adjectives, words_of
from quotegraph.names.body_kinds import without_sign
from quotegraph.names.description import Description
from quotegraph.names.descriptions import describe, descriptions
from quotegraph.names.longer_names import NOBLE
from quotegraph.names.parts import (
    Fit,
    PersonName,
    bare_fit,
    full_name_likeness,
    gender_of,
    is_address,
    surname_parts,
)
from quotegraph.names.places import place_of
from quotegraph.names.spellings import Likeness, bases, spelling_keys

FIRST = "first name "  # key of a first name among the keys of surnames


class Registry:
    """The entities of one article, and which one each named stretch belongs to."""

    def __init__(
        self, reading: Reading, mentions: Sequence[Mention], careful: Sequence[Range] = ()
    ) -> None:
        """Build entities from the names of the reading and the roles of its mentions.

        `careful` are characters where names are spelled with care: keywords and captions.
        """
        self.reading = reading
        self.careful = careful
        self.entities: list[Entity] = []
        self.by_name: dict[int, Entity] = {}
        self.doubtful: dict[int, list[Entity]] = {}
        self._by_key: dict[str, list[Entity]] = {}
        self._by_base: dict[tuple[str, str], Entity] = {}
        self._acronyms = acronyms(reading)
        self._people = People(reading, mentions)
        self._gather_people([name for name in reading.names if name.label == "PER"])
        for name in reading.names:
            if name.label != "PER":
                self._add_other(name)
        self._link_adjectives()

    def new(self, label: Label, *names: str, named: bool = True) -> Entity:
        """Add an entity with these names."""
        entity = Entity(f"e{len(self.entities) + 1}", label, named=named)
        for name in names:
            entity.names[name] += 1
        self.entities.append(entity)
        return entity

    def adopt(self, name: Named) -> Entity | None:
        """Add a name that the recogniser missed; None if it fits several persons."""
        if name.label != "PER":
            self._add_other(name)
        else:
            self._gather_people([name])
        return self.by_name.get(name.first)

    def people(self) -> Iterator[Entity]:
        """Yield the persons known by name."""
        return (entity for entity in self.entities if entity.label == "PER" and entity.named)

    def text(self, first: int, last: int) -> str:
        """Return the words of a token range as one line."""
        return words_of(self.reading, Named(first, last, "MISC"))

    def describe(self, entity: Entity, roles: Iterable[Description], evidence: Range) -> None:
        """Keep what somebody is by what they do, for which the text has no noun."""
        entity.described += [(one, evidence) for one in roles]

    def learn(self, entity: Entity, role: Range) -> None:
        """Keep a role of an entity that stands at these tokens."""
        told = [(one, role) for one in descriptions(self.reading.tokens[slice(*role)])]
        new = [one for one in told if one not in entity.described]
        entity.described += new
        words = self.text(*role)
        if (new or not told) and words not in entity.roles and not is_address(words):
            entity.roles.append(words)
        entity.gender = entity.gender or next((one.gender for one, _ in new if one.gender), None)

    def _gather_people(self, names: Sequence[Named]) -> None:
        """Add persons: full names in order, then bare ones, when the roles of those are known."""
        parsed = self._people.read(names)
        for name, person in parsed:
            if person.first:
                self._put(name, person, self._full(person) or self._new_person(person))
        for name, person in parsed:
            if not person.first:
                self._add_bare(name, person)

    def _new_person(self, person: PersonName) -> Entity:
        entity = self.new("PER")
        entity.person = person
        keys = {key for part in surname_parts(person) for key in spelling_keys(part)}
        firsts = {FIRST + base for base in bases(person.first)} if person.first else set[str]()
        for key in (*keys, *firsts, person.full.casefold()):
            self._by_key.setdefault(key, []).append(entity)
        return entity

    def _near(self, person: PersonName) -> list[Entity]:
        """Return the persons who could bear a name, each once, in order of appearance."""
        keys = {key for part in surname_parts(person) for key in spelling_keys(part)}
        keys |= {FIRST + base for base in bases(person.words[-1])}
        if person.first:
            keys.add(FIRST + person.first)
        found = {entity.id: entity for key in keys for entity in self._by_key.get(key, ())}
        return sorted(found.values(), key=lambda entity: int(entity.id[1:]))

    def _put(self, name: Named, person: PersonName, entity: Entity) -> None:
        self.by_name[name.first] = entity
        entity.add_mention((name.first, name.last), "name" if person.first else "surname")
        written = _nominative(person, entity).full
        entity.names[written] += 1
        start = self.reading.tokens[name.first].start
        if any(first <= start < last for first, last in self.careful):
            entity.careful.add(written)
        entity.titles += [title for title in person.titles if title not in entity.titles]
        woman = self._people.gender_beside(name) == "f"  # 'die Georgierin Nino …'
        entity.gender = entity.gender or ("f" if woman else gender_of(person))
        self._learn(name, person, entity)

    def _learn(self, name: Named, person: PersonName, entity: Entity) -> None:
        """Keep the roles and the age that stand beside a name."""
        entity.age = entity.age or self._people.age_beside(name)
        entity.party = entity.party or self._people.party_beside(name)
        for role in self._people.roles_beside(name):
            self.learn(entity, role)
        for token in self.reading.tokens[name.first : name.last]:
            if token.text in NOBLE:  # 'der Freiherr' is who has it in the name
                self.learn(entity, (token.i, token.i + 1))
        if person.titles:  # Bischof, General: a title and an office
            self.learn(entity, (name.first, name.first + len(person.titles)))
        entity.gender = entity.gender or self._people.gender_beside(name)

    def _full(self, person: PersonName) -> Entity | None:
        """Return the entity of the same full name, or of the likest spelling of it."""
        known = [(e, full_name_likeness(e.person, person)) for e in self._near(person) if e.person]
        best = max(known, key=lambda row: row[1], default=None)
        return best[0] if best and best[1] is not Likeness.OTHER else None

    def _add_bare(self, name: Named, person: PersonName) -> None:
        """Lead a bare name to the one person whom it fits best; several are kept as doubtful."""
        fits = [(e, bare_fit(e.person, person)) for e in self._near(person) if e.person]
        best = max((fit for _, fit in fits), default=Fit.NONE)
        fitting = [e for e, fit in fits if fit is best] if best else []
        if len(fitting) > 1:
            fitting = self._told_apart(name, person, fitting)
        if len(fitting) > 1:
            self.doubtful[name.first] = fitting
            return
        self._put(name, person, fitting[0] if fitting else self._new_person(person))

    def _told_apart(self, name: Named, person: PersonName, rivals: list[Entity]) -> list[Entity]:
        """Keep of relatives those of the title or office beside the name, if one is left."""
        beside = (describe(self.reading.tokens[slice(*r)]) for r in self._people.roles_beside(name))
        described = [role for role in beside if role is not None]
        genders = (gender_of(person), *(role.gender for role in described))
        gender = next((one for one in genders if one), None)
        left = [e for e in rivals if gender is None or e.gender in (None, gender)]
        held = [e for e in left for one in described for known, _ in e.described if known.fits(one)]
        left = list({e.id: e for e in held}.values()) or left
        return left if len(left) == 1 else rivals

    def _add_other(self, name: Named) -> None:
        text = words_of(self.reading, name)
        whole = canonical(self.reading, name, self._acronyms)
        entity = self._other(name.label, whole)
        entity.names[whole] += 1
        if place_of(text) == whole:
            entity.canonical = whole  # 'USA', however long the words for it are
        if text != whole:
            entity.names[text] += 0
        form = "place" if name.label == "LOC" else "organisation"
        entity.add_mention((name.first, name.last), form)
        self.by_name[name.first] = entity

    def _link_adjectives(self) -> None:
        """Add adjectives to the places that the article names: 'russische' is Russland."""
        places = {entity.canonical: entity for entity in self.entities if entity.canonical}
        for token, place in place_adjectives(self.reading) if places else ():
            if place in places:
                places[place].add_mention((token, token + 1), "place")

    def _other(self, label: Label, name: str) -> Entity:
        kind = "LOC" if label == "LOC" else "ORG"  # a recogniser wavers between ORG and MISC
        keys = [(kind, base) for form in (name, without_sign(name)) for base in bases(form)]
        entity = next((self._by_base[key] for key in keys if key in self._by_base), None)
        if entity is not None and label == "ORG":
            entity.label = "ORG"
        if entity is None:
            entity = self.new(label)
            self._by_base |= dict.fromkeys(keys, entity)
        return entity


def _nominative(person: PersonName, entity: Entity) -> PersonName:
    """Undo a genitive -s if the entity is known by the form without it."""
    known = entity.person
    if known is None or not person.words or person.words[-1] == known.words[-1]:
        return person
    last = known.words[-1]
    if last in bases(person.words[-1]):
        return PersonName(person.titles, (*person.words[:-1], last))
    if person.words[-1] in bases(last):  # the first one seen was the genitive
        entity.person = PersonName(known.titles, (*known.words[:-1], person.words[-1]))
        genitive = known.full
        entity.names[entity.person.full] += entity.names.pop(genitive, 0)
    return person
