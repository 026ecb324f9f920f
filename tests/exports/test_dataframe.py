import pandas as pd
import pytest

from quotegraph.exports import COLUMNS, to_dataframe
from quotegraph.exports.dataframe import KINDS
from quotegraph.records import Article
from written import written

ANNA = '„<quote by="Anna Keller">Wir bauen</quote>“, sagte <person>Anna Keller</person>.'


def test_a_quote_is_a_row_with_typed_columns():
    frame = to_dataframe([written(ANNA, published="2026-03-01"), Article(text="Nichts.")])
    assert tuple(frame.columns) == COLUMNS
    row = frame.iloc[0]
    assert (row["text"], row["name"], row["start"]) == ("Wir bauen", "Anna Keller", 1)
    assert row["published"] == pd.Timestamp("2026-03-01")
    assert pd.isna(row["title"])
    assert pd.isna(row["addressee"])


@pytest.mark.parametrize("articles", [[], [Article(text="Nichts.")], [written(ANNA)]])
def test_columns_have_their_types_whatever_is_in_them(articles: list[Article]):
    assert {name: str(kind) for name, kind in to_dataframe(articles).dtypes.items()} == KINDS


def test_days_and_times_share_a_column():
    published = ["2026-03-01", "2026-03-01T18:30:00+02:00", "2026-03-01T18:30:00", None]
    frame = to_dataframe(written(ANNA, published=one) for one in published)
    assert [None if pd.isna(one) else str(one) for one in frame["published"]] == [
        "2026-03-01 00:00:00",
        "2026-03-01 16:30:00",
        "2026-03-01 18:30:00",
        None,
    ]
