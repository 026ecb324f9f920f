"""Name places and organisations: one name for every form, acronyms led to what they stand for."""

from collections.abc import Iterator, Sequence
from functools import cache

from quotegraph import lexicon
from quotegraph.grammar.tokens import Named, Reading, Token
from quotegraph.names.nominatives import nominative
from quotegraph.names.places import place_of, seat_of

LONGEST_ACRONYM = 8  # letters


def acronyms(reading: Reading) -> dict[str, str]:
    """Return what acronyms stand for where the text says so: 'Nationale Baubehörde (NBB)'."""
    found: dict[str, str] = {}
    for name in reading.names:
        if name.label not in ("ORG", "MISC"):
            continue
        acronym = _behind(reading.tokens, name)
        words = nominative(reading.tokens, name.first, name.last)
        if acronym and words != acronym:
            found.setdefault(acronym, words)
    return found


def words_of(reading: Reading, name: Named) -> str:
    """Return a name on one line."""
    start, end = reading.tokens[name.first].start, reading.tokens[name.last - 1].end
    return " ".join(reading.text[start:end].split())


def canonical(reading: Reading, name: Named, expanded: dict[str, str]) -> str:
    """Return the name of a place or organisation: whole, in the nominative as far as is known."""
    words = words_of(reading, name)
    if words in expanded:
        return expanded[words]
    if words in _declined_parties():
        return _declined_parties()[words]
    seat = seat_of(words)
    if seat is not None:
        return seat
    place = place_of(words) if name.label == "LOC" else None
    return place or nominative(reading.tokens, name.first, name.last)


@cache
def _declined_parties() -> dict[str, str]:
    """'Grünen' -> 'Grüne'."""
    parties = lexicon.parties()
    return {form: row.party for row in parties for form in row.forms if form == row.party + "n"}


def place_adjectives(reading: Reading) -> Iterator[tuple[int, str]]:
    """Yield the adjectives of places outside of names, by token: 'russische', 'Moskauer'."""
    tokens = reading.tokens
    for token in tokens:
        behind = tokens[token.i + 1 : token.i + 2] if token.text.endswith("er") else ()
        town = any(after.pos == "NOUN" for after in behind)
        if (token.pos == "ADJ" or town) and token.i not in reading.name_at:
            place = place_of(token.text)
            if place is not None:
                yield token.i, place


def _behind(tokens: Sequence[Token], name: Named) -> str:
    """Return the acronym in the brackets right behind a name, '' if there is none."""
    behind = [token.text for token in tokens[name.last : name.last + 3]]
    if len(behind) < 2 or behind[0] != "(" or behind[2:] not in ([], [")"], [","], ["."], ["und"]):
        return ""
    capitals = sum(map(str.isupper, behind[1]))
    fits = behind[1].isalpha() and capitals >= 2 and len(behind[1]) <= LONGEST_ACRONYM
    return behind[1] if fits and behind[1][0].isupper() else ""
