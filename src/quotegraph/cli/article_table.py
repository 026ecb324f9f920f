"""Show an article's quotes to people in a terminal."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from quotegraph.records import Article, Quote
from quotegraph.wording import speaker_with_words


def show(article: Article) -> Iterator[RenderableType]:
    """Yield a heading, a table of the quotes, and what was odd about the article."""
    table = Table(
        title=Text(article.title or article.id or "article", style="bold"),
        title_justify="left",
        show_lines=True,
    )
    table.add_column("type", no_wrap=True)
    table.add_column("quote", ratio=3)
    table.add_column("speaker", ratio=2)
    table.add_column("cue")
    table.add_column("flags")
    for quote in article.quotes:
        table.add_row(*(Text(cell) for cell in _cells(quote)))
    yield table if article.quotes else Text(f"{article.title or article.id}: no quotes")
    if article.marked:
        marked = (f"{one.text} ({one.kind})" for one in article.marked)
        yield Text("marked, no quotes: " + ", ".join(marked))
    for warning in article.warnings:
        yield Text(f"warning: {warning}", style="yellow")


def _cells(quote: Quote) -> tuple[str, ...]:
    return (
        quote.type.replace("_", " "),
        quote.text,
        speaker_with_words(quote.speaker),
        " … ".join(span.text for span in quote.cue),
        " ".join(quote.flags),
    )
