"""What a noun stands for: a person by office or trade, a body, a document, or none of these.

German writes compounds as one word, so a noun is known by its last part: 'Regierungssprecher' and
'Kreml-Sprecher' are both a 'Sprecher'.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import chain, repeat
from typing import Literal

from quotegraph import lexicon

NounKind = Literal["role", "collective", "medium", "document", "speech"]
SHORTEST_HEAD = 4  # letters of the last part of a compound: 'Chef' counts, 'Rat' does not
SHORTEST_FRONT = 2
# Before a noun for something said these make another word: Gesicht, Absicht, Umsatz, Einsatz.
DERIVING = frozenset("ab an auf aus be bei ein er ge hin um ver vor zu zer".split())
LONGEST_WORD = 60  # letters: what is longer is no word
TALKS = frozenset(("Interview", "Gespräch"))  # where something is said, and no speaker
# Nouns of time, which a name right behind does not belong to: 'sagte am Freitag Anna Keller'.
TIMES = lexicon.words("time")
# Endings of words for women that no other noun has; short words may be names: Severin, Kerin.
WOMAN = re.compile(r"\w{4}(?:erin|istin|entin|antin|orin|ärin|eurin|login|ätin|öpstin|omin)$")
# Wirtschaftsrat, Veterinäramt: 'Rat' and 'Amt' are too short to be cut off as other heads are.
SHORT_HEADS = re.compile(r"(?P<front>[A-ZÄÖÜ]\w{3,})(?P<head>rat|amt)(?:e?s)?")
# What inhabitants are joined with: Exilrusse, Nordfriese. A 'Toilette' is no Lette.
NATIVE_FRONTS = frozenset(
    "süd nord ost west mittel exil wahl ur deutsch russland sudeten afro anglo".split()
)
# Signs that write men and women as one: 'Sprecher:in', 'Leser*innen', 'SprecherIn'.
BOTH = re.compile(r"(?<=[a-zäöüß])(?:[:*/_·]in|In)(?=(?:nen)?$)")
AGE = re.compile(r"\d+-[Jj]ährige[nrm]?")


@dataclass(frozen=True, slots=True)
class Noun:
    """What is known of a noun: its kind, the lemma of its last part, gender and what stands before.

    `front` is the first part of a compound ('Kreml' in 'Kreml-Sprecher'), '' if there is none;
    `said` marks nouns for something said, even if they name a text too: 'Antwort', 'Begründung'.
    """

    kind: NounKind
    lemma: str
    gender: Literal["m", "f", "n", ""]
    front: str = ""
    plural: bool = False
    office: bool = False
    medium: str = ""
    source_phrase: bool = False
    said: bool = False


@lru_cache(maxsize=20_000)
def noun(word: str) -> Noun | None:
    """Return what a noun stands for by its last part, None if the lexicon does not know it."""
    known = _known()
    if len(word) > LONGEST_WORD:
        return None
    if word in known:
        return known[word]
    if is_of_both(word):
        woman = noun(BOTH.sub("in", word))
        return None if woman is None else replace(woman, gender="f", plural=word.endswith("nen"))
    if is_age(word):
        return Noun("role", "Jährige", "")
    if word in _place_names() or word in lexicon.first_names() or word in lexicon.things():
        return None  # Russlands is no Land, Renato no NATO, Fahrzeuge are no Zeuge
    for front, last in _halves(word):
        if last in lexicon.things():
            return None  # Militärfahrzeuge
        found = known.get(last)
        if found is not None and _joins(front, last, found):
            return replace(found, front=front.rstrip("-"))
    return _short_headed(word) or _woman(word)


def is_age(word: str) -> bool:
    """'81-Jährige', 'der 81-jährige': somebody, or what somebody is, by years."""
    return word[:1].isdigit() and AGE.fullmatch(word) is not None


def kind_of(word: str) -> NounKind | Literal[""]:
    """Return what kind of thing a noun stands for, '' if the lexicon does not know it."""
    known = noun(word)
    return known.kind if known is not None else ""


def _halves(word: str) -> Iterator[tuple[str, str]]:
    """Yield the two parts that a compound may have, the longest last part first, capitalised."""
    for cut in range(SHORTEST_FRONT, len(word) - SHORTEST_HEAD + 1):
        if word[cut - 1] == "-" or word[cut].islower():
            last = word[cut:]
            yield word[:cut], last if last[0].isupper() else last.capitalize()


def _joins(front: str, last: str, found: Noun) -> bool:
    """Whether a front makes a compound with a word, and no other word: Gesicht, Proteste."""
    if front.endswith("-"):
        return True
    if last in _inhabitants():
        return front.lower() in NATIVE_FRONTS
    return found.kind != "speech" or front.lower() not in DERIVING


def _short_headed(word: str) -> Noun | None:
    """'Wirtschaftsrat', 'Veterinäramt'."""
    found = SHORT_HEADS.fullmatch(word)
    if found is None or (found["head"] == "rat" and not found["front"].endswith("s")):
        return None  # Konkordat
    gender = "m" if found["head"] == "rat" else "n"
    return Noun("collective", found["head"].capitalize(), gender, found["front"])


def _woman(word: str) -> Noun | None:
    """'Pröpstin', 'Kreisveterinärin': what ends so is a woman by her trade, in no list or not."""
    if not word.istitle() or not WOMAN.search(word) or word in lexicon.first_names():
        return None
    return Noun("role", word.removesuffix("in"), "f")


@cache
def _place_names() -> frozenset[str]:
    names = [form for row in lexicon.places() for form in row.surfaces]
    return frozenset((*names, *(f"{name}s" for name in names)))


@cache
def _inhabitants() -> frozenset[str]:
    return frozenset(form for row in lexicon.places() for form in row.people)


@cache
def _known() -> dict[str, Noun]:
    """Index every form; a role goes before a body, a body before a document."""
    return dict(chain(_speech(), _documents(), _bodies(), _peoples(), _roles()))


def _speech() -> Iterator[tuple[str, Noun]]:
    for row in lexicon.speech_nouns():
        words = Noun(
            "speech", row.noun, "", medium=row.medium, source_phrase=row.source_phrase, said=True
        )
        yield from zip(row.surfaces, repeat(words))


def _documents() -> Iterator[tuple[str, Noun]]:
    for row in lexicon.documents():
        document = Noun("document", row.noun, row.gender, source_phrase=row.source_phrase)
        for form in row.surfaces:
            yield form, replace(document, said=is_said(form))


def _bodies() -> Iterator[tuple[str, Noun]]:
    for row in lexicon.collectives():
        kind = "medium" if row.kind == "medium" else "collective"
        body = Noun(kind, row.noun, row.gender, plural=row.kind == "group")
        yield from zip(row.surfaces, repeat(body))


def _peoples() -> Iterator[tuple[str, Noun]]:
    for row in lexicon.places():
        for form in row.people:
            gender = "f" if form.endswith(("in", "innen")) else "m"
            yield form, Noun("role", row.demonym(form), gender)


def _roles() -> Iterator[tuple[str, Noun]]:
    for row in lexicon.roles():
        for form in row.surfaces:
            yield form, Noun("role", row.noun, row.gender(form) or "", office=row.office)


def is_of_both(word: str) -> bool:
    """Whether a noun is written for men and women: 'Sprecher:in', whose grammar is a woman's."""
    return word.endswith(("in", "In", "nen")) and BOTH.search(word) is not None


def is_said(word: str) -> bool:
    """Whether a noun can stand for something said: 'Urteil' and 'Kommentar', documents too, do."""
    return word in _said_words()


@cache
def _said_words() -> frozenset[str]:
    return frozenset(form for row in lexicon.speech_nouns() for form in row.surfaces)


@lru_cache(maxsize=5_000)
def introducing(word: str) -> str | None:
    """Return what a marked span is after this noun ('Film', 'Motto'), None if it says nothing."""
    if not word[:1].isupper():
        return None  # 'zufolge' is no 'Folge'
    nouns = (word, *(last for _, last in _halves(word)))
    return next((kind for noun in nouns if (kind := _introducing().get(noun))), None)


@cache
def _introducing() -> dict[str, str]:
    return {form: row.kind for row in lexicon.introducing_nouns() for form in row.surfaces}


@cache
def outlets() -> frozenset[str]:
    """Return the names of known newspapers, broadcasters and agencies."""
    return frozenset(form for row in lexicon.media() for form in row.surfaces)
