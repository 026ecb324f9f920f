import io
import json
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

import networkx as nx
import pytest

import quotegraph as qg
from quotegraph.graph.formats import COLOURS, to_gexf, to_graphml, to_node_link
from written import written

Graph = nx.MultiDiGraph


@pytest.fixture(scope="module")
def graph() -> Graph:
    keeper = '<person role="Torhüterin">Anna Keller</person> & <person label="ORG">Nato</person>'
    quote = (
        '„<quote by="Anna Keller" flags="denied">Wir <person>Paul Brandt</person></quote>“, sagte '
        '<person role="Rätin">Anna Keller</person> in <person label="LOC">Grünau</person>.'
    )
    return qg.build_graph(
        [written(quote, id="<1>", title='"A" & B', published="2026-03-01"), written(keeper, id="2")]
    )


def read(text: Iterator[str], reader: Callable[..., Graph]) -> Graph:
    return reader(io.BytesIO("".join(text).encode()))


def same(one: Graph, other: Graph) -> bool:
    """Whether nodes, edges and all their attributes are the same."""
    return dict(one.nodes(data=True)) == dict(other.nodes(data=True)) and sorted(
        one.edges(keys=True, data=True), key=str
    ) == sorted(other.edges(keys=True, data=True), key=str)


def test_graphml_gives_the_graph_back(graph: Graph):
    back = read(to_graphml(graph), lambda file: nx.read_graphml(file, force_multigraph=True))
    assert same(back, graph)


def test_ids_of_edges_are_unique_in_graphml(graph: Graph):
    root = ElementTree.fromstring("".join(to_graphml(graph)).encode())
    ids = [edge.get("id") for edge in root.iter("{http://graphml.graphdrawing.org/xmlns}edge")]
    assert len(ids) == len(set(ids)) == graph.number_of_edges()


def test_node_link_json_gives_the_graph_back(graph: Graph):
    data = json.loads("".join(to_node_link(graph)))
    assert same(nx.node_link_graph(data, edges="edges"), graph)


def test_gexf_has_every_node_and_edge_with_label_and_colour(graph: Graph):
    back = read(to_gexf(graph), nx.read_gexf)
    assert set(back) == set(graph)
    assert back.number_of_edges() == graph.number_of_edges()
    assert back.nodes["article:<1>"]["label"] == '"A" & B'
    assert back.nodes["place:Grünau"]["viz"]["color"]["g"] == COLOURS["Place"][1]


def test_gexf_takes_no_offset_for_a_time_and_no_quote_type_for_a_direction(graph: Graph):
    edges = [
        found
        for found in ElementTree.fromstring("".join(to_gexf(graph)).encode()).iter()
        if found.tag.endswith("}edge")
    ]
    assert not {"start", "end", "type"} & {name for edge in edges for name in edge.attrib}
    said = ("person:Anna Keller", "quote:<1>#q1")
    edge = read(to_gexf(graph), nx.read_gexf).edges[said]
    (original,) = graph.get_edge_data(*said).values()
    assert (edge["quote_type"], edge["start_char"]) == ("direct", original["start"])


@pytest.mark.parametrize("write", [to_graphml, to_gexf])
def test_signs_that_xml_cannot_hold_are_left_out(write: Callable[[Graph], Iterator[str]]):
    graph = qg.build_graph([written("„<quote>Ja\x0c\x00\ufffe 𝔍a</quote>“", id="\x01")])
    root = ElementTree.fromstring("".join(write(graph)).encode())
    assert "Ja 𝔍a" in ElementTree.tostring(root, encoding="unicode")


@pytest.mark.parametrize("write", [to_graphml, to_gexf, to_node_link])
def test_an_empty_graph_is_written(write: Callable[[Graph], Iterator[str]]):
    assert "".join(write(qg.build_graph([])))
