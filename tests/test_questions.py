from datetime import date

import networkx as nx
import pytest

import quotegraph as qg
from quotegraph import questions
from quotegraph.errors import InputError
from quotegraph.questions import Quoted, Talk
from written import written

MARCH = written(
    '„<quote by="Anna Keller">Wir bauen mit <person>Paul Brandt</person> in '
    '<person label="LOC">Grünau</person></quote>“, sagte <person gender="f">Anna Keller</person>. '
    '„<quote by="Anna Keller" type="indirect" flags="denied">Sie sei '
    '<person name="Anna Keller">selbst</person> dort</quote>“, sagte sie. '
    '„<quote by="Paul Brandt">Ja</quote>“, rief <person name="Paul Brandt">Brandt</person>. '
    '„<quote by="ein Gast">Nein</quote>“, rief <person form="role">ein Gast</person>.',
    id="maerz",
    published="2026-03-01",
)
MAY = written(
    '„<quote by="Anna Keller"><person>Paul Brandt</person> lügt</quote>“, sagte '
    "<person>Anna Keller</person>.",
    id="mai",
    published="2026-05-01",
)
UNDATED = written(
    '„<quote by="Anna Keller">Wann auch immer</quote>“, sagte <person>Anna Keller</person>.',
    id="ohne",
)


@pytest.fixture(scope="module")
def graph() -> "nx.MultiDiGraph[str]":
    return qg.build_graph([MAY, MARCH, UNDATED])


def test_who_is_quoted_most(graph: "nx.MultiDiGraph[str]"):
    assert questions.most_quoted(graph) == [
        Quoted("Anna Keller", quotes=4, articles=3, node="person:Anna Keller"),
        Quoted("Paul Brandt", quotes=1, articles=1, node="person:Paul Brandt"),
    ]


def test_who_is_quoted_most_in_quotes_of_a_type(graph: "nx.MultiDiGraph[str]"):
    (only,) = questions.most_quoted(graph, types=("indirect",))
    assert (only.name, only.quotes) == ("Anna Keller", 1)


def test_the_nameless_count_only_if_asked_for(graph: "nx.MultiDiGraph[str]"):
    names = [one.name for one in questions.most_quoted(graph, named=False)]
    assert names == ["Anna Keller", "Paul Brandt", "ein Gast"]


def test_who_speaks_about_whom_and_not_about_himself(graph: "nx.MultiDiGraph[str]"):
    assert questions.who_speaks_about_whom(graph) == [
        Talk("person:Anna Keller", "person:Paul Brandt", quotes=2)
    ]


def test_what_is_spoken_about_may_be_a_place(graph: "nx.MultiDiGraph[str]"):
    found = questions.who_speaks_about_whom(graph, kinds=("Place",))
    assert found == [Talk("person:Anna Keller", "place:Grünau", quotes=1)]


def texts(graph: "nx.MultiDiGraph[str]", *args: str, **options: object) -> list[str]:
    found = questions.said(graph, *args, **options)  # type: ignore[arg-type]
    return [statement.text for statement in found]


def test_what_somebody_said_in_order_of_time(graph: "nx.MultiDiGraph[str]"):
    assert texts(graph, "Anna Keller") == [
        "Wann auch immer",
        "Wir bauen mit Paul Brandt in Grünau",
        "Sie sei selbst dort",
        "Paul Brandt lügt",
    ]


def test_what_somebody_said_about_somebody_between_two_days(graph: "nx.MultiDiGraph[str]"):
    about = {"about": "Paul Brandt"}
    assert len(texts(graph, "Anna Keller", **about)) == 2
    assert texts(graph, "Anna Keller", since="2026-03-02", **about) == ["Paul Brandt lügt"]
    until = texts(graph, "Anna Keller", until=date(2026, 3, 1), **about)
    assert until == ["Wir bauen mit Paul Brandt in Grünau"]
    assert texts(graph, "Anna Keller", since="2026-05-01", until="2026-05-01")
    assert not texts(graph, "Anna Keller", since="2026-05-02")


def test_a_statement_says_where_it_stands(graph: "nx.MultiDiGraph[str]"):
    (found,) = questions.said(graph, "Anna Keller", types=("indirect",))
    assert MARCH.text[found.start : found.end] == found.text == "Sie sei selbst dort"
    assert (found.article, found.date, found.flags) == ("maerz", "2026-03-01", ("denied",))


def test_people_are_found_by_their_other_names(graph: "nx.MultiDiGraph[str]"):
    assert questions.find(graph, "Brandt") == "person:Paul Brandt"
    assert questions.find(graph, "person:Paul Brandt") == "person:Paul Brandt"


def test_an_unknown_name_is_told_with_those_near_it(graph: "nx.MultiDiGraph[str]"):
    with pytest.raises(InputError, match="nobody called 'Anna Kellner'; near: Anna Keller"):
        questions.said(graph, "Anna Kellner")


def test_a_name_of_several_is_refused_with_the_choice():
    graph = qg.build_graph(
        [
            written('<person role="Torhüterin">Anna Keller</person>', id="a"),
            written('<person role="Richterin">Anna Keller</person>', id="b"),
        ]
    )
    with pytest.raises(InputError, match=r"person:Anna Keller, person:Anna Keller \(2\)"):
        questions.find(graph, "Anna Keller")
