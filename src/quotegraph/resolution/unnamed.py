"""Speakers whom the text does not name: 'ein Anwohner', 'die Polizei'."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from quotegraph.entities import Registry
from quotegraph.entities.entity import Entity
from quotegraph.grammar.declension import CONTRACTED, is_article
from quotegraph.grammar.nouns import noun
from quotegraph.grammar.tokens import Token
from quotegraph.mentions.mention import Mention
from quotegraph.names.body_kinds import COMPANY, body_kind
from quotegraph.names.description import RELATIONAL, Description
from quotegraph.names.nominatives import nominative
from quotegraph.names.places import place_of
from quotegraph.resolution.resolutions import Found, Resolution


@dataclass
class Unnamed:
    """The unnamed persons and the bodies of one article, by what they are called.

    `bodies` are the ids of those bodies.
    """

    registry: Registry
    known: dict[str, Entity] = field(default_factory=dict[str, Entity])
    bodies: set[str] = field(default_factory=set[str])

    def person(self, mention: Mention, described: Description) -> Resolution:
        """Return an unnamed person: an indefinite one is new, a definite one the last so called."""
        key = f"{described}"
        if key not in self.known or not mention.definite:
            text = self.registry.text(mention.first, mention.last)
            entity = self.registry.new("PER", text, named=False)
            entity.gender = described.gender
            self.known[key] = entity
        entity = self.known[key]
        entity.add_mention((mention.first, mention.last), "role")
        return Resolution("role", (entity,), (Found("unnamed", None, entity),))

    def body(self, mention: Mention, *, generic: bool = False) -> Resolution:
        """Return the body that a definite noun names: Polizei; a group is nobody in particular.

        A `generic` noun, 'der Konzern', says of what kind a body is, and gives it no name.
        """
        if mention.chars is not None:
            return self._named(mention, self.registry.reading.text[slice(*mention.chars)])
        tokens = self.registry.reading.tokens
        if tokens[mention.first].lower in ("ein", "eine"):
            return self._some(mention)  # 'eine Gruppe', be it of many
        several = mention.noun is None or mention.noun.plural or mention.number == "Plur"
        if several and not self._is_utility(mention):
            return Resolution("collective")
        if not mention.definite and mention.preposition not in CONTRACTED:
            return self._some(mention)
        article = tokens[mention.first].pos in ("DET", "PRON")
        words = range(mention.first + article, mention.last)
        first = next((i for i in words if i == mention.head or _tells(tokens[i])), mention.head)
        last = next((i for i in words if i > mention.head and _ends(tokens, i)), mention.last)
        first = mention.head + 1 if self._is_company(mention) else first
        return self._named(mention, nominative(tokens, first, last), named=not generic)

    def _is_utility(self, mention: Mention) -> bool:
        """'die Stadtwerke Talheim': a plural with a name right behind, of one body."""
        one, *behind = self.registry.reading.tokens[mention.head : mention.last]
        named = bool(behind) and behind[0].pos == "PROPN"
        return mention.noun is not None and one.text == mention.noun.lemma and named

    def _is_company(self, mention: Mention) -> bool:
        """'das Bahnunternehmen Talfracht': a noun for companies is no part of their names."""
        kind = body_kind(mention.noun.lemma) if mention.noun is not None else None
        behind = self.registry.reading.tokens[mention.head + 1 : mention.last]
        company = kind is not None and COMPANY in (kind.noun, kind.under)
        named = bool(behind) and behind[0].text[0].isupper() and noun(behind[0].text) is None
        return company and named

    def _some(self, mention: Mention) -> Resolution:
        """'Eine Splittergruppe': a body without a name, whom a pronoun can mean."""
        name = self.registry.text(mention.first, mention.last)
        entity = self.registry.new("ORG", name, named=False)
        entity.add_mention((mention.first, mention.last), "collective")
        return Resolution("collective", (entity,), (Found("unnamed", None, entity),))

    def _named(self, mention: Mention, name: str, *, named: bool = True) -> Resolution:
        key = f"body {name}"
        if key not in self.known:
            self.known[key] = self.registry.new("ORG", name, named=named)
            self.bodies.add(self.known[key].id)
        entity = self.known[key]
        entity.add_mention((mention.first, mention.last), "collective")
        rule = "collective" if entity.named else "unnamed"
        return Resolution("collective", (entity,), (Found(rule, None, entity),))


def _tells(word: Token) -> bool:
    """Whether a word before a noun belongs to a name: 'italienische Polizei', no 'zuständige'."""
    relational = word.lower.rstrip("nmres").endswith(RELATIONAL)
    return word.text[0].isupper() or relational or place_of(word.text) is not None


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name is over: before a bracket, 'im Streit', 'von der Kritik', 'für Aufsehen'."""
    article = tokens[at].pos == "ADP" and is_article(tokens[at + 1])
    return tokens[at].text == "(" or tokens[at].lower in CONTRACTED or article
