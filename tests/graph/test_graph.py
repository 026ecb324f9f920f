import networkx as nx
import pytest

import quotegraph as qg
from quotegraph.records import Article
from written import written

COUNCIL = (
    '„<quote by="Anna Keller">Wir bauen</quote>“, sagte <person role="Bürgermeisterin" '
    'gender="f">Anna Keller</person> <addressee><person>Paul Brandt</person></addressee>.'
)


def edges(graph: "nx.MultiDiGraph[str]", kind: str) -> list[tuple[str, str]]:
    return [(one, other) for one, other, edge in graph.edges(data=True) if edge["kind"] == kind]


def people(*articles: Article) -> set[str]:
    graph = qg.build_graph(articles)
    return {node for node, known in graph.nodes(data=True) if known["kind"] == "Person"}


def test_an_article_becomes_nodes_and_edges():
    graph = qg.build_graph([written(COUNCIL, title="Neubau", published="2026-03-01")])
    assert isinstance(graph, nx.MultiDiGraph)
    assert dict(graph.nodes(data="kind")) == {
        "person:Anna Keller": "Person",
        "person:Paul Brandt": "Person",
        "article:a1": "Article",
        "quote:a1#q1": "Quote",
    }
    assert edges(graph, "said") == [("person:Anna Keller", "quote:a1#q1")]
    assert edges(graph, "in_article") == [("quote:a1#q1", "article:a1")]
    assert edges(graph, "addressed_to") == [("quote:a1#q1", "person:Paul Brandt")]
    assert edges(graph, "mentions") == [
        ("article:a1", "person:Anna Keller"),
        ("article:a1", "person:Paul Brandt"),
    ]


def test_an_edge_says_where_it_stands_when_and_how_sure():
    article = written(COUNCIL, published="2026-03-01T18:30:00Z")
    (edge,) = qg.build_graph([article]).get_edge_data("person:Anna Keller", "quote:a1#q1").values()
    assert article.text[edge["start"] : edge["end"]] == "Anna Keller"
    assert (edge["date"], edge["type"], edge["confidence"]) == ("2026-03-01", "direct", 0.9)
    assert edge["article"] == "a1"


def test_nodes_tell_what_is_known_and_leave_out_the_rest():
    graph = qg.build_graph([written(COUNCIL)])
    assert graph.nodes["person:Anna Keller"] == {
        "kind": "Person",
        "label": "Anna Keller",
        "name": "Anna Keller",
        "named": True,
        "roles": "Bürgermeisterin",
        "gender": "f",
        "articles": 1,
        "quotes": 1,
    }
    quote = graph.nodes["quote:a1#q1"]
    assert (quote["text"], quote["name"], quote["speaker"]) == ("Wir bauen", *["Anna Keller"] * 2)
    assert "flags" not in quote


@pytest.mark.parametrize("type", ["indirect", "free_indirect", "reported"])
def test_quotes_of_all_types_are_in_the_graph(type: str):
    graph = qg.build_graph([written(COUNCIL.replace("<quote ", f'<quote type="{type}" '))])
    assert graph.nodes["quote:a1#q1"]["type"] == type
    assert len(edges(graph, "said")) == 1


def test_a_mention_belongs_to_the_innermost_quote_round_it():
    graph = qg.build_graph(
        [
            written(
                "<person>Anna Keller</person>: „<quote>Das war <person>Paul Brandt</person>. Er "
                "rief: ‚<quote>Wo ist <person>Ute Sommer</person>?</quote>‘ Dann kam "
                "<person>Lena Roth</person>.</quote>“"
            )
        ]
    )
    assert edges(graph, "mentions") == [
        ("article:a1", "person:Anna Keller"),
        ("quote:a1#q1", "person:Paul Brandt"),
        ("quote:a1#q1", "person:Lena Roth"),
        ("quote:a1#q2", "person:Ute Sommer"),
    ]


def test_places_and_bodies_have_nodes_and_other_names_only_where_they_speak():
    graph = qg.build_graph(
        [
            written(
                '„<quote by="Kreml">Ja</quote>“, hieß es vom <person label="ORG">Kreml</person> in '
                '<person label="LOC">Moskau</person> zum Film <person label="MISC">Nacht</person>. '
                'Die <person label="MISC">Stadtpost</person>: „<quote by="Stadtpost">Nein</quote>“'
            )
        ]
    )
    assert {"organisation:Kreml", "place:Moskau", "organisation:Stadtpost"} < set(graph)
    assert "organisation:Nacht" not in graph


def test_several_speakers_said_one_quote():
    article = written('„<quote by="Anna Keller">Ja</quote>“, <person>Anna Keller</person>.')
    both = article.quotes[0].model_copy(
        update={"speaker": article.quotes[0].speaker.model_copy(update={"entities": ("e1", "e2")})}
    )
    other = article.entities[0].model_copy(update={"id": "e2", "name": "Paul Brandt"})
    article = article.model_copy(update={"quotes": (both,), "entities": (*article.entities, other)})
    graph = qg.build_graph([article])
    assert [one for one, _ in edges(graph, "said")] == ["person:Anna Keller", "person:Paul Brandt"]


def test_articles_without_id_are_numbered_and_equal_ids_told_apart():
    graph = qg.build_graph(
        [Article(text="a"), Article(text="b"), Article(id="x", text="c"), Article(id="x", text="d")]
    )
    assert list(graph) == ["article:0", "article:1", "article:x", "article:x (2)"]


def test_a_person_in_two_articles_is_one_node():
    graph = qg.build_graph([written(COUNCIL, id="a1"), written(COUNCIL, id="a2")])
    assert graph.nodes["person:Anna Keller"]["quotes"] == 2
    assert graph.nodes["person:Anna Keller"]["articles"] == 2


def test_two_people_of_one_name_stay_apart_and_the_doubt_is_listed():
    keeper = '<person role="Torhüterin" gender="f">Anna Keller</person> hielt.'
    graph = qg.build_graph([written(COUNCIL, id="a1"), written(keeper, id="a2")])
    assert edges(graph, "same_as") == [("person:Anna Keller", "person:Anna Keller (2)")]
    (edge,) = graph.get_edge_data("person:Anna Keller", "person:Anna Keller (2)").values()
    assert edge == {"kind": "same_as", "doubtful": True, "reason": "roles"}


def test_every_value_is_text_number_or_truth_value():
    graph = qg.build_graph([written(COUNCIL, published="2026-03-01")])
    values = [value for _, known in graph.nodes(data=True) for value in known.values()]
    values += [value for *_, known in graph.edges(data=True) for value in known.values()]
    assert {type(value) for value in values} <= {str, int, float, bool}


def test_keys_of_edges_are_unique_in_the_whole_graph():
    graph = qg.build_graph([written(COUNCIL, id="a1"), written(COUNCIL, id="a2")])
    keys = [key for *_, key in graph.edges(keys=True)]
    assert len(keys) == len(set(keys))


def test_no_articles_are_an_empty_graph():
    assert len(qg.build_graph([])) == 0
