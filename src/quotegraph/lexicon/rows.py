"""Rows of nouns, places and small words: one frozen dataclass per data file, keys in its order."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

_GENDERED = (":innen", "*innen", "_innen", "/innen", "Innen")

Gender: TypeAlias = Literal["m", "f", "n"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A noun with its other inflected forms."""

    noun: str
    forms: tuple[str, ...]

    @property
    def surfaces(self) -> tuple[str, ...]:
        """Return every form that can stand in a text."""
        return self.noun, *self.forms


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A noun for a person who speaks in the news; `forms` are the other masculine forms.

    `office` is true where usually one person holds it at a time (Präsident, Vorsitzender),
    `epicene` where the noun has no feminine and is used of anybody (Kind, Gast). In nouns for
    women alone (Mutter) `feminine` repeats `noun`.
    """

    noun: str
    feminine: str | None
    forms: tuple[str, ...]
    feminine_plural: str | None
    office: bool
    epicene: bool = False
    example: str

    @property
    def surfaces(self) -> tuple[str, ...]:
        """Return every form that can stand in a text, also plurals such as Sprecher:innen."""
        return tuple(dict.fromkeys((self.noun, *self.forms, *self._feminine_surfaces)))

    def gender(self, form: str) -> Literal["m", "f"] | None:
        """Return the gender that `form` shows, None where it fits both (Abgeordnete)."""
        if self.noun == self.feminine:
            return "f"
        masculine = form == self.noun or form in self.forms
        feminine = form in (self.feminine, self.feminine_plural) or self._is_adjectival(form)
        if masculine == feminine or self.epicene:
            return None
        return "m" if masculine else "f"

    def _is_adjectival(self, form: str) -> bool:
        nominalised = self.feminine is not None and self.feminine + "r" == self.noun
        return nominalised and form.endswith("en")

    @property
    def _feminine_surfaces(self) -> tuple[str, ...]:
        forms = [form for form in (self.feminine, self.feminine_plural) if form]
        if self.feminine_plural and self.feminine_plural.endswith("innen"):
            stem = self.feminine_plural.removesuffix("innen")
            forms += [stem + ending for ending in _GENDERED]
        return tuple(forms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Collective(Noun):
    """A body, group or medium that speaks (Polizei, Mitarbeiter:innen, Zeitung)."""

    gender: Gender
    kind: Literal["body", "group", "medium"]
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Noun):
    """A text or display that says something without a person (Bericht, Paragraf, Banner).

    `source_phrase` is true where `nach <noun>` names it as the source, not as a time.
    """

    gender: Gender
    source_phrase: bool
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A state, region or city that can stand for its government.

    `people` holds the names of inhabitants, `iso` the ISO 3166-1 alpha-2 code of the
    state that it is or lies in (None for bodies, and for names that two states share), `seats` the
    metonyms of its government, `prefix` the forms used at the front of a compound (US-Präsident),
    and `forms` the other forms of the name, without article.
    """

    name: str
    kind: Literal["country", "region", "city"]
    adjective: str | None
    people: tuple[str, ...]
    iso: str | None
    capital: str | None
    seats: tuple[str, ...]
    prefix: tuple[str, ...]
    forms: tuple[str, ...]
    example: str

    @property
    def surfaces(self) -> tuple[str, ...]:
        """Return the forms of the name; seats, people and adjectives are not among them."""
        return self.name, *self.forms

    def demonym(self, form: str) -> str:
        """Return the word of which `people` holds a form: Engländer for Engländern, no Brite."""
        alike = (word for word in self.people if form.startswith(word.removesuffix("e")))
        return next(alike, self.people[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A newspaper, magazine, broadcaster or agency; `forms` are other names and spellings."""

    name: str
    kind: Literal["newspaper", "magazine", "broadcaster", "agency", "online"]
    forms: tuple[str, ...]
    example: str

    @property
    def surfaces(self) -> tuple[str, ...]:
        """Return every form that can stand in a text."""
        return self.name, *self.forms


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkWord:
    """A word that makes marked words beside it the title of a work: film, book, song, play.

    `act`: what is done to works alone ('inszenieren'); `act_of_many`: to other things too
    ('zeigen'); `maker`: a noun whose 'von „…“' names the work; `beside`: it speaks of works
    wherever in the clause it stands ('Spielplan').
    """

    word: str
    forms: tuple[str, ...]
    place: Literal["act", "act_of_many", "maker", "beside"]
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IntroducingNoun(Noun):
    """A noun that makes the marked span after it a title, name, term or motto, no quote."""

    kind: Literal["title", "name", "term", "motto"]
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """A word form that changes the standing of a quote beside it.

    `denied`: the speaker denies it; `not_said`: it was not said; `hypothetical`: it is imagined
    or yet to come; `alleged`: others claim it was said; `second_hand`: it is passed on by
    somebody else; `continuation`: the speaker goes on; `term`: the marked words are a term, not
    a quote; `written`: they were written, not spoken.
    """

    word: str
    effect: Literal[
        "denied",
        "not_said",
        "hypothetical",
        "alleged",
        "second_hand",
        "continuation",
        "term",
        "written",
    ]
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """An abbreviation that ends in a full stop without ending the sentence."""

    abbreviation: str
    example: str
