"""Who a pronoun can stand for: the persons named so far, sentence by sentence, by their rank.

A pronoun goes on with the subject rather than with somebody inside a subordinate clause or inside
another noun phrase, and with whom a pronoun stood for already. Two of one rank decide nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from quotegraph.entities.entity import Entity
from quotegraph.framing.frames import Frames
from quotegraph.mentions.mention import Mention
from quotegraph.resolution.ranks import Rank, rank_of, verb_above

LOOK_BACK = 4  # sentences that a pronoun may look back, those inside quotes not counted
FARTHEST = 14  # sentences in all
ANYBODY = ("jede", "kein")  # 'Jeder Lehrer' is nobody whom a pronoun means in another sentence


@dataclass(frozen=True)
class Antecedent:
    """A mention that a pronoun may stand for, and the entity it leads to.

    `gender` is that of the word for a body; of a person it is what the article shows by and by.
    `in_passing` tells that a phrase with a preposition names nobody. Few are asked for their place
    in the sentence, so it is looked up then.
    """

    frames: Frames
    mention: Mention
    entity: Entity
    gender: str | None = None
    in_passing: bool = False

    @cached_property
    def rank(self) -> Rank:
        """How readily a pronoun goes on with it."""
        rank = rank_of(self.frames, self.mention)
        return "deep" if self.in_passing and rank == "argument" else rank

    @cached_property
    def verb(self) -> int:
        """The token of the finite verb above it, -1 if there is none."""
        return _verb(self.frames, self.mention)

    def agrees(self, gender: str | None) -> bool:
        """Whether a word of a gender may stand for it; None is unknown on either side."""
        own = self.gender or self.entity.gender
        return own is None or gender is None or own == gender


@dataclass
class Antecedents:
    """The persons, or bodies, of an article by sentence, as they are resolved one by one."""

    frames: Frames
    by_sentence: dict[int, list[Antecedent]] = field(default_factory=dict[int, list[Antecedent]])

    def add(self, mention: Mention, entity: Entity, *, gender: str | None = None) -> None:
        """Remember a person or body; a plural noun for unnamed people is nobody's antecedent."""
        token = self.frames.reading.tokens[mention.head]
        if not entity.named and self._is_nobody(mention):
            return
        in_passing = not entity.named and bool(mention.preposition)
        new = Antecedent(self.frames, mention, entity, gender, in_passing)
        self.by_sentence.setdefault(token.sentence, []).append(new)

    def _is_nobody(self, mention: Mention) -> bool:
        """Whether words without a name mean several people, or anybody."""
        tokens = self.frames.reading.tokens
        several = "Plur" in (mention.number, tokens[mention.head].morph.number)
        return several or tokens[mention.first].lower.startswith(ANYBODY)

    def sentences(self, mention: Mention) -> Iterator[int]:
        """Yield the sentences that a mention may look back to, its own first."""
        reading = self.frames.reading
        level = self.frames.reading.inside[mention.first]
        own = reading.tokens[mention.first].sentence
        seen = 0
        for sentence in range(own, max(-1, own - FARTHEST), -1):
            first, last = reading.bounds[sentence]
            if sentence == own or level in self.frames.reading.inside[first:last]:
                yield sentence
                seen += 1
            if seen == LOOK_BACK:
                return

    def fitting(self, mention: Mention, sentence: int, gender: str | None) -> list[Antecedent]:
        """Return the persons of a sentence before a mention, on its level, each at its last.

        Two parts of one clause are two persons: 'Mit Jonas Brandt lenkte er den Wagen'.
        """
        level = self.frames.reading.inside[mention.first]
        head = self.frames.reading.tokens[mention.head]
        acts = head.relation == "subject" and mention.last == mention.head + 1
        acts = acts and not head.lower.startswith("dies")
        verb = _verb(self.frames, mention) if acts else -1
        found: dict[str, list[Antecedent]] = {}
        for antecedent in self.by_sentence.get(sentence, ()):
            place = antecedent.mention.first
            beside = self.frames.reading.inside[place] in (level, -1)
            if place >= mention.first or not beside or not antecedent.agrees(gender):
                continue
            if verb == -1 or antecedent.verb != verb or antecedent.rank == "deep":
                found.setdefault(antecedent.entity.id, []).append(antecedent)
        best = _likely([_best_place(mentions) for mentions in found.values()], gender)
        return sorted(best, key=lambda a: max(b.mention.first for b in found[a.entity.id]))

    def recent(self, mention: Mention, gender: str | None) -> list[Entity]:
        """Return all persons of a gender, named or not, whom a mention may look back to."""
        return self._of_gender(mention, gender, self.sentences(mention))

    def before(self, mention: Mention, gender: str | None) -> list[Entity]:
        """Return all persons of a gender, named or not, who stand before a mention."""
        return self._of_gender(mention, gender, self.by_sentence)

    def passed_over(self, mention: Mention, gender: str | None, meant: Entity) -> bool:
        """Whether somebody without a name is the subject between a mention and whom it may mean.

        'Jonas Brandt kam. Sein Nachbar winkte.'
        """
        level = self.frames.reading.inside[mention.first]
        for sentence in self.sentences(mention):
            near = [
                one
                for one in self.by_sentence.get(sentence, ())
                if one.mention.first < mention.first
            ]
            for one in sorted(near, key=lambda one: -one.mention.first):
                if one.entity is meant:
                    return False
                beside = self.frames.reading.inside[one.mention.first] == level
                if beside and not one.entity.named and one.rank == "subject" and one.agrees(gender):
                    return True
        return False

    def _of_gender(
        self, mention: Mention, gender: str | None, sentences: Iterable[int]
    ) -> list[Entity]:
        found = (one for sentence in sentences for one in self.by_sentence.get(sentence, ()))
        fitting = [a.entity for a in found if a.mention.first < mention.first and a.agrees(gender)]
        return list({entity.id: entity for entity in fitting}.values())

    def nearest(
        self, mention: Mention, gender: str | None, fits: Callable[[Antecedent], bool]
    ) -> tuple[list[Antecedent], Antecedent | None]:
        """Return whom the nearest sentence with fitting persons names, and which ranks first.

        A person in passing inside the sentence itself gives way to the subject of the sentence
        before: 'Brandt kam. Den Plan unter Lund lobte er.'
        """
        own, *before = self.sentences(mention)
        for sentence in (own, *before):
            fitting = [a for a in self.fitting(mention, sentence, gender) if fits(a)]
            if not fitting:
                continue
            found = choose(fitting)
            if found is not None and found.rank == "deep" and sentence == own and before:
                earlier = choose([a for a in self.fitting(mention, before[0], gender) if fits(a)])
                found = earlier if earlier and earlier.rank == "subject" else found
            return fitting, found
        return [], None


