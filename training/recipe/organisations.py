"""Names of organisations to put in the place of others of their kind.

An acronym gives way to an acronym, a firm with its legal form to an invented one, a club to a club;
a single name without an article to another single name; a town at the end to another town. All
others stay, since their gender shows in the words around them.
"""

from collections.abc import Sequence
from random import Random

from recipe.coined import maybe_coined
from recipe.grammar import table

LONGEST_ACRONYM = 5
ARTICLES = frozenset("der die das dem den des im am beim zum zur vom ins ans".split())
FIRMS = ("AG", "GmbH", "GmbH & Co. KG", "SE", "KG", "Ltd.", "Inc.", "Holding AG", "e.V.")
CLUBS = (
    "FC",
    "SV",
    "VfB",
    "VfL",
    "TSV",
    "SC",
    "TuS",
    "SG",
    "FSV",
    "1. FC",
    "MTV",
    "Eintracht",
    "Fortuna",
)
BRANCHES = (
    "Logistik", "Maschinenbau", "Immobilien", "Elektronik", "Beteiligungs", "Touristik", "Medien",
    "Energie", "Versicherungen", "Textil", "Pharma", "Vertriebs", "Lebensmittel", "Bau", "Verkehrs",
    "Werkzeugmaschinen", "Brauerei", "Möbel", "Papierwerke", "Stahlhandel", "Software",
)  # fmt: skip
SECOND_NAME_RATE = 0.3
OTHER_TOWN_RATE = 0.5


class Organisations:
    """Draws names of organisations; all chance comes from one random generator."""

    def __init__(
        self,
        random: Random,
        listed: Sequence[tuple[str, str]],
        towns: Sequence[str],
        surnames: Sequence[str],
    ) -> None:
        """Sort the listed (name, kind) by the kinds that can stand for each other."""
        self._random = random
        self._towns = towns
        self._listed_towns = frozenset(towns)
        self._surnames = surnames
        names = [name for name, _ in listed]
        self._acronyms = [name for name in names if is_acronym(name)]
        self._clubs = [name for name, kind in listed if kind == "club" and not is_acronym(name)]
        self._companies = [name for name, kind in listed if kind == "company"]
        self._single = [
            name
            for name, kind in listed
            if kind in {"company", "media", "band", "club"} and not is_acronym(name)
        ]
        self._forms = {row["word"] for row in table("organisation_words") if row["kind"] == "form"}

    def instead_of(self, name: str, before: str) -> str:
        """Return another name of the same kind, or the name itself; `before` is the text before."""
        words = name.split()
        previous = before.split()[-1].lower() if before.split() else ""
        if is_acronym(name):
            return self._random.choice(self._acronyms)
        if len(words) > 1 and words[-1] in self._forms:
            return self.firm()
        if len(words) > 1 and words[0] in self._forms:
            return self.club()
        if len(words) > 1 and words[-1] in self._listed_towns:
            return " ".join([*words[:-1], self._random.choice(self._towns)])
        if len(words) == 1 and name[0].isupper() and previous not in ARTICLES:
            return self._random.choice(self._single)
        return name

    def instead_of_town(self, name: str) -> str:
        """Return another town, listed or coined, for half of the towns; or the name itself."""
        if name not in self._listed_towns or self._random.random() >= OTHER_TOWN_RATE:
            return name
        return maybe_coined(self._random, self._towns)

    def firm(self) -> str:
        """Return 'Keller-Brandt Logistik GmbH'."""
        name = self._random.choice(self._surnames)
        if self._random.random() < SECOND_NAME_RATE:
            link = self._random.choice(("-", " & "))
            name = f"{name}{link}{self._random.choice(self._surnames)}"
        if self._random.random() < SECOND_NAME_RATE:
            name = self._random.choice(self._companies)
        branch = f" {self._random.choice(BRANCHES)}" if self._random.random() < 0.5 else ""
        return f"{name}{branch} {self._random.choice(FIRMS)}"

    def club(self) -> str:
        """Return 'TSV Neustadt', or a club that is known."""
        if self._random.random() < SECOND_NAME_RATE:
            return self._random.choice(self._clubs)
        return f"{self._random.choice(CLUBS)} {self._random.choice(self._towns)}"


def is_acronym(name: str) -> bool:
    """Tell 'DGB' from 'Siemens'.

    >>> is_acronym("DGB"), is_acronym("Uno")
    (True, False)
    """
    return name.isalpha() and name.isupper() and len(name) <= LONGEST_ACRONYM
