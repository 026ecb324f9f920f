"""What is highlighted in an article, cut into stretches of text with the same highlights.

Spans nest and overlap freely: a place in a quote in a quote, a speaker who is also somebody's
addressee. Text cut at every border needs no care for that, in HTML or anywhere else.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quotegraph.records import Article, Quote, Span

KINDS = ("zone", "quote", "insertion", "marked", "speaker", "addressee", "cue", "place")
"""From the outermost to the innermost, where two highlights cover the same words."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch of the raw text that is shown in a way of its own.

    `start` and `end` are code points, half open. `kind` is one of `KINDS`; `variant` the type of a
    quote, the kind of a zone or of marked words, else empty. `quotes` are positions in
    `Article.quotes`: the quotes that the words belong to.
    """

    start: int
    end: int
    kind: str
    variant: str = ""
    quotes: tuple[int, ...] = ()

    def rank(self) -> tuple[int, int, int]:
        """Sort outer highlights before those inside them."""
        return (self.start, -self.end, KINDS.index(self.kind))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of the text and the highlights over all of them, the outermost first."""

    start: int
    end: int
    highlights: tuple[Highlight, ...]


def highlights(article: Article) -> list[Highlight]:
    """Return all that is highlighted in an article, outer before inner, empty spans left out."""
    found = list(_of_quotes(enumerate(article.quotes)))
    for zone in article.zones:
        if zone.kind != "body":
            found.append(Highlight(*_place(zone), "zone", zone.kind))
    found.extend(Highlight(*_place(words), "marked", words.kind) for words in article.marked)
    for entity in article.entities:
        if entity.label == "LOC":
            found.extend(Highlight(*_place(mention), "place") for mention in entity.mentions)
    return _sorted(found, len(article.text))


def highlights_of(quote: Quote, number: int, text: str) -> list[Highlight]:
    """Return what is highlighted for one quote, the one at position `number`."""
    return _sorted(_of_quotes([(number, quote)]), len(text))


def stretches(
    highlights: Sequence[Highlight], cuts: Iterable[int], start: int, end: int
) -> Iterator[Stretch]:
    """Cut the text from `start` to `end` at every border of a highlight, and at `cuts`.

    `highlights` are sorted as `highlights()` does. Time grows with the text, not with its square:
    only what is open is looked at.
    """
    borders = {start, end, *cuts}
    for one in highlights:
        borders.update((one.start, one.end))
    ordered = sorted(border for border in borders if start <= border <= end)
    opened: list[Highlight] = []
    coming = iter(highlights)
    following = next(coming, None)
    for left, right in pairwise(ordered):
        opened = [one for one in opened if one.end > left]
        while following and following.start <= left:
            if following.end > left:
                opened.append(following)
            following = next(coming, None)
        yield Stretch(left, right, tuple(opened))


def labelled(article: Article) -> Iterator[tuple[Stretch, list[int]]]:
    """Yield the whole text in stretches, each with the quotes to be labelled behind it."""
    ending: dict[int, list[int]] = defaultdict(list)
    for number, quote in enumerate(article.quotes):
        ending[min(end_of(quote), len(article.text))].append(number)
    for part in stretches(highlights(article), ending, 0, len(article.text)):
        yield part, ending.get(part.end, [])


def end_of(quote: Quote) -> int:
    """Return where a quote is over, with its closing mark: the place for a label."""
    end = max(span.end for span in quote.spans)
    closing = quote.marks.closing if quote.marks else None
    return max(end, closing.end) if closing else end


def _of_quotes(quotes: Iterable[tuple[int, Quote]]) -> Iterator[Highlight]:
    """Yield the parts of quotes; words that serve several quotes in the same way come once."""
    serving: dict[tuple[int, int, str, str], list[int]] = defaultdict(list)
    for number, quote in quotes:
        for kind, span in _parts(quote):
            variant = quote.type if kind == "quote" else ""
            serving[(*_place(span), kind, variant)].append(number)
    for place, numbers in serving.items():
        yield Highlight(*place, tuple(dict.fromkeys(numbers)))


def _parts(quote: Quote) -> Iterator[tuple[str, Span]]:
    for span in quote.spans:
        yield "quote", span
    for span in quote.insertions:
        yield "insertion", span
    for span in quote.cue:
        yield "cue", span
    if quote.speaker and quote.speaker.mention:
        yield "speaker", quote.speaker.mention
    if quote.addressee:
        yield "addressee", quote.addressee


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _sorted(found: Iterable[Highlight], length: int) -> list[Highlight]:
    inside = (one for one in found if one.start < one.end <= length)
    return sorted(inside, key=Highlight.rank)
