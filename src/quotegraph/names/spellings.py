"""Tell spellings of one name: other transliterations, short forms, initials and typing errors.

Peskow, Peskov and Peskoff are one name read with German, English and scholarly eyes; each reading
of a word is a key, and two words with a key in common can be spellings of one name.
"""

import re
import unicodedata
from collections.abc import Sequence
from enum import IntEnum
from functools import cache, lru_cache

from quotegraph import lexicon

LONGEST_TYPO = 1  # edits between two spellings of one word, a swap of neighbours counting as one
SHORTEST_TYPO = 4  # letters: in shorter words one edit makes another name


class Likeness(IntEnum):
    """How alike two words of a name are, the better the greater."""

    OTHER = 0
    TYPO = 1
    SPELLING = 2
    SAME = 3


@lru_cache(maxsize=2_000)
def bases(word: str) -> frozenset[str]:
    """Return the word and what it may be the genitive of: 'Kellers' -> 'Keller'."""
    found = {word}
    if word.endswith(("'", "’")):
        found.add(word[:-1])
    if len(word) > 2 and word.endswith("s"):
        found.add(word[:-1].rstrip("'’"))
    return frozenset(found)


def likeness(one: str, other: str) -> Likeness:
    """Compare two surnames, or two of the same kind: equal but for a genitive is the same."""
    if bases(one) & bases(other):
        return Likeness.SAME
    if romanised(one) & romanised(other):
        return Likeness.SPELLING
    return Likeness.TYPO if is_typo(one, other) else Likeness.OTHER


def first_name_likeness(one: str, other: str) -> Likeness:
    """Compare two first names; an initial or a short form is a spelling: 'A.', 'Joe'.

    Two names that parents do give are no typing errors of each other: Anna and Anne.
    """
    if one == other:
        return Likeness.SAME
    if _is_initial_of(one, other) or _is_initial_of(other, one):
        return Likeness.SPELLING
    if romanised(one) & romanised(other) or _short_forms(one) & _short_forms(other):
        return Likeness.SPELLING
    names = lexicon.first_names()
    given = one in names and other in names and not _is_swapped(one, other)
    return Likeness.TYPO if is_typo(one, other) and not given else Likeness.OTHER


def is_initial(word: str) -> bool:
    """Whether a word is an initial: 'A.', 'J.-P.', 'Ch.'."""
    return word.endswith(".") and len(word.split("-")[0].rstrip(".")) <= 2 and word[0].isupper()


def _is_initial_of(short: str, name: str) -> bool:
    return is_initial(short) and name.startswith(short.split("-")[0].rstrip("."))


def is_typo(one: str, other: str) -> bool:
    """Whether a letter is more, less, other, or two are swapped; the first one must stand."""
    if one == other:
        return True
    if min(len(one), len(other)) < SHORTEST_TYPO or one[0] != other[0]:
        return False
    return _distance(one.lower(), other.lower()) <= LONGEST_TYPO


def _is_swapped(one: str, other: str) -> bool:
    """Whether neighbours are swapped and nothing else: Micheal, Michael."""
    return len(one) == len(other) and sorted(one.lower()) == sorted(other.lower())


@lru_cache(maxsize=5_000)
def romanised(word: str) -> frozenset[str]:
    """Return the sounds of a name by each reading of its letters, as keys to compare by."""
    lowered = word.lower().replace("-", "")
    rules = _rules()
    own = (_replaced(lowered, rules[reading]) for reading in rules if reading != "all")
    return frozenset(_replaced(key.translate(_plain_letters()), rules["all"]) for key in own)


def _replaced(word: str, rules: Sequence[tuple[re.Pattern[str], str]]) -> str:
    for pattern, replacement in rules:
        word = pattern.sub(replacement, word)
    return word


@cache
def _rules() -> dict[str, list[tuple[re.Pattern[str], str]]]:
    """Return what each reading makes of letters; what holds for all comes after its own."""
    rules: dict[str, list[tuple[re.Pattern[str], str]]] = {}
    for row in lexicon.transliterations():
        rules.setdefault(row.reading, []).append((re.compile(row.pattern), row.replacement))
    return rules


@cache
def _plain_letters() -> dict[int, str]:
    """Return the Latin letters that carry a mark, with the letter under it."""
    marked = range(0xE0, 0x180)
    plain = {letter: unicodedata.normalize("NFD", chr(letter))[0] for letter in marked}
    return {letter: base for letter, base in plain.items() if chr(letter) != base}


@cache
def _all_short_forms() -> dict[str, frozenset[str]]:
    forms: dict[str, set[str]] = {}
    for row in lexicon.short_names():
        forms.setdefault(row.short, set()).update(row.names)
    return {short: frozenset(names) for short, names in forms.items()}


def _short_forms(name: str) -> frozenset[str]:
    """Return a first name and what it can be short for: Joe is Joe, Joseph and Josef."""
    return _all_short_forms().get(name, frozenset()) | {name}


@lru_cache(maxsize=5_000)
def spelling_keys(word: str) -> frozenset[str]:
    """Return keys of which two words share at least one where one can be a spelling of the other.

    They are the sounds of the word, and the word less a letter for each letter.
    """
    lowered = word.lower()
    shorter = (lowered[:i] + lowered[i + 1 :] for i in range(len(lowered)))
    return frozenset((lowered, *shorter, *romanised(word)))


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
