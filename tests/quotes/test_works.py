"""Titles of works, told by the words beside them; and what only stands near such words."""

import pytest

import quotegraph as qg

TITLES = [
    "Der Chor sang „Stille am Deich“ und ging.",
    "Im Mai wurde „Das Dorf am Fluss“ uraufgeführt.",
    "„Nordwind“ erschien 2019.",
    "Die Dreharbeiten zu „Nordwind“ dauern an.",
    "Mit „Der lange Weg“ gelang ihr der Durchbruch.",
    "Am Abend steht „Das Dorf am Fluss“ auf dem Spielplan.",
    "Die Bühne zeigt „Das Dorf am Fluss“ bis März.",
]
NO_TITLES = [
    "Das Projekt „Grüne Stadt“ läuft aus.",
    "Er zeigte „Härte“, und das Publikum ging.",
]
QUOTES = [
    "Die Autorin sprach im Kino von „Verrat“.",
    "Die Ministerin schrieb „Wir bleiben dran“ auf den Zettel.",
    "„Wir drehen im Mai“, sagte der Regisseur im Kino.",
    "Der Sänger rief „Danke, Husum“ von der Bühne.",
]


@pytest.mark.parametrize("text", TITLES)
def test_words_of_the_arts_make_a_title(text: str):
    article = qg.extract(text)
    assert [span.kind for span in article.marked] == ["title"]


@pytest.mark.parametrize("text", NO_TITLES)
def test_other_words_in_marks_are_no_title(text: str):
    assert all(span.kind != "title" for span in qg.extract(text).marked)


@pytest.mark.parametrize("text", QUOTES)
def test_what_is_said_beside_works_is_a_quote(text: str):
    article = qg.extract(text)
    assert not article.marked
    assert [quote.type for quote in article.quotes] == ["direct"]
