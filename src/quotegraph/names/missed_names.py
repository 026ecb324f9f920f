"""Find the names that a recogniser missed: known surnames, who speaks, acronyms, sites, places."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from quotegraph import lexicon
from quotegraph.grammar.declension import CONTRACTED, is_article
from quotegraph.grammar.nouns import kind_of, noun, outlets
from quotegraph.grammar.tokens import Named, Token
from quotegraph.marks import CLOSING
from quotegraph.names.longer_names import NAME_TAGS, NOBLE
from quotegraph.names.mottoes import mottoes
from quotegraph.names.parts import ARABIC_ARTICLE
from quotegraph.names.places import is_place_name, place_of
from quotegraph.names.spellings import bases

SITE = re.compile(r"[a-z0-9][\w-]*\.(?:com|de|org|net|at|ch|eu|info|tv)", re.IGNORECASE)
ACRONYM = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜ]{1,6}")
TWO_CAPITALS = re.compile(r"(?:Mac|Mc|De|Di|La|Le|Van)[A-ZÄÖÜ][a-zäöüß]+")
ENGLISH_TITLES = frozenset("President Director Manager Officer Executive Chair".split())
NO_NAME_BEHIND = CONTRACTED | {"ins", "ans", "in"}  # 'im Keller': a common noun


def completed(names: list[Named], tokens: Sequence[Token]) -> list[Named]:
    """Return the names with those that were missed, in no order; none overlap."""
    found = list(names)
    taken = {i for name in names for i in range(name.first, name.last)}
    for search in SEARCHES:
        for name in search(tokens, found):
            place = range(name.first, name.last)
            if taken.isdisjoint(place):
                found.append(name)
                taken.update(place)
    return found


def could_be_surname(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word is a name for all that is known of it."""
    token = tokens[index]
    written = token.text.istitle() or TWO_CAPITALS.match(token.text) is not None
    return token.pos == "PROPN" and written and noun(token.text) is None


def _full_names(tokens: Sequence[Token], names: Sequence[Named]) -> Iterator[Named]:
    """Yield first names of the list with an unknown word behind, or one that the parser ties."""
    first_names = lexicon.first_names()
    for token, following in pairwise(tokens):
        if token.text not in first_names or not token.pos == following.pos == "PROPN":
            continue
        tied = following.relation == "name" and following.head == token.i
        tied = tied and following.text.istitle()  # Hans-Jürgen Papier
        if tied or could_be_surname(tokens, following.i):
            yield Named(token.i, token.i + 2, "PER")


def _behind_roles(tokens: Sequence[Token], names: Sequence[Named]) -> Iterator[Named]:
    """Yield two or more unknown names behind an office or trade: 'die Läuferin Hiwot Tadesse'.

    A word of nobility vouches for the one before it: 'Oberst Ruprecht Edler von Aue'.
    """
    for token, following in pairwise(tokens):
        known = noun(token.text) if following.pos == "PROPN" else None
        if known is None or known.kind != "role" or token.morph.number == "Plur":
            continue
        first = stop = following.i
        while stop < len(tokens) and could_be_surname(tokens, stop):
            stop += 1
        if tokens[stop - 1].text in ENGLISH_TITLES:
            continue  # Senior Vice President
        noble = stop > first and stop < len(tokens) and tokens[stop].text in NOBLE
        if (stop > first + 1 and place_of(tokens[stop - 1].text) is None) or noble:
            yield Named(first, stop, "PER")


def _speakers(tokens: Sequence[Token], names: Sequence[Named]) -> Iterator[Named]:
    """Yield bare nouns that speak: '“, sagte Sommer', '“, so Sommer', 'Sommer sagte: …'.

    A common noun in the singular would need an article there.
    """
    verbs = lexicon.forms_index()
    for token in tokens:
        verb = token.lower in verbs and _is_singular_verb(token.lower)
        if not verb and token.text != "so":
            continue
        before, after = _around(tokens, token.i - 1), _around(tokens, token.i + 1)
        opens = any(t.text in CLOSING for t in tokens[max(0, token.i - 2) : token.i])
        if opens and after is not None and _is_unknown(after) and _ends(tokens, after.i + 1):
            yield Named(after.i, after.i + 1, "PER")
        starts = before is not None and (before.i == 0 or tokens[before.i - 1].text in ".!?\n")
        colon = after is not None and after.text in (":", "am", "im", "in", "dazu", ",")
        if verb and before is not None and starts and colon and _is_unknown(before):
            yield Named(before.i, before.i + 1, "PER")


@lru_cache(maxsize=5_000)
def _is_singular_verb(word: str) -> bool:
    readings = lexicon.forms_index()[word]
    return any(f.verb_form == "Fin" and f.number != "Plur" and not v.weak for v, f in readings)


def _around(tokens: Sequence[Token], index: int) -> Token | None:
    return tokens[index] if 0 <= index < len(tokens) else None