def _likely(fitting: list[Antecedent], gender: str | None) -> list[Antecedent]:
    """Leave bare words of unknown gender to those that are known to fit; they may be no persons."""
    certain = [one for one in fitting if gender is not None and one.entity.gender == gender]
    whole = [one for one in fitting if one.entity.person is None or one.entity.person.first]
    return [one for one in fitting if one in certain or one in whole] if certain else fitting


def choose(fitting: Sequence[Antecedent]) -> Antecedent | None:
    """Return the one that ranks before all others, None if the text does not decide."""
    if len(fitting) == 1:
        return fitting[0]
    subjects = [one for one in fitting if one.rank == "subject"]
    resumed = [one for one in subjects if one.mention.form == "pronoun"]
    if len(resumed) == 1:
        return resumed[0]
    open_ones = [one for one in fitting if one.rank != "deep"]
    return open_ones[0] if len(open_ones) == 1 else None


def _verb(frames: Frames, mention: Mention) -> int:
    verb, _ = verb_above(frames, mention)
    return verb.i if verb is not None else -1


def _best_place(mentions: Sequence[Antecedent]) -> Antecedent:
    """A person counts by the best place in the sentence: a pronoun as subject, then any subject."""
    return min(mentions, key=_order) if len(mentions) > 1 else mentions[0]


def _order(antecedent: Antecedent) -> tuple[bool, bool, bool]:
    subject = antecedent.rank == "subject"
    resumed = subject and antecedent.mention.form == "pronoun"
    deep = antecedent.rank == "deep"
    return not resumed, not subject, deep
