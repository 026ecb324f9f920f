"""Articles as text of other formats: one function a format, each yields pieces to be written.

    with open("quotes.csv", "w", encoding="utf-8", newline="") as file:
        file.writelines(to_csv(articles))

Nothing is held back: an article is written as soon as it is there.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from quotegraph.records import Article, Quote, Span

COLUMNS = (
    "article",
    "title",
    "published",
    "source",
    "quote",
    "type",
    "start",
    "end",
    "text",
    "name",
    "speaker",
    "speaker_start",
    "speaker_end",
    "form",
    "cue",
    "addressee",
    "medium",
    "flags",
    "zone",
    "parent",
    "rule",
    "confidence",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_jsonl(articles: Iterable[Article]) -> Iterator[str]:
    """Yield one line of JSON an article."""
    for article in articles:
        yield article.model_dump_json() + "\n"


def to_json(articles: Iterable[Article]) -> Iterator[str]:
    """Yield one JSON array of articles, in pieces."""
    opening = "[\n"
    for article in articles:
        yield opening + article.model_dump_json(indent=2)
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"


def to_csv(articles: Iterable[Article]) -> Iterator[str]:
    """Yield a table of one row a quote, after a row that names the columns (`COLUMNS`).

    `start` and `end` reach from the first to the last span of the quote, in code points into the
    article's text. Several values in a cell are joined by '; '. A cell that a spreadsheet would
    take for a formula (it starts with = + - @, tab or carriage return) gets a leading apostrophe.
    Rows end in CR LF as in RFC 4180: open files with `newline=""`.
    """
    yield _row(COLUMNS)
    for article in articles:
        for quote in article.quotes:
            yield _row(_safe(value) for value in _cells(article, quote))


def _cells(article: Article, quote: Quote) -> tuple[object, ...]:
    speaker = quote.speaker
    mention = speaker.mention if speaker else None
    return (
        article.id,
        article.title,
        article.published.isoformat() if article.published else None,
        article.source,
        quote.id,
        quote.type,
        quote.spans[0].start,
        quote.spans[-1].end,
        quote.text,
        speaker.name if speaker else None,
        mention.text if mention else None,
        mention.start if mention else None,
        mention.end if mention else None,
        speaker.form if speaker else None,
        _words(quote.cue),
        quote.addressee.text if quote.addressee else None,
        quote.medium,
        "; ".join(quote.flags),
        quote.zone,
        quote.parent,
        quote.rule,
        quote.confidence,
    )


def _words(spans: Iterable[Span]) -> str:
    return "; ".join(span.text for span in spans)


def _safe(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _row(cells: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
