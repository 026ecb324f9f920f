"""Link the addressee of a quote to an entity of its article where the wording leaves no doubt."""

import re

from quotegraph.records import Article, Mention, Quote

# What makes the name behind it another's, or one of several: 'der Sprecher des Ministers Brandt'.
DEPENDENT = re.compile(
    r"\b(?:des|der|von|vom|(?:ein|sein|ihr|unser|dies)e[sr]|und|oder|sowie)\s+(?:\S+\s+)?$"
)


def addressee(quote: Quote, article: Article) -> str | None:
    """Return the id of the entity that is spoken to, None if nobody known or several could be.

    The words lead to an entity that they mention as a whole, or whose name ends them, unless it
    only says whose spokesman or sister is meant.
    """
    words = quote.addressee
    if words is None:
        return None
    inside = [
        mention
        for entity in article.entities
        for mention in entity.mentions
        if words.start <= mention.start and mention.end <= words.end
    ]
    whole = {m.entity for m in inside if (m.start, m.end) == (words.start, words.end)}
    found = whole or {m.entity for m in inside if _ends(m, quote) and m.form != "role"}
    return found.pop() if len(found) == 1 else None


def _ends(mention: Mention, quote: Quote) -> bool:
    words = quote.addressee
    assert words is not None
    before = words.text[: mention.start - words.start]
    return mention.end == words.end and not DEPENDENT.search(before.partition(" ")[2])
