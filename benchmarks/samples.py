"""Texts to measure with: the sample articles of `seeds/`, repeated."""

from itertools import cycle
from pathlib import Path

SEEDS = Path(__file__).parents[1] / "seeds"


def seeds() -> list[str]:
    """Return the sample articles; an error if there are none."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.rglob("*.txt"))]
    if not texts:
        raise SystemExit(f"{SEEDS} holds no sample article (*.txt)")
    return texts


def of_size(size: int) -> str:
    """Return one text of about `size` bytes made of whole sample articles, repeated."""
    pieces: list[str] = []
    total = 0
    for text in cycle(seeds()):
        if total >= size:
            break
        pieces.append(text)
        total += len(text.encode()) + 2
    return "\n\n".join(pieces)


def words(texts: list[str]) -> int:
    """Return how many words the texts have, counted at spaces."""
    return sum(len(text.split()) for text in texts)
