"""Cut the roles off names of people, and give back the parts that a recogniser left behind."""

from collections.abc import Collection, Iterator, Sequence

from quotegraph import lexicon
from quotegraph.grammar.nouns import kind_of, noun, outlets
from quotegraph.grammar.tokens import Named, Token
from quotegraph.names.body_kinds import has_sign
from quotegraph.names.first_names import is_role, with_first_name
from quotegraph.names.longer_names import NOBLE
from quotegraph.names.missed_names import TWO_CAPITALS, could_be_surname
from quotegraph.names.parts import ADDRESS, ARABIC_ARTICLE, PARTICLES, is_title, title_words
from quotegraph.names.places import may_be_surname, place_of

NEVER_PREPOSITIONS = frozenset("van de di del della bin ibn ben ten ter af al el".split())
CALLING = ADDRESS | {"Frau"}
SEAT = "Platz"  # behind a person's name the end of a verb: streets have hyphens
INDEFINITE = frozenset(("ein", "einen", "einem", "eines"))
CAPTIONS = frozenset(("Bild", "Foto", "Fotos"))
SHORTEST_OWNER = 5  # letters of a genitive
LONGEST = 8  # tokens: what is longer is no name of a person


def person(
    first: int, last: int, tokens: Sequence[Token], surnames: Collection[str] = ()
) -> Iterator[Named]:
    """Cut roles off the front, and give back what was left behind: first names, surname, titles.

    `surnames` are those of others: 'kritisierte Brandt Keller' has two persons.
    """
    words = " ".join(token.text for token in tokens[first:last])
    if place_of(words) is not None and (noun(words) is not None or not may_be_surname(words)):
        if not is_town_adjective(last, tokens):
            yield Named(first, last, "LOC")
        return
    if _is_no_name(first, last, tokens):
        return
    while last - first > 1 and (_is_said(tokens[last - 1]) or _is_owned(tokens, first, last)):
        last -= 1  # Kellers Rede, Tolkos Schwager
    last -= last - first > 2 and tokens[last - 1].text == SEAT
    if is_office_alone(first, last, tokens):
        return
    begin = _behind_roles(first, last, tokens)
    if begin == last:
        if first == 0 or tokens[first - 1].pos not in ("DET", "ADJ", "ADP"):
            yield Named(first, last, "PER")  # Fischer, Bauer, Baumann: a surname after all
    elif begin > first:
        last = _completed(begin, last, tokens, behind_role=True)
        if last - begin <= LONGEST:
            yield Named(begin, last, "PER")
    else:
        yield from _opening(begin, last, tokens, surnames)


def _opening(
    first: int, last: int, tokens: Sequence[Token], surnames: Collection[str]
) -> Iterator[Named]:
    """Give a name that no role opens what stands before it: a first name, titles."""
    first = with_first_name(Named(first, last, "PER"), tokens, surnames).first
    last = _completed(first, last, tokens)
    while first > 0 and _is_title(tokens, first - 1):
        first -= 1
    animal = last - first == 1 and first > 0 and tokens[first - 1].lower in INDEFINITE
    if last - first <= LONGEST and not animal:  # 'einen Wolf'
        yield Named(first, last, "PER")


def _completed(first: int, last: int, tokens: Sequence[Token], *, behind_role: bool = False) -> int:
    """Return where a name ends, with the surname and the particles that were cut off."""
    while last < len(tokens) and _is_tied(tokens, first, last):
        last += 1
    last = _after_particles(tokens, first, last)
    alone = last - first == 1 and last < len(tokens)
    if alone and (behind_role or tokens[first].text in lexicon.first_names()):
        last += could_be_surname(tokens, last) or _is_trade_name(tokens, first, last)
    return last


def _is_trade_name(tokens: Sequence[Token], first: int, at: int) -> bool:
    """'Dirk Maler': a bare trade behind a first name, and before no other name, is a surname."""
    known, word = noun(tokens[at].text), tokens[at].text
    trade = known is not None and known.kind == "role" and known.lemma == word
    ends = at + 1 == len(tokens) or tokens[at + 1].pos != "PROPN"
    return trade and ends and tokens[first].text in lexicon.first_names()


def _is_no_name(first: int, last: int, tokens: Sequence[Token]) -> bool:
    """'Bremer' before a noun, or a document or a body that was taken for a person."""
    words = [token.text for token in tokens[first:last]]
    if may_be_surname(" ".join(words)) and is_town_adjective(last, tokens):
        return True
    return all(kind_of(word) not in ("", "role") for word in words)


def is_office_alone(first: int, last: int, tokens: Sequence[Token]) -> bool:
    """'des Nordmarker Bürgermeisters': an office, not a person."""
    role = kind_of(tokens[last - 1].text) == "role"
    return role and _is_town_or_article(tokens, first if last - first > 1 else first - 1)


def _behind_roles(first: int, last: int, tokens: Sequence[Token]) -> int:
    """Return where a name begins behind its roles: 'Lindentals Kapitän' 'Jonas Brandt'."""
    at = first + (2 if _is_owned_role(tokens, first, last) else 0)
    while at < last and (
        is_role(tokens[at])
        or (at == first and (_is_office(tokens, at, last) or not is_capital(tokens[at].text)))
    ):
        at += 1
    return at


def is_capital(word: str) -> bool:
    """Whether a word of a name is written so: Anna, al-Aue."""
    return word[0].isupper() or ARABIC_ARTICLE.match(word) is not None


