"""Take the names of people apart and compare them: titles, first names, particles, surnames."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, cached_property

from quotegraph import lexicon
from quotegraph.grammar.tokens import Token
from quotegraph.names.spellings import Likeness, bases, first_name_likeness, likeness

PARTICLES = frozenset(
    """von van de der den dem di da del della des dos du zu zur zum vom af av al el as bin ibn ben
    ter ten le la""".split()
)
ARABIC_ARTICLE = re.compile(r"^(?:al|el|as|ash|asch|ad|ed|an|ar|at|ul)-(?=\w)", re.IGNORECASE)
GENERATIONS = frozenset("jr. jr sr. sr junior senior jun. sen. ii. iii. ii iii".split())
# Parts of academic titles: 'Dr. h. c.', 'Dr. med.', with the dot or without.
DEGREES = frozenset(
    "med phil jur iur rer nat pol oec theol habil sc ing h c mult univ dent vet em".split()
)
RETIRED = (("a.", "d."), ("i.", "r."), ("i.", "g."))  # behind an office: außer Dienst, im Ruhestand
ADDRESS = frozenset(("Herr", "Herrn", "Hr.", "Mr.", "Monsieur", "Señor", "Signor", "Sir"))
SHORTEST_BARE_TYPO = 5  # letters of a bare surname that may be a typing error of a known one


@dataclass(frozen=True)
class PersonName:
    """A name in its parts: `titles` before it, and the `words` of the name itself."""

    titles: tuple[str, ...]
    words: tuple[str, ...]

    @cached_property
    def full(self) -> str:
        """The name without titles."""
        return " ".join(self.words)

    @cached_property
    def generation(self) -> str:
        """What tells father and son apart, 'Jr.', '' if there is nothing."""
        last = self.words[-1] if len(self.words) > 1 else ""
        return last if last.lower() in GENERATIONS else ""

    @cached_property
    def surname(self) -> str:
        """The last word, with the particles that belong to it: 'von der Leyen'."""
        return " ".join(self.words[self._surname_start : self._end])

    @cached_property
    def core(self) -> str:
        """The surname without particles and article: 'Leyen', 'Assad'."""
        return ARABIC_ARTICLE.sub("", self.words[self._end - 1])

    @cached_property
    def first(self) -> str:
        """The first word, '' for a bare surname."""
        return self.words[0] if self._surname_start > 0 else ""

    @cached_property
    def given(self) -> tuple[str, ...]:
        """The first names one by one: Hans and Peter in 'Hans-Peter Keller'."""
        words = self.words[: self._surname_start]
        names = [word for word in words if word.rstrip(".") not in title_words()]  # Otto Graf …
        return tuple(part for word in names for part in word.split("-") if part)

    @cached_property
    def _end(self) -> int:
        return len(self.words) - bool(self.generation)

    @cached_property
    def _surname_start(self) -> int:
        start = self._end - 1
        while start > 0 and self.words[start - 1].lower() in PARTICLES:
            start -= 1
        return start


class Fit(IntEnum):
    """How well a bare name fits a full one, the better the greater."""

    NONE = 0
    TYPO = 1
    SPELLING = 2
    PART = 3
    FIRST_NAME = 4
    SURNAME = 5


def parse_name(words: list[str]) -> PersonName:
    """Split titles from a name; a name that is all titles keeps its last word."""
    titles: list[str] = []
    while len(words) > 1 and is_title(words[0]):
        if titles and words[0].rstrip(".") not in title_words():
            titles[-1] += f" {words[0].rstrip('.')}."
        else:
            titles.append(words[0])
        words = words[1:]
    return PersonName(tuple(titles), tuple(words))


def is_title(word: str) -> bool:
    """Whether a word before a name is a title or a part of one: 'Dr.', 'med.'."""
    bare = word.rstrip(".")
    return bare in title_words() or bare in DEGREES


def is_address(words: str) -> bool:
    """Whether words before a name are no office or trade: 'Dr.', 'Frau', 'Herr Dr.'."""
    return all(word in ADDRESS or word == "Frau" or word.endswith(".") for word in words.split())


def retired_at(tokens: Sequence[Token], at: int) -> int:
    """Return the token behind 'a. D.' or 'i. R.', which stand between an office and a name."""
    if tokens[at].lower not in ("a.", "i."):
        return at
    two = tuple(token.lower for token in tokens[at : at + 2])
    return at + 2 if two in RETIRED else at


def gender_of(name: PersonName) -> str | None:
    """Return 'm' or 'f' by title or first name, None where they do not tell.

    A woman can be 'Professor Anna Keller', so her first name goes before a man's title.
    """
    titles = [title_words().get(title.rstrip(".")) for title in name.titles]
    if "f" in titles or not ADDRESS.isdisjoint(name.titles):
        return "f" if "f" in titles else "m"
    names = lexicon.first_names()
    gender = names.get(name.first) or names.get(name.first.split("-")[0])
    return gender if gender in ("m", "f") else next((g for g in titles if g), None)


def full_name_likeness(one: PersonName, other: PersonName) -> Likeness:
    """Compare two names of at least two words; a typing error in both parts is two persons."""
    if _squeezed(one) == _squeezed(other) or _is_end(one.words, other.words):
        return Likeness.SAME
    if one.generation and other.generation and one.generation != other.generation:
        return Likeness.OTHER
    if not (one.given and other.given) or _clash(one.given[1:], other.given[1:]):
        return Likeness.OTHER
    first = first_name_likeness(one.given[0], other.given[0])
    parts = {(one.surname, other.surname), (one.core, other.core)}
    last = max(likeness(*pair) for pair in parts)
    both = first == last == Likeness.TYPO
    return Likeness.OTHER if both else min(first, last)


def bare_fit(full: PersonName, bare: PersonName) -> Fit:
    """Say how a name of one word, or a surname with particles, fits a full name."""
    surname = ARABIC_ARTICLE.sub("", full.surname)  # 'Hadid' is al-Hadid
    if Likeness.SAME in (likeness(full.surname, bare.full), likeness(surname, bare.full)):
        return Fit.SURNAME
    if full.first and likeness(full.first, bare.full) == Likeness.SAME:
        return Fit.FIRST_NAME
    parts = {full.core, *(part for part in full.core.split("-") if part)}
    if any(likeness(part, bare.core) == Likeness.SAME for part in parts):
        return Fit.PART
    alike = likeness(full.core, bare.core)
    if alike == Likeness.SPELLING:
        return Fit.SPELLING
    long = len(bare.core) >= SHORTEST_BARE_TYPO
    return Fit.TYPO if alike == Likeness.TYPO and long else Fit.NONE


def surname_parts(name: PersonName) -> frozenset[str]:
    """Return the words by which a person can be called: surname, its core, its halves."""
    words = {name.surname, name.core, *name.core.split("-")}
    return frozenset(base for word in words if word for base in bases(word))


def _is_end(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """'Hirsi Ali' is the end of 'Ayaan Hirsi Ali': first names can be left out."""
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and long[-len(short) :] == short


def _squeezed(name: PersonName) -> str:
    return "".join(name.words).replace("-", "").casefold()


def _clash(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether second names contradict: 'George W.' and 'George Herbert', never 'George'."""
    fewer, more = sorted((one, other), key=len)
    alike = [any(first_name_likeness(a, b) for b in more) for a in fewer]
    return not all(alike)


@cache
def title_words() -> dict[str, str | None]:
    """Return titles without their dot, with the gender they show."""
    return {row.title.rstrip("."): row.gender for row in lexicon.titles()}
