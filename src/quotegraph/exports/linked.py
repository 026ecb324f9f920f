"""What the linked-data formats share: names (IRIs) for articles and quotes, and descriptions."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote as percent

from quotegraph.records import Article, Entity, Quote

ABSOLUTE = re.compile(r"(?:https?|urn|doi|info|tag):\S+")
PREFIX = "urn:x-quotegraph:"
WIKIDATA = "http://www.wikidata.org/entity/"
WIKIDATA_ID = re.compile(r"Q\d+")
UNCLAIMED = ("denied", "not_said", "hypothetical", "alleged")
"""Flags of words that the speaker does not stand for: denied, unsaid, or only said to be his."""

Node = dict[str, Any]


def iri(key: str) -> str:
    """Return the name of an article: its id if that is an address, else one made of its id."""
    return _address(key) or PREFIX + percent(key, safe="/")


def quote_iri(key: str, quote: Quote) -> str:
    """Return the name of a quote: that of its article, and its id behind a #."""
    return f"{iri(key).partition('#')[0]}#{quote.id}"


def news_article(key: str, article: Article) -> Node:
    """Describe an article in the terms of schema.org."""
    return known(
        {
            "@type": "NewsArticle",
            "@id": iri(key),
            "url": key if key.startswith(("http://", "https://")) else None,
            "headline": article.title,
            "datePublished": article.published.isoformat() if article.published else None,
            "publisher": {"@type": "Organization", "name": article.source}
            if article.source
            else None,
        }
    )


def speakers(article: Article, quote: Quote) -> Node | list[Node] | None:
    """Describe who speaks in the terms of schema.org; None where nobody is named.

    A place that speaks stands for those who govern it, so it is an Organization.
    """
    if quote.speaker is None or quote.speaker.name is None:
        return None
    ids = set(quote.speaker.entities)
    found = [_speaker(entity) for entity in article.entities if entity.id in ids]
    return found[0] if len(found) == 1 else found


def _speaker(entity: Entity) -> Node:
    person = entity.label == "PER"
    kb_id = entity.kb_id or ""
    return known(
        {
            "@type": "Person" if person else "Organization",
            "name": entity.name,
            "jobTitle": entity.roles if person else None,
            "sameAs": WIKIDATA + kb_id if WIKIDATA_ID.fullmatch(kb_id) else _address(kb_id),
        }
    )


def _address(id: str) -> str | None:
    return id if ABSOLUTE.fullmatch(id) else None


def known(node: Mapping[str, Any]) -> Node:
    """Leave out what is not known."""
    return {key: value for key, value in node.items() if value not in (None, [], ())}


def graph_of(context: str | Mapping[str, str], nodes: Iterable[Node]) -> Iterator[str]:
    """Yield one JSON-LD document that holds the nodes, piece by piece."""
    yield f'{{"@context": {json.dumps(context)}, "@graph": ['
    between = "\n"
    for node in nodes:
        # '<' as an escape: what is put into a page between script tags cannot end them.
        yield between + json.dumps(node, ensure_ascii=False).replace("<", "\\u003c")
        between = ",\n"
    yield "\n]}\n"
