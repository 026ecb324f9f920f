"""How fast: `python -m benchmarks.speed [--model NAME] [--articles N] [--megabytes N] [--json]`.

Everything is a ratio within one run, so that machines can be compared:

* the full run (cleaning, pipeline, rules, records) against the bare spaCy pipeline, both in batches
  of 32, in turns, in processor time, which other work on the machine hardly touches;
* the same article by article, with `extract`;
* two processes against one, by the clock, which asks for a machine that has nothing else to do;
  and in processor time, which tells how fast two could be there: what both need more than one;
* one long article against ten times as many short ones of the same text.
"""

import argparse
import json
import os
from collections.abc import Callable
from itertools import cycle, islice
from time import perf_counter, process_time

import quotegraph
from benchmarks.samples import of_size, seeds, words

REPEATS = 5
"""Each time is the best of so many runs: noise only ever adds."""


def best(run: Callable[[], object], clock: Callable[[], float], repeats: int = REPEATS) -> float:
    """Return the shortest time of several runs, in seconds."""
    times: list[float] = []
    for _ in range(repeats):
        start = clock()
        run()
        times.append(clock() - start)
    return min(times)


def in_turns(*runs: Callable[[], object]) -> list[float]:
    """Return the shortest processor time of each run; they take turns, so noise hits all alike."""
    times = [[best(run, process_time, 1) for run in runs] for _ in range(REPEATS)]
    return [min(column) for column in zip(*times, strict=True)]


class Cost:
    """What a run costs: seconds by the clock, and seconds of all processors together."""

    def __init__(self, run: Callable[[], object]) -> None:
        """Run it once; processes that it starts must have ended by then."""
        start, before = perf_counter(), os.times()
        run()
        self.seconds, after = perf_counter() - start, os.times()
        self.processor = sum(after[:4]) - sum(before[:4])


def measure(model: str | None, articles: int, megabytes: float) -> dict[str, float]:
    """Measure everything; times in seconds, speeds in words a second."""
    nlp = quotegraph.load(model)
    texts = seeds()
    count = words(texts)
    list(quotegraph.extract_many(texts, nlp=nlp))

    own = ["quotegraph"]
    bare = full = 0.0
    for text in texts:
        bare += best(lambda text=text: nlp(text, disable=own), process_time)
        full += best(lambda text=text: quotegraph.extract(text, nlp=nlp), process_time)
    batch = texts * 4
    bare_batch, full_batch = in_turns(
        lambda: list(nlp.pipe(batch, batch_size=32, disable=own)),
        lambda: list(quotegraph.extract_many(batch, nlp=nlp, batch_size=32)),
    )
    many = list(islice(cycle(texts), articles))
    one = Cost(lambda: list(quotegraph.extract_many(many, nlp=nlp)))
    two = Cost(lambda: list(quotegraph.extract_many(many, nlp=nlp, n_process=2)))
    long = of_size(int(megabytes * 1_000_000))
    long_time = best(lambda: quotegraph.extract(long, nlp=nlp), process_time, 1)
    return {
        "processors": os.cpu_count() or 0,
        "load before": os.getloadavg()[0],
        "words a second, bare pipeline": 4 * count / bare_batch,
        "words a second, full run": 4 * count / full_batch,
        "full run : bare pipeline": full_batch / bare_batch,
        "words a second, bare, one by one": count / bare,
        "words a second, full, one by one": count / full,
        "full : bare, one by one": full / bare,
        "two processes : one, speed": one.seconds / two.seconds,
        "two processes : one, speed if alone": 2 * one.processor / two.processor,
        "words a second, one long article": words([long]) / long_time,
        "long : short, time a word": (long_time / words([long])) / (full / count),
    }


def main() -> None:
    """Print the figures as a table, or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", help="spaCy pipeline; left out: the bundled one")
    parser.add_argument("--articles", type=int, default=200, help="for one process against two")
    parser.add_argument("--megabytes", type=float, default=1, help="size of the long article")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = measure(options.model, options.articles, options.megabytes)
    if options.json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name:<40}{value:>10,.{0 if value >= 100 or isinstance(value, int) else 2}f}")


if __name__ == "__main__":
    main()
