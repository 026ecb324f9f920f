"""Flag quotes known from somebody else only: „Er sagte: ‚Ja‘“, 'sie sagte, er sei „müde“'."""

from collections.abc import Sequence

from quotegraph.grammar.declension import FIRST_PERSON
from quotegraph.records import Quote


def with_handed_on(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Return quotes, flagged `second_hand` where another quote says who spoke."""
    known = {quote.id: quote for quote in quotes}
    return tuple(
        quote.model_copy(update={"flags": (*quote.flags, "second_hand")})
        if quote.parent is not None and _is_handed_on(quote, known[quote.parent])
        else quote
        for quote in quotes
    )


def _is_handed_on(quote: Quote, outer: Quote) -> bool:
    """Whether the speaker is named in the words of somebody else."""
    if "second_hand" in quote.flags or quote.speaker is None or quote.speaker.mention is None:
        return False
    speaker, mention = quote.speaker, quote.speaker.mention
    told = any(span.start <= mention.start and mention.end <= span.end for span in outer.spans)
    if not told or mention.text.lower() in FIRST_PERSON:
        return False
    if speaker.form == "pronoun" and not speaker.entities and outer.type != "direct":
        return False  # 'sie sagte, sie habe „nie“ gezahlt'
    said = outer.speaker.entities if outer.speaker is not None else ()
    known = outer.speaker is not None or outer.type == "direct"
    return known and set(speaker.entities).isdisjoint(said)
