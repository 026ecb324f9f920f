"""Names gathered into entities: one person under every spelling, two persons kept apart."""

import pytest

import quotegraph as qg
from quotegraph.entities import Registry
from quotegraph.entities.entity import Entity
from quotegraph.mentions.found import find_mentions
from readings import read_row

# Text, and the people in it: canonical name, then the other names found.
PEOPLE = [
    (
        "<person>Anna Keller</person> kam. <person>Keller</person> blieb.",
        [("Anna Keller", {"Keller"})],
    ),
    (
        "<person>Keller</person> blieb. Dann kam <person>Anna Keller</person>.",
        [("Anna Keller", {"Keller"})],
    ),
    (
        "<person>Anna Keller</person> kam. <person>Kellers</person> Rad blieb.",
        [("Anna Keller", {"Keller"})],
    ),
    (
        "<person>Dimtri Iwanow</person> kam. <person>Dmitri Iwanow</person> blieb.",
        [("Dmitri Iwanow", {"Dimtri Iwanow"})],
    ),
    (
        "<person>Dmitri Iwanow</person> kam. <person>Dimtri Iwanow</person> blieb.",
        [("Dmitri Iwanow", {"Dimtri Iwanow"})],
    ),
    (
        "<person>Dr. Anna Keller</person> kam. <person>Frau Keller</person> blieb.",
        [("Anna Keller", {"Keller"})],
    ),
    (
        "<person>Anna Keller</person> traf <person>Jonas Keller</person>.",
        [("Anna Keller", set()), ("Jonas Keller", set())],
    ),
    (
        (
            "<person>Anna Keller</person> traf <person>Jonas Brandt</person>. "
            "<person>Brandt</person> blieb."
        ),
        [("Anna Keller", set()), ("Jonas Brandt", {"Brandt"})],
    ),
    (
        "<person>Jonas Brandt</person> traf <person>Jonas Keller</person>.",
        [("Jonas Brandt", set()), ("Jonas Keller", set())],
    ),
    (
        "<person>Anna Maria Keller</person> kam. <person>Anna Keller</person> blieb.",
        [("Anna Maria Keller", {"Anna Keller"})],
    ),
]


@pytest.mark.parametrize(("markup", "people"), PEOPLE)
def test_people(markup: str, people: list[tuple[str, set[str]]]) -> None:
    found = registry_of(markup).people()
    assert [(e.name, set(e.names) - {e.name}) for e in found] == people


def test_a_surname_of_two_relatives_is_neither() -> None:
    registry = registry_of(
        "<person>Anna Keller</person> traf <person>Jonas Keller</person>. "
        "Dann ging <person>Keller</person>."
    )
    assert [[e.name for e in fits] for fits in registry.doubtful.values()] == [
        ["Anna Keller", "Jonas Keller"]
    ]


def test_titles_stand_apart() -> None:
    anna = person("<person>Prof. Dr. Anna Keller</person> kam. <person>Frau Keller</person> ging.")
    assert (anna.name, anna.titles) == ("Anna Keller", ["Prof.", "Dr.", "Frau"])


ROLES = [
    ("Stadtsprecher <person>Jonas Brandt</person> kam.", ["Stadtsprecher"]),
    ("Es kam <person>Jonas Brandt</person>, der Sprecher der Stadt.", ["Sprecher der Stadt"]),
    ("Die Leiterin der Behörde, <person>Ute Lindner</person>, kam.", ["Leiterin der Behörde"]),
    (
        "Stadtsprecher <person>Jonas Brandt</person> kam. Minister <person>Brandt</person> ging.",
        ["Stadtsprecher", "Minister"],
    ),
    ("Gestern kam <person>Jonas Brandt</person>.", []),
]


@pytest.mark.parametrize(("markup", "roles"), ROLES)
def test_roles_beside_a_name_are_learnt(markup: str, roles: list[str]) -> None:
    assert person(markup).roles == roles


GENDERS = [
    ("Gestern kam <person>Anna Keller</person>.", "f"),
    ("Gestern kam <person>Jonas Brandt</person>.", "m"),
    ("Gestern kam Ministerin <person>Keller</person>.", "f"),
    ("Gestern kam Frau <person>Keller</person>.", "f"),
    ("Gestern kam <person>Keller</person>.", None),
]


@pytest.mark.parametrize(("markup", "gender"), GENDERS)
def test_gender_by_first_name_title_or_role(markup: str, gender: str | None) -> None:
    assert person(markup).gender == gender


def test_a_place_in_the_genitive_is_the_same_place() -> None:
    registry = registry_of(
        '<person label="LOC">Russland</person> schwieg. '
        '<person label="LOC">Russlands</person> Nachbar auch.'
    )
    assert [(e.name, e.label) for e in registry.entities] == [("Russland", "LOC")]


def test_every_entity_has_an_id_of_its_own() -> None:
    registry = registry_of(
        '<person>Anna Keller</person> kam aus <person label="LOC">Bern</person> zur '
        '<person label="ORG">Nordbau AG</person>.'
    )
    ids = [entity.id for entity in registry.entities]
    assert len(set(ids)) == len(ids) == 3


def registry_of(markup: str) -> Registry:
    _, reading = read_row(markup)
    return Registry(reading, find_mentions(reading))


def person(markup: str) -> Entity:
    (found,) = registry_of(markup).people()
    return found


def test_places_have_one_name_whatever_the_words_and_adjectives_are_theirs():
    article = qg.extract(
        "Die Vereinigten Staaten reden mit Russland. Die russische Seite wartet. Aus Moskau kam "
        "kein Wort, und Moskauer Zeitungen schweigen über die USA."
    )
    places = {e.name: (e.country, [m.text for m in e.mentions]) for e in article.entities}
    assert places == {
        "USA": ("US", ["Vereinigten Staaten", "USA"]),
        "Russland": ("RU", ["Russland", "russische"]),
        "Moskau": ("RU", ["Moskau", "Moskauer"]),
    }


def test_a_seat_of_government_that_speaks_is_a_place():
    article = qg.extract("„Wir warten ab“, teilte das Weiße Haus mit.")
    (entity,) = article.entities
    assert (entity.label, entity.name, entity.country) == ("LOC", "Weißes Haus", "US")
    assert article.quotes[0].flags == ("metonymy",)
