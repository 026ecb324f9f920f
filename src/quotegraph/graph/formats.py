"""The graph as GraphML, GEXF and node-link JSON: pieces of text to be written, in UTF-8.

Gephi opens GEXF (nodes come in a colour for each kind) and GraphML; Cytoscape, yEd and igraph read
GraphML, JavaScript the JSON.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quotegraph.graph.build import Graph

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# GEXF reads these as the time when an edge is there, and as its being directed or not.
TAKEN_IN_GEXF = {"start": "start_char", "end": "end_char", "type": "quote_type"}
# Okabe and Ito's colours, told apart by the colour-blind.
COLOURS = {
    "Person": (0, 114, 178),
    "Organisation": (230, 159, 0),
    "Place": (0, 158, 115),
    "Quote": (153, 153, 153),
    "Article": (204, 121, 167),
}


def to_graphml(graph: "Graph") -> Iterator[str]:
    """Yield the graph as GraphML, line by line; attributes keep their names."""
    import networkx as nx

    lines: Iterator[str] = nx.generate_graphml(_copy(graph, {}))
    return _document(lines)


def to_gexf(graph: "Graph") -> Iterator[str]:
    """Yield the graph as GEXF 1.2, line by line.

    `start`, `end` and `type` mean something else in GEXF and are called `start_char`, `end_char`
    and `quote_type` there; the label of an edge is its kind.
    """
    import networkx as nx

    copy = _copy(graph, TAKEN_IN_GEXF)
    for _, node in copy.nodes(data=True):
        red, green, blue = COLOURS[node["kind"]]
        node["viz"] = {"color": {"r": red, "g": green, "b": blue, "a": 1.0}}
    for *_, edge in copy.edges(data=True):
        edge["label"] = edge["kind"]
    lines: Iterator[str] = nx.generate_gexf(copy, version="1.2draft")
    return _document(lines)


def to_node_link(graph: "Graph") -> Iterator[str]:
    """Yield one JSON object with `nodes` and `edges`, as `networkx.node_link_graph` reads it."""
    import networkx as nx

    data = nx.node_link_data(graph, edges="edges")
    yield json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _document(lines: Iterator[str]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield from (f"{line}\n" for line in lines)


def _copy(graph: "Graph", names: Mapping[str, str]) -> "Graph":
    """Return the graph with attributes renamed, and without the signs that XML cannot hold."""
    copy = graph.__class__()
    for node, known in graph.nodes(data=True):
        copy.add_node(_clean(node), **_renamed(known, names))
    for one, other, key, known in graph.edges(keys=True, data=True):
        copy.add_edge(_clean(one), _clean(other), key, **_renamed(known, names))
    return copy


def _renamed(known: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    return {names.get(name, name): _clean(value) for name, value in known.items()}


def _clean(value: Any) -> Any:
    return NOT_XML.sub("", value) if isinstance(value, str) else value