def _is_unknown(token: Token) -> bool:
    """Whether a capitalised word stands in no list: it may be a surname."""
    listed = noun(token.text) is not None or place_of(token.text) is not None
    written = token.pos in ("NOUN", "PROPN", "X") and token.text.istitle() and token.text.isalpha()
    return written and len(token.text) > 2 and not listed and token.morph.number != "Plur"


def _ends(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing follows that a common noun would be the object beside."""
    token = _around(tokens, index)
    return token is None or token.pos in ("PUNCT", "ADP", "ADV", "PRON", "SCONJ", "CCONJ")


def _known_surnames(tokens: Sequence[Token], names: Sequence[Named]) -> Iterator[Named]:
    """Yield the surnames of those who are named elsewhere."""
    surnames = {tokens[name.last - 1].text for name in names if name.label == "PER"}
    surnames |= {ARABIC_ARTICLE.sub("", surname) for surname in surnames}
    for token in tokens:
        if token.pos in NAME_TAGS and not surnames.isdisjoint(bases(token.text)):
            known = noun(token.text)
            whole = known is None or (bool(known.front) and "-" not in token.text)
            if whole and len(token.text) > 2 and not _is_common(tokens, token):
                yield Named(token.i, token.i + 1, "PER")


def _is_common(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a word is a common noun where it stands: 'im Sommer', 'der tiefe Keller'."""
    before = _around(tokens, token.i - 1)
    if token.pos != "NOUN" or before is None:
        return not (token.text[0].isupper() or ARABIC_ARTICLE.match(token.text))
    opened = before.pos in ("DET", "ADJ", "NUM") and noun(before.text) is None
    return opened or before.lower in NO_NAME_BEHIND


def _with_acronyms(tokens: Sequence[Token], names: Sequence[Named]) -> Iterator[Named]:
    """Yield 'Nationale Baubehörde' where '(NBB)' follows, and each 'NBB' elsewhere."""
    inside = [token.i + 1 for token in tokens[1:-2] if token.text == "("]
    bracketed = [i for i in inside if _is_bracketed(tokens, i)]
    if not bracketed:
        return
    for i in bracketed:
        first = i - 1
        while first > 0 and _is_of_body(tokens[first - 1]):
            first -= 1
        if first < i - 1:
            yield Named(first, i - 1, "ORG")
    acronyms = {tokens[i].text for i in bracketed}
    yield from (Named(t.i, t.i + 1, "ORG") for t in tokens if t.text in acronyms)


def _is_bracketed(tokens: Sequence[Token], index: int) -> bool:
    token, closing = tokens[index : index + 2]
    body = kind_of(tokens[index - 2].text) in ("collective", "medium")
    return closing.text == ")" and _is_acronym(token.text) and body


def _is_acronym(word: str) -> bool:
    """Whether a word is written like 'NBB' or 'VfGH': several capitals."""
    if word.istitle() or word.islower() or ACRONYM.fullmatch(word) is None:
        return False
    return sum(map(str.isupper, word)) > 1


def _is_of_body(token: Token) -> bool:
    """Whether a word belongs to the name of a body: 'Nationale', 'Waldbehörde'."""
    return token.pos in ("NOUN", "PROPN", "ADJ") and token.text[0].isupper()


def _outlets(tokens: Sequence[Token], names: Sequence[Named]) -> Iterator[Named]:
    """Yield 'dpa' and 'taz', which no recogniser takes for names; '(dpa)' tells who wrote it."""
    known = outlets()
    for token in tokens:
        if token.text not in known or not (token.text.islower() or token.text.isupper()):
            continue
        if token.i == 0 or tokens[token.i - 1].text not in ("(", "/"):
            yield Named(token.i, token.i + 1, "ORG")


def _acronyms_that_speak(tokens: Sequence[Token], names: Sequence[Named]) -> Iterator[Named]:
    """Yield 'der BGH' and 'der VfGH' beside a verb that reports."""
    verbs = lexicon.forms_index()
    for article, token in pairwise(tokens):
        if not (_is_acronym(token.text) and is_article(article)) or noun(token.text) is not None:
            continue
        beside = (_around(tokens, article.i - 1), _around(tokens, token.i + 1))
        if any(near is not None and near.lower in verbs for near in beside):
            yield Named(token.i, token.i + 1, "ORG")


def _sites(tokens: Sequence[Token], names: Sequence[Named]) -> Iterator[Named]:
    return (Named(t.i, t.i + 1, "ORG") for t in tokens if "." in t.text and SITE.fullmatch(t.text))


def _places(tokens: Sequence[Token], names: Sequence[Named]) -> Iterator[Named]:
    tags = (*NAME_TAGS, "ADV")
    return (Named(t.i, t.i + 1, "LOC") for t in tokens if t.pos in tags and is_place_name(t.text))


SEARCHES = (
    _full_names,
    _behind_roles,
    _speakers,
    _known_surnames,
    _with_acronyms,
    _outlets,
    _acronyms_that_speak,
    _sites,
    _places,
    mottoes,
)
