"""Tidy the names that a recogniser found, by what is certain about German.

Small models swallow the role before a name ('Kreml-Sprecher Dmitri'), cut names short, take
adjectives for names and miss a name that they found two lines above.
"""

from collections.abc import Iterator, Sequence

from quotegraph import lexicon
from quotegraph.longer_names import (
    NOBLE,
    with_apostrophes,
    with_nicknames,
    with_nobility,
    with_particles,
)
from quotegraph.marks import CLOSING, OPENING
from quotegraph.missed_names import completed, could_be_surname
from quotegraph.names import ADDRESS, ARABIC_ARTICLE, PARTICLES, is_title, title_words
from quotegraph.nouns import noun
from quotegraph.places import is_seat, may_be_surname, place_of
from quotegraph.spellings import bases
from quotegraph.tokens import Named, Token

MARKS = OPENING | CLOSING
NEVER_PREPOSITIONS = frozenset("van de di del della bin ibn ben ten ter af al el".split())
CALLING = ADDRESS | {"Frau"}
LONGEST = 8  # tokens: what is longer is no name of a person


def tidy(names: Sequence[Named], tokens: Sequence[Token]) -> list[Named]:
    """Return the names in order, mended; none overlap."""
    mended = [name for found in names for name in _mended(found, tokens)]
    mended = with_nobility(with_nicknames(mended, tokens), tokens)
    whole = completed(_apart(mended, tokens), tokens)
    whole = with_particles(with_nobility(whole, tokens), tokens)
    return sorted(with_apostrophes(whole, tokens), key=lambda name: name.first)


def _mended(name: Named, tokens: Sequence[Token]) -> Iterator[Named]:
    first, last = name.first, name.last
    while first < last and not tokens[first].text[0].isalnum():
        first += 1
    while last > first and not tokens[last - 1].text[-1].isalnum():
        last -= 1
    words = [token.text for token in tokens[first:last]]
    if not any(_is_capital(word) or word[0].isdigit() for word in words):
        return
    if name.label != "PER" and not MARKS.isdisjoint(words) and "," in words:
        return  # two things in one, parted by the marks of a quote
    if last - first == 1 and _is_common(tokens, first):
        return
    if any(not _is_latin(token.text) for token in tokens[first:last]):
        return
    called = last - first > 1 and _calls_person(words)
    placed = name.label == "LOC" and _is_behind_role(first, last, tokens)
    if name.label == "PER" or called or placed:
        yield from _person(first, last, tokens)
    elif tokens[last - 1].text[0].islower() or _is_adjective(last, tokens):
        return
    elif last - first > 2 and tokens[first].pos == "DET" and tokens[first + 1].pos == "ADJ":
        yield from _mended(Named(first + 1, last, name.label), tokens)  # das Weiße Haus
    elif last - first > 2 and place_of(words[0]) and words[1] in lexicon.first_names():
        yield Named(first, first + 1, "LOC")  # der Abgeordnete für Bayern Jonas Brandt
        yield Named(first + 1, last, "PER")
    else:
        seat = is_seat(" ".join(token.text for token in tokens[first:last]))
        body = last - first > 1 and _is_body(tokens[first])  # das Landgericht Talheim
        yield Named(first, last, "LOC" if seat else "ORG" if body else name.label)


def _is_common(tokens: Sequence[Token], at: int) -> bool:
    """Whether a lone word is a noun and no name: 'Rathaus-Angaben', 'die Ostfriesin'."""
    known = noun(tokens[at].text)
    opened = at > 0 and tokens[at - 1].pos in ("DET", "ADJ")
    return known is not None and ("-" in tokens[at].text or (opened and known.kind == "role"))


def _calls_person(words: Sequence[str]) -> bool:
    """'Frau Sommer', 'Köchin Philomena Baumgartner'; 'Herr der Fliegen' is a book."""
    if words[0] in CALLING:
        return _is_capital(words[1])
    known = noun(words[0])
    return known is not None and known.kind == "role" and words[1] in lexicon.first_names()


def _is_behind_role(first: int, last: int, tokens: Sequence[Token]) -> bool:
    """'Dezernentin Nilgün Aue': two words behind a role that name no place are a person."""
    words = [token.text for token in tokens[first:last]]
    if len(words) < 2 or first == 0 or any(map(place_of, (*words, " ".join(words)))):
        return False
    known = noun(tokens[first - 1].text)
    return known is not None and known.kind == "role" and tokens[first - 1].morph.number != "Plur"


