"""The data behind the page of `quotegraph report`, as plain values for JSON.

The scripts in `templates/page/` read it: they build the page from these words and never count
offsets, which JavaScript would count differently.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from quotegraph import wording
from quotegraph.html import markings
from quotegraph.html.highlights import Highlight, highlights_of, labelled, stretches
from quotegraph.html.page_names import Names, page_names
from quotegraph.quote_table import COLUMNS, row
from quotegraph.records import Article, Quote
from quotegraph.vocabulary import JOINT

CONTEXT = 140  # characters of the article shown on each side of a quote
PARAGRAPH = "\n\n"
Json = dict[str, Any]


def page_data(articles: Sequence[Article]) -> Json:
    """Return all quotes, and what is told of articles beside their text.

    `first` of an article is the position of its first quote.
    """
    names = page_names(articles)
    shown: list[Json] = []
    quotes: list[Json] = []
    for number, article in enumerate(articles):
        title, origin = wording.heading(article), wording.origin(article)
        shown.append({"title": title, "origin": origin, "first": len(quotes)})
        quotes.extend(_quotes(article, number, names))
    return {"columns": COLUMNS, "articles": shown, "quotes": quotes}


def page_texts(articles: Sequence[Article]) -> list[Json]:
    """Return the articles to be read; a browser need not look at them before one is opened."""
    return [_text(article) for article in articles]


def _text(article: Article) -> Json:
    """Return the text in stretches, each with the highlights over and the labels behind it."""
    numbers: dict[Highlight, int] = {}
    text: list[tuple[str, list[int], list[int]]] = []
    for part, ending in labelled(article):
        over = [numbers.setdefault(one, len(numbers)) for one in part.highlights]
        text.append((article.text[part.start : part.end], over, ending))
    return {
        "warnings": article.warnings,
        "highlights": [_highlight(one, article) for one in numbers],
        "text": text,
    }


def _highlight(one: Highlight, article: Article) -> tuple[str, str, tuple[int, ...], str]:
    return (
        markings.element(one),
        markings.classes(one),
        one.quotes,
        markings.tooltip(one, article),
    )


def _quotes(article: Article, number: int, names: Names) -> Iterator[Json]:
    people = _People(article, number, names)
    for position, quote in enumerate(article.quotes):
        speakers = people.speaking(quote)
        yield {
            "article": number,
            "row": [_plain(cell) for cell in row(article, quote)],
            "people": speakers,
            "about": [name for name in people.named_in(quote) if name not in speakers],
            "who": wording.speaker_with_words(quote.speaker),
            "label": wording.label(quote),
            "notes": wording.notes(quote),
            "excerpt": list(_excerpt(article, quote, position)),
        }


class _People:
    """Who speaks in an article, and who is mentioned where."""

    def __init__(self, article: Article, number: int, names: Names) -> None:
        self._names = {
            entity.id: names.get((number, entity.id), entity.name) for entity in article.entities
        }
        self._mentions = sorted(
            (mention.start, mention.end, self._names[entity.id])
            for entity in article.entities
            if entity.label == "PER"
            for mention in entity.mentions
        )

    def speaking(self, quote: Quote) -> list[str]:
        """Return the people or bodies that say a quote; none if it is not known by name."""
        if quote.speaker is None or quote.speaker.name is None:
            return []
        known = [self._names[id] for id in quote.speaker.entities if id in self._names]
        return known or quote.speaker.name.split(JOINT)

    def named_in(self, quote: Quote) -> Iterable[str]:
        """Return the people mentioned in a quote, each once."""
        found: list[str] = []
        for span in quote.spans:
            first = bisect_left(self._mentions, (span.start,))
            last = bisect_left(self._mentions, (span.end,))
            found.extend(name for _, end, name in self._mentions[first:last] if end <= span.end)
        return dict.fromkeys(found)


def _plain(cell: object) -> object:
    return cell.isoformat() if isinstance(cell, date) else cell


def _excerpt(article: Article, quote: Quote, position: int) -> Iterator[tuple[str, str]]:
    """Yield a quote in its context: words, and the classes that they are marked with."""
    text = article.text
    start, end = _window(text, quote)
    if start and not text.endswith(PARAGRAPH, 0, start):
        yield "… ", ""
    for part in stretches(highlights_of(quote, position, text), (), start, end):
        words = text[part.start : part.end]
        yield words, " ".join(markings.classes(one) for one in part.highlights)
    if not text.startswith(PARAGRAPH, end) and text[end : end + CONTEXT].strip():
        yield " …", ""


def _window(text: str, quote: Quote) -> tuple[int, int]:
    """Return where the context of a quote begins and ends: whole words of its own paragraph."""
    first = min(span.start for span in quote.spans)
    last = max(span.end for span in quote.spans)
    start, end = max(0, first - CONTEXT), min(len(text), last + CONTEXT)
    before, after = text[start:first], text[last:end]
    if PARAGRAPH in before:
        before = before.rpartition(PARAGRAPH)[2]
    elif start:
        before = before.partition(" ")[2]
    if PARAGRAPH in after:
        after = after.partition(PARAGRAPH)[0]
    elif end < len(text):
        after = after.rpartition(" ")[0]
    return first - len(before), last + len(after)
