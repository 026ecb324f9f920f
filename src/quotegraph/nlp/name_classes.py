"""What lists of names know of a word, as one small number for the network of names.

`word_classes` says what a dictionary knows; this says whether the word is listed as an
organisation or as a word that names of organisations are made of ('Verband', 'GmbH'), as a city, or
as a name of a person from a part of the world whose names German lists lack. A sum of flags, 0
where nothing is known.

The table is two entries of a spaCy lookups table, so that it travels with the vocabulary: sorted
32-bit hashes of the words, and their flags.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import IntFlag

import numpy
from numpy.typing import NDArray

from quotegraph.nlp.word_classes import tails
from quotegraph.nlp.word_tables import HashedWords, NumberedWords, packed, short_hash

TABLE = "quotegraph_name_classes"
LONGEST_ACRONYM = 5


class Named(IntFlag):
    """As what a word is listed, and how it was found."""

    ORGANISATION = 1
    PART = 2
    FORM = 4
    BODY = 8
    CITY = 16
    PERSON = 32
    COMPOUND = 64
    GENITIVE = 128
    BEFORE_HYPHEN = 256
    ACRONYM = 512


def build_name_table(words: Mapping[str, int]) -> dict[str, bytes]:
    """Pack words and their flags; words with one hash share their flags."""
    rows: dict[int, int] = {}
    for word, flags in words.items():
        key = short_hash(word)
        rows[key] = rows.get(key, 0) | int(flags)
    return packed(rows, "flags")


class NameClasses:
    """Reads the packed table."""

    def __init__(self, table: Mapping[str, bytes]) -> None:
        """Unpack what `build_name_table` packed."""
        self._words = HashedWords(table["hashes"])
        self._flags: NDArray[numpy.uint16] = numpy.frombuffer(table["flags"], dtype="<u2")

    def __call__(self, word: str) -> int:
        """Return the flags of a word; 0 where nothing is known, and for words in small letters."""
        if len(word) < 2 or word.islower():
            return 0
        acronym = word.isalpha() and word.isupper() and len(word) <= LONGEST_ACRONYM
        flags = self._listed(word) or self._genitive(word) or self._compound(word)
        return flags | (Named.ACRONYM if acronym else 0)

    def _listed(self, word: str) -> int:
        return next(self._flags_of([word]), 0)

    def _flags_of(self, words: Iterable[str]) -> Iterator[int]:
        return (int(self._flags[place]) for place in self._words.find(words))

    def _genitive(self, word: str) -> int:
        flags = self._listed(word[:-1]) if word.endswith(("s", "’", "'")) else 0
        return flags | Named.GENITIVE if flags else 0

    def _compound(self, word: str) -> int:
        """'Umweltverband' is a body, 'SPD-Chefin' begins with an organisation."""
        body = any(flags & Named.BODY for flags in self._flags_of(tails(word)))
        first, hyphen, _ = word.partition("-")
        before = bool(hyphen) and self._listed(first) & Named.ORGANISATION
        return (Named.BODY | Named.COMPOUND if body else 0) | (Named.BEFORE_HYPHEN if before else 0)


name_class_rows = NumberedWords(TABLE, NameClasses, columns=1)
