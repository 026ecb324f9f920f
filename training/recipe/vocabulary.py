"""The vocabulary both networks start from: floret vectors and what tables know of words."""

from collections.abc import Mapping
from pathlib import Path

import spacy
from spacy.training.initialize import convert_vectors

from quotegraph.nlp import name_classes, word_classes, word_clusters
from quotegraph.nlp.word_classes import Numbers


def save_vocabulary(
    vectors: Path,
    words: Mapping[str, Numbers],
    names: Mapping[str, int],
    clusters: Mapping[str, int],
    target: Path,
) -> None:
    """Write an empty German pipeline whose vocabulary holds the vectors and all tables."""
    nlp = spacy.blank("de")
    convert_vectors(nlp, vectors, truncate=0, prune=-1, mode="floret")
    nlp.vocab.lookups.add_table(word_classes.TABLE, word_classes.build_table(words))
    nlp.vocab.lookups.add_table(name_classes.TABLE, name_classes.build_name_table(names))
    nlp.vocab.lookups.add_table(word_clusters.TABLE, word_clusters.build_cluster_table(clusters))
    nlp.to_disk(target)
