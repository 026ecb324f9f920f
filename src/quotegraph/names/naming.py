"""Tidy the names that a recogniser found, by what is certain about German.

Small models swallow the role before a name ('Kreml-Sprecher Dmitri'), cut names short, take
adjectives for names and miss a name that they found two lines above.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from quotegraph import lexicon
from quotegraph.grammar.declension import CONTRACTED, is_article
from quotegraph.grammar.nouns import TIMES, is_of_both, kind_of, noun, outlets
from quotegraph.grammar.tokens import Label, Named, Range, Token
from quotegraph.marks import CLOSING, GLYPHS
from quotegraph.names.body_kinds import COMPANY, kinds_of
from quotegraph.names.first_names import with_first_name
from quotegraph.names.longer_names import (
    with_apostrophes,
    with_nicknames,
    with_nobility,
    with_particles,
)
from quotegraph.names.missed_names import completed
from quotegraph.names.neighbour_names import told_apart, with_bodies
from quotegraph.names.parts import is_title, retired_at
from quotegraph.names.person_names import (
    calls_person,
    is_aged,
    is_capital,
    is_full_name,
    is_office_alone,
    is_town_adjective,
    opens_dateline,
    person,
)
from quotegraph.names.places import is_city, is_language, is_seat

LONGEST_ROLE = 12  # tokens of a role with its attributes, the comma behind it included
CHAIR = "Vorsitzender"
POINTING = ("deren", "dessen", "diese", "seine", "ihre")
COMPANIES = frozenset(("Tochter", "Mutter", "Schwester"))  # Airbustochter


def tidy(names: Sequence[Named], tokens: Sequence[Token]) -> list[Named]:
    """Return the names in order, mended; none overlap."""
    surnames = _surnames([name for name in names if name.label == "PER"], tokens)
    parts = [part for name in names for part in _before_dateline(name, tokens)]
    mended = _longest([name for found in parts for name in _mended(found, tokens, surnames)])
    mended = with_nobility(with_nicknames(mended, tokens), tokens)
    whole = completed(told_apart(mended, tokens), tokens)
    whole = _longest(_with_first_names(whole, tokens))
    whole = with_bodies(with_particles(with_nobility(whole, tokens), tokens), tokens)
    return sorted(with_apostrophes(whole, tokens), key=lambda name: name.first)


def _with_first_names(names: Sequence[Named], tokens: Sequence[Token]) -> list[Named]:
    """Give surnames the first names before them, unless those are names of their own."""
    surnames = _surnames(names, tokens)
    taken = {i for name in names for i in range(name.first, name.last)}
    last = Counter(tokens[name.last - 1].text for name in names if name.label == "PER")
    found: list[Named] = []
    for name in names:
        known = last[tokens[name.last - 1].text] > 1 and name.first - 1 not in taken
        found.append(with_first_name(name, tokens, surnames, known=known))
    return found


def _longest(names: Sequence[Named]) -> list[Named]:
    """Return the names in order, without those that a longer one holds."""
    found: list[Named] = []
    for name in sorted(names, key=lambda name: (name.first, -name.last)):
        if not found or name.last > found[-1].last:
            found.append(name)
    return found


def _surnames(names: Sequence[Named], tokens: Sequence[Token]) -> frozenset[str]:
    """Return the last words of names of several."""
    return frozenset(tokens[name.last - 1].text for name in names if name.last - name.first > 1)


def _before_dateline(name: Named, tokens: Sequence[Token]) -> Iterator[Named]:
    """Part a name from the place of a dateline right behind it: 'Foto: Anna Keller Bonn (dpa)'."""
    if name.last - name.first > 1 and opens_dateline(tokens, name.last - 1):
        yield Named(name.first, name.last - 1, name.label)
        yield Named(name.last - 1, name.last, "LOC")
    else:
        yield name


def _mended(name: Named, tokens: Sequence[Token], surnames: Collection[str]) -> Iterator[Named]:
    """Yield a name without what does not belong to it, as what it is: none, one or two."""
    first, last = _trimmed(name, tokens)
    words = [token.text for token in tokens[first:last]]
    if first < last and is_of_both(words[0]):
        return  # 'Schüler:innen des Gymnasiums'
    if _is_no_name(words, name.label) or _is_only_title(tokens, first, last):
        return  # 'Mag'
    if last - first == 1 and (_is_common(tokens, first) or _is_opened_city(tokens, first)):
        return
    described = _is_behind_role(first, last, tokens) or is_aged(first, last, tokens)
    described = described or _is_apposed(first, last, tokens)
    tied = name.label == "LOC" and _is_tied_subject(first, last, tokens)
    if name.label == "PER" or described or tied or calls_person(tokens, first, last):
        yield from person(first, last, tokens, surnames)
    elif tokens[last - 1].text[0].islower() or is_town_adjective(last, tokens):
        return
    elif name.label == "LOC" and last - first > 1 and is_office_alone(first, last, tokens):
        return  # der Tiroler Landwirtschaftsreferent
    elif last - first > 2 and tokens[first].pos == "DET" and tokens[first + 1].pos == "ADJ":
        yield from _mended(Named(first + 1, last, name.label), tokens, surnames)  # das Weiße Haus
    else:
        seat = is_seat(" ".join(token.text for token in tokens[first:last]))
        body = last - first > 1 and kind_of(tokens[first].text) == "collective"  # das Landgericht …
        yield Named(first, last, "LOC" if seat else "ORG" if body else name.label)


def _trimmed(name: Named, tokens: Sequence[Token]) -> Range:
    """Return the tokens of a name without signs, 'a. D.', 'für deren Vorgehen', 'am Montag'."""
    first, last = max(retired_at(tokens, at) for at in (name.first - 1, name.first)), name.last
    others = (i for i in range(first + 1, last) if tokens[i].lower.startswith(POINTING))
    last = next(others, last) if name.label != "PER" else last
    if last - first > 2 and _is_day(first, last, tokens):
        last -= 2
    if name.label == "PER" and last - first > 2 and _is_of_another(last, tokens):
        last -= 2
    while first < last and not tokens[first].text[0].isalnum():
        first += 1
    while last > first and (
        not tokens[last - 1].text[-1].isalnum()
        or (name.label != "PER" and tokens[last - 1].pos == "ADP")
    ):
        last -= 1
    return first, last


def _is_day(first: int, last: int, tokens: Sequence[Token]) -> bool:
    """'teilte das Magazin am Montag mit', but 'schreibt die Bild am Sonntag'."""
    day = tokens[last - 2].lower == "am" and tokens[last - 1].text in TIMES
    marked = last < len(tokens) and tokens[last].text in CLOSING
    title = " ".join(token.text for token in tokens[first:last])
    return day and not marked and title not in outlets()


def _is_of_another(last: int, tokens: Sequence[Token]) -> bool:
    """'verabschiedete sich Jonas Brandt von Landrätin Keller': a role and somebody else's name."""
    role = kind_of(tokens[last - 1].text) == "role" and tokens[last - 2].lower == "von"
    return role and last < len(tokens) and tokens[last].pos == "PROPN"


