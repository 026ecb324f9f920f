"""Lead pronouns, possessives and epithets to the persons and bodies named before them."""

from collections.abc import Callable, Mapping, Sequence

from quotegraph import lexicon
from quotegraph.entities.entity import Entity
from quotegraph.framing.frames import Frames
from quotegraph.grammar.tokens import Range, Token
from quotegraph.mentions.mention import Mention
from quotegraph.mentions.pronouns import RELATIVE, possessor_gender
from quotegraph.resolution.agreement import GENDERS, gender_of, is_polite, speakers, verb_numbers
from quotegraph.resolution.antecedents import Antecedent, Antecedents
from quotegraph.resolution.resolutions import Found, Resolution

FORMER = ("ersterer", "erstere")
PAIRS = frozenset("eheleute ehepaar paar duo zwillinge geschwister brüder schwestern".split())
NOBODY = frozenset(  # nobody in particular: no person is looked for
    "ich wir man es das niemand jemand wer viele einige mehrere andere einer eine".split()
)


def is_pair(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a mention is of two persons: 'die beiden', 'die beiden Juristen', 'das Ehepaar'."""
    words = (token.lower for token in tokens[mention.first : mention.last])
    bare = mention.last - mention.first <= 2 and tokens[mention.head].lower in PAIRS
    return bare or any(word in ("beide", "beiden") for word in words)


class Pronouns:
    """Leads the pronouns of one article to what was resolved before them.

    `persons` and `bodies` are who was named so far, `resolved` the answers by position. `speaking`
    are the first tokens of those who speak, `numbers` the numbers that their verbs show. `groups`
    are sentences about several unnamed people, who may be 'sie'.
    """

    def __init__(
        self,
        frames: Frames,
        persons: Antecedents,
        bodies: Antecedents,
        resolved: Mapping[Range, Resolution],
    ) -> None:
        """Share what the resolver of the article finds; nothing is looked up yet."""
        self.tokens = frames.reading.tokens
        self.persons = persons
        self.bodies = bodies
        self.speaking = speakers(frames)
        self.numbers = verb_numbers(frames)
        self.resolved = resolved
        self.groups: set[int] = set()

    def resolve(self, mention: Mention) -> Resolution:
        """Return whom or what a pronoun stands for."""
        word = self.tokens[mention.head].lower
        if word in NOBODY or is_polite(self.tokens, mention):
            return Resolution("pronoun")
        if is_pair(self.tokens, mention):
            return self.both(mention)
        if (self.numbers.get(mention.first) or mention.number) == "Plur":
            return self._several(mention)
        gender = gender_of(self.tokens, mention)
        if word not in ("er", "sie", "ihm", "ihr", "ihn") and not word.startswith(("sein", "ihr")):
            return self._pointed_at(mention, gender)
        return self._person_or_body(mention, gender)

    def by_gender(
        self,
        mention: Mention,
        rule: str,
        gender: str | None,
        may_be: Callable[[Entity], bool] = lambda entity: True,
    ) -> Resolution:
        """Take whom the nearest sentence with fitting persons ranks first; equals abstain.

        `may_be` tells whether a person fits for all that is known of them.
        """
        fitting, found = self._nearest(mention, gender, may_be)
        return self._led(mention, rule, fitting, found)

    def _pointed_at(self, mention: Mention, gender: str | None) -> Resolution:
        """Return whom 'dieser' points at, the last one named: 'Brandt bat den Rat. Dieser …'."""
        word = self.tokens[mention.head].lower
        fitting, _ = self._nearest(mention, gender)
        person = fitting[0 if word in FORMER else -1] if fitting else None
        if word.startswith("dies"):
            bodies, _ = self.bodies.nearest(mention, gender, lambda one: True)
            if bodies and (not person or bodies[-1].mention.first > person.mention.first):
                return self._led(mention, "demonstrative", bodies, bodies[-1])
        return self._led(mention, "demonstrative", fitting, person)

    def both(self, mention: Mention) -> Resolution:
        """Return whom 'die beiden' means: the two whom the nearest sentence with several names."""
        found = self._several(mention)
        return found if len(found.entities) == 2 else Resolution(mention.form)

    def owner(self, at: int) -> Entity | None:
        """Return whose a possessive says something is: 'sein Sprecher', 'dessen Nachfolger'."""
        gender = GENDERS.get(possessor_gender(self.tokens[at].lower))
        if gender is None:
            return None
        found = self.by_gender(Mention(at, at + 1, at, "pronoun"), "pronoun", gender).entities
        sure = len(found) == 1 and found[0].named and (gender == "m" or found[0].gender == gender)
        return found[0] if sure else None

    def _person_or_body(self, mention: Mention, gender: str | None) -> Resolution:
        """A body that speaks goes before persons of earlier sentences: 'Der Verband warnt. Er …'.

        Where the sentence names a person as well, only its subject can be meant.
        """
        persons, person = self._nearest(mention, gender)
        bodies, body = self.bodies.nearest(mention, gender, lambda one: one.rank == "subject")
        led = self._led(mention, "pronoun", persons, person)
        if body is None or (persons and body.mention.first not in self.speaking):
            return led
        if not persons or self._sentence(body) > self._sentence(persons[0]):
            return self._led(mention, "pronoun", bodies, body)
        rivals = self._sentence(body) == self._sentence(persons[0])
        if rivals and person is not None and person.rank != "subject":
            return Resolution("pronoun", candidates=(person.entity, body.entity))
        return led

    def _several(self, mention: Mention) -> Resolution:
        """'sie' for several: the persons whom the nearest sentence names together."""
        for sentence in self.persons.sentences(mention):
            fitting = self.persons.fitting(mention, sentence, None)
            if sentence in self.groups:
                break  # 'Die Arbeiter kamen': they may be meant, and have no name
            if len(fitting) > 1:
                steps = tuple(
                    Found("pronoun", (a.mention.first, a.mention.last), a.entity) for a in fitting
                )
                return Resolution("pronoun", tuple(a.entity for a in fitting), steps)
        return Resolution("pronoun")

    def _nearest(
        self,
        mention: Mention,
        gender: str | None,
        may_be: Callable[[Entity], bool] = lambda entity: True,
    ) -> tuple[list[Antecedent], Antecedent | None]:
        comma = self._relative_comma(mention)

        def fits(one: Antecedent) -> bool:
            beside = comma is None or one.mention.last == comma
            return beside and may_be(one.entity)

        return self.persons.nearest(mention, gender, fits)

    def _led(
        self, mention: Mention, rule: str, fitting: Sequence[Antecedent], found: Antecedent | None
    ) -> Resolution:
        if found is None:
            return Resolution(mention.form, candidates=tuple(a.entity for a in fitting))
        return Resolution(mention.form, (found.entity,), self._steps(rule, found))

    def _relative_comma(self, mention: Mention) -> int | None:
        """Return the comma before a relative pronoun, 'der' or 'laut dem'; None for others."""
        at, word = mention.first - 1, self.tokens[mention.head].lower
        if mention.form != "pronoun" or word not in lexicon.relatives():
            return None
        at -= at > 0 and self.tokens[at].pos == "ADP"
        opens = at >= 0 and self.tokens[at].text == ","
        return at if opens or word in RELATIVE else None

    def _sentence(self, antecedent: Antecedent) -> int:
        return self.tokens[antecedent.mention.head].sentence

    def _steps(self, rule: str, found: Antecedent) -> tuple[Found, ...]:
        """Return the step to an antecedent, and how that one led on if it was no name."""
        place = (found.mention.first, found.mention.last)
        before = self.resolved[place].steps if found.mention.form in ("pronoun", "role") else ()
        return (Found(rule, place, found.entity), *before)
