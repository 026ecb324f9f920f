"""All forms of a reporting verb, from its infinitive and principal parts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from quotegraph.lexicon.cue_rows import Verb

Mood: TypeAlias = Literal["Ind", "Sub"]
Tense: TypeAlias = Literal["Pres", "Past"]
Number: TypeAlias = Literal["Sing", "Plur"]
Person: TypeAlias = Literal["1", "3"]

_UMLAUT = {"a": "ä", "o": "ö", "u": "ü"}
_PLURAL = {"sein": "sind"}  # of the present, where it is not the infinitive
# Particles that are also written apart from an infinitive or participle: 'bekannt gegeben'.
_WRITTEN_APART = frozenset({"bekannt", "deutlich", "klar", "offen", "richtig", "sicher"})


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One form of a verb with its features, named and valued as in Universal Dependencies.

    `complete` is false where a particle that belongs to the verb must be found elsewhere:
    `teilte` is an incomplete form of `mitteilen`, `mitteilte` a complete one.
    """

    form: str
    mood: Mood | None
    tense: Tense | None
    number: Number | None
    person: Person | None
    verb_form: Literal["Fin", "Inf", "Part"]
    complete: bool = True


def verb_forms(row: Verb) -> tuple[VerbForm, ...]:
    """Return the forms of a verb in the 1st and 3rd person, its infinitives and participles.

    Separable verbs have each finite form twice: without the particle (`teilte`), and joined to
    it as at the end of a clause (`mitteilte`). The infinitive with `zu` is given where it is
    one word (`mitzuteilen`).
    """
    forms = list(_finite_forms(row))
    if row.particle and not _is_phrase(row):
        joined = [_joined(form, row.particle) for form in forms]
        forms = [_apart(form) for form in forms] + joined
    elif row.particle:
        forms = [_apart(form) for form in forms]
    return tuple(dict.fromkeys([*forms, *_non_finite_forms(row)]))


def _finite_forms(row: Verb) -> Iterator[VerbForm]:
    infinitive = _base(row)
    third, past, _ = row.parts.split(", ")
    plural_past = past + ("n" if past.endswith("e") else "en")
    plural = _PLURAL.get(infinitive, infinitive)
    first = [third] if not third.endswith("t") else _with_e(infinitive)
    yield from _finite("Ind", "Pres", "1", first, [plural])
    yield from _finite("Ind", "Pres", "3", [third], [plural])
    second_subjunctive = row.subjunctive or (past if past.endswith("te") else _umlauted(past) + "e")
    for person in ("1", "3"):
        yield from _finite("Ind", "Past", person, [past], [plural_past])
        yield from _finite("Sub", "Pres", person, _with_e(infinitive), [infinitive])
        yield from _finite("Sub", "Past", person, [second_subjunctive], [second_subjunctive + "n"])


def _finite(
    mood: Mood, tense: Tense, person: Person, singular: list[str], plural: list[str]
) -> Iterator[VerbForm]:
    for form in singular:
        yield VerbForm(form, mood, tense, "Sing", person, "Fin")
    for form in plural:
        yield VerbForm(form, mood, tense, "Plur", person, "Fin")


def _non_finite_forms(row: Verb) -> Iterator[VerbForm]:
    infinitive, participle, particle = _base(row), row.parts.split(", ")[2], row.particle or ""
    if particle and not _is_phrase(row):
        yield VerbForm(particle + infinitive, None, None, None, None, "Inf")
        yield VerbForm(f"{particle}zu{infinitive}", None, None, None, None, "Inf")
        yield VerbForm(particle + infinitive + "d", None, "Pres", None, None, "Part")
        yield VerbForm(participle, None, "Past", None, None, "Part")
    if not particle or _is_phrase(row) or particle in _WRITTEN_APART:
        bare = participle.removeprefix(particle).strip()
        complete = not particle
        yield VerbForm(infinitive, None, None, None, None, "Inf", complete)
        yield VerbForm(infinitive + "d", None, "Pres", None, None, "Part", complete)
        yield VerbForm(bare, None, "Past", None, None, "Part", complete)


def _is_phrase(row: Verb) -> bool:
    return " " in row.verb


def _base(row: Verb) -> str:
    return row.verb.removeprefix(row.particle or "").strip()


def _with_e(infinitive: str) -> list[str]:
    """Return the form in -e, twice for verbs in -eln and -ern: bezweifele, bezweifle."""
    if infinitive.endswith(("eln", "ern")):
        return [infinitive[:-1] + "e", infinitive[:-3] + infinitive[-2] + "e"]
    return [infinitive.removesuffix("n").removesuffix("e") + "e"]


def _umlauted(past: str) -> str:
    found = re.search(r"(?<![aeiouäöü])([aou])(?=[^aeiouäöü]*$)", past)
    return past if not found else past[: found.start()] + _UMLAUT[found[1]] + past[found.end() :]


def _apart(form: VerbForm) -> VerbForm:
    return VerbForm(
        form.form, form.mood, form.tense, form.number, form.person, form.verb_form, complete=False
    )


def _joined(form: VerbForm, particle: str) -> VerbForm:
    return VerbForm(
        particle + form.form, form.mood, form.tense, form.number, form.person, form.verb_form
    )
