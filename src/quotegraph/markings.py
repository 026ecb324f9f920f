"""How a highlight is marked in HTML: element, classes of `templates/highlights.css`, tooltip."""

from quotegraph.highlights import Highlight
from quotegraph.records import Article
from quotegraph.wording import details

_ELEMENTS = {"quote": "mark", "speaker": "b", "cue": "i"}


def element(highlight: Highlight) -> str:
    """Return an element that means something even where a viewer drops the style sheet."""
    return _ELEMENTS.get(highlight.kind, "span")


def classes(highlight: Highlight) -> str:
    """Return the classes: one for the kind, one for what kind of that kind it is."""
    kind = f"qg-{highlight.kind}"
    return f"{kind} {kind}-{highlight.variant}" if highlight.variant else kind


def tooltip(highlight: Highlight, article: Article) -> str:
    """Return what is told of quotes and of words in marks that are none; for others nothing."""
    if highlight.kind == "quote":
        return "; ".join(details(article.quotes[number]) for number in highlight.quotes)
    return f"no quote: {highlight.variant}" if highlight.kind == "marked" else ""
