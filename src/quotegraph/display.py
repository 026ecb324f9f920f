"""Articles and quotes as HTML for notebooks; `show` for several of them.

Looks live in `html/templates/`. No script is needed: words are linked to their quote by CSS alone,
so that it works in any notebook.
"""

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Any, get_args, overload

from quotegraph import wording
from quotegraph.html import markings
from quotegraph.html.highlights import labelled
from quotegraph.html.rendering import render
from quotegraph.records import Article, Quote, QuoteType, Record
from quotegraph.several import Records, each

SHOWN = 20  # articles that `show` writes out in full; a page of `quotegraph report` takes all
DISPLACY_COLORS = {"QUOTE": "#f2c879", "SPEAKER": "#8fc1ea", "CUE": "#8fd3bb"}
"""Light enough for the black letters of displaCy; spaCy finds them by its entry point."""


class Articles(Sequence[Article]):
    """Several articles that a notebook shows one below the other, folded; see `show`."""

    def __init__(self, articles: Iterable[Article]) -> None:
        """Keep the articles."""
        self._articles = tuple(articles)

    def __len__(self) -> int:
        """Return how many articles there are."""
        return len(self._articles)

    @overload
    def __getitem__(self, index: int) -> Article: ...
    @overload
    def __getitem__(self, index: slice) -> "Articles": ...
    def __getitem__(self, index: int | slice) -> "Article | Articles":
        """Return one article, or some."""
        if isinstance(index, slice):
            return Articles(self._articles[index])
        return self._articles[index]

    def __repr__(self) -> str:
        """Return all quotes as text, a line each."""
        return "\n".join(str(article) for article in self) or "no articles"

    def _repr_html_(self) -> str:
        return _render("articles.html", articles=self, more=max(0, len(self) - SHOWN), shown=SHOWN)


def show(articles: Records) -> Articles:
    """Return articles as a view: a notebook shows it in colour, `print` in plain text.

    It takes one article or any iterable, such as what `extract_many` returns; that one is read to
    its end. The first 20 are shown in full, the rest is counted.
    """
    return Articles(each(articles))


def as_html(record: Record) -> str:
    """Return an article or a quote as HTML; TypeError for any other record.

    Of an article it is the text, with quotes, cues, speakers and places highlighted; of a quote the
    words, who said them and how, flags and confidence.
    """
    match record:
        case Quote():
            return _render("quote.html", quote=record)
        case Article():
            return _render("article.html", article=record)
        case _:
            raise TypeError(f"no view of a {type(record).__name__}")


def _render(template: str, **values: Any) -> str:
    names = {"wording": wording, "markings": markings, "TYPES": get_args(QuoteType)}
    return render(template, **names, labelled=labelled, name=_name, **values)


def _name(article: Article) -> str:
    """Return a name for an article that is the same each time, so that outputs can be compared."""
    known = f"{article.id}\0{article.text}".encode("utf-8", "replace")
    return "qg" + blake2b(known, digest_size=4).hexdigest()
