"""The flat table of quotes: one row per quote, and the same columns in every tabular format."""

from collections.abc import Callable, Mapping

from quotegraph.records import Article, Quote, Span
from quotegraph.several import Records, each
from quotegraph.vocabulary import JOINT

CELLS: Mapping[str, Callable[[Article, Quote], object]] = {
    "article": lambda article, _: article.id,
    "title": lambda article, _: article.title,
    "published": lambda article, _: article.published,
    "source": lambda article, _: article.source,
    "quote": lambda _, quote: quote.id,
    "type": lambda _, quote: quote.type,
    "start": lambda _, quote: quote.spans[0].start,
    "end": lambda _, quote: quote.spans[-1].end,
    "text": lambda _, quote: quote.text,
    "name": lambda _, quote: quote.speaker and quote.speaker.name,
    "speaker": lambda _, quote: (words := _mention(quote)) and words.text,
    "speaker_start": lambda _, quote: (words := _mention(quote)) and words.start,
    "speaker_end": lambda _, quote: (words := _mention(quote)) and words.end,
    "form": lambda _, quote: quote.speaker and quote.speaker.form,
    "cue": lambda _, quote: JOINT.join(span.text for span in quote.cue) or None,
    "addressee": lambda _, quote: quote.addressee and quote.addressee.text,
    "medium": lambda _, quote: quote.medium,
    "flags": lambda _, quote: JOINT.join(quote.flags) or None,
    "zone": lambda _, quote: quote.zone,
    "parent": lambda _, quote: quote.parent,
    "rule": lambda _, quote: quote.rule,
    "confidence": lambda _, quote: quote.confidence,
    "candidates": lambda _, quote: (
        JOINT.join(quote.speaker.candidates if quote.speaker else ()) or None
    ),
}
"""What stands in each column; what is not known is None, several values are joined by '; '."""

COLUMNS = tuple(CELLS)
"""`start` and `end` reach from the first to the last span, in code points into the article's text;
`name` is the person, `speaker` the words that name him or her."""


def row(article: Article, quote: Quote) -> tuple[object, ...]:
    """Return the cells of one quote, in the order of `COLUMNS`; `published` is a date."""
    return tuple(cell(article, quote) for cell in CELLS.values())


def table(articles: Records) -> dict[str, list[object]]:
    """Return the quotes of the articles column by column."""
    quotes = [(article, quote) for article in each(articles) for quote in article.quotes]
    return {name: [cell(*quote) for quote in quotes] for name, cell in CELLS.items()}


def _mention(quote: Quote) -> Span | None:
    return quote.speaker.mention if quote.speaker else None
