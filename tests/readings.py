"""Readings for tests: sentences read by the bundled pipeline, with the names that a row tags.

A row that tags its names does not hang on the recogniser: 'Dann kam <person>Keller</person>.'
`label` on the tag says what the name is of; without it, a person.
"""

from typing import cast

from quotegraph.evaluate.markup import MarkedText, Tagged, parse
from quotegraph.grammar.tokens import Label, Named, Range, Reading
from quotegraph.nlp import COMPONENT, default_pipeline
from quotegraph.nlp.reading import read


def read_row(markup: str) -> tuple[MarkedText, Reading]:
    """Return the tagged text and its reading, in which the tagged names are the only ones."""
    row = parse(markup)
    reading = read(default_pipeline()(row.text, disable=[COMPONENT]))
    tags = row.all("person")
    if tags:
        reading.names = [_named(reading, tag) for tag in tags]
    return row, reading


def _named(reading: Reading, tag: Tagged) -> Named:
    first, last = reading.token_range(tag.start, tag.end)
    return Named(first, last, cast(Label, tag.attributes.get("label", "PER")))


def words(reading: Reading, tokens: Range) -> str:
    """Return the text of a token range."""
    first, last = tokens
    return reading.text[reading.tokens[first].start : reading.tokens[last - 1].end]
