"""The flat table of quotes: one row per quote, and the same columns in every tabular format."""

from collections.abc import Iterable

from quotegraph.records import Article, Quote, Span
from quotegraph.several import Records, each
from quotegraph.vocabulary import JOINT

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
    "candidates",
)
"""`start` and `end` reach from the first to the last span, in code points into the article's text;
`name` is the person, `speaker` the words that name him or her. Several values in one cell are
joined by '; '. What is not known is None."""


def row(article: Article, quote: Quote) -> tuple[object, ...]:
    """Return the cells of one quote, in the order of `COLUMNS`; `published` is a date."""
    speaker = quote.speaker
    mention = speaker.mention if speaker else None
    return (
        article.id,
        article.title,
        article.published,
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
        JOINT.join(quote.flags) or None,
        quote.zone,
        quote.parent,
        quote.rule,
        quote.confidence,
        JOINT.join(speaker.candidates) or None if speaker else None,
    )


def table(articles: Records) -> dict[str, list[object]]:
    """Return the quotes of the articles column by column."""
    rows = [row(article, quote) for article in each(articles) for quote in article.quotes]
    if not rows:
        return {name: [] for name in COLUMNS}
    return {name: list(cells) for name, cells in zip(COLUMNS, zip(*rows, strict=True), strict=True)}


def _words(spans: Iterable[Span]) -> str | None:
    return JOINT.join(span.text for span in spans) or None