def _is_no_name(words: Sequence[str], label: Label) -> bool:
    """Whether words are a thing, are written as no name is, or are parted by marks of a quote."""
    if len(words) == 1 and (words[0] in lexicon.things() or is_language(words[0])):
        return True  # Euro, Englisch
    parted = label != "PER" and not GLYPHS.isdisjoint(words) and "," in words
    written = any(is_capital(word) or word[0].isdigit() for word in words)
    return parted or not written or not all(map(_is_latin, words))


def _is_only_title(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a name is nothing but titles that stand before one, with a dot."""
    dotted = any(token.text.endswith(".") for token in tokens[last - 1 : last + 1])
    return dotted and all(is_title(token.text) for token in tokens[first:last])


def _is_common(tokens: Sequence[Token], at: int) -> bool:
    """Whether a lone word is a noun and no name: 'Rathaus-Angaben', 'der Vorsitzende Richter'."""
    known = noun(tokens[at].text)
    if known is not None and known.kind == "collective" and known.plural and known.front:
        return True  # aus Kabinettskreisen
    if tokens[at].lower.endswith("ierend"):
        return True  # 'Relativierend fügte sie hinzu'
    chair = noun(tokens[at - 1].text) if at else None
    opened = at > 0 and tokens[at - 1].pos in ("DET", "ADJ")
    opened = opened or (chair is not None and chair.lemma == CHAIR)
    one = tokens[at].morph.number != "Plur" or (known is not None and known.gender == "f")
    one = one or (tokens[at - 1].lower == "die" and tokens[at].text.endswith("e"))  # die Grüne
    person = one and known is not None and known.kind == "role"
    group = known is not None and known.plural and tokens[at].morph.number == "Plur"
    return known is not None and ("-" in tokens[at].text or group or (opened and person))


def _is_opened_city(tokens: Sequence[Token], at: int) -> bool:
    """'im Zug', 'der Zug': cities have no article, so that this is a common noun."""
    opened = at > 0 and (is_article(tokens[at - 1]) or tokens[at - 1].lower in CONTRACTED)
    return opened and is_city(tokens[at].text)


def _is_behind_role(first: int, last: int, tokens: Sequence[Token]) -> bool:
    """'Dezernentin Nilgün Aue': two words behind a role that name no place are a person."""
    known = noun(tokens[first - 1].text) if first else None
    if known is None or (known.front and known.lemma in COMPANIES):
        return False
    if not is_full_name(first, last, tokens):
        return False
    company = COMPANY in kinds_of((), (known.lemma,))  # der Hersteller Weser Kabel
    if company and tokens[first].text not in lexicon.first_names():
        return False
    return known.kind == "role" and tokens[first - 1].morph.number != "Plur"


def _is_apposed(first: int, last: int, tokens: Sequence[Token]) -> bool:
    """'der Leiter des Amtes in Talheim, Tjado Aue, …': two words between commas behind a role."""
    if first < 2 or last >= len(tokens) or not tokens[first - 1].text == tokens[last].text == ",":
        return False
    if not is_full_name(first, last, tokens):
        return False
    for token in reversed(tokens[max(0, first - LONGEST_ROLE) : first - 1]):
        if token.pos in ("PUNCT", "VERB", "AUX"):
            return False
        if kind_of(token.text) == "role" and tokens[token.i - 1].pos in ("DET", "ADJ"):
            return token.morph.number != "Plur"
    return False


def _is_tied_subject(first: int, last: int, tokens: Sequence[Token]) -> bool:
    """'Tarjei Hovland siegte': two words that no list of places has, and that do something."""
    tied = last - first == 2 and tokens[last - 1].relation == "name"
    return tied and tokens[first].relation == "subject" and is_full_name(first, last, tokens)


def _is_latin(word: str) -> bool:
    """Whether no letter of a word stands above the Latin blocks, as Cyrillic and Arabic do."""
    return word.isascii() or all(one < "\u0370" or not one.isalpha() for one in word)
