"""Articles made by hand, in the inline notation, for tests of what is done with records.

    „<quote>Ja</quote>“, <cue>sagte</cue> <speaker name="Anna Keller">Keller</speaker>.

Spans with the same `id` are one quote; `of` says whose cue or speaker it is, `q1` if left out.
"""

from collections.abc import Iterator
from typing import Any

from quotegraph.evaluate.markup import MarkedText, Tagged, parse
from quotegraph.records import Article, Entity, Marked, Mention, Quote, Span, Speaker, Zone

HOSTILE = (
    "<script>window.hacked = 1</script>",
    "<img src=x onerror='window.hacked = 1'>",
    "\"><svg onload='window.hacked = 1'>",
    "' onmouseover='window.hacked = 1",
    "</style><script>window.hacked = 1</script>",
    "{{ 7 * 7 }} {% raw %}",
    "&lt;b&gt;",
)
"""What no page may take for anything but words."""


def made(markup: str, **known: Any) -> Article:
    """Return the article that the tags describe; `known` goes into the record as it is."""
    row = parse(markup)
    spans: dict[str, list[Tagged]] = {}
    for number, tag in enumerate(row.all("quote"), start=1):
        spans.setdefault(tag.attributes.get("id", f"q{number}"), []).append(tag)
    quotes = tuple(_quote(row, id, tags) for id, tags in spans.items())
    return Article(text=row.text, quotes=quotes, entities=tuple(_entities(row)), **known)


def hostile(text: str) -> Article:
    """Return an article with a text in every place that holds one."""
    words = Span(start=0, end=len(text), text=text)
    quote = Quote.model_construct(
        id=text,
        type="direct",
        spans=(words,),
        text=text,
        marks=None,
        cue=(words,),
        speaker=Speaker(mention=words, name=text, form="name"),
        addressee=None,
        medium=None,
        flags=(text,),
        insertions=(),
        rule=text,
        confidence=0.5,
    )
    return Article.model_construct(
        id=text,
        text=text * 2,
        title=text,
        source=text,
        published=None,
        zones=(Zone(start=0, end=3, text=text[:3], kind="headline"),),
        entities=(Entity(id=text, label="LOC", name=text),),
        marked=(Marked(start=1, end=4, text=text[1:4], kind="scare"),),
        quotes=(quote,),
        warnings=(text,),
    )


def _quote(row: MarkedText, id: str, tags: list[Tagged]) -> Quote:
    given = tags[0].attributes
    spans = tuple(_span(row, tag) for tag in tags)
    return Quote.model_validate(
        {
            "id": id,
            "type": given.get("type", "direct"),
            "spans": spans,
            "text": " ".join(span.text for span in spans),
            "cue": tuple(_span(row, tag) for tag in _belonging(row, "cue", id)),
            "speaker": next((_speaker(row, tag) for tag in _belonging(row, "speaker", id)), None),
            "addressee": next((_span(row, t) for t in _belonging(row, "addressee", id)), None),
            "medium": given.get("medium", "speech"),
            "flags": given.get("flags", "").split(),
            "zone": given.get("zone", "body"),
            "rule": given.get("rule"),
            "confidence": given.get("confidence", 0.9),
        }
    )


def _speaker(row: MarkedText, tag: Tagged) -> Speaker:
    return Speaker(mention=_span(row, tag), name=tag.attributes.get("name"), form="name")


def _entities(row: MarkedText) -> Iterator[Entity]:
    for number, tag in enumerate(row.all("person"), start=1):
        words = row.of(tag)
        mention = Mention(start=tag.start, end=tag.end, text=words, form="name")
        name = tag.attributes.get("name", words)
        label = tag.attributes.get("label", "PER")
        yield Entity.model_validate(
            {"id": f"e{number}", "label": label, "name": name, "mentions": (mention,)}
        )


def _belonging(row: MarkedText, tag: str, id: str) -> Iterator[Tagged]:
    return (one for one in row.all(tag) if id in one.attributes.get("of", "q1").split())


def _span(row: MarkedText, tag: Tagged) -> Span:
    return Span(start=tag.start, end=tag.end, text=row.of(tag))
