import pytest

from quotegraph.graph.addressees import addressee
from written import written


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("<person>Paul Brandt</person>", "Paul Brandt"),
        ("dem Minister <person>Paul Brandt</person>", "Paul Brandt"),
        ("dem 41-jährigen Händler <person>Paul Brandt</person>", "Paul Brandt"),
        ('<person name="Paul Brandt" form="role">dem Minister</person>', "Paul Brandt"),
        ("dem Sprecher des Ministers <person>Paul Brandt</person>", None),
        ("der Schwester von <person>Paul Brandt</person>", None),
        ("<person>Paul Brandts</person> Bruder", None),
        ("<person>Paul Brandt</person> und <person>Lena Roth</person>", None),
        ("den Leuten", None),
    ],
)
def test_an_addressee_is_an_entity_only_where_the_words_say_so(words: str, name: str | None):
    article = written(f"„<quote>Ja</quote>“, sagte er <addressee>{words}</addressee>.")
    id = addressee(article.quotes[0], article)
    assert (article.entity(id).name if id else None) == name


def test_a_quote_that_is_said_to_nobody_has_no_addressee():
    article = written("„<quote>Ja</quote>“, sagte <person>Paul Brandt</person>.")
    assert addressee(article.quotes[0], article) is None
