"""How much memory: `python -m benchmarks.memory [--model NAME] [--json]`.

Peak resident memory of this process, in MiB, after each step; each peak includes those before.
"""

import argparse
import json
import resource
import sys

from benchmarks.samples import of_size, seeds


def peak() -> float:
    """Return the peak resident memory so far, in MiB."""
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux KiB
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20


def measure(model: str | None) -> dict[str, float]:
    """Measure the peak after each step."""
    figures = {"python": peak()}
    import quotegraph

    nlp = quotegraph.load(model)
    figures["pipeline loaded"] = peak()
    quotegraph.extract(seeds()[0], nlp=nlp)
    figures["one article"] = peak()
    for _ in quotegraph.extract_many(seeds() * 30, nlp=nlp):
        pass
    figures["a stream of articles"] = peak()
    quotegraph.extract(of_size(1_000_000), nlp=nlp)
    figures["one article of 1 MB"] = peak()
    return figures


def main() -> None:
    """Print the figures as a table, or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", help="spaCy pipeline; left out: the bundled one")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = measure(options.model)
    if options.json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name:<30}{value:>10.0f} MiB")


if __name__ == "__main__":
    main()
