"""Tables of words that travel with a vocabulary, and are read once for each vocabulary.

Such a table is an entry of spaCy's lookups: 32-bit hashes of the words, sorted, and for each word
what is known of it.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false
# (spaCy's compiled modules come without complete types)

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar
from weakref import WeakKeyDictionary

import numpy
from spacy.lookups import Lookups
from spacy.strings import hash_string  # pyright: ignore[reportAttributeAccessIssue]
from spacy.tokens import Doc

Numbers = TypeVar("Numbers")


def short_hash(word: str) -> int:
    """Return the lower half of spaCy's own hash of a string."""
    return int(hash_string(word)) & 0xFFFFFFFF


def packed(rows: Mapping[int, int], column: str) -> dict[str, bytes]:
    """Pack one number for each hash, sorted by the hashes; `column` names the numbers."""
    ordered = sorted(rows)
    return {
        "hashes": numpy.asarray(ordered, dtype="<u4").tobytes(),
        column: numpy.asarray([rows[key] for key in ordered], dtype="<u2").tobytes(),
    }


class HashedWords:
    """Finds words by their hashes, which lie sorted one behind the other."""

    def __init__(self, hashes: bytes) -> None:
        """Read hashes of four bytes each."""
        self._hashes = numpy.frombuffer(hashes, dtype="<u4").data

    def find(self, words: Iterable[str]) -> Iterator[int]:
        """Yield the place of each of these words that is listed, in their order."""
        for word in words:
            key = short_hash(word)
            place = bisect_left(self._hashes, key)
            if place < len(self._hashes) and self._hashes[place] == key:
                yield place


class NumberedWords(Generic[Numbers]):
    """Turns Docs into what a table of their vocabulary knows of their words."""

    def __init__(
        self, table: str, reader: Callable[[Any], Callable[[str], Numbers]], columns: int
    ) -> None:
        """Name the table, what reads it and how many numbers a word has there."""
        self._table, self._reader, self._columns = table, reader, columns
        self._readers: WeakKeyDictionary[Lookups, Callable[[str], Numbers]] = WeakKeyDictionary()

    def __call__(self, docs: Iterable[Doc]) -> list[Any]:
        """Return one array a Doc: a row of numbers for each token."""
        return [self._rows(doc) for doc in docs]

    def _rows(self, doc: Doc) -> Any:
        lookups = doc.vocab.lookups
        reader = self._readers.get(lookups)
        if reader is None:
            reader = self._readers[lookups] = self._reader(lookups.get_table(self._table))
        numbers = [reader(token.text) for token in doc]
        return numpy.asarray(numbers, dtype="uint64").reshape(len(doc), self._columns)
