"""Lead a mention to its entity, step by step, and refuse where the text does not decide."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quotegraph.descriptions import Description, describe
from quotegraph.entities import Entity, Registry
from quotegraph.frames import Frames
from quotegraph.mentions import Mention
from quotegraph.records import Form
from quotegraph.tokens import Named, Range, Token

EPITHET = re.compile(r"\d+-Jährige[nr]?$")
LOOK_BACK = 4  # sentences that a pronoun may look back
GENDERS = {"Masc": "m", "Fem": "f"}
POSSESSIVE = ("sein", "ihr")
NOBODY = frozenset(  # nobody in particular: no person is looked for
    "ich wir man es das niemand jemand wer viele einige mehrere andere einer eine".split()
)


@dataclass(frozen=True, slots=True)
class Found:
    """One step: the rule, the tokens that bear it out, and the entity it leads to."""

    rule: str
    evidence: Range | None
    entity: Entity | None


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where a mention leads. `candidates` are set where several fit and none was chosen."""

    form: Form
    entities: tuple[Entity, ...] = ()
    steps: tuple[Found, ...] = ()
    candidates: tuple[Entity, ...] = ()

    @property
    def name(self) -> str | None:
        """The canonical names joined by '; ', None if one of them is unknown."""
        if not self.entities or not all(entity.named for entity in self.entities):
            return None
        return "; ".join(entity.name for entity in self.entities)


