"""Cut the roles off names of people, and give back the parts that a recogniser left behind."""

from collections.abc import Iterator, Sequence

from quotegraph import lexicon
from quotegraph.longer_names import NOBLE
from quotegraph.missed_names import could_be_surname
from quotegraph.names import ADDRESS, ARABIC_ARTICLE, PARTICLES, is_title, title_words
from quotegraph.nouns import noun
from quotegraph.places import may_be_surname, place_of
from quotegraph.tokens import Named, Token

NEVER_PREPOSITIONS = frozenset("van de di del della bin ibn ben ten ter af al el".split())
CALLING = ADDRESS | {"Frau"}
LONGEST = 8  # tokens: what is longer is no name of a person


def person(first: int, last: int, tokens: Sequence[Token]) -> Iterator[Named]:
    """Cut roles off the front, and give back the surname that was left behind."""
    words = " ".join(token.text for token in tokens[first:last])
    if place_of(words) is not None and (noun(words) is not None or not may_be_surname(words)):
        if not is_town_adjective(last, tokens):
            yield Named(first, last, "LOC")
        return
    if may_be_surname(words) and is_town_adjective(last, tokens):
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
        or (not is_capital(tokens[cut].text) and cut == first)
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


def is_capital(word: str) -> bool:
    """Whether a word of a name is written so: Anna, al-Aue."""
    return word[0].isupper() or ARABIC_ARTICLE.match(word) is not None


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


def calls_person(tokens: Sequence[Token], first: int, last: int) -> bool:
    """'Frau Sommer', 'Köchin Anna Keller', whatever a recogniser takes them for.

    'Herr der Fliegen' is a book.
    """
    words = [token.text for token in tokens[first:last]]
    if len(words) > 1 and words[0] in CALLING:
        return is_capital(words[1])
    known = noun(words[0])
    if len(words) < 2 or known is None or known.kind != "role":
        return False
    woman = words[0].endswith("in") and len(words) > 2
    unknown = not any(map(place_of, words[1:])) and not any(map(noun, words[1:]))
    return words[1] in lexicon.first_names() or (woman and unknown)


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
    trade = index == first + 1 and noun(tokens[first].text) is not None  # Fischer Tjado Aue
    tied = token.relation == "name" and first <= token.head < index and not trade
    return tied and could_be_surname(tokens, index)


def is_town_adjective(last: int, tokens: Sequence[Token]) -> bool:
    """'Bremer Forscher', 'Moskauer Polizei': the form in -er of a place before a noun."""
    if not tokens[last - 1].lower.endswith("er") or last >= len(tokens):
        return False
    return tokens[last].pos == "NOUN" and place_of(tokens[last - 1].text) is not None
