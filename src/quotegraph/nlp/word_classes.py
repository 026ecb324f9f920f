"""What a dictionary knows of a word form, as two small numbers a network can learn from.

The first number is the word's set of inflections: one for 'a feminine noun, any case of the
singular', one for 'third person Konjunktiv I or first person present', and so on. The second is a
sum of flags: known as first name, surname, town, country, noun, other word, and how it was found.

The table is three entries of a spaCy lookups table, so that it travels with the vocabulary: sorted
32-bit hashes of the forms, their class, and the two numbers of each class. Words that the
dictionary lacks are tried in lower case, without a genitive -s, and by the end of a compound.
"""

from collections.abc import Mapping
from enum import IntFlag
from functools import lru_cache

import numpy
from numpy.typing import NDArray

from quotegraph.nlp.word_tables import HashedWords, NumberedWords, packed, short_hash

TABLE = "quotegraph_word_classes"
COLUMNS = 2
SHORTEST_TAIL = 4
SHORTEST_START = 3
MOST_WORDS = 8_000

Numbers = tuple[int, int]
UNKNOWN: Numbers = (0, 0)


class Known(IntFlag):
    """As what a word is listed, and how it was found."""

    FIRST = 1
    LAST = 2
    TOWN = 4
    COUNTRY = 8
    NOUN = 16
    OTHER = 32
    COMPOUND = 64
    GENITIVE = 128
    LOWERED = 256


NAMES = Known.FIRST | Known.LAST | Known.TOWN | Known.COUNTRY


def build_table(words: Mapping[str, Numbers]) -> dict[str, bytes]:
    """Pack words and their two numbers; of two words with one hash the later wins."""
    classes = sorted(set(words.values()))
    index = {numbers: position for position, numbers in enumerate(classes)}
    rows = {short_hash(word): index[numbers] for word, numbers in sorted(words.items())}
    numbers = numpy.asarray(classes, dtype="<u2").tobytes()
    return packed(rows, "classes") | {"numbers": numbers}


class WordClasses:
    """Reads the packed table."""

    def __init__(self, table: Mapping[str, bytes]) -> None:
        """Unpack what `build_table` packed."""
        self._words = HashedWords(table["hashes"])
        self._classes: NDArray[numpy.uint16] = numpy.frombuffer(table["classes"], dtype="<u2")
        flat: list[int] = numpy.frombuffer(table["numbers"], dtype="<u2").tolist()
        self._numbers: list[Numbers] = list(zip(flat[::2], flat[1::2], strict=True))
        self._found = lru_cache(MOST_WORDS)(self._sought)  # both networks ask for the same words

    def __call__(self, word: str) -> Numbers:
        """Return the two numbers of a word; (0, 0) where nothing is known."""
        return self._found(word)

    def _sought(self, word: str) -> Numbers:
        if len(word) < 2 or not word[0].isalpha():
            return UNKNOWN
        return (
            self._listed([word])
            or self._flagged([word.lower()], Known.LOWERED)
            or self._name_in_genitive(word)
            or self._flagged(tails(word), Known.COMPOUND)
            or UNKNOWN
        )

    def _listed(self, words: list[str]) -> Numbers | None:
        """Return the numbers of the first of these words that is in the table."""
        place = next(self._words.find(words), None)
        return None if place is None else self._numbers[int(self._classes[place])]

    def _flagged(self, words: list[str], flag: Known) -> Numbers | None:
        found = self._listed(words) if words else None
        return (found[0], (found[1] & ~NAMES) | flag) if found else None

    def _name_in_genitive(self, word: str) -> Numbers | None:
        if not word[0].isupper() or not word.endswith(("s", "’", "'")):
            return None
        found = self._listed([word[:-1]])
        return (0, found[1] & NAMES | Known.GENITIVE) if found and found[1] & NAMES else None


def tails(word: str) -> list[str]:
    """Return what could be the last part of a compound, longest first, cased like the word.

    >>> tails("US-Bahn")
    ['Bahn']
    >>> tails("Steinwurf")
    ['Inwurf', 'Nwurf', 'Wurf']
    """
    if "-" in word:
        last = word.rsplit("-", 1)[1]
        return [last, *tails(last)] if len(last) >= SHORTEST_START else []
    ends = range(SHORTEST_START, len(word) - SHORTEST_TAIL + 1)
    parts = (word[start:] for start in ends)
    return [part.capitalize() if word[0].isupper() else part for part in parts]


word_class_rows = NumberedWords(TABLE, WordClasses, COLUMNS)
