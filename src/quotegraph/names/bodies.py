"""Name places and organisations: one name for every form, acronyms led to what they stand for."""

from collections.abc import Iterator, Sequence
from functools import cache

from quotegraph import lexicon
from quotegraph.grammar.tokens import Named, Reading, Token
from quotegraph.names.nominatives import nominative
from quotegraph.names.places import place_of, seat_of

LONGEST_ACRONYM = 8  # letters


def acronyms(reading: Reading) -> dict[str, str]:
    """Return what acronyms stand for where the text says so: 'Nationale Baubehörde (NBB)'.

    Behind a comma, 'Nationale Baubehörde, NBB,', the letters must be those of the words.
    """
    found: dict[str, str] = {}
    for name in reading.names:
        if name.label not in ("ORG", "MISC"):
            continue
        acronym, bracketed = _behind(reading.tokens, name)
        words = nominative(reading.tokens, name.first, name.last)
        if acronym and words != acronym and (bracketed or _stands_for(acronym, words)):
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
        after = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
        town = token.text.endswith("er") and after is not None and after.pos == "NOUN"
        if (token.pos == "ADJ" or town) and token.i not in reading.name_at:
            place = place_of(token.text)
            if place is not None:
                yield token.i, place


def _behind(tokens: Sequence[Token], name: Named) -> tuple[str, bool]:
    """Return the acronym right behind a name, '' if there is none, and whether in brackets."""
    at = name.last
    if at + 1 >= len(tokens) or tokens[at].text not in ("(", ","):
        return "", False
    word = tokens[at + 1].text
    closes = at + 2 >= len(tokens) or tokens[at + 2].text in (")", ",", ".", "und")
    letters = [letter for letter in word if letter.isupper()]
    fits = closes and word.isalpha() and len(letters) >= 2 and len(word) <= LONGEST_ACRONYM
    return (word, tokens[at].text == "(") if fits and word[0].isupper() else ("", False)


def _stands_for(acronym: str, words: str) -> bool:
    """Whether the capitals of an acronym begin the words in order, the first one the first."""
    initials = [part[0] for word in words.split() for part in word.split("-") if part]
    if not initials or initials[0].upper() != acronym[0].upper():
        return False
    rest = iter("".join(initials).upper())
    return all(letter in rest for letter in acronym.upper())
