"""How much memory: `python -m benchmarks.memory [--model NAME] [--articles 1000 20000] [--json]`.

Peak resident memory of this process, in MiB, after each step; each peak includes those before.
The articles of the stream are paragraphs of the samples in which every tenth word is made up anew,
as an archive brings words that were never seen: what a pipeline learns would show as growth.
"""

import argparse
import json
import random
import resource
import sys
from collections.abc import Iterator

from benchmarks.samples import of_size, seeds

NEW_WORD = 10  # one word in so many is new
LETTERS = "abcdefghiklmnoprstuwz"


def peak() -> float:
    """Return the peak resident memory so far, in MiB."""
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux KiB
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20


def stream(articles: int) -> Iterator[str]:
    """Yield short articles with words of their own, always the same."""
    chance = random.Random(7)
    paragraphs = [part for text in seeds() for part in text.split("\n\n") if len(part) > 100]
    for number in range(articles):
        words = paragraphs[number % len(paragraphs)].split(" ")
        for place in range(number % NEW_WORD, len(words), NEW_WORD):
            words[place] = "".join(chance.choices(LETTERS, k=9)).title()
        yield " ".join(words)


def measure(model: str | None, counts: list[int]) -> dict[str, float]:
    """Measure the peak after each step."""
    figures = {"python": peak()}
    import quotegraph

    nlp = quotegraph.load(model)
    figures["pipeline loaded"] = peak()
    articles = quotegraph.extract_many(stream(max(counts)), nlp=nlp)
    for done, _ in enumerate(articles, 1):
        if done in counts:
            figures[f"stream of {done:,} articles"] = peak()
    for size in (100_000, 1_000_000):
        quotegraph.extract(of_size(size), nlp=nlp)
        figures[f"one article of {size:,} bytes"] = peak()
    first, last = (figures[f"stream of {count:,} articles"] for count in (min(counts), max(counts)))
    figures["long stream : short"] = last / first
    return figures


def main() -> None:
    """Print the figures as a table, or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", help="spaCy pipeline; left out: the bundled one")
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 20_000])
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = measure(options.model, options.articles)
    if options.json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        unit = "" if ":" in name else " MiB"
        print(f"{name:<34}{value:>10,.{2 if ':' in name else 0}f}{unit}")


if __name__ == "__main__":
    main()
