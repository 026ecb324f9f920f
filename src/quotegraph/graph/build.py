"""Put records into the graph that `quotegraph.graph` describes."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import TYPE_CHECKING, Any

from quotegraph.graph.addressees import addressee
from quotegraph.graph.identities import Identity, identify
from quotegraph.graph.profiles import profiles
from quotegraph.keys import keyed
from quotegraph.records import Article, Entity, Mention, Quote, Span
from quotegraph.several import Records
from quotegraph.vocabulary import JOINT

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

LABEL = 60
"""Letters of a quote that its label shows."""


def build_graph(articles: Records) -> "Graph":
    """Return the graph of the articles; entities that are surely the same are one node.

    How sure, `identities` tells; doubtful pairs stay apart and are linked by `same_as`.
    Nodes are named `person:Anna Keller`, `organisation:…`, `place:…`, `article:ID`, `quote:ID#q1`;
    several of one name are numbered: `person:Anna Keller (2)`. Articles without id are numbered
    from 0, and an id that comes again gets ` (2)`.
    """
    import networkx as nx

    graph: Graph = nx.MultiDiGraph()
    by_key = dict(keyed(articles))
    found = (profile for key, article in by_key.items() for profile in profiles(key, article))
    identities, doubts = identify(found)
    names = dict(_names(identities))
    nodes = {
        (member.article, member.entity.id): names[identity]
        for identity in identities
        for member in identity.members
    }
    for identity in identities:
        graph.add_node(names[identity], **_entity_attributes(identity))
    ids = (f"e{number}" for number in count(1))
    for key, article in by_key.items():
        _ArticleEdges(graph, ids, nodes, key, article).add()
    for doubt in doubts:
        one, other = names[doubt.one], names[doubt.other]
        graph.add_edge(one, other, next(ids), kind="same_as", doubtful=True, reason=doubt.reason)
    return graph


def _names(identities: Iterable[Identity]) -> Iterator[tuple[Identity, str]]:
    seen: dict[str, int] = {}
    for identity in identities:
        name = f"{identity.kind.lower()}:{identity.name}"
        seen[name] = seen.get(name, 0) + 1
        yield identity, (name if seen[name] == 1 else f"{name} ({seen[name]})")


def _entity_attributes(identity: Identity) -> dict[str, Any]:
    entities = [member.entity for member in identity.members]
    return _known(
        kind=identity.kind,
        label=identity.name,
        name=identity.name,
        named=identity.members[0].named,
        aliases=_all(entities, "aliases", but=identity.name),
        roles=_all(entities, "roles"),
        titles=_all(entities, "titles"),
        gender=JOINT.join(sorted(identity.genders)),
        kb_id=JOINT.join(sorted(identity.known_as)),
        articles=len({member.article for member in identity.members}),
        quotes=0,
    )


def _all(entities: Iterable[Entity], field: str, but: str = "") -> str:
    values = dict.fromkeys(value for entity in entities for value in getattr(entity, field))
    return JOINT.join(value for value in values if value != but)


def _known(**attributes: Any) -> dict[str, Any]:
    return {name: value for name, value in attributes.items() if value not in (None, "")}


class _ArticleEdges:
    """Adds one article: its node, those of its quotes, and all edges between."""

    def __init__(
        self,
        graph: "Graph",
        ids: Iterator[str],
        nodes: Mapping[tuple[str, str], str],
        key: str,
        article: Article,
    ) -> None:
        self.graph = graph
        self.ids = ids
        self.key = key
        self.article = article
        self.node = f"article:{key}"
        self.date = article.published.isoformat()[:10] if article.published else None
        self.nodes = {
            entity.id: nodes[key, entity.id]
            for entity in article.entities
            if (key, entity.id) in nodes
        }

    def add(self) -> None:
        article = self.article
        self.graph.add_node(
            self.node,
            **_known(
                kind="Article",
                label=article.title or self.key,
                article=self.key,
                title=article.title,
                date=self.date,
                source=article.source,
            ),
        )
        for quote in article.quotes:
            self._add_quote(quote)
        self._add_mentions()

    def _quote_node(self, quote: Quote) -> str:
        return f"quote:{self.key}#{quote.id}"

    def _add_quote(self, quote: Quote) -> None:
        """Add a quote, and its edges to the article, to who says it and to who is spoken to."""
        node = self._quote_node(quote)
        self.graph.add_node(node, **self._quote_attributes(quote))
        self._edge(node, self.node, "in_article", _whole(quote), quote)
        speaker = quote.speaker
        for id in speaker.entities if speaker else ():
            if id in self.nodes:
                self.graph.nodes[self.nodes[id]]["quotes"] += 1
                place = speaker and speaker.mention
                self._edge(self.nodes[id], node, "said", _place(place), quote)
        to = addressee(quote, self.article)
        if to is not None and to in self.nodes:
            self._edge(node, self.nodes[to], "addressed_to", _place(quote.addressee), quote)

    def _quote_attributes(self, quote: Quote) -> dict[str, Any]:
        speaker = quote.speaker
        start, end = _whole(quote)
        return _known(
            kind="Quote",
            label=quote.text if len(quote.text) <= LABEL else quote.text[: LABEL - 1] + "…",
            text=quote.text,
            type=quote.type,
            start=start,
            end=end,
            article=self.key,
            date=self.date,
            name=speaker.name if speaker else None,
            speaker=speaker.mention.text if speaker and speaker.mention else None,
            medium=quote.medium,
            flags=JOINT.join(quote.flags),
            zone=quote.zone,
            rule=quote.rule,
            confidence=quote.confidence,
        )

    def _add_mentions(self) -> None:
        mentions = [
            (mention, self.nodes[entity.id])
            for entity in self.article.entities
            if entity.id in self.nodes
            for mention in entity.mentions
        ]
        mentions.sort(key=lambda pair: (pair[0].start, pair[0].end))
        for (mention, node), quote in zip(mentions, self._quotes_round(mentions), strict=True):
            holder = self._quote_node(quote) if quote else self.node
            self._edge(holder, node, "mentions", _place(mention), quote, form=mention.form)

    def _quotes_round(self, mentions: Iterable[tuple[Mention, str]]) -> Iterator[Quote | None]:
        """Yield the innermost quote round each mention; both are sorted, so one pass will do."""
        spans = [(span, quote) for quote in self.article.quotes for span in quote.spans]
        waiting = sorted(spans, key=lambda pair: (-pair[0].start, pair[0].end))
        opened: list[tuple[Span, Quote]] = []
        for mention, _ in mentions:
            while waiting and waiting[-1][0].start <= mention.start:
                opened.append(waiting.pop())
            opened = [pair for pair in opened if pair[0].end > mention.start]
            round_it = [pair for pair in opened if pair[0].end >= mention.end]
            yield (
                min(round_it, key=lambda pair: pair[0].end - pair[0].start)[1] if round_it else None
            )

    def _edge(
        self,
        one: str,
        other: str,
        kind: str,
        place: tuple[int | None, int | None],
        quote: Quote | None,
        **more: Any,
    ) -> None:
        start, end = place
        self.graph.add_edge(
            one,
            other,
            next(self.ids),
            **_known(
                kind=kind,
                article=self.key,
                date=self.date,
                start=start,
                end=end,
                type=quote.type if quote else None,
                confidence=quote.confidence if quote else None,
                **more,
            ),
        )


def _place(span: Span | None) -> tuple[int | None, int | None]:
    return (span.start, span.end) if span else (None, None)


def _whole(quote: Quote) -> tuple[int, int]:
    """Return the stretch from a quote's first to its last span."""
    return quote.spans[0].start, quote.spans[-1].end
