"""Lead nouns for bodies to the one named before: 'das Unternehmen', 'der Verein'."""

from collections.abc import Iterator, Sequence

from quotegraph.entities import Registry
from quotegraph.entities.entity import Entity
from quotegraph.grammar.tokens import Range
from quotegraph.lexicon import BodyKind
from quotegraph.mentions.mention import Mention
from quotegraph.names.body_kinds import body_kind, kinds_of
from quotegraph.names.people import with_members
from quotegraph.names.places import place_of
from quotegraph.resolution.resolutions import Found, Resolution
from quotegraph.resolution.unnamed import Unnamed

LOOK_BACK = 3  # sentences in which a body of unknown kind may be meant


class Bodies:
    """The bodies of one article that have names, and what each is called beside its name."""

    def __init__(self, registry: Registry, unnamed: Unnamed, mentions: Sequence[Mention]) -> None:
        """Note the nouns beside names: 'die Gewerkschaft Verdi' is a Gewerkschaft."""
        self.registry = registry
        self.tokens = registry.reading.tokens
        self.unnamed = unnamed
        self._beside: dict[str, set[str]] = {}
        for mention in with_members(mentions):
            entity = registry.by_name.get(mention.name[0]) if mention.name else None
            if entity is not None and mention.noun is not None and entity.label != "PER":
                nouns = (mention.noun.lemma, self.tokens[mention.head].text)
                self._beside.setdefault(entity.id, set()).update(nouns)

    def resolve(self, mention: Mention) -> Resolution:
        """Return the body that a noun means, or else a body that is only called by the noun."""
        kind = self._kind(mention)
        several = "Plur" in (mention.number, self.tokens[mention.head].morph.number)
        found = self._meant(mention, kind) if kind and mention.definite and not several else []
        if not found:
            return self.unnamed.body(mention)
        if len(found) > 1:
            return Resolution("collective", candidates=tuple(entity for entity, _ in found))
        entity, place = found[0]
        entity.mentions.append(((mention.first, mention.last), "collective"))
        return Resolution("collective", (entity,), (Found("body", place, entity),))

    def _kind(self, mention: Mention) -> BodyKind | None:
        """Return the kind that a bare noun calls a body by; a compound may be a name: Ahrebank."""
        attributes = self.tokens[mention.first : mention.head]
        foreign = any(t.pos == "ADJ" and place_of(t.text) is not None for t in attributes)
        whole = mention.last == mention.head + 1 and mention.chars is None and not foreign
        if mention.noun is None or not whole:
            return None
        kind = body_kind(mention.noun.lemma)
        known = any(self.tokens[mention.head].text in nouns for nouns in self._beside.values())
        generic = kind is not None and (not mention.noun.front or kind.unlisted or known)
        return kind if generic else None

    def _meant(self, mention: Mention, kind: BodyKind) -> list[tuple[Entity, Range]]:
        """Return the bodies of the kind, those of the nearest sentence if there are several."""
        own = self.tokens[mention.first].sentence
        named = [(*one, self._kinds(one[0])) for one in self._before(mention)]
        fitting = [one for one in named if one[2] & {kind.noun, kind.under}]
        if not fitting and kind.unlisted:
            fitting = [
                (entity, place, kinds)
                for entity, place, kinds in named
                if not kinds and self._is_name(entity) and own - self._sentence(place) <= LOOK_BACK
            ]
        last = max((self._sentence(place) for _, place, _ in fitting), default=-1)
        return [(entity, place) for entity, place, _ in fitting if self._sentence(place) == last]

    def _is_name(self, entity: Entity) -> bool:
        """Whether a body has a name of its own, and is not only called 'die Polizei'."""
        return entity.label == "ORG" and entity not in self.unnamed.known.values()

    def _before(self, mention: Mention) -> Iterator[tuple[Entity, Range]]:
        """Yield the bodies that were named before a mention, with their last name there."""
        for entity in self.registry.entities:
            if entity.label in ("ORG", "MISC"):
                places = [place for place, _ in entity.mentions if place[1] <= mention.first]
                if places:
                    yield entity, max(places)

    def _kinds(self, entity: Entity) -> frozenset[str]:
        return kinds_of(entity.names, self._beside.get(entity.id, ()))

    def _sentence(self, place: Range) -> int:
        return self.tokens[place[0]].sentence
