"""Floret vectors of words, each computed once.

spaCy adds up the vectors of a word's pieces anew for each batch; that takes longer than the rest
of the network. Here the sums are remembered for each vocabulary, up to a bound.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false
# (spaCy's compiled modules and thinc's layers come without complete types)

from collections.abc import Iterable, Sequence
from typing import Any
from weakref import WeakKeyDictionary

import numpy
from numpy.typing import NDArray
from spacy.lookups import Lookups
from spacy.tokens import Doc
from spacy.vocab import Vocab

LARGEST_CACHE = 16_000

Matrix = NDArray[numpy.float32]


class WordVectors:
    """Looks up the vectors of words by their hash and remembers them."""

    def __init__(self, width: int) -> None:
        """Start without any word."""
        self._rows: dict[int, int] = {}
        self._matrix: Matrix = numpy.zeros((1024, width), dtype="float32")

    def __call__(self, vocab: Vocab, keys: Sequence[int]) -> Matrix:
        """Return one row for each hash of a word."""
        missing = list(set(keys) - self._rows.keys())
        if missing:
            if len(self._rows) + len(missing) > LARGEST_CACHE:
                self._rows.clear()
                missing = list(set(keys))
            self._add(vocab, missing)
        return self._matrix[[self._rows[key] for key in keys]]

    def _add(self, vocab: Vocab, keys: list[int]) -> None:
        first = len(self._rows)
        while first + len(keys) > len(self._matrix):
            self._matrix = numpy.concatenate([self._matrix, numpy.zeros_like(self._matrix)])
        vectors: Any = vocab.vectors.get_batch(keys)
        self._matrix[first : first + len(keys)] = vectors
        self._rows.update(zip(keys, range(first, first + len(keys)), strict=True))


_CACHES: WeakKeyDictionary[Lookups, WordVectors] = WeakKeyDictionary()


def vector_rows(docs: Iterable[Doc]) -> list[Any]:
    """Return one matrix a Doc, a row for each token."""
    return [_cache_of(doc.vocab)(doc.vocab, doc.to_array("ORTH").tolist()) for doc in docs]


def _cache_of(vocab: Vocab) -> WordVectors:
    """Return the cache of a vocabulary, known by its lookups (a Vocab takes no weak reference)."""
    cache = _CACHES.get(vocab.lookups)
    if cache is None:
        cache = _CACHES[vocab.lookups] = WordVectors(vocab.vectors_length)
    return cache
