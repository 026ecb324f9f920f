"""The layout of the German news quotation data set.

Petersen-Frey and Biemann, 'Dataset of Quotation Attribution in German News Articles'
(LREC-COLING 2024): one JSON file an article. A Direct quote's span includes its marks there; they
are taken off. Canonical names, which the data set lacks, come from a file `*_speakers.jsonl`
beside it: rows of `doc`, `type`, `begin`, `end` (with the marks), `name`, `alt`.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from quotegraph.errors import InputError
from quotegraph.evaluate.gold import ROLES, GoldArticle, GoldNames, GoldQuote, as_names
from quotegraph.evaluate.scores import Ranges, trim
from quotegraph.files.reading import decode, load_object

MARKS = tuple("„“”\"«»‚‘’‹›'`")
MEDIA: Mapping[str, frozenset[str]] = {
    "Speech": frozenset({"speech"}),
    "Writing": frozenset({"writing"}),
    "Thought": frozenset({"thought"}),
    "SW": frozenset({"speech", "writing"}),
    "ST": frozenset({"speech", "thought"}),
    "TW": frozenset({"thought", "writing"}),
}
_TYPES = {
    "Direct": "direct",
    "Indirect": "indirect",
    "FreeIndirect": "free_indirect",
    "IndirectFreeIndirect": "indirect_free_indirect",
    "Reported": "reported",
}


def read_annotations(record: Mapping[str, Any]) -> GoldArticle:
    """Read one article of the news layout; InputError names a field that is missing."""
    try:
        text = str(record["originalText"])
        return GoldArticle(
            id=str(record["documentName"]),
            text=text,
            quotes=tuple(_annotated_quote(one, text) for one in record["annotations"]),
            tokens=tuple((t["charBegin"], t["charEnd"]) for t in record.get("tokens", ())),
        )
    except KeyError as error:
        raise InputError(f"gold article lacks the field {error}") from error


def _annotated_quote(record: Mapping[str, Any], text: str) -> GoldQuote:
    kind = _TYPES[record["type"]]
    spans = _char_spans(record["quote"])
    return GoldQuote(
        type=kind,
        spans=without_marks(spans, text) if kind == "direct" else spans,
        roles={role: found for role in ROLES if (found := _char_spans(record[role]))},
        media=MEDIA.get(record["medium"], frozenset()),
    )


def _char_spans(role: Mapping[str, Any]) -> Ranges:
    return tuple((span["charBegin"], span["charEnd"]) for span in role["spans"])


def without_marks(spans: Ranges, text: str) -> Ranges:
    """Take one quotation mark, and the spaces round it, off both ends of each span.

    A span that is nothing but marks stays as it is.
    """
    bare = tuple(
        (start + text.startswith(MARKS, start), end - text[start:end].endswith(MARKS))
        for start, end in trim(spans, text)
    )
    return trim(bare, text) or spans


def with_names(articles: list[GoldArticle], path: Path) -> list[GoldArticle]:
    """Add canonical names to the quotes that start and end, with their marks, where a row says."""
    rows: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for line in decode(path.read_bytes(), path.name).splitlines():
        row = load_object(line, path.name)
        rows.setdefault((row["doc"], row["type"]), []).append(row)
    return [
        replace(
            article,
            quotes=tuple(
                replace(quote, who=_who(quote, rows.get((article.id, quote.type), [])))
                for quote in article.quotes
            ),
        )
        for article in articles
    ]


def _who(quote: GoldQuote, rows: list[Mapping[str, Any]]) -> GoldNames | None:
    start, end = quote.spans[0][0], quote.spans[-1][1]
    for row in rows:
        if abs(row["begin"] - start) <= 2 and abs(row["end"] - end) <= 2:
            return as_names(row["name"], row.get("alt"))
    return None
