"""The words that rules rely on: rows of data, each with an example, and their cached loaders."""

from collections.abc import Callable
from functools import cache
from typing import Any, Literal, TypeVar, cast

from quotegraph.lexicon.conjugation import VerbForm, verb_forms
from quotegraph.lexicon.cue_rows import ActObject, Connective, SpeechNoun, Verb
from quotegraph.lexicon.data_files import read_rows, read_table
from quotegraph.lexicon.name_rows import Epithet, Party, ShortName, Title, Transliteration
from quotegraph.lexicon.office_rows import BodyKind, OfficeSense, Organisation
from quotegraph.lexicon.rows import (
    Abbreviation,
    Collective,
    Document,
    IntroducingNoun,
    Marker,
    Outlet,
    Place,
    Role,
    WorkWord,
)

_Row = TypeVar("_Row")
_GENDERS = ("Masc", "Fem", "Neut", "Plur")


def _rows(name: str, row_type: type[_Row]) -> Callable[[], tuple[_Row, ...]]:
    """Return the loader of a file of rows, which reads it once."""
    return cache(lambda: read_rows(name, row_type))


verbs = _rows("verbs.jsonl", Verb)
"""The reporting verbs."""
speech_nouns = _rows("speech_nouns.jsonl", SpeechNoun)
"""The nouns for things said, thought or written."""
connectives = _rows("connectives.jsonl", Connective)
"""The cues that are no verbs: so, laut, zufolge."""
roles = _rows("roles.jsonl", Role)
"""The nouns for persons who speak."""
collectives = _rows("collectives.jsonl", Collective)
"""The nouns for bodies, groups and media that speak."""
documents = _rows("documents.jsonl", Document)
"""The nouns for texts and displays that speak without a person."""
places = _rows("places.jsonl", Place)
"""States, regions and large cities."""
office_senses = _rows("office_senses.jsonl", OfficeSense)
"""The nouns for offices that mean more than the noun itself."""
body_kinds = _rows("body_kinds.jsonl", BodyKind)
"""The nouns by which bodies are called again."""
organisations = _rows("organisations.jsonl", Organisation)
"""Parties and bodies whose heads the table of offices knows."""
titles = _rows("titles.jsonl", Title)
"""Titles and forms of address before names."""
epithets = _rows("epithets.jsonl", Epithet)
"""The nouns that stand for a person known by name, with the narrower ones."""
media = _rows("media.jsonl", Outlet)
"""Newspapers, magazines, broadcasters and agencies by name."""
introducing_nouns = _rows("introducing_nouns.jsonl", IntroducingNoun)
"""Nouns that make the marked span after them no quote."""
work_words = _rows("works.jsonl", WorkWord)
"""The words that make marked words beside them the title of a work."""
markers = _rows("markers.jsonl", Marker)
"""Word forms that change the standing of a quote beside them."""
abbreviations = _rows("abbreviations.jsonl", Abbreviation)
"""Abbreviations whose full stop ends no sentence."""


@cache
def forms_index() -> dict[str, tuple[tuple[Verb, VerbForm], ...]]:
    """Return every form of every verb, lower-cased, with its readings in order of the file."""
    index: dict[str, list[tuple[Verb, VerbForm]]] = {}
    for row in verbs():
        for form in verb_forms(row):
            for spelling in {form.form.lower(), form.form.lower().replace("ß", "ss")}:
                index.setdefault(spelling, []).append((row, form))
    return {form: tuple(readings) for form, readings in index.items()}


@cache
def act_objects() -> dict[tuple[str, str | None], ActObject]:
    """Return by verb and particle which objects tell an act of speaking."""
    return {(row.verb, row.particle): row for row in read_rows("act_objects.jsonl", ActObject)}


@cache
def first_names() -> dict[str, str]:
    """Return first names with their gender: m, f, or u where both bear the name."""
    return {name: gender for name, gender, _ in read_table("first_names.tsv")}


@cache
def parties() -> tuple[Party, ...]:
    """Return parties with the words for them and for their members."""
    return tuple(
        Party(party=party, forms=tuple(forms.split()), members=tuple(members.split()))
        for party, forms, members, _ in read_table("parties.tsv")
    )


@cache
def things() -> frozenset[str]:
    """Return words that look like names or words for persons or bodies: Fahrzeuge, Euro."""
    rows = read_table("things.tsv")
    return frozenset(form for thing, forms, _ in rows for form in (thing, *forms.split()))


@cache
def words(kind: str) -> frozenset[str]:
    """Return the words of a closed class, such as question words or modal verbs."""
    return frozenset(next(row[1] for row in read_table("word_lists.tsv") if row[0] == kind).split())


@cache
def article_cases() -> dict[str, dict[str, str]]:
    """Return which cases an article or pronoun can show, by the gender of its noun or 'Plur'."""
    return {
        article: {key: cases for key, cases in zip(_GENDERS, shown, strict=True) if cases}
        for article, *shown, _ in read_table("articles.tsv")
    }


@cache
def pronouns() -> dict[str, tuple[str, str, str]]:
    """Return pronouns that can speak with cases, number and gender, '' where they do not tell."""
    rows = read_table("pronouns.tsv")
    return {pronoun: (cases, number, gender) for pronoun, cases, number, gender, _ in rows}


@cache
def relatives(case: Literal["Nom", "Acc", "Dat", "Gen", ""] = "") -> frozenset[str]:
    """Return the relative pronouns that can stand in a case, or in any."""
    rows = read_table("relatives.tsv")
    return frozenset(pronoun for pronoun, cases, _ in rows if not case or case in cases.split())


@cache
def office_words(
    kind: Literal[
        "same",
        "head",
        "absent",
        "department",
        "house",
        "apart",
        "does",
        "acts",
        "succeeds",
        "against",
        "kin",
        "chance",
    ],
) -> dict[str, str]:
    """Return words for offices with what they amount to, by kind.

    `same`: offices that news writing uses for one another; `head`: what a head of government is
    called, by country; `absent`: not whoever holds the office now; `department`: what follows
    'Minister', in small letters, with the office; `house`: houses and the offices
    held in them; `apart`: words that bring in somebody who was not named before, for men ('m') or
    for both ('mf'); `does`: verbs with what they make of who does it; `succeeds`: verbs of those
    who follow others in office, with a particle, a preposition, or 'wen' for an object; `against`:
    charges, with what whoever stands behind 'gegen' is; `kin`: relatives, with what a woman and a
    man are to them; `chance`: what people of any trade can be for an hour.
    """
    return {word: value for row, word, value, _ in read_table("office_words.tsv") if row == kind}


@cache
def short_names() -> tuple[ShortName, ...]:
    """Return short forms of first names."""
    return tuple(
        ShortName(short=short, names=tuple(names.split()), gender=cast(Any, gender))
        for short, names, gender in read_table("short_names.tsv")
    )


@cache
def transliterations() -> tuple[Transliteration, ...]:
    """Return what letters of a name sound like, by the language of the spelling."""
    return tuple(
        Transliteration(cast(Any, reading), pattern, replacement.replace("-", ""), example)
        for reading, pattern, replacement, example in read_table("transliterations.tsv")
    )
