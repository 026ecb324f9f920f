"""Lead roles to persons: by what the article says of them, by whose role it is, or by its day."""

from collections.abc import Sequence
from dataclasses import replace

from quotegraph.entities import Registry
from quotegraph.entities.entity import Entity
from quotegraph.grammar.tokens import Range, Token
from quotegraph.mentions.mention import Mention
from quotegraph.names.description import MEMBER, PAST, Description
from quotegraph.names.descriptions import describe, descriptions
from quotegraph.names.parties import party_key
from quotegraph.offices import OFFICE_TABLE
from quotegraph.resolution.agreement import gender_of
from quotegraph.resolution.epithets import Epithets
from quotegraph.resolution.holders import Holder, Holders, may_be
from quotegraph.resolution.incumbents import Incumbents
from quotegraph.resolution.kin import kin, kin_of
from quotegraph.resolution.owners import Owners, through
from quotegraph.resolution.pronouns import Pronouns
from quotegraph.resolution.resolutions import Found, Resolution
from quotegraph.resolution.succession import PREDECESSOR, SUCCESSOR, Succession
from quotegraph.resolution.unnamed import Unnamed


class Roles:
    """Leads the roles of one article to the persons who have them."""

    def __init__(
        self, registry: Registry, pronouns: Pronouns, incumbents: Incumbents | None
    ) -> None:
        """Know the roles that stand beside names; those told by sentences are learnt later."""
        self.registry = registry
        self.tokens = registry.reading.tokens
        self.pronouns = pronouns
        self.incumbents = incumbents
        self.holders = Holders.of(registry.people())
        self.owners = Owners(registry, pronouns)
        self.succession = Succession(self.holders)
        self.epithets = Epithets(registry, pronouns)
        self.unnamed = Unnamed(registry)

    def resolve(self, mention: Mention) -> Resolution:
        """Look for the one person whom the article gave a fitting role."""
        found = self._resolve(mention)
        if not found.candidates and not any(one.named for one in found.entities):
            self.epithets.nameless.add(self.epithets.age(mention))
        return found

    def _resolve(self, mention: Mention) -> Resolution:
        number = self.pronouns.numbers.get(mention.first) or mention.number
        head = self.tokens[mention.head]
        if number == "Plur" or (mention.first == head.i and head.morph.number == "Plur"):
            return Resolution("role")
        described = describe(self._words(mention))
        if described is None:
            found = self.epithets.by_age(mention) or self.epithets.by_state(mention, None)
            return found or Resolution("role")
        owner = self.owners.of(mention.roles[0]) if mention.roles else None
        return (
            self.epithets.by_age(mention)
            or (self._of_owner(mention, described, owner) if owner is not None else None)
            or self._by_article(mention, described, owner)
            or self._incumbent(mention, described)
        )

    def learn(self, entity: Entity, role: Range) -> None:
        """Keep whose role it is that somebody has, and what that makes of the other one.

        Who is somebody's successor has their office, whose daughter somebody is, is her parent.
        """
        described = list(descriptions(self.tokens[slice(*role)]))
        owner = self.owners.of(role)
        pair = self.succession.learn(entity, described, role, owner)
        if pair is not None:
            self._learn_succession(*pair, role)
        if owner is None or owner is entity:
            return
        for one in described:
            self.owners.learn(entity, role, one.lemma, owner)
            back = kin_of(one.lemma, owner.gender)
            if back:
                self.owners.learn(owner, role, back, entity)
                self.holders.add(owner, [(kin(back, owner, entity), role)])

    def was(self, entity: Entity, role: Range) -> None:
        """Keep that somebody may have a role no more: 'Keller war Landrätin'."""
        offices = (one for one in descriptions(self.tokens[slice(*role)]) if one.office)
        past = [replace(one, attributes=one.attributes | {PAST}) for one in offices]
        self.holders.add(entity, [(one, role) for one in past])

    def follow(self, new: Entity, old: Entity, evidence: Range) -> None:
        """Keep that somebody follows another in office."""
        self.succession.follow(new, old, evidence)
        self._learn_succession(new, old, evidence)

    def _learn_succession(self, new: Entity, old: Entity, evidence: Range) -> None:
        self.owners.learn(new, evidence, SUCCESSOR, old)
        self.owners.learn(old, evidence, PREDECESSOR, new)

    def _by_article(
        self, mention: Mention, described: Description, owner: Entity | None
    ) -> Resolution | None:
        if mention.definite or self._bare(mention):
            known = self.holders.find(described, self._inside(mention, owner))
            known = self._of_party(mention, described, known)
            found = self._latest(mention, self.succession.told_apart(described, known))
            if len(found) == 1 and not self._is_superseded(mention, described, found[0]):
                step = Found("role", found[0].evidence, found[0].entity)
                return Resolution("role", (found[0].entity,), (step,))
            if len(found) > 1:
                return Resolution("role", candidates=tuple(holder.entity for holder in found))
        new = self.epithets.of(mention, described)
        if new is not None and new.entities and described.narrow:
            self._learn(mention, new.entities[0])
        return new

    def _of_party(
        self, mention: Mention, described: Description, holders: Sequence[Holder]
    ) -> Sequence[Holder]:
        """Leave politicians of no known party out where 'er' would be somebody yet undescribed.

        'Minister Brandt kam. Paul Roth schimpfte. „Nie“, rief der Christdemokrat.'
        """
        if described.lemma != MEMBER or any(one.known.shares(described) for one in holders):
            return holders
        near = self.pronouns.by_gender(mention, "epithet", described.gender).entities
        return () if any(one.named and not one.described for one in near) else holders

    def _latest(self, mention: Mention, holders: Sequence[Holder]) -> Sequence[Holder]:
        """Of several holders the one who is the subject of the nearest sentence, else all of them.

        Nearness says nothing of a word that may be the party itself: 'die Linke'.
        """
        is_man = self.tokens[mention.first].lower == "der" and "Nom" in mention.cases
        if party_key(self.tokens[mention.head].text) and not is_man:
            return holders
        named = {holder.entity.id: holder for holder in holders}
        latest, _ = self.pronouns.persons.nearest(
            mention, None, lambda one: len(named) > 1 and one.entity.id in named
        )
        alone = len(latest) == 1 and latest[0].rank == "subject"
        return [named[latest[0].entity.id]] if alone else holders

    def _is_superseded(self, mention: Mention, described: Description, holder: Holder) -> bool:
        """Whether a broader word is rather for somebody of whom the sentences before speak.

        'Der Journalist' behind words of a reporter is no editor who was named long ago.
        """
        gender = described.gender or gender_of(self.tokens, mention)
        recent = self.pronouns.persons.recent(mention, gender)
        if described.office or holder.entity in recent or holder.known.fits(described):
            return False
        return any(one.named and may_be(one, described) for one in recent)

    def _of_owner(
        self, mention: Mention, described: Description, owner: Entity
    ) -> Resolution | None:
        """'sein Sprecher': who has the role with this person, or with the office they hold."""
        whose = Found("owner", owner.mentions[0][0] if owner.mentions else None, owner)
        known = self.owners.find(described, owner)
        if not known:
            offices = [one for one, _ in owner.described]
            asked = through(described, offices)
            held = (h for one in asked for h in self.holders.find(one, frozenset((owner.id,))))
            known = list({h.entity.id: (h.entity, h.evidence) for h in held}.values())
        if len(known) == 1:
            entity, evidence = known[0]
            return Resolution("role", (entity,), (whose, Found("role", evidence, entity)))
        if known:
            return Resolution("role", candidates=tuple(entity for entity, _ in known))
        entity = self.incumbents.of_owner(described, owner) if self.incumbents else None
        if entity is None:
            return None
        self._learn(mention, entity)
        step = Found(OFFICE_TABLE, (mention.first, mention.last), entity)
        return Resolution("role", (entity,), (whose, step))

    def _incumbent(self, mention: Mention, described: Description) -> Resolution:
        """Look a role up that the article gives to nobody: who held the office on its day."""
        if self.incumbents is None or not (mention.definite or self._bare(mention)):
            return self.unnamed.person(mention, described)
        entity, candidates = self.incumbents.of(mention, described)
        if entity is None:
            return replace(self.unnamed.person(mention, described), candidates=tuple(candidates))
        self._learn(mention, entity)
        step = Found(OFFICE_TABLE, (mention.first, mention.last), entity)
        return Resolution("role", (entity,), (step,))

    def _learn(self, mention: Mention, entity: Entity) -> None:
        known = len(entity.described)
        for role in mention.roles:
            self.registry.learn(entity, role)
        self.holders.add(entity, entity.described[known:])

    def _bare(self, mention: Mention) -> bool:
        """A role without article: 'Kreml-Sprecher', 'Russlands Präsident'."""
        return mention.first == mention.head or mention.owner is not None

    def _inside(self, mention: Mention, owner: Entity | None) -> frozenset[str]:
        """Return the persons named inside a mention: the spokesman of Keller is not Keller."""
        inside = range(mention.first, mention.last)
        found = (self.registry.by_name.get(i) for i in inside)
        return frozenset(entity.id for entity in (*found, owner) if entity is not None)

    def _words(self, mention: Mention) -> Sequence[Token]:
        first, last = mention.roles[0] if mention.roles else (mention.first, mention.last)
        return self.tokens[first : max(last, mention.last)]
