"""Find the names of clubs that are whole phrases: 'die Bürgerinitiative Rettet die Aue'."""

from collections.abc import Iterator, Sequence

from quotegraph.grammar.declension import is_article
from quotegraph.grammar.moods import is_finite
from quotegraph.grammar.nouns import TIMES, noun
from quotegraph.grammar.tokens import Named, Token

CLUBS = ("verein", "initiative", "verband", "bündnis", "stiftung", "bewegung", "organisation")
LONGEST_MOTTO = 6  # tokens of the name of a club


def mottoes(tokens: Sequence[Token], names: Sequence[Named]) -> Iterator[Named]:
    """Yield 'Rettet die Aue', which stands between a club that opens a sentence and the verb.

    The same words elsewhere are the same name.
    """
    found = {words for token in tokens if (words := _motto(tokens, token))}
    for words in found:
        for token in tokens:
            stop = token.i + len(words)
            if token.text == words[0] and tuple(t.text for t in tokens[token.i : stop]) == words:
                yield Named(token.i, stop, "ORG")


def _motto(tokens: Sequence[Token], club: Token) -> tuple[str, ...]:
    """Return the words between a club and the verb behind it, () if they are no name."""
    opened = club.i > 0 and club.text[0].isupper() and is_article(tokens[club.i - 1])
    known = noun(club.text) if opened else None
    if known is None or not known.lemma.lower().endswith(CLUBS) or club.morph.number == "Plur":
        return ()
    opening = club.i - 2 if club.i > 1 and tokens[club.i - 2].pos == "ADP" else club.i - 1
    opens = opening == 0 or tokens[opening - 1].sentence != club.sentence
    first = stop = club.i + 1
    while stop < min(len(tokens), first + LONGEST_MOTTO) and (
        stop == first or (tokens[stop].pos != "PUNCT" and not is_finite(tokens[stop]))
    ):
        stop += 1
    whole = stop > first + 1 and stop < len(tokens) and is_finite(tokens[stop])
    words = tuple(token.text for token in tokens[first:stop])
    named = whole and words[0][0].isupper() and words[-1][0].isupper()
    common = bool(words) and (words[0] in TIMES or noun(words[0]) is not None)
    return words if opens and named and not common else ()
