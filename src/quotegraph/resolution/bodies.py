"""Lead nouns for bodies to the one named before: 'das Unternehmen', 'der Verein'."""

from collections.abc import Iterable, Iterator, Sequence

from quotegraph.entities import Registry
from quotegraph.entities.entity import Entity
from quotegraph.grammar.tokens import Range, Token
from quotegraph.lexicon import BodyKind
from quotegraph.mentions.mention import Mention
from quotegraph.mentions.people import with_members
from quotegraph.names.body_kinds import body_kind, kinds_of
from quotegraph.names.neighbour_names import TERRITORIES
from quotegraph.names.places import place_of
from quotegraph.resolution.resolutions import Found, Resolution
from quotegraph.resolution.unnamed import Unnamed

BARE_SOURCES = ("laut", "seitens")  # 'laut Ministerium': the one named before
LOOK_BACK = 3  # sentences in which a body of unknown kind may be meant


class Bodies:
    """The bodies of one article that have names, and what each is called beside its name."""

    def __init__(self, registry: Registry, unnamed: Unnamed, mentions: Sequence[Mention]) -> None:
        """Note the nouns beside names: 'die Gewerkschaft Verdi' is a Gewerkschaft."""
        self.registry = registry
        self.tokens = registry.reading.tokens
        self.unnamed = unnamed
        self._beside: dict[str, set[str]] = {}
        self._described: dict[tuple[str, ...], Entity] = {}
        for mention in with_members(mentions):
            entity = registry.by_name.get(mention.name[0]) if mention.name else None
            if entity is not None and mention.noun is not None and entity.label != "PER":
                nouns = (mention.noun.lemma, self.tokens[mention.head].text)
                self._beside.setdefault(entity.id, set()).update(nouns)
                if mention.name is not None and mention.name[0] > mention.head:
                    self._described.setdefault(self._words(mention), entity)
        self._nouns = frozenset(noun for nouns in self._beside.values() for noun in nouns)
        self._named: list[Entity] = []
        self._seen = 0
        self._kinds_by_names: dict[tuple[str, int], frozenset[str]] = {}

    def resolve(self, mention: Mention) -> Resolution:
        """Return the body that a noun means, or else a body that is only called by the noun."""
        kind = self._kind(mention)
        several = "Plur" in (mention.number, self.tokens[mention.head].morph.number)
        definite = mention.definite or mention.preposition in BARE_SOURCES
        found = self._so_described(mention)
        if not found and kind and definite and not several:
            found = self._meant(mention, kind)
        if not found:
            return self.unnamed.body(mention, generic=self._is_generic(mention))
        if len(found) > 1:
            return Resolution("collective", candidates=tuple(entity for entity, _ in found))
        entity, place = found[0]
        entity.add_mention((mention.first, mention.last), "collective")
        return Resolution("collective", (entity,), (Found("body", place, entity),))

    def _so_described(self, mention: Mention) -> list[tuple[Entity, Range]]:
        """'die zweitgrößte Bank' is the one that was called so beside its name."""
        words = self._words(mention) if mention.last == mention.head + 1 else ()
        entity = self._described.get(words) if len(words) > 1 and mention.definite else None
        return list(_before(mention, [entity])) if entity is not None else []

    def _words(self, mention: Mention) -> tuple[str, ...]:
        """Return the words up to the noun without article and endings."""
        words = (*self._attributes(mention), self.tokens[mention.head])
        return tuple(word.lower.rstrip("nmres") for word in words)

    def _kind(self, mention: Mention) -> BodyKind | None:
        """Return the kind that a bare noun calls a body by; a compound may be a name: Ahrebank."""
        attributes = self._attributes(mention)
        foreign = any(t.pos == "ADJ" and place_of(t.text) is not None for t in attributes)
        whole = mention.last == mention.head + 1 and mention.chars is None and not foreign
        if mention.noun is None or not whole:
            return None
        kind = body_kind(mention.noun.lemma)
        known = self.tokens[mention.head].text in self._nouns
        generic = kind is not None and (not mention.noun.front or kind.unlisted or known)
        return kind if generic else None

    def _is_generic(self, mention: Mention) -> bool:
        """'die Bank', 'die zweitgrößte Bank', 'die litauische Hauptstadt': no name of any."""
        known = body_kind(mention.noun.lemma) if mention.noun is not None else None
        compound = mention.noun is not None and bool(mention.noun.front)
        town = compound and mention.noun is not None and mention.noun.lemma in TERRITORIES
        whole = mention.last == mention.head + 1 and mention.chars is None
        small = all(t.text[0].islower() for t in self._attributes(mention))
        return whole and small and (town or (known is not None and not compound))

    def _attributes(self, mention: Mention) -> Sequence[Token]:
        """Return the words before a noun, the article left out."""
        opened = self.tokens[mention.first].pos in ("DET", "PRON")
        return self.tokens[mention.first + opened : mention.head]

    def _meant(self, mention: Mention, kind: BodyKind) -> list[tuple[Entity, Range]]:
        """Return the bodies of the kind, those of the nearest sentence if there are several."""
        own = self.tokens[mention.first].sentence
        wanted = {kind.noun, kind.under}
        alike = (entity for entity in self._bodies() if not wanted.isdisjoint(self._kinds(entity)))
        fitting = list(_before(mention, alike))
        if not fitting and kind.unlisted:
            others = (entity for entity in self._bodies() if not self._kinds(entity))
            fitting = [
                one
                for one in _before(mention, others)
                if own - self._sentence(one[1]) <= LOOK_BACK and self._is_name(one[0])
            ]
        last = max((self._sentence(place) for _, place in fitting), default=-1)
        return [(entity, place) for entity, place in fitting if self._sentence(place) == last]

    def _is_name(self, entity: Entity) -> bool:
        """Whether a body has a name of its own, and is not only called 'die Polizei'."""
        return entity.label == "ORG" and entity.id not in self.unnamed.bodies

    def _bodies(self) -> Sequence[Entity]:
        """Return the bodies of the article so far; those found since the last time are added."""
        found = self.registry.entities[self._seen :]
        self._seen += len(found)
        self._named += [entity for entity in found if entity.label in ("ORG", "MISC")]
        return self._named

    def _kinds(self, entity: Entity) -> frozenset[str]:
        """Return the kinds of a body; they change only when it gets another name."""
        key = (entity.id, len(entity.names))
        if key not in self._kinds_by_names:
            kinds = kinds_of(entity.names, self._beside.get(entity.id, ()))
            self._kinds_by_names[key] = kinds
        return self._kinds_by_names[key]

    def _sentence(self, place: Range) -> int:
        return self.tokens[place[0]].sentence


def _before(mention: Mention, bodies: Iterable[Entity]) -> Iterator[tuple[Entity, Range]]:
    """Yield the bodies that were named before a mention, with their last place there."""
    for entity in bodies:
        place = entity.last_before(mention.first)
        if place is not None:
            yield entity, place
