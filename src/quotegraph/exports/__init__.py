"""Articles in other formats: one module and one function per format.

    write_file(articles, "quotes.csv")

writes any of them to a file. Text formats yield pieces, as soon as the article they come from is
there:

    sys.stdout.writelines(to_csv(articles))
"""

from quotegraph.exports.csv_table import to_csv
from quotegraph.exports.dataframe import to_dataframe
from quotegraph.exports.excel import to_xlsx
from quotegraph.exports.formats import write_file
from quotegraph.exports.json_lines import to_json, to_jsonl
from quotegraph.exports.parquet import to_parquet
from quotegraph.exports.schema_org import to_claim_review, to_schema_org
from quotegraph.exports.sqlite import to_sqlite
from quotegraph.exports.web_annotation import to_web_annotation
from quotegraph.quote_table import COLUMNS
from quotegraph.recorded import read_jsonl

__all__ = [
    "COLUMNS",
    "read_jsonl",
    "to_claim_review",
    "to_csv",
    "to_dataframe",
    "to_json",
    "to_jsonl",
    "to_parquet",
    "to_schema_org",
    "to_sqlite",
    "to_web_annotation",
    "to_xlsx",
    "write_file",
]