def _is_body(token: Token) -> bool:
    """Whether a noun stands for a body that acts, whatever place is named behind it."""
    known = noun(token.text)
    return known is not None and known.kind == "collective"


def _person(first: int, last: int, tokens: Sequence[Token]) -> Iterator[Named]:
    """Cut roles off the front, and give back the surname that was left behind."""
    words = " ".join(token.text for token in tokens[first:last])
    if place_of(words) is not None and (noun(words) is not None or not may_be_surname(words)):
        if not _is_adjective(last, tokens):
            yield Named(first, last, "LOC")
        return
    if may_be_surname(words) and _is_adjective(last, tokens):
        return
    known = [noun(token.text) for token in tokens[first:last]]
    if all(one is not None and one.kind != "role" for one in known):
        return  # a document or body taken for a person
    while last - first > 1 and _is_said(tokens[last - 1]):
        last -= 1  # Kellers Rede
    last_noun = noun(tokens[last - 1].text)
    office = last_noun is not None and last_noun.kind == "role"
    if office and _is_town_or_article(tokens, first if last - first > 1 else first - 1):
        return  # 'des Nordmarker Bürgermeisters': an office, not a person
    cut = first + (2 if _is_owned_role(tokens, first, last) else 0)
    while cut < last and (
        _is_role(tokens[cut])
        or (cut == first and _is_office(tokens, cut, last))
        or (not _is_capital(tokens[cut].text) and cut == first)
    ):
        cut += 1
    if cut == last:
        if first == 0 or tokens[first - 1].pos not in ("DET", "ADJ", "ADP"):
            yield Named(first, last, "PER")  # Fischer, Bauer, Baumann: a surname after all
        return
    if last - cut == 1 and cut > 0 and cut == first and _is_first_name(tokens, cut - 1):
        cut = first = first - 1
    while last < len(tokens) and _is_tied(tokens, cut, last):
        last += 1
    last = _after_particles(tokens, cut, last)
    alone = last - cut == 1 and last < len(tokens)
    if alone and (cut > first or tokens[cut].text in lexicon.first_names()):
        last += could_be_surname(tokens, last)
    while cut == first and first > 0 and _is_title(tokens, first - 1):
        cut = first = first - 1
    indefinite = tokens[cut - 1].lower in ("ein", "einen", "einem", "eines") if cut else False
    if last - cut <= LONGEST and not (indefinite and last - cut == 1 and cut == first):
        yield Named(cut, last, "PER")  # 'einen Wolf' is an animal


def _is_capital(word: str) -> bool:
    """Whether a word of a name is written so: Anna, al-Aue."""
    return word[0].isupper() or ARABIC_ARTICLE.match(word) is not None


def _is_adjective(last: int, tokens: Sequence[Token]) -> bool:
    """'Bremer Forscher', 'Moskauer Polizei': the form in -er of a place before a noun."""
    if not tokens[last - 1].lower.endswith("er") or last >= len(tokens):
        return False
    return tokens[last].pos == "NOUN" and place_of(tokens[last - 1].text) is not None


def _is_said(token: Token) -> bool:
    known = noun(token.text)
    return token.pos == "NOUN" and known is not None and known.kind in ("speech", "document")


