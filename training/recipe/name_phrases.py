"""Names of people and towns in generated sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from recipe.agreement import agreement, article, root_of
from recipe.coined import maybe_coined
from recipe.grammar import Node, Phrase, hang, mark, table

PARTICLED_NAMES = (
    "von der Leyen", "von Weizsäcker", "von Storch", "de Maizière", "van Rompuy", "de Gaulle",
    "von Guttenberg", "van der Bellen", "da Silva", "bin Laden", "di Montezemolo", "von Notz",
)  # fmt: skip
NOUN_NAME_RATE = 0.3
TITLES = ("Dr.", "Professor", "Prof.", "Frau", "Herr", "Pfarrer", "Familie")
MIDDLE_RATE = 0.08


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
            words = [*self._first_names(), *words]
        return self.name(words, "PER", case)

    def full_name(self) -> Phrase:
        """Return 'Anna Beck', 'Anna M. Beck', 'Gian-Luca Beck-Keller'."""
        last = maybe_coined(self._random, self._names.last)
        if self._random.random() < MIDDLE_RATE:
            last = f"{last}-{maybe_coined(self._random, self._names.last)}"
        return self.name([*self._first_names(), *last.split()], "PER", "Nom")

    def _first_names(self) -> list[str]:
        first = maybe_coined(self._random, self._names.first)
        chance = self._random.random()
        if chance < MIDDLE_RATE:
            return [first, f"{self._random.choice(self._names.first)[0]}."]
        if chance < 2 * MIDDLE_RATE:
            return [f"{first}-{self._random.choice(self._names.first)}"]
        return [first]

    def titled(self) -> Phrase:
        """Return 'Dr. Anna Beck', 'Frau Beck': the title is no part of the name."""
        title = Node(self._random.choice(TITLES), "NOUN", "Case=Nom|Number=Sing")
        name = self.full_name() if self._random.random() < 0.5 else self.surname()
        return [title, *hang(name, title, "appos")]

    def aged(self) -> Phrase:
        """Return 'Anna Beck (57)', 'Anna Beck, 57,', 'der 57-jährige Ben Beck'."""
        name, years = self.full_name(), str(self._random.randint(16, 94))
        top = root_of(name)
        chance = self._random.random()
        if chance < 0.4:
            gender = self._random.choice(("Masc", "Fem"))
            feats = f"{agreement('Nom', gender)}|Degree=Pos"
            adjective = Node(f"{years}-jährige", "ADJ", feats, "amod", top)
            return [article("Nom", gender, top), adjective, *name]
        age = Node(years, "NUM", "", "appos", top)
        if chance < 0.7:
            return [*name, *mark("(", age, opens=True), age, *mark(")", age)]
        return [*name, *mark(",", age), age, *mark(",", age)]

    def from_town(self) -> Phrase:
        """Return 'Anna Beck aus Ulm'."""
        name, town = self.full_name(), self.town()
        hang([town], root_of(name), "nmod")
        return [*name, Node("aus", "ADP", "", "case", town), town]

    def town(self) -> Node:
        """Return the name of a town in the dative."""
        town = self._random.choice(self._names.towns)
        return Node(town, "PROPN", "Case=Dat|Number=Sing", entity="B-LOC")
