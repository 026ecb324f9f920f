"""List what went wrong in an article, with enough of its text to see why."""

from collections.abc import Iterator

from quotegraph.evaluate.compare import Comparison, ranges
from quotegraph.evaluate.gold import GoldQuote
from quotegraph.evaluate.report import Failure, FailureKind
from quotegraph.evaluate.scores import Ranges
from quotegraph.records import Quote

BEFORE, AFTER = 200, 160
"""How many characters of context a failure shows at most on either side of the quote."""


def failures(comparison: Comparison) -> Iterator[Failure]:
    """Yield what went wrong in one article: misses, then the spurious, then wrong speakers."""
    for gold in comparison.missed:
        yield _failure("missed", comparison, gold, None)
    for quote in comparison.spurious:
        yield _failure("spurious", comparison, None, quote)
    for pair in comparison.pairs:
        if not pair.speaker_right:
            yield _failure("wrong speaker", comparison, pair.gold, pair.quote)
        elif pair.name_verdict not in (None, "right", "silent"):
            yield _failure("wrong name", comparison, pair.gold, pair.quote)


def _failure(
    kind: FailureKind, comparison: Comparison, gold: GoldQuote | None, quote: Quote | None
) -> Failure:
    text = comparison.gold.text
    spans = gold.spans if gold else ranges(quote.spans if quote else ())
    return Failure(
        kind=kind,
        article=comparison.gold.id,
        start=spans[0][0],
        type=gold.type if gold else quote.type if quote else "",
        quote=_words(text, spans),
        gold=_wanted(gold, text) if gold else None,
        predicted=_given(quote) if quote else None,
        rule=quote.rule if quote else None,
        context=_context(text, spans),
    )


def _wanted(gold: GoldQuote, text: str) -> str | None:
    words = _words(text, gold.roles.get("speaker", ()))
    names = "; ".join(gold.who.names) if gold.who else ""
    return _joined(words, names)


def _given(quote: Quote) -> str | None:
    if quote.speaker is None:
        return None
    mention = quote.speaker.mention
    return _joined(mention.text if mention else "", quote.speaker.name or "")


def _joined(mention: str, name: str) -> str | None:
    if mention and name:
        return f"{mention} ⇒ {name}"
    return mention or (f"⇒ {name}" if name else None)


def _words(text: str, spans: Ranges) -> str:
    return " … ".join(text[start:end] for start, end in spans)


def _context(text: str, spans: Ranges) -> str:
    """Return the quote between ⟦ and ⟧ with some of the text round it, on one line."""
    start, end = spans[0][0], spans[-1][1]
    before = text[max(0, start - BEFORE) : start]
    after = text[end : end + AFTER]
    shown = f"{before}⟦{text[start:end]}⟧{after}"
    return " ".join(shown.replace("\n", " ⏎ ").split())
