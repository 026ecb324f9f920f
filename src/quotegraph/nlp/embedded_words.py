"""The embedding of each word, computed once for many articles.

What a network makes of a word before it looks at its neighbours depends on the word and on the
weights alone. Most words of an article stood in one before, so their rows are remembered, up to a
bound, and until the weights change.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false
# (spaCy's compiled modules come without complete types)

from collections.abc import Callable, Sequence
from itertools import accumulate
from threading import Lock
from typing import Any

import numpy
from numpy.typing import NDArray
from spacy.tokens import Doc

MOST_WORDS = 8_000  # those of about 1,500 articles; twice as many would save no time to speak of

Matrix = NDArray[numpy.float32]


class EmbeddedWords:
    """Remembers the rows of words; a copy, made with a network's, remembers nothing."""

    def __init__(self) -> None:
        """Start without any word."""
        self._lock = Lock()
        self._forget(weights=0.0)

    def __deepcopy__(self, memo: dict[int, Any]) -> "EmbeddedWords":
        """Return an empty one: the copied network may learn other weights."""
        return EmbeddedWords()

    def __len__(self) -> int:
        """Return the number of words it remembers."""
        return len(self._rows)

    def __call__(
        self, docs: Sequence[Doc], *, weights: float, embed: Callable[[Doc], Matrix]
    ) -> list[Matrix]:
        """Return a matrix for each Doc, one row a token.

        `embed` embeds the words of a Doc; `weights` is a number that differs where its weights do.
        """
        keys = numpy.concatenate([doc.to_array(["ORTH", "NORM"]) for doc in docs])
        words: list[int] = (keys[:, 0] ^ (keys[:, 1] << numpy.uint64(1))).tolist()
        with self._lock:
            if weights != self._weights or len(self._rows) > MOST_WORDS:
                self._forget(weights)
            new = {word: at for at, word in enumerate(words) if word not in self._rows}
            if new:
                self._learn(list(new), embed(doc_of(keys[list(new.values())], docs[0])))
            rows = self._matrix[[self._rows[word] for word in words]]
        ends = list(accumulate(map(len, docs)))
        return numpy.split(rows, ends[:-1])

    def _forget(self, weights: float) -> None:
        self._weights = weights
        self._rows: dict[int, int] = {}
        self._matrix: Matrix = numpy.zeros((0, 0), dtype="float32")

    def _learn(self, words: list[int], embedded: Matrix) -> None:
        known, needed = len(self._rows), len(self._rows) + len(words)
        if needed > len(self._matrix):
            room = max(needed, min(2 * needed, MOST_WORDS))
            larger = numpy.zeros((room, embedded.shape[1]), dtype="float32")
            larger[:known] = self._matrix[:known] if known else 0
            self._matrix = larger
        self._matrix[known:needed] = embedded
        self._rows.update(zip(words, range(known, needed), strict=True))


def doc_of(keys: Any, like: Doc) -> Doc:
    """Return a Doc of words given by the hashes of their text and their norm.

    The tokenizer may give one word different norms; those count as different words.
    """
    vocab = like.vocab
    doc = Doc(vocab, words=[vocab.strings[orth] for orth in keys[:, 0].tolist()])
    return doc.from_array(["NORM"], keys[:, 1])