def _is_town_or_article(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word before an office is its article, adjective or town: 'Nordmarker'."""
    if index < 0:
        return False
    token = tokens[index]
    town = token.text[0].isupper() and token.lower.endswith("er")
    return token.pos in ("DET", "ADJ") or (town and token.text not in lexicon.first_names())


def _is_role(token: Token) -> bool:
    known = noun(token.text)
    return (
        known is not None
        and known.kind == "role"
        and token.text[0].isupper()
        and (token.pos == "NOUN" or "-" in token.text)
    )


def _is_title(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word before a name is a title, or a part of one that a title begins: 'Dr. med.'."""
    while index > 0 and tokens[index].text.rstrip(".") not in title_words():
        if not is_title(tokens[index].text) and tokens[index].text != ".":
            return False
        index -= 1
    return tokens[index].text.rstrip(".") in title_words()


def _is_owned_role(tokens: Sequence[Token], first: int, last: int) -> bool:
    """'Lindentals Kapitän Jonas Brandt': a genitive and a role before the name."""
    word = tokens[first].text
    genitive = word.endswith(("s", "’")) and word not in lexicon.first_names()
    return genitive and last - first > 2 and _is_office(tokens, first + 1, last)


def _is_office(tokens: Sequence[Token], index: int, last: int) -> bool:
    """Whether a role stands before a whole name: 'Deichgraf Jonas Brandt', however it is tagged."""
    if last - index <= 2:
        return False
    names = lexicon.first_names()
    word, following = tokens[index].text, tokens[index + 1].text
    known = noun(word)
    role = known is not None and known.kind == "role" and word not in NOBLE
    unknown = known is None and tokens[index].pos == "NOUN" and following in names
    return (role or unknown) and word not in names


def _after_particles(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where a name ends whose particles and surname were cut off: 'Otto' 'zu Salm'."""
    stop = last
    while stop < len(tokens) and tokens[stop].lower in PARTICLES:
        stop += 1
    if (
        last - first > 1
        or stop == last
        or stop == len(tokens)
        or not could_be_surname(tokens, stop)
    ):
        return last
    sure = tokens[last].pos == "PROPN" or tokens[last].lower in NEVER_PREPOSITIONS
    return stop + 1 if sure and place_of(tokens[stop].text) is None else last


def _is_first_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word before a surname belongs to it, though no list knows it: 'Kazuko Nihei'.

    The parser ties them, or an office stands before both: 'Justizminister Kazuko Nihei'.
    """
    first, second = tokens[index], tokens[index + 1]
    if first.pos != "PROPN" or not first.text.istitle() or noun(first.text) is not None:
        return False
    if second.relation == "name" and second.head == index:
        return True
    return index > 0 and _is_role(tokens[index - 1]) and place_of(first.text) is None


def _is_tied(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Whether the parser makes the next word a part of the name that begins at `first`."""
    token = tokens[index]
    tied = token.relation == "name" and first <= token.head < index
    return tied and could_be_surname(tokens, index)


def _is_latin(word: str) -> bool:
    """Whether no letter of a word stands above the Latin blocks, as Cyrillic and Arabic do."""
    return all(character < "\u0370" or not character.isalpha() for character in word)


def _apart(names: list[Named], tokens: Sequence[Token]) -> list[Named]:
    """Drop what a longer name took in; call known surnames persons and known places places."""
    people = {i for n in names if n.label == "PER" for i in range(n.first, n.last)}
    surnames = {tokens[n.last - 1].text for n in names if n.label == "PER" and n.last - n.first > 1}
    places = {tokens[n.first].text for n in names if n.label == "LOC" and n.last - n.first == 1}
    kept: list[Named] = []
    for name in names:
        if name.label != "PER" and not people.isdisjoint(range(name.first, name.last)):
            continue
        word = tokens[name.first].text if name.last - name.first == 1 else ""
        if bases(word) & surnames:
            kept.append(Named(name.first, name.last, "PER"))
        elif _are_two(name, surnames, tokens):
            label = "LOC" if place_of(tokens[name.first + 1].text) else "PER"
            kept.append(Named(name.first, name.first + 1, "PER"))
            kept.append(Named(name.first + 1, name.last, label))
        else:
            kept.append(Named(name.first, name.last, "LOC") if word in places else name)
    return _with_halves_joined(kept, surnames, tokens)


def _are_two(name: Named, surnames: set[str], tokens: Sequence[Token]) -> bool:
    """'laut Brandt Berlin': the surname of somebody, no first name, and another name behind it."""
    if name.label != "PER" or name.last - name.first != 2:
        return False
    one, other = tokens[name.first].text, tokens[name.first + 1].text
    surname = one in surnames and one not in lexicon.first_names()
    return surname and (place_of(other) is not None or other in surnames)


def _with_halves_joined(
    names: list[Named], surnames: set[str], tokens: Sequence[Token]
) -> list[Named]:
    """Join a lone first name to the known surname right behind it: 'Henirk' and 'Poschau'."""
    joined: list[Named] = []
    for name in names:
        if joined and _are_halves(joined[-1], name, surnames, tokens):
            joined[-1] = Named(joined[-1].first, name.last, "PER")
        else:
            joined.append(name)
    return joined


def _are_halves(before: Named, name: Named, surnames: set[str], tokens: Sequence[Token]) -> bool:
    people = before.label == name.label == "PER"
    beside = before.last == name.first == before.first + 1
    known = tokens[before.first].text in surnames or noun(tokens[name.first].text) is not None
    return people and beside and not known
