"""How fast each format is written, and in how much memory: `python -m benchmarks.exports`.

The sample articles are read once; their records, each under an id of its own, are then streamed
into each format. Each format runs in a process of its own; memory is its peak beyond that of the
records alone, with a small and with a large number of articles: a format that streams needs no
more for the second.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from time import process_time

from benchmarks.memory import peak
from benchmarks.samples import seeds
from quotegraph.exports.formats import FILES, TEXTS, write_file
from quotegraph.records import Article


def stream(records: Path, articles: int) -> Iterator[Article]:
    """Yield so many articles, over and over those of the file."""
    lines = records.read_text(encoding="utf-8").splitlines()
    known = [Article.model_validate_json(line) for line in lines]
    for number, article in enumerate(islice(cycle(known), articles)):
        yield article.model_copy(update={"id": str(number)})


def measure(records: Path, format: str, articles: int) -> dict[str, float]:
    """Write the articles in one format; time in seconds of the processor, memory in MiB."""
    given = list(stream(records, len(seeds())))  # warms up imports and the records
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        write_file(given, out, format)
        before = peak()
        start = process_time()
        write_file(stream(records, articles), out, format)
        return {
            "seconds": process_time() - start,
            "MiB more": peak() - before,
            "file, MiB": out.stat().st_size / 2**20,
        }


def in_a_process(records: Path, format: str, articles: int) -> dict[str, float]:
    """Measure in a fresh process, so that peaks are its own."""
    command = [sys.executable, "-m", "benchmarks.exports", "--records", str(records)]
    command += ["--format", format, "--articles", str(articles)]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def main() -> None:
    """Print a table, or with `--format` the figures of one format as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--format", choices=[*TEXTS, *FILES])
    parser.add_argument("--records", type=Path)
    options = parser.parse_args()
    if options.format:
        print(json.dumps(measure(options.records, options.format, options.articles)))
        return
    import quotegraph

    with tempfile.TemporaryDirectory() as folder:
        records = Path(folder) / "records.jsonl"
        read = [quotegraph.extract(text) for text in seeds()]
        records.write_text("".join(f"{one.model_dump_json()}\n" for one in read), encoding="utf-8")
        quotes = sum(len(one.quotes) for one in islice(cycle(read), options.articles))
        print(f"{options.articles:,} articles, {quotes:,} quotes")
        few = max(options.articles // 10, 1)
        print(f"{'format':<18}{'s':>8}{'MiB more':>10}{f'for {few:,}':>12}{'file, MiB':>11}")
        for format in (*TEXTS, *FILES):
            all_, some = (in_a_process(records, format, n) for n in (options.articles, few))
            print(
                f"{format:<18}{all_['seconds']:>8.2f}{all_['MiB more']:>10.0f}"
                f"{some['MiB more']:>12.0f}{all_['file, MiB']:>11.1f}"
            )


if __name__ == "__main__":
    main()
