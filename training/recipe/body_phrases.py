"""Names of firms, institutions and initiatives in generated sentences."""

from random import Random

from recipe.agreement import agreement, article
from recipe.coined import maybe_coined
from recipe.grammar import Node, Phrase, hang, mark, table
from recipe.name_phrases import NamePhrases, Names
from recipe.organisations import BRANCHES

FIRM_KINDS = frozenset({"company", "media"})
NOUN_IN_NAME = frozenset({"seat", "foundation"})
MARKED_RATE = 0.3


class BodyPhrases(NamePhrases):
    """Makes names of bodies; all chance comes from one random generator."""

    def __init__(self, random: Random, names: Names) -> None:
        """Read the tables of bodies."""
        super().__init__(random, names)
        self._companies = [row["name"] for row in table("companies")]
        self._firms = [r["name"] for r in table("organisations") if r["kind"] in FIRM_KINDS]
        self._bearers = table("bearers")
        self._institutions = table("institutions")
        self._fields = table("fields")
        self._slogans = [row["name"] for row in table("slogans")]

    def company(self, case: str = "Nom") -> Phrase:
        """Return the name of a company, an agency or a club."""
        names = self._random.choice((self._companies, self._firms))
        return self.name(self._random.choice(names).split(), "ORG", case)

    def institution(self) -> Phrase:
        """Return 'das Bundesamt für Strahlenschutz', 'der Verband der Imker', 'Eintracht Ulm'."""
        row = self._random.choice(self._institutions)
        name = self.name(self._filled(row["name"]).split(), "ORG", "Nom")
        if not row["gender"]:
            return name
        name[0].upos, name[0].feats = "NOUN", agreement("Nom", row["gender"])
        return [article("Nom", row["gender"], name[0]), *name]

    def named_body(self) -> Phrase:
        """Return 'das Unternehmen Keller Logistik', 'die Initiative Mehr Licht', 'das Amt Ulm'."""
        row = self._random.choice(self._bearers)
        noun = Node(row["noun"], "NOUN", agreement("Nom", row["gender"]))
        words = self._filled(self._random.choice(self._slogans))
        if row["kind"] == "firm":
            words = self._filled("{surname} {branch}")
        elif row["kind"] == "seat":
            words = self._filled("{town}")
        name = hang(self.name(words.split(), "ORG", "Nom"), noun, "appos")
        if row["kind"] in NOUN_IN_NAME:
            noun.entity, name[0].entity = "B-ORG", "I-ORG"
        elif row["kind"] == "slogan" and self._random.random() < MARKED_RATE:
            top = name[0]
            name = [*mark("„", top, opens=True), *name, *mark("“", top)]
        return [article("Nom", row["gender"], noun), noun, *name]

    def _filled(self, pattern: str) -> str:
        """Fill '{town} hilft', 'Verband der {members}'."""
        drawn = {kind: self._drawn(kind) for kind in ("field", "members")}
        return pattern.format(
            town=maybe_coined(self._random, self._names.towns),
            surname=maybe_coined(self._random, self._names.last),
            branch=self._random.choice(("", *BRANCHES)),
            **drawn,
        )

    def _drawn(self, kind: str) -> str:
        return self._random.choice([r["words"] for r in self._fields if r["kind"] == kind])
