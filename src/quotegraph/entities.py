"""Gather the names of an article into entities: one person under every spelling of the name.

Full names come first, bare surnames look for the sole full name they fit, and what fits several
fits none. Titles are kept apart, and so are the roles that appositions teach.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from quotegraph import lexicon
from quotegraph.descriptions import Description, describe
from quotegraph.mentions import Mention
from quotegraph.names import (
    PersonName,
    bases,
    gender_of,
    is_variant,
    parse_name,
    same_surname,
    spelling_keys,
)
from quotegraph.places import place_of
from quotegraph.tokens import Label, Named, Range, Reading, Token


@dataclass
class Entity:
    """An entity while it grows. Ranges are tokens; `described` holds what its roles say."""

    id: str
    label: Label
    names: Counter[str] = field(default_factory=Counter[str])
    person: PersonName | None = None
    gender: str | None = None
    age: str = ""
    roles: list[str] = field(default_factory=list[str])
    titles: list[str] = field(default_factory=list[str])
    described: list[tuple[Description, Range]] = field(
        default_factory=list[tuple[Description, Range]]
    )
    mentions: list[tuple[Range, str]] = field(default_factory=list[tuple[Range, str]])
    named: bool = True

    @property
    def name(self) -> str:
        """The fullest form; of several spellings one with a listed first name, or the commonest."""
        longest = max((len(name.split()) for name in self.names), default=0)
        full = [name for name in self.names if len(name.split()) == longest]
        return max(full, key=lambda name: (_is_known(name), self.names[name], -full.index(name)))


FIRST = "first name "  # key of a first name among the keys of surnames


def _is_known(name: str) -> bool:
    return name.split()[0] in lexicon.first_names()


class Registry:
    """The entities of one article, and which one each named stretch belongs to."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        """Build entities from the names of the reading and the roles of its mentions."""
        self.reading = reading
        self.entities: list[Entity] = []
        self.by_name: dict[int, Entity] = {}
        self.doubtful: dict[int, list[Entity]] = {}
        self._by_key: dict[str, list[Entity]] = {}
        self._by_base: dict[tuple[str, str], Entity] = {}
        self.owners = {m.owner[0] for m in _with_members(mentions) if m.owner}
        self._gather_people([name for name in reading.names if name.label == "PER"])
        for name in reading.names:
            if name.label != "PER":
                self._add_other(name)
        for mention in _with_members(mentions):
            self._learn(mention)

    def new(self, label: Label, name: str, *, named: bool = True) -> Entity:
        """Add an entity with this name."""
        entity = Entity(f"e{len(self.entities) + 1}", label, Counter([name]), named=named)
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
        start, end = self.reading.tokens[first].start, self.reading.tokens[last - 1].end
        return " ".join(self.reading.text[start:end].split())

    def _gather_people(self, names: Sequence[Named]) -> None:
        parsed = [(name, parse_name(self._words(name))) for name in names]
        for name, person in parsed:
            if person.first:
                self._put(name, person, self._full(person) or self._new_person(person))
        for name, person in parsed:
            if not person.first:
                self._add_bare(name, person)

    def _words(self, name: Named) -> list[str]:
        tokens = self.reading.tokens[name.first : name.last]
        words = _without_marked(tokens)
        if name.first in self.owners and len(words[-1]) > 3:  # genitive by its place
            words[-1] = words[-1].removesuffix("s").rstrip("'’")
        return words

    def _new_person(self, person: PersonName) -> Entity:
        entity = self.new("PER", person.full)
        entity.names.clear()
        entity.person = person
        keys = {key for base in bases(person.surname) for key in spelling_keys(base)}
        for key in (*keys, FIRST + person.first):
            self._by_key.setdefault(key, []).append(entity)
        return entity

    def _near(self, *keys: str) -> list[Entity]:
        """Return the persons under any of these keys, each once, in order of appearance."""
        found = {entity.id: entity for key in keys for entity in self._by_key.get(key, ())}
        return sorted(found.values(), key=lambda entity: int(entity.id[1:]))

    def _put(self, name: Named, person: PersonName, entity: Entity) -> None:
        self.by_name[name.first] = entity
        entity.mentions.append(((name.first, name.last), "name" if person.first else "surname"))
        entity.names[_nominative(person, entity).full] += 1
        entity.titles += [title for title in person.titles if title not in entity.titles]
        entity.gender = entity.gender or gender_of(person)

    def _full(self, person: PersonName) -> Entity | None:
        """Return the entity of the same full name, or of a spelling of it."""
        for entity in self._near(*spelling_keys(person.surname)):
            known = entity.person
            if known is None or not known.first:
                continue
            surnames = same_surname(known.surname, person.surname)
            if surnames and (known.first == person.first or is_variant(known.first, person.first)):
                return entity
            if known.first == person.first and is_variant(known.surname, person.surname):
                return entity
        return None

    def _add_bare(self, name: Named, person: PersonName) -> None:
        near = self._near(*spelling_keys(person.full), FIRST + person.full)
        fitting = [e for e in near if e.person and _fits_bare(e.person, person)]
        if len(fitting) > 1:
            self.doubtful[name.first] = fitting
            return
        self._put(name, person, fitting[0] if fitting else self._new_person(person))

    def _add_other(self, name: Named) -> None:
        text = self.text(name.first, name.last)
        canonical = (place_of(text) if name.label == "LOC" else None) or text
        entity = self._other(name.label, canonical)
        entity.names[text if entity.name != canonical else canonical] += 1
        entity.mentions.append(
            ((name.first, name.last), "place" if name.label == "LOC" else "organisation")
        )
        self.by_name[name.first] = entity

    def _other(self, label: Label, name: str) -> Entity:
        keys = [(label, base) for base in bases(name)]
        entity = next((self._by_base[key] for key in keys if key in self._by_base), None)
        if entity is None:
            entity = self.new(label, name)
            self._by_base |= dict.fromkeys(keys, entity)
        return entity

    def _age(self, mention: Mention) -> str:
        """Return the age in the bracket after a name, 'Anna Keller (52)', or ''."""
        return next(_numbers_in_brackets(self.reading.tokens[mention.first : mention.last]), "")

    def _learn(self, mention: Mention) -> None:
        """Keep the roles that stand beside a name."""
        if mention.name is None or mention.label != "PER":
            return
        entity = self.by_name.get(mention.name[0])
        if entity is None:
            return
        entity.age = entity.age or self._age(mention)
        for first, last in mention.roles:
            tokens = self.reading.tokens[first:last]
            described = describe(tokens) if tokens else None
            if described is not None:
                entity.described.append((described, (first, last)))
                role = self.text(first, last)
                entity.roles += [role] if role not in entity.roles else []
        if entity.gender is None and mention.noun is not None and mention.noun.gender in ("m", "f"):
            entity.gender = mention.noun.gender


def _without_marked(tokens: Sequence[Token]) -> list[str]:
    """Return the words of a name without a nickname in marks."""
    words: list[str] = []
    marked = False
    for token in tokens:
        if not token.text[0].isalnum() and len(tokens) > 2:
            marked = not marked
        elif not marked and token.text.strip():
            words.append(token.text)
    return words or [token.text for token in tokens]


def _numbers_in_brackets(tokens: Sequence[Token]) -> Iterator[str]:
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if before.text == "(" and token.text.isdigit() and after.text in (")", ","):
            yield token.text


def _with_members(mentions: Sequence[Mention]) -> Iterator[Mention]:
    for mention in mentions:
        yield from mention.members or (mention,)


def _fits_bare(full: PersonName, bare: PersonName) -> bool:
    """Whether a bare name is the surname, a form or spelling of it, or the first name alone."""
    return (
        same_surname(full.surname, bare.full)
        or (bool(full.first) and full.first == bare.full)
        or is_variant(full.surname, bare.full)
    )


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
