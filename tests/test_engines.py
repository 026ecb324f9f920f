"""The kernel under real engines: Ray Data and Spark, where they are installed."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest

from quotegraph.arrow import schema as arrow_schema

CANNOT_START = 77  # what ray_run exits with
COUNT = 40
HERE = Path(__file__).parent


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Write Parquet files of articles with one quote each."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for first in range(0, COUNT, 10):
        rows = [
            {"id": str(number), "text": f"„Wir bauen Haus {number}“, sagte Anna Keller."}
            for number in range(first, first + 10)
        ]
        pyarrow.parquet.write_table(pa.Table.from_pylist(rows), folder / f"{first}.parquet")
    return folder


def run(script: str, *arguments: Path) -> None:
    """Run a script of this folder: engines leave threads and warnings behind in their process."""
    command = [sys.executable, str(HERE / script), *map(str, arguments)]
    source = str(HERE.parent / "src")
    environment = os.environ | {"PYTHONPATH": source, "PYSPARK_PYTHON": sys.executable}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=500)
    if done.returncode == CANNOT_START:
        pytest.skip(done.stderr[-400:])
    assert done.returncode == 0, done.stderr[-4000:]


def quotes_in(folder: Path) -> list[tuple[int, str]]:
    table = pyarrow.parquet.read_table(folder)
    assert table.schema.names == arrow_schema.quotes().names
    return sorted((int(row["article"]), row["text"]) for row in table.to_pylist())


EXPECTED = [(number, f"Wir bauen Haus {number}") for number in range(COUNT)]


@pytest.mark.skipif(importlib.util.find_spec("ray") is None, reason="needs the extra ray")
def test_ray_data_gives_every_quote_once_though_a_worker_is_killed(articles: Path, tmp_path: Path):
    killed = tmp_path / "killed"
    run("ray_run.py", articles, tmp_path / "quotes", killed)
    assert killed.exists()
    assert quotes_in(tmp_path / "quotes") == EXPECTED


@pytest.mark.skipif(
    importlib.util.find_spec("pyspark") is None or shutil.which("java") is None,
    reason="needs pyspark and a JDK",
)
def test_spark_gives_every_quote_once(articles: Path, tmp_path: Path):
    run("spark_run.py", articles, tmp_path / "quotes")
    assert quotes_in(tmp_path / "quotes") == EXPECTED
