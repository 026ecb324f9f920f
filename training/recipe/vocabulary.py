"""The vocabulary both networks start from: floret vectors and word classes."""

from collections.abc import Mapping
from pathlib import Path

import spacy
from spacy.training.initialize import convert_vectors

from quotegraph.word_classes import TABLE, Numbers, build_table


def save_vocabulary(vectors: Path, words: Mapping[str, Numbers], target: Path) -> None:
    """Write an empty German pipeline whose vocabulary holds the vectors and the word classes."""
    nlp = spacy.blank("de")
    convert_vectors(nlp, vectors, truncate=0, prune=-1, mode="floret")
    nlp.vocab.lookups.add_table(TABLE, build_table(words))
    nlp.to_disk(target)
