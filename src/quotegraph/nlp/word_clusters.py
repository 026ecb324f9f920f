"""In which cluster of words with like neighbours a word stands, as two small numbers.

Brown clusters are learned from running text without any annotation: surnames fall together, and so
do firms, towns, clubs, verbs of saying. A cluster is a path through a tree of words, its first turn
in the lowest bit; the second number is the start of the path, which related clusters share.

The table is two entries of a spaCy lookups table, so that it travels with the vocabulary: sorted
32-bit hashes of the words, and their clusters. Words that it lacks are tried without a genitive -s.
"""

from collections.abc import Mapping

import numpy
from numpy.typing import NDArray

from quotegraph.nlp.word_tables import HashedWords, NumberedWords, packed, short_hash

TABLE = "quotegraph_word_clusters"
COLUMNS = 2
START = 127  # seven turns of the path
UNKNOWN = 0


def build_cluster_table(words: Mapping[str, int]) -> dict[str, bytes]:
    """Pack words and their clusters; of two words with one hash the later wins."""
    rows = {short_hash(word): cluster for word, cluster in sorted(words.items())}
    return packed(rows, "clusters")


class WordClusters:
    """Reads the packed table."""

    def __init__(self, table: Mapping[str, bytes]) -> None:
        """Unpack what `build_cluster_table` packed."""
        self._words = HashedWords(table["hashes"])
        self._clusters: NDArray[numpy.uint16] = numpy.frombuffer(table["clusters"], dtype="<u2")

    def __call__(self, word: str) -> tuple[int, int]:
        """Return the cluster of a word and the start of its path; (0, 0) where it is unknown."""
        forms = (word, word[:-1]) if len(word) > 2 and word.endswith(("s", "’", "'")) else (word,)
        place = next(self._words.find(forms), None)
        cluster = UNKNOWN if place is None else int(self._clusters[place])
        return cluster, cluster & START


word_cluster_rows = NumberedWords(TABLE, WordClusters, COLUMNS)
