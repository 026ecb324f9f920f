"""The word clusters of the bundled pipeline: the commonest words of spaCy's table of them.

The package `spacy-lookups-data` has a Brown cluster and a probability for each of a million words.
"""

import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import srsly

MOST_WORDS = 600_000
WORD = re.compile(r"[^\W\d_][\w.&'’+/-]*")


def commonest_clusters(
    clusters: Mapping[str, int], probabilities: Mapping[str, float], most: int = MOST_WORDS
) -> dict[str, int]:
    """Return the clusters of the commonest words; emoticons and the like are left out."""
    words = [word for word, cluster in clusters.items() if cluster and WORD.fullmatch(word)]
    words.sort(key=lambda word: (-probabilities.get(word, float("-inf")), word))
    return {word: clusters[word] for word in words[:most]}


def bundled_clusters() -> dict[str, int]:
    """Return the cluster of every word that ships."""
    folder = files("spacy_lookups_data") / "data"
    tables: list[Any] = [
        srsly.read_gzip_json(str(folder / f"de_lexeme_{kind}.json.gz"))
        for kind in ("cluster", "prob")
    ]
    return commonest_clusters(*tables)
