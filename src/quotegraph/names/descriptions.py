"""Read descriptions of people: 'Kreml-Sprecher', 'der Sprecher des russischen Präsidenten'.

A description is an office or trade and what it belongs to. Structure decides: in 'der Sprecher des
russischen Präsidenten' the office is Sprecher, and the president only says whose.
"""

from collections.abc import Iterator, Sequence

from quotegraph import lexicon
from quotegraph.grammar.nouns import Noun, is_of_both, kind_of, noun
from quotegraph.grammar.tokens import Token
from quotegraph.names.description import MEMBER, SHORTEST_PART, Description
from quotegraph.names.parties import party_key, party_keys, party_of_member
from quotegraph.names.places import is_seat, place_of, place_phrase

# Heads whose compounds say whose they are; a 'Bürgermeister' is no 'Meister'.
SPLIT_HEADS = ("Sprecher",)
CHAIR = "Vorsitzender"
PERSON = "Mann"
MINISTER = "Minister"
RANKS = ("erst", "zweit", "dritt", "regierend")  # parts of the name of an office: 'Erster'
SIDES = frozenset(("gäste", "gast", "heim"))  # 'Gästetrainer' is the trainer of either club
PREFIXES = ("Vize", "Alt")
ENDINGS = ("en", "er", "es", "em", "e")
JOINING = frozenset(("und", "sowie"))


def describe(tokens: Sequence[Token]) -> Description | None:
    """Read a description from its tokens, article left out; None if it names no office."""
    return next(descriptions(tokens), None)


def descriptions(tokens: Sequence[Token]) -> Iterator[Description]:
    """Yield every office in a description: two in 'Gründer und Leiter des Hauses'."""
    first = office_at(tokens)
    if first is None:
        return
    yield _described(tokens, first)
    joined = tokens[first + 1 : first + 3]
    if len(joined) == 2 and joined[0].lower in JOINING and _role(joined[1].text):
        yield _described(tokens, first + 2)


def office_at(tokens: Sequence[Token]) -> int | None:
    """Return which of some tokens is the office they describe, None if there is none."""
    heads = [i for i, token in enumerate(tokens) if _role(token.text)]
    if not heads:
        return None
    return heads[1] if len(heads) > 1 and _is_attributive(tokens, *heads[:2]) else heads[0]


def _is_attributive(tokens: Sequence[Token], at: int, following: int) -> bool:
    """'Bremer Bürgermeister' is no Bremer, 'Vorsitzende Richterin' says which judge it is."""
    before = noun(tokens[at].text)
    chair = before is not None and before.lemma == CHAIR
    return following == at + 1 and (chair or place_of(tokens[at].text) is not None)


def _described(tokens: Sequence[Token], at: int) -> Description:
    head = tokens[at]
    known = noun(head.text)
    assert known is not None
    lemma, fronts = _split(known)
    absent = lexicon.office_words("absent")
    attributes = {_stem(part) for part in fronts if part.lower() in absent}
    said = absent.keys() | SIDES
    words = [head.text, *(part for part in fronts if part and part.lower() not in said)]
    for token, word in _qualifiers(tokens, head):
        if _is_attribute(token) and token.i < head.i and place_of(word) is None:
            attributes.add(_stem(word))
        else:
            words.append(word)
    said_of = frozenset(owner for word in words[1:] for owner in owners_of(word))
    office, owners = _as_one_office(lemma, said_of)
    return Description(
        lexicon.office_words("same").get(office, office),
        frozenset(place for word in words if (place := place_of(word)) is not None),
        owners,
        frozenset(attributes),
        known.gender if known.gender in ("m", "f") and not is_of_both(head.text) else None,
        known.office,
        f"{known.front}{known.lemma}".lower() if office == known.lemma else "",
    )


def _as_one_office(lemma: str, owners: frozenset[str]) -> tuple[str, frozenset[str]]:
    """Return an office that takes in whose it is: 'SPD-Mann' is a member, 'Minister des Innern'."""
    party = party_of_member(lemma)
    if party:
        return MEMBER, owners | {party}
    if lemma == PERSON and not owners.isdisjoint(party_keys()):
        return MEMBER, owners
    departments = lexicon.office_words("department")
    held = sorted(owners & departments.keys()) if lemma == MINISTER else []
    return (departments[held[0]], owners.difference(held)) if held else (lemma, owners)


def owners_of(word: str) -> Iterator[str]:
    """Yield what a word says of whose office it is; a seat of government is a president's."""
    if place_of(word) is None:
        owner = _owner(word)
        yield from (owner, *lexicon.office_words("house").get(owner, "").split())
    elif is_seat(word):
        yield "präsident"


def _is_attribute(token: Token) -> bool:
    """Tell adjectives from adjectives of towns, which begin with a capital: 'Nordmarker'."""
    return token.pos == "ADJ" and (token.text[0].islower() or _stem(token.text) in RANKS)


def _stem(word: str) -> str:
    """'neuen' -> 'neu', 'damalige' -> 'früher', 'Ex' -> 'früher'."""
    absent = lexicon.office_words("absent")
    lowered = word.lower()
    ending = next((ending for ending in ENDINGS if lowered.endswith(ending)), "")
    stem = lowered.removesuffix(ending)
    return absent.get(lowered) or absent.get(stem, stem)


def _split(known: Noun) -> tuple[str, list[str]]:
    """Take a compound apart: 'Polizeisprecher' is a Sprecher, 'Altkanzler' a Kanzler."""
    fronts = known.front.split("-")
    whole = f"{known.front}{known.lemma.lower()}"
    if known.front and known.lemma not in SPLIT_HEADS and whole in lexicon.office_words("same"):
        return whole, []  # Rathauschef: Bürgermeister
    for head in SPLIT_HEADS:
        front = known.lemma.removesuffix(head.lower())
        if front != known.lemma:
            return head, [*fronts, front.removesuffix("s").rstrip("-")]
    for prefix in PREFIXES:
        rest = known.lemma.removeprefix(prefix)
        if rest != known.lemma and len(rest) >= SHORTEST_PART:
            return rest.capitalize(), [*fronts, prefix]
    return known.lemma, fronts


def _role(word: str) -> bool:
    return kind_of(word) == "role" and "-jährig" not in word.lower()


def _qualifiers(tokens: Sequence[Token], head: Token) -> Iterator[tuple[Token, str]]:
    """Yield the words that may say whose office it is: adjectives before it, genitives.

    A place of several words ('Weißen Hauses') comes as one, beside its first token.
    """
    words = [token.text for token in tokens]
    at = 0
    while at < len(tokens):
        token = tokens[at]
        length = place_phrase(words[at:]) if token.i != head.i else 0
        attribute = token.pos == "ADJ" and token.i < head.i
        genitive = token.text[0].isupper() and token.text.endswith("s")  # 'Lindentals' tagged DET
        nominal = token.pos in ("NOUN", "PROPN") or genitive
        if token.i != head.i and (length or attribute or nominal or place_of(token.text)):
            yield token, " ".join(words[at : at + max(length, 1)])
        at += max(length, 1)


def _owner(word: str) -> str:
    """Return the key of a word that says whose an office is: 'CDU' -> 'cdu'."""
    party = party_key(word)
    known = noun(word)
    if party:
        return party
    if known is None:
        return word.lower().removesuffix("er").rstrip("s")  # Nordmarks, Nordmarker
    lemma = lexicon.office_words("same").get(known.lemma, known.lemma).lower()
    return f"{known.front}-{lemma}".lower() if known.front else lemma
