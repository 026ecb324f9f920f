"""Run by test_engines: Spark's mapInArrow on a local cluster of two workers.

    python spark_run.py IN OUT

Reads articles from the Parquet files in IN and writes quotes to OUT.
"""

import sys
from collections.abc import Iterable, Iterator

import pyarrow as pa
from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from quotegraph.arrow import extract_batches
from quotegraph.arrow import schema as arrow_schema


def quotes(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    return extract_batches(batches, rows="quotes")


def main(source: str, target: str) -> None:
    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "200")
        .getOrCreate()
    )
    articles = spark.read.parquet(source).repartition(2)
    articles.mapInArrow(quotes, from_arrow_schema(arrow_schema.quotes())).write.parquet(target)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
