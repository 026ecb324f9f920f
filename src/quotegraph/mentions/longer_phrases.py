"""Extend noun phrases by everything that describes them, until nothing more fits."""

from collections.abc import Iterator, Sequence

from quotegraph.grammar.tokens import Token
from quotegraph.mentions.appositions import with_apposition
from quotegraph.mentions.attributes import absorbed, belongs, with_additions
from quotegraph.mentions.mention import Mention

SAID = ("speech", "document")  # kinds of nouns that belong to whoever said it


def extended(tokens: Sequence[Token], phrases: Sequence[Mention], last: int) -> Iterator[Mention]:
    """Yield the phrases of a sentence that ends at `last`, each with all that belongs to it.

    Genitives, brackets, prepositional attributes and appositions are attached to the noun before.
    """
    at = 0
    while at < len(phrases):
        mention, at = _grown(tokens, phrases, at, last)
        yield mention


def _grown(
    tokens: Sequence[Token], phrases: Sequence[Mention], at: int, last: int
) -> tuple[Mention, int]:
    """Return a phrase as long as it reaches, and the index of the first one behind it."""
    mention, at = phrases[at], at + 1
    while True:
        mention = with_additions(tokens, mention, last)
        while at < len(phrases) and phrases[at].first < mention.last:
            at += 1
        if at == len(phrases):
            return mention, at
        if belongs(tokens, mention, phrases[at]):
            if mention.noun_kind in SAID:
                author, at = _grown(tokens, phrases, at, last)
                mention = _said(mention, author)
            else:
                mention, at = absorbed(mention, phrases[at]), at + 1
            continue
        longer = with_apposition(tokens, mention, phrases[at:], last)
        if longer is None:
            return mention, at
        mention = longer


def _said(mention: Mention, author: Mention) -> Mention:
    """'den Worten der Sprecherin, Anna Keller,': what somebody said, with all of the person."""
    own = mention.author or author._replace(preposition="")
    return absorbed(mention, author)._replace(author=own)
