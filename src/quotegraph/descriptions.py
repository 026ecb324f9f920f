"""Compare descriptions of people: 'Kreml-Sprecher' and 'der Sprecher des russischen Präsidenten'.

A description is an office or trade and what it belongs to. Structure decides: in 'der Sprecher des
russischen Präsidenten' the office is Sprecher, and the president only says whose.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from quotegraph import lexicon
from quotegraph.nouns import Noun, noun
from quotegraph.places import is_seat, nations, place_of, place_phrase
from quotegraph.tokens import Token

# Heads whose compounds say whose they are; a 'Bürgermeister' is no 'Meister'.
SPLIT_HEADS = ("Sprecher",)
RANKS = ("erst", "zweit", "dritt", "regierend")  # parts of the name of an office: 'Erster'
PREFIXES = ("Vize", "Alt")
ENDINGS = ("en", "er", "es", "em", "e")
# Ends of adjectives that say which of several posts it is: kaufmännisch, wirtschaftlich.
RELATIONAL = ("isch", "lich", "ell")
JOINING = frozenset(("und", "sowie"))
SHORTEST_PART = 4  # letters of a word that can begin a longer one: Stadt, Stadtverwaltung


@dataclass(frozen=True, slots=True)
class Description:
    """An office (`lemma`), the places it is of, and the other words that say whose it is.

    `attributes` are adjectives without their ending: 'früher' (also for 'Ex-'), 'neu', 'erst'.
    `gender` is what the noun shows, `office` whether usually one person holds it at a time.
    """

    lemma: str
    places: frozenset[str]
    owners: frozenset[str]
    attributes: frozenset[str] = frozenset()
    gender: Literal["m", "f"] | None = None
    office: bool = False

    def fits(self, other: "Description") -> bool:
        """Whether both can describe one person, neither contradicting the other."""
        return (
            other.lemma in same_offices(self.lemma)
            and self._agrees(other)
            and _compatible(_relational(self.attributes), _relational(other.attributes))
            and (not self.office or self._absence == other._absence)
        )

    def covers(self, known: "Description") -> bool:
        """Whether this is a broader word for a known description: 'Politiker' for 'Minister'."""
        if self.lemma in nations():
            return bool(self.places & known.places)
        narrower = _narrower().get(self.lemma, ())
        covered = bool(narrower) and known.lemma.lower().endswith(narrower)
        return covered and (known.incumbent or not self.office) and self._agrees(known)

    def shares(self, other: "Description") -> bool:
        """Whether both name the place or the owner, and the same one."""
        return bool(self.places & other.places) or _overlap(self.owners, other.owners)

    def contradicts(self, known: "Description") -> bool:
        """Whether hardly one person is both: two trades, or a politician who is a singer."""
        if self.lemma in nations() or self.lemma == known.lemma or self.covers(known):
            return False
        politics = known.lemma.lower().endswith(_narrower()["Politiker"])
        return (known.epithet and not known.covers(self)) or (politics and self.epithet)

    @property
    def incumbent(self) -> bool:
        """Whether the office is held now, and not by a deputy: no 'Ex-', 'damalig', 'Vize-'."""
        return not self._absence

    @property
    def bare(self) -> bool:
        """Whether nothing says whose office it is."""
        return not self.places and not self.owners

    @property
    def epithet(self) -> bool:
        """Whether the word can tell something new of a person named before: 'der Jurist'."""
        return self.lemma in _trades() and self.incumbent

    @property
    def _absence(self) -> frozenset[str]:
        return self.attributes & frozenset(lexicon.office_words("absent").values())

    def _agrees(self, other: "Description") -> bool:
        owners = not self.owners or not other.owners or _overlap(self.owners, other.owners)
        genders = not self.gender or not other.gender or self.gender == other.gender
        return owners and genders and _compatible(self.places, other.places)


def same_offices(lemma: str) -> frozenset[str]:
    """Return the words for an office that one person can be called by beside this one."""
    heads = lexicon.office_words("head")
    if lemma in heads.values():
        return frozenset((lemma, *heads))
    return frozenset((lemma, heads.get(lemma, lemma)))


def describe(tokens: Sequence[Token]) -> Description | None:
    """Read a description from its tokens, article left out; None if it names no office."""
    return next(descriptions(tokens), None)


def descriptions(tokens: Sequence[Token]) -> Iterator[Description]:
    """Yield every office in a description: two in 'Gründer und Leiter des Hauses'."""
    heads = [i for i, token in enumerate(tokens) if _role(token.text)]
    if not heads:
        return
    first = heads[1] if len(heads) > 1 and _is_town(tokens, *heads[:2]) else heads[0]
    yield _described(tokens, first)
    if first + 2 in heads and tokens[first + 1].lower in JOINING:
        yield _described(tokens, first + 2)


def _is_town(tokens: Sequence[Token], at: int, following: int) -> bool:
    """'Bremer Bürgermeister': whom a town's name in -er stands before is no Bremer."""
    return following == at + 1 and place_of(tokens[at].text) is not None


def _described(tokens: Sequence[Token], at: int) -> Description:
    head = tokens[at]
    known = noun(head.text)
    assert known is not None
    lemma, fronts = _split(known)
    absent = lexicon.office_words("absent")
    attributes = {_stem(part) for part in fronts if part.lower() in absent}
    words = [head.text, *(part for part in fronts if part and part.lower() not in absent)]
    for token, word in _qualifiers(tokens, head):
        if _is_attribute(token) and token.i < head.i and place_of(word) is None:
            attributes.add(_stem(word))
        else:
            words.append(word)
    owners = {owner for word in words[1:] for owner in owners_of(word)}
    member = _party_of_member().get(lemma)
    return Description(
        "Politiker" if member else lexicon.office_words("same").get(lemma, lemma),
        frozenset(place for word in words if (place := place_of(word)) is not None),
        frozenset(owners | {member} if member else owners),
        frozenset(attributes),
        known.gender if known.gender in ("m", "f") else None,
        known.office,
    )


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
    known = noun(word)
    return known is not None and known.kind == "role"


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
    party = _party().get(word)
    known = noun(word)
    if party is not None:
        return party
    if known is None:
        return word.lower().removesuffix("er").rstrip("s")  # Nordmarks, Nordmarker
    lemma = lexicon.office_words("same").get(known.lemma, known.lemma).lower()
    return f"{known.front}-{lemma}".lower() if known.front else lemma


def _relational(attributes: frozenset[str]) -> frozenset[str]:
    return frozenset(one for one in attributes if one.endswith(RELATIONAL))


def _compatible(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or bool(one & other)


def _overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets have a word in common, or one that begins the other: Stadt, Stadtrat."""
    if one & other:
        return True
    pairs = ((a, b) if len(a) < len(b) else (b, a) for a in one for b in other)
    return any(len(short) >= SHORTEST_PART and long.startswith(short) for short, long in pairs)


@cache
def _narrower() -> dict[str, tuple[str, ...]]:
    """Return the ends of narrower nouns for each broader one."""
    same = lexicon.office_words("same")
    return {same.get(row.noun, row.noun): row.covers for row in lexicon.epithets()}


@cache
def _trades() -> frozenset[str]:
    """Return what can be said of a person newly: trades, parties, nationalities."""
    trades = (row.noun for row in lexicon.epithets() if row.kind == "trade")
    return frozenset((*nations(), *trades))


@cache
def _party() -> dict[str, str]:
    return {form: row.party.lower() for row in lexicon.parties() for form in row.forms}


@cache
def _party_of_member() -> dict[str, str]:
    return {noun: row.party.lower() for row in lexicon.parties() for noun in row.members}
