"""Records become a graph: who said what, about whom, to whom, and where it stands.

    graph = qg.build_graph(articles)
    graph.nodes["person:Anna Keller"]["quotes"]  # how many quotes she speaks

Nodes have a `kind`: Person, Organisation, Place, Quote, Article. Edges have one too:

| kind | from | to | `start`, `end` are |
|---|---|---|---|
| said | a person, body or place | a quote | the words that name the speaker |
| mentions | a quote; outside of quotes the article | a person, body or place | the mention |
| addressed_to | a quote | a person, body or place | the words that name the addressee |
| in_article | a quote | an article | the quote, from its first to its last span |
| same_as | a person, body or place | one that may be the same (`doubtful`, `reason`) | |

Offsets are code points into the text of the article that the edge names as `article`. `date` is the
day of publication (ISO 8601), `type` and `confidence` are those of the quote. What is not known is
left out: all values are text, numbers or truth values, so that every format can hold them. The key
of an edge (`e1`, `e2` …) is its own in the whole graph.
"""

from quotegraph.graph.build import build_graph
from quotegraph.graph.formats import to_gexf, to_graphml, to_node_link

__all__ = ["build_graph", "to_gexf", "to_graphml", "to_node_link"]
