"""Floret vectors on the raw text: a small table that has a vector for every word form."""

from dataclasses import dataclass
from pathlib import Path

import floret


@dataclass(frozen=True)
class VectorSettings:
    """Shape and length of the vector training; the table has `rows` x `dimensions` floats."""

    rows: int = 50_000
    dimensions: int = 64
    shortest_ngram: int = 4
    longest_ngram: int = 5
    hashes: int = 2
    epochs: int = 3
    threads: int = 2
    window: int = 5


def train_vectors(text: Path, target: Path, settings: VectorSettings) -> None:
    """Train vectors on tokenised text and write them in floret's own text format."""
    model = floret.train_unsupervised(
        str(text),
        model="skipgram",
        mode="floret",
        bucket=settings.rows,
        dim=settings.dimensions,
        minn=settings.shortest_ngram,
        maxn=settings.longest_ngram,
        hashCount=settings.hashes,
        epoch=settings.epochs,
        thread=settings.threads,
        ws=settings.window,
        minCount=8,
        verbose=1,
    )
    model.save_floret_vectors(str(target))
