"""What lists of names know of a word, as one small number for the network of names.

`word_classes` says what a dictionary knows; this says whether the word is listed as an
organisation or as a word that names of organisations are made of ('Verband', 'GmbH'), as a city, or
as a name of a person from a part of the world whose names German lists lack. A sum of flags, 0
where nothing is known.

The table is two entries of a spaCy lookups table, so that it travels with the vocabulary: sorted
32-bit hashes of the words, and their flags.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false
# (spaCy's compiled modules come without complete types)

from collections.abc import Iterable, Iterator, Mapping
from enum import IntFlag
from typing import Any
from weakref import WeakKeyDictionary

import numpy
from numpy.typing import NDArray
from spacy.lookups import Lookups
from spacy.tokens import Doc

from quotegraph.nlp.word_classes import HashedWords, short_hash, tails

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
    ordered = sorted(rows)
    return {
        "hashes": numpy.asarray(ordered, dtype="<u4").tobytes(),
        "flags": numpy.asarray([rows[key] for key in ordered], dtype="<u2").tobytes(),
    }


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


_READERS: WeakKeyDictionary[Lookups, NameClasses] = WeakKeyDictionary()


def name_class_rows(docs: Iterable[Doc]) -> list[Any]:
    """Return one array a Doc: a row of one number for each token."""
    rows: list[Any] = []
    for doc in docs:
        reader = _reader_of(doc.vocab.lookups)
        flags = [reader(token.text) for token in doc]
        rows.append(numpy.asarray(flags, dtype="uint64").reshape(len(doc), 1))
    return rows


def _reader_of(lookups: Lookups) -> NameClasses:
    """Return the reader of a vocabulary's table, made once for each vocabulary."""
    reader = _READERS.get(lookups)
    if reader is None:
        reader = _READERS[lookups] = NameClasses(lookups.get_table(TABLE))
    return reader
