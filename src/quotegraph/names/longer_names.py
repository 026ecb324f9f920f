"""Lengthen names that a recogniser cut short: by nicknames, particles and words of nobility."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from quotegraph import lexicon
from quotegraph.grammar.nouns import noun
from quotegraph.grammar.tokens import Named, Token
from quotegraph.marks import CLOSING, OPENING
from quotegraph.names.parts import PARTICLES

NAME_TAGS = ("PROPN", "NOUN", "X")
# Words of nobility stand in the middle of a name: 'Anna Freiin von Aue'.
NOBLE = frozenset(
    """Graf Gräfin Freiherr Freifrau Freiin Edler Edle Ritter Prinz Prinzessin Fürst Fürstin Baron
    Baronin Herzog Herzogin""".split()
)
OF = frozenset("von vom zu zur zum der und".split())


def with_nicknames(names: Sequence[Named], tokens: Sequence[Token]) -> list[Named]:
    """Make one name of 'Jens „Bulle“ Krause', whatever a recogniser saw of it."""
    starts = {name.first: name for name in names}
    whole: list[Named] = []
    for name in (*names, *_first_names_before_marks(tokens)):
        stop = _after_nickname(name, tokens)
        if stop is not None:
            rest = starts.get(stop, Named(stop, stop + 1, "PER"))
            written = all(token.text.istitle() for token in tokens[stop : rest.last])
            whole.append(Named(name.first, rest.last if written else stop + 1, "PER"))
    taken = {i for name in whole for i in range(name.first, name.last)}
    apart = [name for name in names if taken.isdisjoint(range(name.first, name.last))]
    return [*apart, *dict.fromkeys(whole)]


def _first_names_before_marks(tokens: Sequence[Token]) -> Iterator[Named]:
    first_names = lexicon.first_names()
    for token, following in pairwise(tokens):
        if following.text in OPENING and token.text in first_names:
            yield Named(token.i, token.i + 1, "PER")


def _after_nickname(name: Named, tokens: Sequence[Token]) -> int | None:
    """Return the token after a nickname in marks, if a surname stands there."""
    if name.label != "PER" or name.last >= len(tokens) or tokens[name.last].text not in OPENING:
        return None
    for stop in range(name.last + 2, min(name.last + 4, len(tokens) - 1)):
        if tokens[stop].text in CLOSING:
            surname = tokens[stop + 1]
            written = surname.pos in NAME_TAGS and surname.text.istitle()
            return stop + 1 if written and noun(surname.text) is None else None
    return None


def with_particles(names: list[Named], tokens: Sequence[Token]) -> list[Named]:
    """Give bare surnames back the particles that full ones have: 'von der Tann'."""
    known = {tuple(t.text for t in tokens[n.first : n.last]) for n in names if n.label == "PER"}
    tails = {words[i:] for words in known for i in range(1, len(words) - 1) if _is_tail(words[i:])}
    ends = {name.last: name for name in names}
    taken = {i for name in names for i in range(name.first, name.last)}
    for tail in sorted(tails, key=len):
        for last in [token.i + 1 for token in tokens if token.text == tail[-1]]:
            first, name = last - len(tail), ends.get(last)
            start = name.first if name is not None else last
            free = 0 <= first < start and taken.isdisjoint(range(first, start))
            words = [token.lower for token in tokens[max(first, 0) : last]]
            if free and words == [word.lower() for word in tail]:  # 'Von der Tann' opens a sentence
                ends[last] = Named(first, last, "PER")
    return list(ends.values())


def _is_tail(words: tuple[str, ...]) -> bool:
    return all(word.lower() in PARTICLES for word in words[:-1])


def with_nobility(names: Iterable[Named], tokens: Sequence[Token]) -> list[Named]:
    """Make one name of 'Paul Graf von Aue', and leave out what that takes in."""
    found: list[Named] = []
    for name in sorted(names, key=lambda name: name.first):
        if found and found[-1].last > name.first:
            continue
        stop = _after_nobility(name, tokens) if name.label == "PER" else None
        found.append(Named(name.first, stop, "PER") if stop is not None else name)
    return found


def _after_nobility(name: Named, tokens: Sequence[Token]) -> int | None:
    """Return the token after the estate that a word of nobility leads to, None without one."""
    places = (i for i in (name.last - 1, name.last) if name.first < i < len(tokens))
    at = next((i for i in places if tokens[i].text in NOBLE), None)
    if at is None:
        return None
    stop = at + 1
    while stop < len(tokens) and tokens[stop].lower in OF:
        stop += 1
    estate = stop > at + 1 and stop < len(tokens) and tokens[stop].text.istitle()
    return stop + 1 if estate else None


def with_apostrophes(names: Iterable[Named], tokens: Sequence[Token]) -> list[Named]:
    """Add the apostrophe of a genitive, which is a token of its own: 'Ross’ Vorgänger'."""
    return [
        Named(name.first, name.last + 1, "PER") if _is_owner(name, tokens) else name
        for name in names
    ]


def _is_owner(name: Named, tokens: Sequence[Token]) -> bool:
    if name.label != "PER" or name.last + 1 >= len(tokens):
        return False
    sibilant = tokens[name.last - 1].text.endswith(("s", "ß", "x", "z"))
    owned = noun(tokens[name.last + 1].text)
    return sibilant and tokens[name.last].text in ("'", "’") and owned is not None
