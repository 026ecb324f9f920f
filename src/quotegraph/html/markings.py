"""How a highlight is marked in HTML: element, classes of `templates/highlights.css`, tooltip."""

from quotegraph.html.highlights import Highlight
from quotegraph.records import Article
from quotegraph.wording import details, way

_ELEMENTS = {"quote": "mark", "speaker": "b", "cue": "i"}


def element(highlight: Highlight) -> str:
    """Return an element that means something even where a viewer drops the style sheet."""
    return _ELEMENTS.get(highlight.kind, "span")


def classes(highlight: Highlight) -> str:
    """Return the classes: one for the kind, one for what kind of that kind it is."""
    kind = f"qg-{highlight.kind}"
    return f"{kind} {kind}-{highlight.variant}" if highlight.variant else kind


def tooltip(highlight: Highlight, article: Article) -> str:
    """Return what is told beside the words: of quotes, of speakers, of words that quote nobody."""
    quotes = (article.quotes[number] for number in highlight.quotes)
    match highlight.kind:
        case "quote":
            return "; ".join(map(details, quotes))
        case "speaker":
            return "; ".join(dict.fromkeys(way(quote.speaker) for quote in quotes if quote.speaker))
        case "marked":
            return f"no quote: {highlight.variant}"
        case _:
            return ""
