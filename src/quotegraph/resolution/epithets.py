"""Lead new words for a person to somebody named before: 'die 52-Jährige', 'der Jurist'."""

import re
from collections.abc import Callable, Sequence

from quotegraph.entities import Registry
from quotegraph.entities.entity import Entity
from quotegraph.mentions.mention import Mention
from quotegraph.names.description import Description
from quotegraph.names.parties import party_keys
from quotegraph.resolution.agreement import gender_of
from quotegraph.resolution.holders import may_be
from quotegraph.resolution.pronouns import Pronouns
from quotegraph.resolution.resolutions import Found, Resolution

AGED = re.compile(r"(\d+)-jährige[nr]?$")
AGENTS = ("von", "vom", "durch")  # 'wurde von Jonas Brandt gefoult' tells of somebody else
NATIVE = "gebürtig"  # 'der gebürtige Ulmer' says nothing that an office could contradict


class Epithets:
    """Leads words that no sentence gave to a person to whom a pronoun would mean."""

    def __init__(self, registry: Registry, pronouns: Pronouns) -> None:
        """Share the entities of an article, and what finds those whom its pronouns mean.

        `nameless` are the ages of people whom the article does not name.
        """
        self.registry = registry
        self.tokens = registry.reading.tokens
        self.pronouns = pronouns
        self.introduced: set[frozenset[str]] = set()
        self.nameless: set[str] = set()

    def of(self, mention: Mention, described: Description) -> Resolution | None:
        """Return whom a word means that nobody was called by before, None if it means nobody."""
        found = (
            self.by_state(mention, described)
            or self._by_trade(mention, described)
            or self._by_elimination(mention, described)
        )
        if mention.first < mention.head:  # 'Imker' in a headline brings nobody in
            self.introduced.add(_word(described))
        return found

    def by_age(self, mention: Mention) -> Resolution | None:
        """Return the one person of the age that a mention gives: 'die 52-jährige Wirtin'."""
        age = self.age(mention)
        known = [person for person in self.registry.people() if person.age == age] if age else []
        if len(known) != 1:
            return None
        step = Found("age", known[0].mentions[0][0], known[0])
        return Resolution("role", (known[0],), (step,))

    def by_state(self, mention: Mention, described: Description | None) -> Resolution | None:
        """Return who is 'die 52-Jährige' or 'der gebürtige Ulmer', None for other words.

        A trade beside the age must be one that the person can have.
        """
        age = self.age(mention)
        words = (token.lower for token in self.tokens[mention.first : mention.last])
        if not mention.definite or not (age or any(word.startswith(NATIVE) for word in words)):
            return None
        if age and age in self.nameless:
            return None  # 'Ein 39-jähriger Landwirt kam. Der 39-Jährige …'
        gender = gender_of(self.tokens, mention)
        trade = described if age else None
        if trade is not None and (trade.office or not trade.may_be_new(gender)):
            return None  # it brings somebody else in: 'der 34-jährige Fahrer'

        def fits(person: Entity) -> bool:
            if age and person.age and abs(int(person.age) - int(age)) > 1:
                return False  # 'die 58-Jährige' behind 'ihre Mutter Antje, 91,'
            return trade is None or may_be(person, trade)

        return _decided(self._meant(mention, gender, fits))

    def _by_trade(self, mention: Mention, described: Description) -> Resolution | None:
        """Return who is 'die Juristin', whose trade nobody told."""
        if not mention.definite or not described.epithet or _word(described) in self.introduced:
            return None
        if mention.last > mention.head + 1 and not described.trade:
            return None  # 'der frühere Leiter des Amtes' may be anybody
        return _decided(self._new_word(mention, described.gender, described))

    def _by_elimination(self, mention: Mention, described: Description) -> Resolution | None:
        """Take a new word for the only person of its gender in the last sentences, if it fits.

        Of a man nothing may be said yet: a word for a man often brings in another one.
        """
        gender = described.gender or gender_of(self.tokens, mention)
        alone = mention.definite and mention.last == mention.head + 1
        if not alone or _word(described) in self.introduced:
            return None
        rivals = self.pronouns.persons.recent(mention, gender)
        if len(rivals) != 1 or not rivals[0].named:
            return None
        told = [one for one, _ in rivals[0].described if not one.chance]
        narrower = any(one.covers(described) for one in told)  # Manager: Geschäftsführer
        other = bool(told) and (gender != "f" or described.apart)
        if not narrower and (other or not described.may_be_new(gender)):
            return None
        meant = self._new_word(mention, gender, described)
        return meant if meant.entities else None

    def age(self, mention: Mention) -> str:
        """Return the age that a mention gives, '' if it gives none."""
        words = (token.lower for token in self.tokens[mention.first : mention.last])
        return next((found[1] for word in words if (found := AGED.match(word))), "")

    def _new_word(self, mention: Mention, gender: str | None, described: Description) -> Resolution:
        """Lead a word to whom a pronoun would mean, if it can be said of them."""
        return self._meant(mention, gender, lambda person: may_be(person, described))

    def _meant(
        self, mention: Mention, gender: str | None, fits: Callable[[Entity], bool]
    ) -> Resolution:
        """Return whom a pronoun would mean, or the only one of the gender in the whole article.

        A word says more than a pronoun, and so may look farther back.
        """
        near = self.pronouns.by_gender(mention, "epithet", gender, fits)
        new = self._just_introduced(mention, near.candidates)
        if new is not None:
            return Resolution("role", (new,), (Found("epithet", new.places[0], new),))
        if near.entities and self.pronouns.persons.passed_over(mention, gender, near.entities[0]):
            return Resolution("role", candidates=near.entities)
        if near.entities or near.candidates or gender is None:
            return near
        alone = self.pronouns.persons.before(mention, gender)
        if len(alone) != 1 or alone[0].gender != gender or not alone[0].named or not fits(alone[0]):
            return near
        evidence = alone[0].mentions[0][0]
        return Resolution("role", (alone[0],), (Found("epithet", evidence, alone[0]),))

    def _just_introduced(self, mention: Mention, rivals: Sequence[Entity]) -> Entity | None:
        """Return the only one of several whom the sentence before named for the first time.

        More is told of somebody new: 'Roth bat Jonas Brandt aufs Podium. Der 52-Jährige …'
        """
        _, *before = self.pronouns.persons.sentences(mention)
        named = self.pronouns.persons.by_sentence.get(before[0], ()) if before else ()
        new = {
            one.entity.id: one.entity
            for one in named
            if one.mention.name == one.entity.places[0]
            and one.rank != "deep"
            and one.mention.preposition not in AGENTS
        }
        fitting = [one for one in rivals if one.id in new]
        return fitting[0] if len(rivals) > 1 and len(fitting) == 1 else None


def _word(described: Description) -> frozenset[str]:
    """Return what tells a word from others: its lemma, and the party that it names."""
    return frozenset((described.lemma, *(described.owners & party_keys())))


def _decided(resolution: Resolution) -> Resolution | None:
    """Return a resolution that leads to somebody or to candidates."""
    return resolution if resolution.entities or resolution.candidates else None
