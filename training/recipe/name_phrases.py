"""Names in generated sentences: people, towns, firms and initiatives."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from recipe.agreement import agreement, article
from recipe.coined import maybe_coined
from recipe.grammar import Node, Phrase, hang, table
from recipe.organisations import BRANCHES

PARTICLED_NAMES = (
    "von der Leyen", "von Weizsäcker", "von Storch", "de Maizière", "van Rompuy", "de Gaulle",
    "von Guttenberg", "van der Bellen", "da Silva", "bin Laden", "di Montezemolo", "von Notz",
)  # fmt: skip
FIRM_KINDS = frozenset({"company", "media"})
NOUN_NAME_RATE = 0.3
NOUN_IN_NAME = frozenset({"seat", "foundation"})


@dataclass(frozen=True)
class Names:
    """Names to fill frames with."""

    first: Sequence[str]
    last: Sequence[str]
    towns: Sequence[str]


class NamePhrases:
    """Makes names; all chance comes from one random generator."""

    def __init__(self, random: Random, names: Names) -> None:
        """Read the tables of names."""
        self._random = random
        self._names = names
        nouns = table("nouns_as_names")
        self._noun_names = [row["word"] for row in nouns if row["kind"] == "surname"]
        self._plural_names = [row["word"] for row in nouns if row["kind"] == "plural"]
        self._companies = [row["name"] for row in table("companies")]
        self._firms = [r["name"] for r in table("organisations") if r["kind"] in FIRM_KINDS]
        self._bearers = table("bearers")
        self._slogans = [row["name"] for row in table("slogans")]

    def name(self, words: Sequence[str], label: str, case: str) -> Phrase:
        """Return a name of one or more words."""
        feats = f"Case={case}|Number=Sing"
        nodes = [Node(word, "PROPN", feats, entity=f"I-{label}") for word in words]
        nodes[0].entity = f"B-{label}"
        for node in nodes[1:]:
            hang([node], nodes[0], "flat")
        return nodes

    def surname(self) -> Phrase:
        """Return a surname alone, as headlines have it: 'Beck', now and then 'Winter'."""
        if self._random.random() < NOUN_NAME_RATE:
            return self.name([self._random.choice(self._noun_names)], "PER", "Nom")
        return self.name(maybe_coined(self._random, self._names.last).split(), "PER", "Nom")

    def person(self, case: str = "Nom") -> Phrase:
        """Return a person's name: a surname, mostly with a first name."""
        chance = self._random.random()
        last = maybe_coined(self._random, self._names.last)
        if chance < 0.08:
            last = self._random.choice(PARTICLED_NAMES)
        words = last.split()
        if chance < 0.75:
            words = [maybe_coined(self._random, self._names.first), *words]
        return self.name(words, "PER", case)

    def town(self) -> Node:
        """Return the name of a town in the dative."""
        town = self._random.choice(self._names.towns)
        return Node(town, "PROPN", "Case=Dat|Number=Sing", entity="B-LOC")

    def company(self, case: str = "Nom") -> Phrase:
        """Return the name of a company, an agency or a club."""
        names = self._random.choice((self._companies, self._firms))
        return self.name(self._random.choice(names).split(), "ORG", case)

    def named_body(self) -> Phrase:
        """Return 'das Unternehmen Keller Logistik', 'die Initiative Mehr Licht', 'das Amt Ulm'."""
        row = self._random.choice(self._bearers)
        noun = Node(row["noun"], "NOUN", agreement("Nom", row["gender"]))
        words = self._random.choice(self._slogans)
        if row["kind"] == "firm":
            branch = self._random.choice(("", *BRANCHES))
            words = f"{self._random.choice(self._names.last)} {branch}"
        elif row["kind"] == "seat":
            words = maybe_coined(self._random, self._names.towns)
        name = hang(self.name(words.split(), "ORG", "Nom"), noun, "appos")
        if row["kind"] in NOUN_IN_NAME:
            noun.entity, name[0].entity = "B-ORG", "I-ORG"
        return [article("Nom", row["gender"], noun), noun, *name]
