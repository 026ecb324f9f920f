"""How fast: `python -m benchmarks.speed [--model NAME] [--articles N] [--json]`.

In one run and on the same articles: words a second of the bare spaCy pipeline (in batches, and
article by article), words a second of the full run (cleaning, pipeline, rules, records), what the
full run costs on top as a share of the pipeline's time article by article, and how time grows from
100 kB to 1 MB of text in a single article.
"""

import argparse
import json
from collections.abc import Callable
from itertools import cycle, islice
from time import perf_counter

import quotegraph
from benchmarks.samples import of_size, seeds, words

REPEATS = 3
"""Each time is the best of so many runs: noise only ever adds."""


def best(run: Callable[[], object], repeats: int = REPEATS) -> float:
    """Return the shortest time of several runs, in seconds."""
    times: list[float] = []
    for _ in range(repeats):
        start = perf_counter()
        run()
        times.append(perf_counter() - start)
    return min(times)


def measure(model: str | None, articles: int) -> dict[str, float]:
    """Measure everything; times in seconds, speeds in words a second."""
    nlp = quotegraph.load(model)
    texts = list(islice(cycle(seeds()), articles))
    count = words(texts)
    list(quotegraph.extract_many(texts[:4], nlp=nlp))

    own = ["quotegraph"]
    batched_time = best(lambda: list(nlp.pipe(texts, batch_size=32, disable=own)))
    bare_time = best(lambda: [nlp(text, disable=own) for text in texts])
    full_time = best(lambda: list(quotegraph.extract_many(texts, nlp=nlp)))
    small, large = of_size(100_000), of_size(1_000_000)
    small_time = best(lambda: quotegraph.extract(small, nlp=nlp))
    large_time = best(lambda: quotegraph.extract(large, nlp=nlp), repeats=1)
    return {
        "articles": articles,
        "words": count,
        "bare pipeline in batches, words/s": count / batched_time,
        "bare pipeline, words/s": count / bare_time,
        "full run, words/s": count / full_time,
        "cost on top of the pipeline": full_time / bare_time - 1,
        "100 kB, s": small_time,
        "1 MB, s": large_time,
        "1 MB : 100 kB": large_time / small_time,
    }


def main() -> None:
    """Print the figures as a table, or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", help="spaCy pipeline; left out: the bundled one")
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = measure(options.model, options.articles)
    if options.json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name:<36}{value:>12,.{0 if value >= 100 or isinstance(value, int) else 2}f}")


if __name__ == "__main__":
    main()
