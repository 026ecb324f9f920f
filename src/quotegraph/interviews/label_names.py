"""The persons of an article by the words that could be their label: 'Keller', 'A. K.', 'AK'."""

from collections import defaultdict
from functools import cached_property
from itertools import pairwise

from quotegraph import lexicon
from quotegraph.grammar.nouns import kind_of, noun
from quotegraph.grammar.tokens import Named, Range, Reading, Token
from quotegraph.names.parts import is_title


class LabelNames:
    """The persons of an article by the words that could be their label."""

    def __init__(self, reading: Reading) -> None:
        """Gather the persons whom the recogniser found."""
        self.reading = reading
        self.places: dict[str, Range] = {}
        self.full: dict[Range, str] = {}
        self.of_surname: defaultdict[str, set[str]] = defaultdict(set)
        self.rivals: set[str] = set()
        for name in reading.names:
            words = [token.text for token in reading.tokens[name.first : name.last]]
            while len(words) > 1 and is_title(words[0]):
                words = words[1:]
            if name.label == "PER" and words and all(word[0].isalpha() for word in words):
                place = (name.first, name.last)
                if len(words) == 1:
                    words += _shared_surname(reading, name)
                self._put(place, words)

    def spelling_of(self, label: str) -> str | None:
        """Return the form of a person's name that a label is, titles aside, None if it is none."""
        words = label.split()
        forms = (label, words[-1]) if is_address(words[:-1]) else (label,)
        return next((form for form in forms if form in self.places), None)

    def place_of(self, spelling: str) -> Range | None:
        """Return the tokens of the name that a form stands for, None if several persons have it."""
        place = None if spelling in self.rivals else self.places.get(spelling)
        return self.fullest(place) if place else None

    def fullest(self, place: Range) -> Range:
        """Return where the person of a name is named in full, the name itself if nowhere."""
        return self.places[self.key_of(place)]

    def key_of(self, place: Range) -> str:
        """Return what tells two persons of the article apart: the full name, if it is known."""
        surname = self.full[place].split()[-1]
        known = self.of_surname[surname]
        return next(iter(known)) if len(known) == 1 else self.full[place]

    def of_initials(self, label: str) -> Range | None:
        """Return the only two words of the text that could be the name behind 'A. K.'."""
        letters = label.replace(" ", "")
        places = self._by_initials.get(letters, {}) if letters.count(".") == 2 else {}
        if len(places) != 1:
            return None
        ((words, place),) = places.items()
        self.full[place] = words
        return place

    def written_like_one(self, start: int, label: str) -> Range | None:
        """Return the tokens of a label that is a first name and another word: 'Rieke Tammen'."""
        words = label.split()
        if len(words) < 2 or words[-1] in self.of_surname:
            return None
        given = words[0] in lexicon.first_names() and noun(words[-1]) is None
        if not given and words[-1] not in self.places:
            return None
        place = self.reading.token_range(start, start + len(label))
        self._put(place, words)
        return self.fullest(place)

    @cached_property
    def _by_initials(self) -> dict[str, dict[str, Range]]:
        """Pairs of words that could be names the recogniser missed, by their initials."""
        found: defaultdict[str, dict[str, Range]] = defaultdict(dict)
        for one, other in pairwise(self.reading.tokens):
            if one.sentence == other.sentence and _could_be_name(one, other):
                words = f"{one.text} {other.text}"
                found[f"{one.text[0]}.{other.text[0]}."].setdefault(words, (one.i, other.i + 1))
        return found

    def _put(self, place: Range, words: list[str]) -> None:
        self.full[place] = " ".join(words)
        if len(words) > 1:
            self.of_surname[words[-1]].add(self.full[place])
        for spelling in _spellings(words):
            known = self.places.setdefault(spelling, place)
            if _clash(self.full[known].split(), words):
                self.rivals.add(spelling)


def _could_be_name(first: Token, last: Token) -> bool:
    """Whether two words are written like a name, and the first is no noun that is known."""
    written = all(one.text.isalpha() and one.text.istitle() for one in (first, last))
    if not written or last.pos not in ("PROPN", "NOUN"):
        return False
    return first.text in lexicon.first_names() or not (noun(first.text) or noun(last.text))


def is_address(words: list[str]) -> bool:
    """Whether words before a surname are titles or offices: 'Dr.', 'Frau', 'Ministerin', 'StS'."""
    return bool(words) and all(map(_is_office, words))


def _is_office(word: str) -> bool:
    return is_title(word) or word.casefold() in ("sts", "srs") or kind_of(word) == "role"


def _shared_surname(reading: Reading, name: Named) -> list[str]:
    """'Veit und Korbinian Obermoser': the surname behind the other's name is that of both."""
    tokens = reading.tokens
    joined = name.last < len(tokens) and tokens[name.last].lower in ("und", "&")
    other = reading.name_at.get(name.last + 1) if joined else None
    if other is None or other.last - other.first < 2:
        return []
    given = tokens[name.first].text in lexicon.first_names()
    return [tokens[other.last - 1].text] if given else []


def _spellings(words: list[str]) -> list[str]:
    """Return the labels that a person's name can have."""
    name, surname = " ".join(words), words[-1]
    found = [name, name.upper(), surname, surname.upper()]
    if len(words) > 1:
        letters = [word[0] for word in words if word[0].isupper()]
        dotted = " ".join(f"{letter}." for letter in letters)
        short = f"{words[0][0]}. {surname}"
        found += [dotted, dotted.replace(" ", ""), "".join(letters), short, words[0]]
    return found


def _clash(one: list[str], other: list[str]) -> bool:
    """Whether two names of several words are those of two persons."""
    return len(one) > 1 and len(other) > 1 and (one[0], one[-1]) != (other[0], other[-1])
