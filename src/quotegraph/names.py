"""Compare the names of people: titles apart, genitives undone, misspelt variants recognised."""

from dataclasses import dataclass
from functools import cache

from quotegraph import lexicon

PARTICLES = frozenset(
    [
        "von",
        "van",
        "de",
        "der",
        "den",
        "di",
        "da",
        "del",
        "della",
        "zu",
        "zur",
        "zum",
        "al",
        "el",
        "bin",
        "ibn",
        "ben",
        "ter",
        "le",
        "la",
    ]
)
LONGEST_TYPO = 1  # edits between two spellings of one word, a swap of neighbours counting as one


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in its parts: `titles` before it, and the `words` of the name itself."""

    titles: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def full(self) -> str:
        """The name without titles."""
        return " ".join(self.words)

    @property
    def surname(self) -> str:
        """The last word, with the particles that belong to it: 'von der Leyen'."""
        start = len(self.words) - 1
        while start > 0 and self.words[start - 1].lower() in PARTICLES:
            start -= 1
        return " ".join(self.words[max(start, 0) :])

    @property
    def first(self) -> str:
        """The first word, '' for a bare surname."""
        return self.words[0] if len(self.words) > 1 and self.full != self.surname else ""


def parse_name(words: list[str]) -> PersonName:
    """Split titles from a name; a name that is all titles keeps its last word."""
    titles: list[str] = []
    while len(words) > 1 and words[0].rstrip(".") in title_words():
        titles.append(words[0])
        words = words[1:]
    return PersonName(tuple(titles), tuple(words))


def gender_of(name: PersonName) -> str | None:
    """Return 'm' or 'f' by title or first name, None where they do not tell."""
    for title in name.titles:
        if gender := title_words().get(title.rstrip(".")):
            return gender
    gender = lexicon.first_names().get(name.first) or lexicon.first_names().get(
        name.first.split("-")[0]
    )
    return gender if gender in ("m", "f") else None


def same_surname(one: str, other: str) -> bool:
    """Whether two surnames are one but for a genitive -s or apostrophe."""
    return bool(bases(one) & bases(other))


def bases(word: str) -> frozenset[str]:
    """Return the word and what it may be the genitive of: 'Kellers' -> 'Keller'."""
    found = {word}
    if word.endswith(("'", "’")):
        found.add(word[:-1])
    if len(word) > 3 and word.endswith("s"):
        found.add(word[:-1].rstrip("'’"))
    return frozenset(found)


def is_variant(one: str, other: str) -> bool:
    """Whether two words are spellings of one name: a letter more, less, other, or two swapped."""
    if one == other:
        return True
    if min(len(one), len(other)) < 4 or one[0] != other[0]:
        return False
    return _distance(one.lower(), other.lower()) <= LONGEST_TYPO


def spelling_keys(word: str) -> frozenset[str]:
    """Return keys of which two words one edit apart share at least one: the word less a letter."""
    lowered = word.lower()
    return frozenset((lowered, *(lowered[:i] + lowered[i + 1 :] for i in range(len(lowered)))))


def _distance(one: str, other: str) -> int:
    """Optimal string alignment distance; names are short, so the plain table will do."""
    if abs(len(one) - len(other)) > LONGEST_TYPO:
        return LONGEST_TYPO + 1
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]


@cache
def title_words() -> dict[str, str | None]:
    """Return titles without their dot, with the gender they show."""
    return {row.title.rstrip("."): row.gender for row in lexicon.titles()}
