"""Names on the page: namesakes are told apart, one person in many articles is one."""

import pytest

from quotegraph.html.page_names import page_names
from quotegraph.records import Article, Entity, Mention

NAME = "Anna Keller"


def article(name: str = NAME, role: str | None = None, **known: object) -> Article:
    """Return an article that speaks of one person, with a role or none."""
    mention = Mention(start=0, end=len(name), text=name, form="name")
    entity = Entity.model_validate(
        {"id": "e1", "label": "PER", "name": name, "mentions": (mention,)}
        | {"roles": (role,) if role else ()}
        | known
    )
    return Article(text=name, entities=(entity,))


def names(*articles: Article) -> list[str]:
    return list(page_names(articles).values())


def test_one_person_in_two_articles_has_one_name():
    assert names(article(), article()) == [NAME, NAME]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (
            article(role="Bürgermeisterin"),
            article(role="Richterin"),
            ["Anna Keller (Bürgermeisterin)", "Anna Keller (Richterin)"],
        ),
        (
            article(gender="f"),
            article(gender="m"),
            ["Anna Keller (1)", "Anna Keller (2)"],
        ),
    ],
)
def test_namesakes_are_told_apart(first: Article, second: Article, told: list[str]):
    assert sorted(names(first, second)) == told


def test_a_bare_surname_stands_for_all_who_bear_it():
    assert names(article("Keller"), article("Keller")) == ["Keller", "Keller"]
