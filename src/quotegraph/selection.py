"""Which quotes a caller wants: those of some types, and those that are certain enough."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import cast, get_args

from quotegraph.errors import InputError
from quotegraph.records import Article, Quote, QuoteType, Speaker
from quotegraph.vocabulary import JOINT

TYPES: tuple[QuoteType, ...] = get_args(QuoteType)


@dataclass(frozen=True)
class Selection:
    """A choice among quotes; left as it is, it keeps all of them."""

    min_confidence: float = 0.0
    types: frozenset[QuoteType] = frozenset(TYPES)
    speaker: str | None = None

    def applied(self, article: Article) -> Article:
        """Return the article with the wanted quotes alone.

        A quote keeps the id that it has among all quotes. Where the quote round it is left out,
        its `parent` is the next one further out that stays. Entities stay.
        """
        kept = [quote for quote in article.quotes if self.wants(quote)]
        if len(kept) == len(article.quotes):
            return article
        parents = {quote.id: quote.parent for quote in article.quotes}
        stay = {quote.id for quote in kept}

        def parent(quote: Quote) -> str | None:
            outer = quote.parent
            while outer is not None and outer not in stay:
                outer = parents.get(outer)
            return outer

        quotes = tuple(quote.model_copy(update={"parent": parent(quote)}) for quote in kept)
        return article.model_copy(update={"quotes": quotes})

    def wants(self, quote: Quote) -> bool:
        """Tell whether a quote is of a wanted type and speaker, and certain enough."""
        if quote.type not in self.types or quote.confidence < self.min_confidence:
            return False
        return self.speaker is None or _is_called(quote.speaker, self.speaker)


def _is_called(speaker: Speaker | None, wanted: str) -> bool:
    """Tell whether one of the speaker's names has all words of the one that is wanted."""
    names = speaker.name.split(JOINT) if speaker and speaker.name else []
    words = set(wanted.casefold().split())
    return any(words.issubset(name.casefold().split()) for name in names)


ALL = Selection()


def as_selection(
    min_confidence: float = 0.0, types: Collection[QuoteType] | Collection[str] | None = None
) -> Selection:
    """Check a caller's options; InputError for a confidence outside 0 to 1 or an unknown type."""
    if not isinstance(cast(object, min_confidence), int | float) or not 0 <= min_confidence <= 1:
        raise InputError(f"min_confidence is {min_confidence!r}; it must be from 0 to 1")
    if types is None:
        return Selection(min_confidence)
    if isinstance(types, str):
        raise InputError(f"types is the string {types!r}; give a list of types: [{types!r}]")
    return Selection(min_confidence, known_types(types))


def named_types(selection: str) -> frozenset[QuoteType]:
    """Return the quote types of a selection in words: 'all', or some: 'direct,indirect'.

    A plus joins them too: 'direct+indirect'.
    """
    return known_types(TYPES if selection == "all" else re.split("[,+]", selection))


def known_types(types: Collection[str]) -> frozenset[QuoteType]:
    """Return the types as a set; InputError if one of them is none, or there is none."""
    if unknown := set(types).difference(TYPES):
        raise InputError(
            f"no quote type {', '.join(sorted(unknown))}; there are {', '.join(TYPES)} and all"
        )
    if not types:
        raise InputError(f"types is empty; choose among {', '.join(TYPES)}")
    return frozenset(one for one in TYPES if one in types)
