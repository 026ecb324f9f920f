"""Lead a mention to its entity, step by step, and refuse where the text does not decide."""

import re
from collections.abc import Sequence
from dataclasses import replace

from quotegraph.agreement import gender_of, is_polite, verb_numbers
from quotegraph.antecedents import Antecedent, Antecedents
from quotegraph.description import Description
from quotegraph.descriptions import describe
from quotegraph.entities import Registry
from quotegraph.entity import Entity
from quotegraph.frames import Frames
from quotegraph.holders import Holders, may_be
from quotegraph.incumbents import Incumbents
from quotegraph.mention import Mention
from quotegraph.offices import OFFICE_TABLE
from quotegraph.pronouns import RELATIVE
from quotegraph.resolutions import Found, Resolution
from quotegraph.roles import told_roles
from quotegraph.tokens import Named, Range, Token
from quotegraph.unnamed import Unnamed

EPITHET = re.compile(r"\d+-[Jj]ährige[nr]?$")
FORMER = ("ersterer", "erstere")
POSSESSIVE = ("sein", "ihr")
NOBODY = frozenset(  # nobody in particular: no person is looked for
    "ich wir man es das niemand jemand wer viele einige mehrere andere einer eine".split()
)


class Resolver:
    """Resolves the mentions of one article in order; `resolved` keeps every answer by position."""

    def __init__(
        self,
        registry: Registry,
        frames: Frames,
        mentions: Sequence[Mention],
        incumbents: Incumbents | None = None,
    ) -> None:
        """Resolve all persons once, so that pronouns can look back to them."""
        self.registry = registry
        self.incumbents = incumbents
        self.tokens = registry.reading.tokens
        self.antecedents = Antecedents(frames)
        self.unnamed = Unnamed(registry)
        self.introduced: set[str] = set()
        self.numbers = verb_numbers(frames)
        self.told: dict[int, list[Range]] = {}
        self.predicated: dict[int, Mention] = {}
        for told in told_roles(frames):
            self.told.setdefault(told.person.first, []).append(told.role)
            self.predicated[told.mention.first] = told.person
            self._learn(told.person, registry.by_name.get((told.person.name or (-1,))[0]))
        self.holders = Holders.of(registry.people())
        self.resolved: dict[Range, Resolution] = {}
        self.groups: set[int] = set()
        for mention in mentions:
            if _is_group(mention):
                self.groups.add(self.tokens[mention.first].sentence)
            if mention.owner is not None:
                self._remember_owner(mention.owner)
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
            return self._aged(mention)
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
        steps = (Found(rule, evidence, entity),)
        if self.incumbents and (office := self.incumbents.named.get(entity.id)):
            steps += (Found(OFFICE_TABLE, office, entity),)
        return Resolution(mention.form, (entity,), steps)

    def _role(self, mention: Mention) -> Resolution:
        """Look for the one person whom the article gave a fitting role."""
        told = self.predicated.get(mention.first)
        if told is not None and told.first < mention.first:
            found = self.resolve(told)
            steps = (Found("told", (told.first, mention.last), None), *found.steps)
            return Resolution("role", found.entities, steps, found.candidates)
        described = describe(self._description(mention))
        if described is None or mention.number == "Plur":
            return Resolution("role")
        aged = self._of_age(mention)
        if aged is not None:
            return aged
        if mention.definite or self._bare(mention):
            found = self.holders.find(described, self._inside(mention))
            if len(found) == 1:
                step = Found("role", found[0].evidence, found[0].entity)
                return Resolution("role", (found[0].entity,), (step,))
            if found:
                return Resolution("role", candidates=tuple(holder.entity for holder in found))
        if mention.definite and described.epithet and described.lemma not in self.introduced:
            meant = self._by_gender(mention, "epithet", described.gender, described)
            if meant.entities or meant.candidates:
                return meant
        self.introduced.add(described.lemma)
        if mention.definite or self._bare(mention):
            return self._incumbent(mention, described)
        return self.unnamed.person(mention, described)

    def _incumbent(self, mention: Mention, described: Description) -> Resolution:
        """Look a role up that the article gives to nobody: who held the office on its day."""
        of = self.incumbents.of if self.incumbents else None
        entity, candidates = of(mention, described) if of else (None, ())
        if entity is None:
            return replace(self.unnamed.person(mention, described), candidates=tuple(candidates))
        known = len(entity.described)
        for role in mention.roles:
            self.registry.learn(entity, role)
        self.holders.add(entity, entity.described[known:])
        step = Found(OFFICE_TABLE, (mention.first, mention.last), entity)
        return Resolution("role", (entity,), (step,))

    def _bare(self, mention: Mention) -> bool:
        """A role without article: 'Kreml-Sprecher', 'Russlands Präsident'."""
        return mention.first == mention.head or mention.owner is not None

    def _inside(self, mention: Mention) -> frozenset[str]:
        """Return the persons named inside a mention: the spokesman of Keller is not Keller."""
        inside = range(mention.first, mention.last)
        return frozenset(e.id for i in inside if (e := self.registry.by_name.get(i)) is not None)

    def _description(self, mention: Mention) -> list[Token]:
        first, last = mention.roles[0] if mention.roles else (mention.first, mention.last)
        return self.tokens[first : max(last, mention.last)]

    def _collective(self, mention: Mention) -> Resolution:
        if mention.name is not None and mention.name[0] in self.registry.by_name:
            return self._named(mention)
        return self.unnamed.body(mention)

    def _pronoun(self, mention: Mention) -> Resolution:
        word = self.tokens[mention.head].lower
        if word in NOBODY or is_polite(self.tokens, mention):
            return Resolution("pronoun")
        if (self.numbers.get(mention.first) or mention.number) == "Plur":
            return self._several(mention)
        personal = word in ("er", "sie", "ihm", "ihr", "ihn") or word.startswith(POSSESSIVE)
        rule = "pronoun" if personal else "demonstrative"
        return self._by_gender(mention, rule, gender_of(self.tokens, mention))

    def _aged(self, mention: Mention) -> Resolution:
        """'die 52-Jährige': the person of that age, else the sole one of the gender."""
        gender = gender_of(self.tokens, mention)
        return self._of_age(mention) or self._by_gender(mention, "epithet", gender)

    def _of_age(self, mention: Mention) -> Resolution | None:
        """Return the one person of the age that a mention gives: 'die 52-jährige Wirtin'."""
        words = (t.lower for t in self.tokens[mention.first : mention.last])
        ages = [word.split("-")[0] for word in words if "-jährige" in word and word[0].isdigit()]
        known = [e for e in self.registry.people() if e.age and e.age in ages[:1]]
        if len(known) != 1:
            return None
        step = Found("age", known[0].mentions[0][0], known[0])
        return Resolution("role", (known[0],), (step,))

    def _by_gender(
        self, mention: Mention, rule: str, gender: str | None, described: Description | None = None
    ) -> Resolution:
        """Take whom the nearest sentence with fitting persons ranks first; equals abstain."""
        word = self.tokens[mention.head].lower if mention.form == "pronoun" else ""

        def fits(one: Antecedent) -> bool:
            beside = word not in RELATIVE or one.mention.last == mention.first - 1
            return beside and (
                described is None or (one.entity.named and may_be(one.entity, described))
            )

        fitting, found = self.antecedents.nearest(mention, gender, fits)
        if fitting and rule == "demonstrative":
            found = fitting[0 if word in FORMER else -1]
        if found is None:
            return Resolution(mention.form, candidates=tuple(a.entity for a in fitting))
        return Resolution(mention.form, (found.entity,), self._steps(rule, found))

    def _steps(self, rule: str, found: Antecedent) -> tuple[Found, ...]:
        """Return the step to an antecedent, and how that one led on if it was no name."""
        place = (found.mention.first, found.mention.last)
        before = self.resolved[place].steps if found.mention.form in ("pronoun", "role") else ()
        return (Found(rule, place, found.entity), *before)

    def _several(self, mention: Mention) -> Resolution:
        """'sie' for several: the persons whom the nearest sentence names together."""
        for sentence in self.antecedents.sentences(mention):
            fitting = self.antecedents.fitting(mention, sentence, None)
            if sentence in self.groups:
                break  # 'Die Arbeiter kamen': they may be meant, and have no name
            if len(fitting) > 1:
                steps = tuple(
                    Found("pronoun", (a.mention.first, a.mention.last), a.entity) for a in fitting
                )
                return Resolution("pronoun", tuple(a.entity for a in fitting), steps)
        return Resolution("pronoun")

    def _remember(self, mention: Mention, resolution: Resolution) -> None:
        if mention.members or len(resolution.entities) != 1:
            return
        entity = resolution.entities[0]
        predicate = mention.first > 0 and self.tokens[mention.first - 1].lower == "als"
        if entity.label == "PER" and not (predicate and mention.form == "role"):
            self.antecedents.add(mention, entity)
        if mention.form in ("pronoun", "role") and entity.named:
            entity.mentions.append(((mention.first, mention.last), mention.form))
        if mention.form == "pronoun" and entity.label == "PER":
            if self.tokens[mention.head].lower in ("er", "sie"):
                entity.gender = entity.gender or gender_of(self.tokens, mention)
            self._learn(mention, entity)

    def _remember_owner(self, owner: Range) -> None:
        """'Kellers Stimme': a pronoun may go on with Keller."""
        entity = self.registry.by_name.get(owner[0])
        if entity is not None and entity.label == "PER":
            first, last = owner
            cases = frozenset(("Gen",))
            mention = Mention(first, last, last - 1, "surname", cases, label="PER", name=owner)
            self.antecedents.add(mention, entity)

    def _learn(self, person: Mention, entity: Entity | None) -> None:
        """Keep what sentences tell of a person."""
        if entity is None or entity.label != "PER" or not entity.named:
            return
        known = len(entity.described)
        for role in self.told.get(person.first, ()):
            self.registry.learn(entity, role)
        if person.form == "pronoun":
            self.holders.add(entity, entity.described[known:])


def _is_group(mention: Mention) -> bool:
    """'Die Arbeiter': several people without a name, who could be 'sie'."""
    several = mention.number == "Plur" and not mention.members and not mention.preposition
    return several and mention.form in ("role", "collective") and "Nom" in mention.cases
