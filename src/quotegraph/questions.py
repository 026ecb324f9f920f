"""Questions that people ask a graph of quotes, each a short function.

    graph = qg.build_graph(articles)
    questions.said(graph, "Anna Keller", about="Paul Brandt", since="2026-01-01")

A person, body or place is given by name, by another name that the articles use ('Keller'), or by
node ('person:Anna Keller'). A name that fits nobody or several is an InputError that says which.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from quotegraph.errors import InputError
from quotegraph.vocabulary import JOINT

if TYPE_CHECKING:
    from quotegraph.graph.build import Graph

WHO = ("Person", "Organisation", "Place")
NEAR = 80
"""Likeness, from 0 to 100, of names that the error for an unknown name offers."""


@dataclass(frozen=True)
class Statement:
    """A quote as the graph holds it; `start` and `end` are code points into its article's text."""

    node: str
    text: str
    type: str
    article: str
    start: int
    end: int
    confidence: float
    name: str | None = None
    date: str | None = None
    flags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Quoted:
    """How often a person, body or place is quoted, and in how many articles."""

    name: str
    quotes: int
    articles: int
    node: str


@dataclass(frozen=True)
class Talk:
    """In how many quotes one speaks about another."""

    speaker: str
    about: str
    quotes: int


def most_quoted(graph: "Graph", *, types: Collection[str] = (), named: bool = True) -> list[Quoted]:
    """Return who is quoted, most often first.

    `types` counts only quotes of these types; `named=False` counts 'der Anwalt' and 'ein Sprecher'
    too, for each article by itself.
    """
    found: list[Quoted] = []
    for node in _who(graph, named=named):
        quotes = [quote for quote in _quotes_of(graph, node) if _is_of(graph, quote, types)]
        if quotes:
            articles = {graph.nodes[quote]["article"] for quote in quotes}
            found.append(Quoted(graph.nodes[node]["name"], len(quotes), len(articles), node))
    return sorted(found, key=lambda one: (-one.quotes, -one.articles, one.name))


def who_speaks_about_whom(
    graph: "Graph",
    *,
    types: Collection[str] = (),
    kinds: Collection[str] = ("Person",),
    named: bool = True,
) -> list[Talk]:
    """Return who speaks about whom, most often first; nobody's words about himself.

    `kinds` says what is spoken about: Person, Organisation, Place. Speakers and those spoken about
    are given by their nodes; `named=False` counts people without a name too.
    """
    wanted = {node for node in _who(graph, named=named) if graph.nodes[node]["kind"] in kinds}
    talks: Counter[tuple[str, str]] = Counter()
    for node in _who(graph, named=named):
        for quote in _quotes_of(graph, node):
            if _is_of(graph, quote, types):
                about = _mentioned(graph, quote) & wanted - {node}
                talks.update((node, one) for one in about)
    found = [Talk(speaker, about, number) for (speaker, about), number in talks.items()]
    return sorted(found, key=lambda one: (-one.quotes, one.speaker, one.about))


def said(
    graph: "Graph",
    speaker: str,
    *,
    about: str | None = None,
    since: date | str | None = None,
    until: date | str | None = None,
    types: Collection[str] = (),
) -> list[Statement]:
    """Return what a speaker said, in order of publication; `about` whom, between which days.

    `since` and `until` are days (a date, or '2026-03-01'), both included; where one is given,
    articles without a date are left out.
    """
    spoken_of = find(graph, about) if about else None
    found: list[Statement] = []
    for quote in _quotes_of(graph, find(graph, speaker)):
        if not _is_of(graph, quote, types) or not _is_between(graph, quote, since, until):
            continue
        if spoken_of is None or spoken_of in _mentioned(graph, quote):
            found.append(statement(graph, quote))
    return sorted(found, key=lambda one: (one.date or "", one.article, one.start))


def find(graph: "Graph", name: str) -> str:
    """Return the node of a person, body or place; InputError if none or several fit."""
    if name in graph:
        return name
    nodes = [node for node in _who(graph) if graph.nodes[node]["name"] == name]
    nodes = nodes or [node for node in _who(graph) if name in _aliases(graph, node)]
    if len(nodes) == 1:
        return nodes[0]
    if nodes:
        raise InputError(f"{name!r} may be any of: {', '.join(nodes)}; give one of these")
    from rapidfuzz import process

    names = {graph.nodes[node]["name"] for node in _who(graph)}
    near = [near for near, *_ in process.extract(name, sorted(names), score_cutoff=NEAR, limit=3)]
    hint = f"; near: {', '.join(near)}" if near else ""
    raise InputError(f"the graph knows nobody called {name!r}{hint}")


def statement(graph: "Graph", quote: str) -> Statement:
    """Return the quote of a node."""
    node = graph.nodes[quote]
    return Statement(
        node=quote,
        text=node["text"],
        type=node["type"],
        article=node["article"],
        start=node["start"],
        end=node["end"],
        confidence=node["confidence"],
        name=node.get("name"),
        date=node.get("date"),
        flags=tuple(node["flags"].split(JOINT)) if "flags" in node else (),
    )


def nodes_of(graph: "Graph", *kinds: str) -> Iterator[str]:
    """Yield the nodes of these kinds, in the order of the articles; InputError for no graph."""
    if not hasattr(graph, "nodes"):
        kind = type(graph).__name__
        raise InputError(f"{kind} is no graph; make one: quotegraph.build_graph(articles)")
    return (node for node, known in graph.nodes(data=True) if known["kind"] in kinds)


def _who(graph: "Graph", *, named: bool = False) -> Iterator[str]:
    return (node for node in nodes_of(graph, *WHO) if graph.nodes[node]["named"] or not named)


def _aliases(graph: "Graph", node: str) -> list[str]:
    return graph.nodes[node].get("aliases", "").split(JOINT)


def _quotes_of(graph: "Graph", speaker: str) -> list[str]:
    return list(dict.fromkeys(_over(graph, speaker, "said")))


def _mentioned(graph: "Graph", quote: str) -> set[str]:
    return set(_over(graph, quote, "mentions"))


def _over(graph: "Graph", node: str, kind: str) -> Iterator[str]:
    """Yield the nodes at the other end of the edges of this kind."""
    return (other for _, other, edge in graph.out_edges(node, data=True) if edge["kind"] == kind)


def _is_of(graph: "Graph", quote: str, types: Collection[str]) -> bool:
    return not types or graph.nodes[quote]["type"] in types


def _is_between(
    graph: "Graph", quote: str, since: date | str | None, until: date | str | None
) -> bool:
    day = graph.nodes[quote].get("date")
    if day is None:
        return since is None and until is None
    return (since is None or day >= str(since)) and (until is None or day <= str(until))
