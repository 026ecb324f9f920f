"""Every row of the lexicon loads, is unique and in order, and stands in its own example."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import fields
from typing import Any, cast, get_args, get_type_hints

import pytest

from quotegraph import lexicon
from quotegraph.lexicon import Verb, VerbForm, verb_forms

LOADERS: dict[Callable[[], tuple[Any, ...]], int] = {
    lexicon.verbs: 400,
    lexicon.speech_nouns: 100,
    lexicon.connectives: 30,
    lexicon.roles: 500,
    lexicon.collectives: 150,
    lexicon.documents: 80,
    lexicon.places: 270,
    lexicon.titles: 60,
    lexicon.media: 120,
    lexicon.introducing_nouns: 150,
    lexicon.work_words: 45,
    lexicon.markers: 40,
    lexicon.abbreviations: 100,
}
NOUNS = [
    lexicon.speech_nouns,
    lexicon.roles,
    lexicon.collectives,
    lexicon.documents,
    lexicon.places,
    lexicon.media,
    lexicon.introducing_nouns,
]

every_file = pytest.mark.parametrize("load", LOADERS, ids=lambda load: type(load()[0]).__name__)


def entry(row: Any) -> str:
    return str(getattr(row, fields(row)[0].name))


def identity(row: Any) -> tuple[str, bool]:
    return entry(row), getattr(row, "reflexive", False)


def sort_key(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.replace("ß", "ss").casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def contains(text: str, word: str) -> bool:
    if word.casefold() not in text.casefold():
        return False
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None


def verb_stands_in(example: str, row: Verb) -> bool:
    return any(
        contains(example, form.form)
        and (form.complete or all(contains(example, word) for word in (row.particle or "").split()))
        for form in verb_forms(row)
    )


@every_file
def test_has_as_many_rows_as_promised(load: Callable[[], tuple[Any, ...]]) -> None:
    assert len(load()) >= LOADERS[load]


@every_file
def test_rows_are_unique(load: Callable[[], tuple[Any, ...]]) -> None:
    identities = [identity(row) for row in load()]
    assert sorted(row for row in set(identities) if identities.count(row) > 1) == []


@every_file
def test_rows_are_in_alphabetical_order(load: Callable[[], tuple[Any, ...]]) -> None:
    keys = [sort_key(entry(row)) for row in load()]
    assert keys == sorted(keys)


@every_file
def test_values_are_of_the_declared_kind(load: Callable[[], tuple[Any, ...]]) -> None:
    for row in load():
        for name, hint in get_type_hints(cast(type[object], type(row))).items():
            assert allows(hint, getattr(row, name)), f"{entry(row)}: {name}"


def allows(hint: Any, value: object) -> bool:
    if hint is type(None) or isinstance(hint, type):
        return isinstance(value, hint)
    if hint == tuple[str, ...]:
        return isinstance(value, tuple) and all(
            isinstance(part, str) for part in cast(tuple[object, ...], value)
        )
    return any(
        part == value or (not isinstance(part, str) and allows(part, value))
        for part in get_args(hint)
    )


@every_file
def test_example_is_a_sentence(load: Callable[[], tuple[Any, ...]]) -> None:
    unfinished = [row.example for row in load() if not re.search(r"[.!?][“»)]?$", row.example)]
    assert unfinished == []


@pytest.mark.parametrize("load", NOUNS, ids=lambda load: type(load()[0]).__name__)
def test_example_contains_a_form_of_the_noun(load: Callable[[], tuple[Any, ...]]) -> None:
    missing = [
        entry(row)
        for row in load()
        if not any(contains(row.example, form) for form in row.surfaces)
    ]
    assert missing == []


@pytest.mark.parametrize(
    "load",
    [lexicon.connectives, lexicon.markers, lexicon.titles],
    ids=lambda load: type(load()[0]).__name__,
)
def test_example_contains_the_word(load: Callable[[], tuple[Any, ...]]) -> None:
    assert [entry(row) for row in load() if not stands_in(row.example, entry(row))] == []


def stands_in(example: str, phrase: str) -> bool:
    return all(contains(example, word.rstrip(".")) for word in phrase.split())


def test_example_contains_the_abbreviation() -> None:
    rows = lexicon.abbreviations()
    assert [row.abbreviation for row in rows if row.abbreviation not in row.example] == []


def test_example_contains_a_form_of_the_verb() -> None:
    missing = [row.verb for row in lexicon.verbs() if not verb_stands_in(row.example, row)]
    assert missing == []


def test_forms_do_not_repeat_the_entry() -> None:
    repeating = [
        entry(row)
        for load in NOUNS
        for row in load()
        if entry(row) in row.forms or len(set(row.forms)) < len(row.forms)
    ]
    assert repeating == []


def test_every_state_has_its_own_code() -> None:
    codes = [row.iso for row in lexicon.places() if row.kind == "country"]
    assert all(code and re.fullmatch("[A-Z]{2}", code) for code in codes)
    assert len(set(codes)) == len(codes) >= 195


def test_first_names() -> None:
    names = lexicon.first_names()
    assert 4000 <= len(names) <= 6000
    assert set(names.values()) == {"m", "f", "u"}
    assert (names["Anna"], names["Dmitri"], names["Kim"]) == ("f", "m", "u")


FORMS = {
    "sagen": "sage sagt sagen sagte sagten gesagt sagend",
    "sprechen": "spreche spricht sprechen sprach sprachen spräche sprächen gesprochen sprechend",
    "geben": "gebe gibt geben gab gaben gäbe gäben gegeben gebend",
    "denken": "denke denkt denken dachte dachten dächte dächten gedacht denkend",
    "wissen": "weiß wissen wisse wusste wussten wüsste wüssten gewusst wissend",
    "widersprechen": "widerspreche widerspricht widersprechen widersprach widersprachen "
    "widerspräche widersprächen widersprochen widersprechend",
    "bezweifeln": "bezweifele bezweifle bezweifelt bezweifeln bezweifelte bezweifelten bezweifelnd",
    "antworten": "antworte antwortet antworten antwortete antworteten geantwortet antwortend",
    "kritisieren": "kritisiere kritisiert kritisieren kritisierte kritisierten kritisierend",
    "mitteilen": "teile teilt teilen teilte teilten mitteile mitteilt mitteilen mitteilte "
    "mitteilten mitzuteilen mitgeteilt mitteilend",
    "vorwerfen": "werfe wirft werfen warf warfen würfe würfen vorwerfe vorwirft vorwerfen vorwarf "
    "vorwarfen vorwürfe vorwürfen vorzuwerfen vorgeworfen vorwerfend",
    "zum Ausdruck bringen": "bringe bringt bringen brachte brachten brächte brächten gebracht "
    "bringend",
}


def verb(infinitive: str) -> Verb:
    return next(row for row in lexicon.verbs() if row.verb == infinitive and not row.reflexive)


@pytest.mark.parametrize(("infinitive", "forms"), FORMS.items())
def test_verb_forms(infinitive: str, forms: str) -> None:
    assert {form.form for form in verb_forms(verb(infinitive))} == set(forms.split())


@pytest.mark.parametrize(
    ("infinitive", "expected"),
    [
        ("sagen", VerbForm("sage", "Sub", "Pres", "Sing", "3", "Fin")),
        ("sprechen", VerbForm("spräche", "Sub", "Past", "Sing", "3", "Fin")),
        ("rufen", VerbForm("riefen", "Ind", "Past", "Plur", "3", "Fin")),
        ("mitteilen", VerbForm("teilte", "Ind", "Past", "Sing", "3", "Fin", complete=False)),
        ("mitteilen", VerbForm("mitteilte", "Ind", "Past", "Sing", "3", "Fin")),
        ("mitteilen", VerbForm("mitzuteilen", None, None, None, None, "Inf")),
        ("mitteilen", VerbForm("mitgeteilt", None, "Past", None, None, "Part")),
        ("bekanntgeben", VerbForm("gegeben", None, "Past", None, None, "Part", complete=False)),
    ],
)
def test_features_of_forms(infinitive: str, expected: VerbForm) -> None:
    assert expected in verb_forms(verb(infinitive))


def test_participles_begin_with_the_particle() -> None:
    odd = [
        row.verb
        for row in lexicon.verbs()
        if row.particle and not row.parts.split(", ")[2].startswith(row.particle)
    ]
    assert odd == []


def test_forms_index_gives_all_readings() -> None:
    readings = lexicon.forms_index()["teilte"]
    assert {"mitteilen", "teilen"} <= {row.verb for row, _ in readings}


@pytest.mark.parametrize(
    ("form", "gender"),
    [
        ("Sprecher", "m"),
        ("Sprecherinnen", "f"),
        ("Sprecher:innen", None),
        ("Ärztin", "f"),
        ("Abgeordneter", "m"),
        ("Abgeordnete", None),
        ("Beamtin", "f"),
        ("Mutter", "f"),
        ("Väter", "m"),
        ("Kind", None),
    ],
)
def test_gender_of_roles(form: str, gender: str | None) -> None:
    rows = [row for row in lexicon.roles() if form in row.surfaces]
    assert {row.gender(form) for row in rows} == {gender}
