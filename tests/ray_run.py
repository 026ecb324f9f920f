"""Run by test_engines: Ray Data on a local cluster of two workers, one of which is killed.

    python ray_run.py IN OUT MARKER

Reads articles from the Parquet files in IN and writes quotes to OUT. The first worker to see the
article '7' leaves the file MARKER and kills itself.
"""

import os
import signal
import sys
from pathlib import Path

import pyarrow as pa
import ray

from quotegraph.arrow import Extractor

CANNOT_START = 77  # in a container without shared memory, say


class Mortal(Extractor):
    """An extractor whose process is killed once, as a system short of memory does."""

    def __init__(self, marker: str) -> None:
        super().__init__(rows="quotes")
        self._marker = Path(marker)

    def __call__(self, table: pa.Table) -> pa.Table:
        if "7" in table.column("id").to_pylist() and not self._marker.exists():
            self._marker.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return super().__call__(table)


def main(source: str, target: str, marker: str) -> None:
    try:
        ray.init(
            num_cpus=4, object_store_memory=2**27, include_dashboard=False, log_to_driver=False
        )
    except (OSError, RuntimeError, ConnectionError) as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(CANNOT_START)
    ray.data.DataContext.get_current().enable_progress_bars = False
    articles = ray.data.read_parquet(source, override_num_blocks=4)
    quotes = articles.map_batches(
        Mortal,
        fn_constructor_kwargs={"marker": marker},
        batch_format="pyarrow",
        batch_size=5,
        compute=ray.data.ActorPoolStrategy(size=2),
    )
    quotes.write_parquet(target)
    ray.shutdown()


if __name__ == "__main__":
    main(*sys.argv[1:])