def _is_said(token: Token) -> bool:
    return token.pos == "NOUN" and kind_of(token.text) in ("speech", "document")


def _is_owned(tokens: Sequence[Token], first: int, last: int) -> bool:
    """'Tolkos Schwager': a noun behind the genitive of a name that the text has elsewhere too."""
    word = tokens[first].text
    genitive = word.endswith("s") and word not in lexicon.first_names()
    if last - first != 2 or not genitive or len(word) < SHORTEST_OWNER:
        return False
    return any(token.text in (word[:-1], f"al-{word[:-1]}") for token in tokens)


def _is_town_or_article(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word before an office is its article, adjective or town: 'Nordmarker'."""
    if index < 0:
        return False
    token = tokens[index]
    town = token.text[0].isupper() and token.lower.endswith("er")
    return token.pos in ("DET", "ADJ") or (town and token.text not in lexicon.first_names())


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
    if last - index < 2:
        return False
    names = lexicon.first_names()
    word, following = tokens[index].text, tokens[index + 1].text
    if last - index == 2 and not (word.endswith("in") and following in names):
        return False  # Bauer Max: a surname may come first
    role = kind_of(word) == "role" and word not in NOBLE
    unknown = noun(word) is None and tokens[index].pos == "NOUN" and following in names
    return (role or unknown) and word not in names


def is_full_name(first: int, last: int, tokens: Sequence[Token]) -> bool:
    """Whether two or three words may be a first name and a surname, for all that is known."""
    words = [token.text for token in tokens[first:last]]
    words = [word for word in words if word not in NEVER_PREPOSITIONS]
    if not 1 < len(words) < 4:
        return False
    if not all(word.replace("-", "").isalpha() and _is_title_case(word) for word in words):
        return False
    listed = any(map(place_of, (*words, " ".join(words)))) or any(map(noun, words))
    return not listed or words[0] in lexicon.first_names()


def _is_title_case(word: str) -> bool:
    """'Keller', 'McDowell', no 'GmbH'."""
    return word.istitle() or TWO_CAPITALS.match(word) is not None


def is_aged(first: int, last: int, tokens: Sequence[Token]) -> bool:
    """'Hauke Mayr, 57, …', 'Hauke Mayr (57)': what has an age behind it is a person."""
    signs = [token.text for token in tokens[last : last + 3]]
    beside = len(signs) == 3 and (signs[0], signs[2]) in ((",", ","), ("(", ")"), ("(", ","))
    aged = beside and signs[1].isdigit() and len(signs[1]) <= 2
    return aged and is_full_name(first, last, tokens)


def calls_person(tokens: Sequence[Token], first: int, last: int) -> bool:
    """'Frau Sommer', 'Köchin Anna Keller', 'Talheims Coach Jonas Brandt', however recognised.

    'Herr der Fliegen' is a book.
    """
    words = [token.text for token in tokens[first:last]]
    if len(words) > 1 and words[0] in CALLING:
        return is_capital(words[1])
    if _is_owned_role(tokens, first, last):
        return True
    if len(words) < 2 or kind_of(words[0]) != "role" or has_sign(words):
        return False
    unknown = not any(map(place_of, words[1:])) and not any(map(noun, words[1:]))
    two = len(words) == 3 and unknown and words[1].istitle()
    return two or words[1] in lexicon.first_names()


def _after_particles(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where a name ends whose particles and surname were cut off: 'Otto' 'zu Salm'."""
    stop = last
    while stop < len(tokens) and tokens[stop].lower in PARTICLES:
        stop += 1
    noble = any(token.text in NOBLE for token in tokens[max(0, first - 1) : last])
    alone = last - first - any(token.text in NOBLE for token in tokens[first:last]) == 1
    if not alone or stop == last or stop == len(tokens) or not could_be_surname(tokens, stop):
        return last
    sure = tokens[last].pos == "PROPN" or tokens[last].lower in NEVER_PREPOSITIONS or noble
    return stop + 1 if sure and place_of(tokens[stop].text) is None else last


def _is_tied(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Whether the parser makes the next word a part of the name that begins at `first`."""
    token = tokens[index]
    trade = index == first + 1 and noun(tokens[first].text) is not None  # Fischer Tjado Aue
    caption = token.text in CAPTIONS  # 'Foto: Anna Keller Bild: dpa'
    seat = token.text == SEAT  # nahm Anna Keller Platz
    tied = token.relation == "name" and first <= token.head < index
    tied = tied and not (trade or caption or seat or opens_dateline(tokens, index))
    return tied and not _is_owned(tokens, first, index + 1) and could_be_surname(tokens, index)


def opens_dateline(tokens: Sequence[Token], at: int) -> bool:
    """'Bonn (dpa)': a place before an agency in brackets."""
    behind = [token.text for token in tokens[at + 1 : at + 3]]
    agency = len(behind) == 2 and behind[0] == "(" and behind[1].split("/")[0] in outlets()
    return agency and place_of(tokens[at].text) is not None


def is_town_adjective(last: int, tokens: Sequence[Token]) -> bool:
    """'Bremer Forscher', 'Moskauer Polizei': the form in -er of a place before a noun."""
    if not tokens[last - 1].lower.endswith("er") or last >= len(tokens):
        return False
    return tokens[last].pos == "NOUN" and place_of(tokens[last - 1].text) is not None
