"""Compare descriptions of people: which of them can be said of one person, and which cannot."""

from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from quotegraph import lexicon
from quotegraph.names.parties import party_keys
from quotegraph.names.places import nations

# Ends of adjectives that say which of several posts it is: kaufmännisch, wirtschaftlich.
RELATIONAL = ("isch", "lich", "ell")
BACKGROUND = frozenset("gelernt studiert promoviert gebürtig pensioniert emeritiert".split())
PAST = "früher"
TIMES = "fach"  # end of adjectives that count: zweifach, mehrfach
BROAD = ("Sportler", "Künstler")  # a goalkeeper can be world champion, a painter can sing
MEMBER = "Politiker"  # who belongs to a party: 'der SPD-Mann', 'die Sozialdemokratin'
SHORTEST_PART = 4  # letters of a word that can begin a longer one: Stadt, Stadtverwaltung
ANYBODY = "Mann"  # and "Frau", its feminine


@dataclass(frozen=True, slots=True)
class Description:
    """An office (`lemma`), the places it is of, and the other words that say whose it is.

    `attributes` are adjectives without their ending: 'früher' (also for 'Ex-'), 'neu', 'erst'.
    `gender` is what the noun shows, `office` whether usually one person holds it at a time, `whole`
    the noun with all parts of a compound in small letters: 'betriebsratschef'.
    """

    lemma: str
    places: frozenset[str]
    owners: frozenset[str]
    attributes: frozenset[str] = frozenset()
    gender: Literal["m", "f"] | None = None
    office: bool = False
    whole: str = field(default="", compare=False, repr=False)

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
        if self.office and self._absence != known._absence:
            return False
        covered = bool(narrower) and (
            known.lemma.lower().endswith(narrower) or known.whole.endswith(narrower)
        )
        return covered and self._agrees(known)

    def shares(self, other: "Description") -> bool:
        """Whether both name the place or the owner, and the same one."""
        return bool(self.places & other.places) or _overlap(self.owners, other.owners)

    def contradicts(self, known: "Description") -> bool:
        """Whether hardly one person is both: two trades, or a politician who is a singer.

        A politician has learnt a trade, so that 'die Juristin' may be a minister.
        """
        if known.lemma in same_offices(self.lemma):
            return self.office and self._absence != known._absence
        if self.lemma == ANYBODY or self.lemma in nations() or self.covers(known):
            return False
        if self._quality or known._quality:
            return False
        if _akin(self.lemma, known.lemma):
            return False
        if self._political or known._political:
            return _performs(self.lemma) or _performs(known.lemma)
        return known.epithet and not known.covers(self)

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
        return self._quality or (self.trade and self._absence <= {PAST})

    @property
    def trade(self) -> bool:
        """Whether the word is for a trade, a party or a nation, whatever stands beside it."""
        return self.lemma in _trades()

    @property
    def chance(self) -> bool:
        """Whether the word says nothing of what somebody does for a living: 'Zeuge', 'Patient'."""
        return self.lemma in lexicon.office_words("chance")

    @property
    def narrow(self) -> bool:
        """Whether the word is for a nation or trade and covers no others: 'Norweger', 'Schäfer'."""
        return self.trade and not _narrower().get(self.lemma)

    def may_be_new(self, gender: str | None) -> bool:
        """Whether a word for a trade or state may be the first one for a person named before.

        No office, and none that brings somebody else in: 'der Anwalt', 'die Mutter'.
        """
        apart = lexicon.office_words("apart").get(self.lemma, "")
        return not self.office and (gender or "m") not in apart

    @property
    def apart(self) -> bool:
        """Whether the word mostly brings somebody else in: 'die Angeklagte'."""
        return self.lemma in lexicon.office_words("apart")

    @property
    def _quality(self) -> bool:
        """Whether anybody can be it beside a trade: a winner, a pensioner, 'die frühere Richterin'.

        'die dreifache Mutter', 'der gelernte Koch'
        """
        if self.lemma in _qualities() or self.attributes & BACKGROUND:
            return True
        times = any(attribute.endswith(TIMES) for attribute in self.attributes)
        return times or (self._absence == frozenset((PAST,)) and not self.apart)

    @property
    def _political(self) -> bool:
        return self.lemma == MEMBER or self.lemma.lower().endswith(_narrower()[MEMBER])

    @property
    def _absence(self) -> frozenset[str]:
        return self.attributes & frozenset(lexicon.office_words("absent").values())

    def _agrees(self, other: "Description") -> bool:
        mine, theirs = self.owners, other.owners
        if self.lemma == MEMBER:  # an FDP-Politiker may be a Verkehrspolitiker
            mine, theirs = mine & party_keys(), theirs & party_keys()
        owners = not mine or not theirs or _overlap(mine, theirs)
        genders = not self.gender or not other.gender or self.gender == other.gender
        return owners and genders and _compatible(self.places, other.places)


def same_offices(lemma: str) -> frozenset[str]:
    """Return the words for an office that one person can be called by beside this one."""
    heads = lexicon.office_words("head")
    if lemma in heads.values():
        return frozenset((lemma, *heads))
    return frozenset((lemma, heads.get(lemma, lemma)))


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
    trades = (row.noun for row in lexicon.epithets() if row.kind in ("trade", "quality"))
    return frozenset((*nations(), *trades))


@cache
def _qualities() -> frozenset[str]:
    """Return what anybody can be beside a trade: prize winners, pensioners."""
    return frozenset(row.noun for row in lexicon.epithets() if row.kind == "quality")


@cache
def _performs(lemma: str) -> bool:
    """Whether a word is for those who play, paint or run: 'Tänzer', 'Torwart', 'Künstler'."""
    return lemma in BROAD or any(lemma.lower().endswith(_narrower()[word]) for word in BROAD)


@cache
def _akin(one: str, other: str) -> bool:
    """Whether one broad word is used for both."""
    ends = (one.lower(), other.lower())
    return any(all(end.endswith(_narrower()[word]) for end in ends) for word in BROAD)