class Resolver:
    """Resolves the mentions of one article in order; `resolved` keeps every answer by position."""

    def __init__(self, registry: Registry, frames: Frames, mentions: Sequence[Mention]) -> None:
        """Resolve all persons once, so that pronouns can look back to them."""
        self.registry = registry
        self.frames = frames
        self.tokens = registry.reading.tokens
        self.antecedents: dict[int, list[tuple[Mention, Entity]]] = {}
        self.unnamed: dict[str, Entity] = {}
        self.numbers = _verb_numbers(frames)
        self.offices = _offices(registry)
        self.resolved: dict[Range, Resolution] = {}
        for mention in mentions:
            if mention.form in ("name", "surname", "role", "pronoun"):
                self.resolve(mention)

    def resolve(self, mention: Mention) -> Resolution:
        """Return where the mention leads; the same answer each time it is asked."""
        key = (mention.first, mention.last)
        if key not in self.resolved:
            self.resolved[key] = self._resolve(mention)
            self._remember(mention, self.resolved[key])
        return self.resolved[key]

    def _resolve(self, mention: Mention) -> Resolution:
        if mention.members:
            return self._joint(mention)
        if mention.name is not None and mention.form in (
            "name",
            "surname",
            "organisation",
            "place",
        ):
            return self._named(mention)
        if mention.form == "pronoun":
            return self._pronoun(mention)
        if EPITHET.search(self.tokens[mention.head].text):
            return self._epithet(mention)
        if mention.form == "role":
            return self._role(mention)
        if mention.form == "collective":
            return self._collective(mention)
        return Resolution(mention.form)

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
        evidence = next((place for place, form in entity.mentions if form == "name"), mention.name)
        return Resolution(mention.form, (entity,), (Found(rule, evidence, entity),))

    def _role(self, mention: Mention) -> Resolution:
        """Look for the one person whom the article gave a fitting role."""
        described = describe(self._description(mention))
        if described is None or mention.number == "Plur":
            return Resolution("role")
        if mention.definite or self._bare(mention):
            found = self._described(described)
            if len(found) == 1:
                entity, evidence = found[0]
                return Resolution("role", (entity,), (Found("role", evidence, entity),))
            if found:
                return Resolution("role", candidates=tuple(entity for entity, _ in found))
        return self._unnamed(mention, described)

    def _bare(self, mention: Mention) -> bool:
        """A role without article: 'Kreml-Sprecher', 'Russlands Präsident'."""
        return mention.first == mention.head or mention.owner is not None

    def _description(self, mention: Mention) -> list[Token]:
        first, last = mention.roles[0] if mention.roles else (mention.first, mention.last)
        return self.tokens[first : max(last, mention.last)]

    def _described(self, described: Description) -> list[tuple[Entity, Range]]:
        found: dict[str, tuple[Entity, Range]] = {}
        for known, evidence, entity in self.offices.get(described.lemma, ()):
            if known.fits(described) and entity.id not in found:
                found[entity.id] = (entity, evidence)
        return list(found.values())

    def _unnamed(self, mention: Mention, described: Description) -> Resolution:
        """An unnamed person: a definite one is the same each time, an indefinite one is new."""
        key = f"{described}" if mention.definite else f"{mention.first}"
        if key not in self.unnamed:
            text = self.registry.text(mention.first, mention.last)
            entity = self.registry.new("PER", text, named=False)
            entity.gender = _noun_gender(mention)
            self.unnamed[key] = entity
        entity = self.unnamed[key]
        entity.mentions.append(((mention.first, mention.last), "role"))
        return Resolution("role", (entity,), (Found("unnamed", None, entity),))

    def _collective(self, mention: Mention) -> Resolution:
        if mention.name is not None and mention.name[0] in self.registry.by_name:
            return self._named(mention)
        if mention.chars is not None:
            return self._body(mention, self.registry.reading.text[slice(*mention.chars)])
        if (
            mention.noun is None
            or mention.noun.plural
            or mention.number == "Plur"
            or not mention.definite
        ):
            return Resolution("collective")
        first = mention.first + (self.tokens[mention.first].pos in ("DET", "PRON"))
        return self._body(mention, self.registry.text(first, mention.last))

    def _body(self, mention: Mention, name: str) -> Resolution:
        key = f"body {name}"
        if key not in self.unnamed:
            self.unnamed[key] = self.registry.new("ORG", name)
        entity = self.unnamed[key]
        entity.mentions.append(((mention.first, mention.last), "collective"))
        return Resolution("collective", (entity,), (Found("collective", None, entity),))

    def _pronoun(self, mention: Mention) -> Resolution:
        word = self.tokens[mention.head].lower
        if word in NOBODY:
            return Resolution("pronoun")
        if self._number(mention) == "Plur":
            return self._several(mention)
        personal = word in ("er", "sie", "ihm", "ihr", "ihn") or word.startswith(POSSESSIVE)
        rule = "pronoun" if personal else "demonstrative"
        return self._by_gender(mention, rule, self._gender(mention))

    def _epithet(self, mention: Mention) -> Resolution:
        """'die 52-Jährige': the person of that age, else the sole one of the gender."""
        age = self.tokens[mention.head].text.split("-")[0]
        known = [entity for entity in self.registry.people() if entity.age == age]
        if len(known) == 1:
            step = Found("age", known[0].mentions[0][0], known[0])
            return Resolution("role", (known[0],), (step,))
        return self._by_gender(mention, "epithet", self._gender(mention))

    def _number(self, mention: Mention) -> str:
        return self.numbers.get(mention.first) or mention.number

    def _gender(self, mention: Mention) -> str | None:
        if mention.form == "pronoun":
            word = self.tokens[mention.head].lower
            if word in ("sie", "diese", "jene", "die") or word.startswith("ihr"):
                return "f"
            return GENDERS.get(mention.gender)
        article = self.tokens[mention.first].lower
        return {"der": "m", "die": "f"}.get(article) or GENDERS.get(mention.gender)

    def _by_gender(self, mention: Mention, rule: str, gender: str | None) -> Resolution:
        """Take the sole fitting person of the nearest sentence that has one; several abstain."""
        sentence = self.tokens[mention.first].sentence
        for back in range(LOOK_BACK):
            fitting = self._fitting(mention, sentence - back, gender)
            if rule == "demonstrative" and fitting:
                fitting = fitting[-1:]
            if len(fitting) == 1:
                antecedent, entity = fitting[0]
                step = Found(rule, (antecedent.first, antecedent.last), entity)
                return Resolution(mention.form, (entity,), (step,))
            if fitting:
                return Resolution(mention.form, candidates=tuple(entity for _, entity in fitting))
        return Resolution(mention.form)

    def _fitting(
        self, mention: Mention, sentence: int, gender: str | None
    ) -> list[tuple[Mention, Entity]]:
        """Return the persons of a sentence before the mention, on its level, each once."""
        level = self.frames.inside[mention.first]
        found: dict[str, tuple[Mention, Entity]] = {}
        for antecedent, entity in self.antecedents.get(sentence, ()):
            beside = self.frames.inside[antecedent.first] in (level, -1)
            if antecedent.first < mention.first and beside and _agrees(entity, gender):
                found.pop(entity.id, None)
                found[entity.id] = (antecedent, entity)
        return list(found.values())

    def _several(self, mention: Mention) -> Resolution:
        """'sie' for several: the persons whom the nearest sentence names together."""
        sentence = self.tokens[mention.first].sentence
        for back in range(LOOK_BACK):
            fitting = self._fitting(mention, sentence - back, None)
            if len(fitting) > 1:
                steps = tuple(Found("pronoun", (a.first, a.last), e) for a, e in fitting)
                return Resolution("pronoun", tuple(e for _, e in fitting), steps)
        return Resolution("pronoun")

    def _remember(self, mention: Mention, resolution: Resolution) -> None:
        parts = mention.members or (mention,)
        sentence = self.tokens[mention.first].sentence
        if len(parts) == 1 and len(resolution.entities) == 1:
            entity = resolution.entities[0]
            if entity.label == "PER":
                self.antecedents.setdefault(sentence, []).append((mention, entity))
            if mention.form in ("pronoun", "role") and entity.named:
                entity.mentions.append(((mention.first, mention.last), mention.form))


def _offices(registry: Registry) -> dict[str, list[tuple[Description, Range, Entity]]]:
    """Index what the article says of people by the office it gives them."""
    offices: dict[str, list[tuple[Description, Range, Entity]]] = {}
    for entity in registry.people():
        for described, evidence in entity.described:
            offices.setdefault(described.lemma, []).append((described, evidence, entity))
    return offices


def _noun_gender(mention: Mention) -> str | None:
    gender = mention.noun.gender if mention.noun else ""
    return gender if gender in ("m", "f") else None


def _agrees(entity: Entity, gender: str | None) -> bool:
    return entity.gender is None or gender is None or entity.gender == gender


def _verb_numbers(frames: Frames) -> dict[int, str]:
    """For each subject of a cue the number that its verb shows: 'sagten sie' is several."""
    return {
        frame.speaker.first: frame.cue.number
        for sentence in frames.frames.values()
        for frame in sentence
        if frame.speaker is not None and frame.cue.number
    }
