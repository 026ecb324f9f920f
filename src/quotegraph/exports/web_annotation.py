"""Quotes as W3C Web Annotations (JSON-LD), for tools that show notes beside a text."""

import json
from collections.abc import Iterator

from quotegraph.exports.linked import Node, iri, known, quote_iri
from quotegraph.keys import keyed
from quotegraph.records import Article, Quote, Span
from quotegraph.several import Records

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Code points of the text before and after a span that help to find it again."""


def to_web_annotation(articles: Records) -> Iterator[str]:
    """Yield one AnnotationCollection with an annotation for each quote, piece by piece.

    The target of an annotation is every span of the quote in the article, selected twice: by its
    words with what stands before and after (TextQuoteSelector) and by its offsets in code points
    (TextPositionSelector). Its bodies name the speaker (`identifying`), the type of the quote
    (`classifying`) and its flags (`tagging`). An article whose id is an address is the `source`;
    of any other id a URN is made.
    """
    name = "urn:x-quotegraph"
    yield (
        f'{{"@context": "{CONTEXT}", "id": "{name}:quotes", "type": "AnnotationCollection", '
        f'"label": "Quotes", "first": {{"id": "{name}:quotes:1", "type": "AnnotationPage", '
        f'"startIndex": 0, "items": ['
    )
    total, between = 0, "\n"
    for key, article in keyed(articles):
        for quote in article.quotes:
            yield between + json.dumps(annotation(key, article, quote), ensure_ascii=False)
            total, between = total + 1, ",\n"
    yield f'\n]}}, "total": {total}}}\n'


def annotation(key: str, article: Article, quote: Quote) -> Node:
    """Return the annotation of one quote; `key` is the id of its article, or stands for it."""
    targets = [_target(key, article, span) for span in quote.spans]
    return {
        "id": quote_iri(key, quote),
        "type": "Annotation",
        "motivation": "identifying",
        "generator": {
            "id": "urn:x-quotegraph",
            "type": "Software",
            "name": f"quotegraph {article.version}".strip(),
        },
        "body": list(_bodies(quote)),
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _bodies(quote: Quote) -> Iterator[Node]:
    speaker = quote.speaker
    name = speaker and (speaker.name or (speaker.mention.text if speaker.mention else None))
    if name:
        yield _body("identifying", name)
    yield _body("classifying", quote.type)
    for flag in quote.flags:
        yield _body("tagging", flag)


def _body(purpose: str, value: str) -> Node:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _target(key: str, article: Article, span: Span) -> Node:
    text = article.text
    return {
        "type": "SpecificResource",
        "source": iri(key),
        "selector": [
            known(
                {
                    "type": "TextQuoteSelector",
                    "exact": span.text,
                    "prefix": text[max(0, span.start - AROUND) : span.start] or None,
                    "suffix": text[span.end : span.end + AROUND] or None,
                }
            ),
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
