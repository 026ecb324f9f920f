"""What could speak: a noun phrase or pronoun, with what its forms and words show."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from quotegraph.grammar.declension import ALL_CASES
from quotegraph.grammar.nouns import Noun, NounKind
from quotegraph.grammar.tokens import Label, Range, Token
from quotegraph.vocabulary import Form


class Mention(NamedTuple):
    """A noun phrase or pronoun, as tokens `first` to `last` (half open) with the head noun `head`.

    `cases`, `number` and `gender` are what its forms allow, '' or all cases where they do not tell.
    `name` is the range of the proper name in it, `owner` that of a genitive name before its noun
    ('Kellers Antwort'), `roles` the descriptions without their article, `members` the parts of a
    coordination, `preposition` the word that governs it, `chars` its characters where it is only
    part of a token. `author` is the phrase behind a noun for something said that says whose it is,
    `inside` are the phrases with a name that belong to the noun: 'das Team von Trainer Paul Roth'.
    Like tokens they are tuples, since there are so many: they are made in a third of the time.
    """

    first: int
    last: int
    head: int
    form: Form
    cases: frozenset[str] = ALL_CASES
    number: str = ""
    gender: str = ""
    label: Label | None = None
    name: Range | None = None
    owner: Range | None = None
    roles: tuple[Range, ...] = ()
    noun: Noun | None = None
    preposition: str = ""
    members: tuple["Mention", ...] = ()
    definite: bool = False
    chars: Range | None = None
    author: "Mention | None" = None
    inside: tuple["Mention", ...] = ()

    def span(self, tokens: Sequence[Token]) -> Range:
        """Return the characters of the mention; `chars` where it is only part of a token."""
        return self.chars or (tokens[self.first].start, tokens[self.last - 1].end)

    @property
    def noun_kind(self) -> NounKind | Literal[""]:
        """What its noun stands for, '' if no lexicon knows it."""
        return self.noun.kind if self.noun is not None else ""

    @property
    def can_speak(self) -> bool:
        """Whether it is a person, a body or a text, which can say something."""
        return self.form != "none"
