"""Who is the same: each row is two articles, and what becomes of the name that both hold."""

import pytest

from quotegraph.graph.identities import identify
from quotegraph.graph.profiles import profiles
from written import written


def merged(*markups: str) -> tuple[list[int], list[str]]:
    """Return in how many articles each identity of the first name stands, and the doubts."""
    articles = [written(markup, id=str(number)) for number, markup in enumerate(markups)]
    identities, doubts = identify(
        profile for article in articles for profile in profiles(article.id or "", article)
    )
    name = articles[0].entities[0].name
    return (
        [len(one.members) for one in identities if one.name == name],
        [doubt.reason for doubt in doubts],
    )


def person(words: str = "Anna Keller", **attributes: str) -> str:
    given = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f"Es kam <person{given}>{words}</person>. "


NATO = person("Nato", label="ORG")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person(), person()),
        (person(role="Bürgermeisterin"), person()),
        (person(role="Bürgermeisterin"), person(role="frühere Bürgermeisterin")),
        (person(role="Präsidentin"), person(role="Staatschefin")),
        (person(role="Präsidentin"), person(role="Französin")),
        (person(role="Präsidentin"), person(role="41-Jährige")),
        (person(role="Präsidentin") + NATO, person(role="Politikerin") + NATO),
        (person("Keller", role="Dezernentin"), person("Keller", role="Dezernentin")),
        (
            person("Keller") + NATO + person("Paul Brandt"),
            person("Keller") + NATO + person("Paul Brandt"),
        ),
        (person("Hohenwehr", label="LOC"), person("Hohenwehr", label="LOC")),
        (NATO, NATO),
        (person("SPD", label="ORG", form="collective"), person("SPD", label="ORG")),
    ],
)
def test_these_are_one(one: str, other: str):
    assert merged(one, other) == ([2], [])


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (person(role="Bürgermeisterin"), person(role="Torhüterin"), "roles"),
        (person(role="russische Präsidentin"), person(role="Präsidentin der Ukraine"), "roles"),
        (person("Kim Roth", gender="m"), person("Kim Roth", gender="f"), "gender"),
        (person("Keller"), person("Keller"), "surname only"),
        (person("Bernd K."), person("Bernd K."), "surname only"),
        (person("Polizei", label="ORG"), person("Polizei", label="ORG"), "common noun"),
    ],
)
def test_these_stay_apart_and_are_listed(one: str, other: str, reason: str):
    assert merged(one, other) == ([1, 1], [reason])


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (person("Keller"), person("Anna Keller"), "surname only"),
        (person("Dmitri Peskow"), person("Dmitrij Peskow"), "spelling"),
    ],
)
def test_other_names_that_may_mean_the_same_are_listed(one: str, other: str, reason: str):
    assert merged(one, other) == ([1], [reason])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Herr Keller", name="Keller", gender="m"), person("Anna Keller", gender="f")),
        (person("der Anwalt", form="role"), person("der Anwalt", form="role")),
        (person("Anna Keller"), person("Paul Brandt")),
    ],
)
def test_these_have_nothing_to_do_with_each_other(one: str, other: str):
    sizes, doubts = merged(one, other)
    assert set(sizes) == {1}
    assert doubts == []


def test_somebody_without_office_joins_the_only_one_that_fits():
    mayor, keeper = person(role="Bürgermeisterin"), person(role="Torhüterin")
    assert merged(mayor, person(), mayor) == ([3], [])
    assert merged(mayor, keeper, person())[0] == [1, 1, 1]
    assert merged(mayor + NATO, keeper, person() + NATO)[0] == [2, 1]


def test_the_order_of_the_articles_does_not_decide():
    mayor, head = person(role="Bürgermeisterin"), person(role="Leiterin")
    both = person(role="Bürgermeisterin;Leiterin")
    assert merged(mayor, head, mayor)[0] == [2, 1]
    assert merged(head, mayor, mayor)[0] == [1, 2]
    assert merged(mayor, head, both) == merged(both, mayor, head) == ([3], [])
