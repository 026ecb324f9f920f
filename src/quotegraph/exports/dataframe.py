"""Quotes as a pandas DataFrame."""

from typing import TYPE_CHECKING

from quotegraph.extras import extra
from quotegraph.quote_table import COLUMNS, table
from quotegraph.several import Records

if TYPE_CHECKING:
    import pandas as pd

KINDS = {
    **dict.fromkeys(COLUMNS, "string"),
    **dict.fromkeys(("start", "end", "speaker_start", "speaker_end"), "Int64"),
    **dict.fromkeys(("type", "form", "medium", "zone", "rule"), "category"),
    "published": "datetime64[us]",
    "confidence": "float64",
}


def to_dataframe(articles: Records) -> "pd.DataFrame":
    """Return the table of quotes, one row a quote, columns as in `COLUMNS`.

    `published` is a point in time (in UTC where the record tells its offset), columns of few values
    are categories, offsets are whole numbers that may be missing. Needs the extra `pandas`.
    """
    with extra("pandas"):
        import pandas as pd

    frame = pd.DataFrame(table(articles))
    # By way of objects: days and times may stand in one column.
    frame["published"] = pd.to_datetime(frame["published"].astype(object), utc=True)
    frame["published"] = frame["published"].dt.tz_localize(None)
    return frame.astype(KINDS)  # pyright: ignore
