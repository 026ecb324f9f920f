"""Web annotations have the shape that the W3C's model demands, and mean it as linked data.

The context is the part of the W3C's that is used, kept here because tests need no network.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import rdflib
from rdflib.namespace import RDF

from quotegraph.exports import to_web_annotation
from quotegraph.records import Article
from written import written

CONTEXTS = Path(__file__).parent / "contexts"
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
ANNA = (
    '🙂 Anfang. „<quote by="Anna Keller" flags="partial denied">Wir bauen</quote>“, sagte '
    "<person>Anna Keller</person>."
)

pytestmark = pytest.mark.filterwarnings(
    "ignore:ConjunctiveGraph:DeprecationWarning"
)  # rdflib's own


def read(articles: Iterable[Article]) -> dict[str, Any]:
    return json.loads("".join(to_web_annotation(articles)))


def items(*articles: Article) -> list[dict[str, Any]]:
    return read(articles)["first"]["items"]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_shape_is_that_of_the_model(count: int):
    schema = json.loads((CONTEXTS / "web_annotation.schema.json").read_text("utf-8"))
    collection = read(written(ANNA, id=f"Straße {number}.txt") for number in range(count))
    jsonschema.Draft202012Validator(schema).validate(collection)
    assert collection["total"] == count


def test_it_says_the_same_as_linked_data():
    collection = read([written(ANNA, id="a")])
    collection["@context"] = json.loads((CONTEXTS / "anno.jsonld").read_text("utf-8"))["@context"]
    graph = rdflib.Graph().parse(data=json.dumps(collection), format="json-ld")
    (annotation,) = graph.subjects(RDF.type, OA.Annotation)
    assert str(annotation) == "urn:x-quotegraph:a#q1"
    assert (annotation, OA.motivatedBy, OA.identifying) in graph
    bodies = {
        (str(graph.value(body, OA.hasPurpose)).split("#")[1], str(graph.value(body, RDF.value)))
        for body in graph.objects(annotation, OA.hasBody)
    }
    assert bodies == {
        ("identifying", "Anna Keller"),
        ("classifying", "direct"),
        ("tagging", "partial"),
        ("tagging", "denied"),
    }
    (target,) = graph.objects(annotation, OA.hasTarget)
    (quote,) = graph.subjects(RDF.type, OA.TextQuoteSelector)
    (position,) = graph.subjects(RDF.type, OA.TextPositionSelector)
    assert set(graph.objects(target, OA.hasSelector)) == {quote, position}
    assert graph.value(position, OA.start).toPython() == 11


def test_both_selectors_find_the_span_again():
    article = written(ANNA)
    (annotation,) = items(article)
    quote, position = annotation["target"]["selector"]
    assert article.text[position["start"] : position["end"]] == quote["exact"] == "Wir bauen"
    whole = quote["prefix"] + quote["exact"] + quote["suffix"]
    assert article.text.count(whole) == 1


def test_a_quote_in_two_spans_has_two_targets():
    article = written('„<quote by="Anna Keller">Ja</quote>“')
    quote = article.quotes[0]
    article = article.model_copy(
        update={"quotes": (quote.model_copy(update={"spans": quote.spans * 2}),)}
    )
    (annotation,) = items(article)
    assert len(annotation["target"]) == 2


@pytest.mark.parametrize(
    ("id", "source"),
    [
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
        ("seeds/Straße 1.txt", "urn:x-quotegraph:seeds/Stra%C3%9Fe%201.txt"),
        (None, "urn:x-quotegraph:0"),
    ],
)
def test_an_address_is_the_source_and_of_other_ids_a_urn_is_made(id: str | None, source: str):
    (annotation,) = items(written(ANNA, id=id))
    assert annotation["target"]["source"] == source
    assert annotation["id"] == source + "#q1"


@pytest.mark.parametrize("type", ["indirect", "reported"])
def test_quotes_of_all_types_are_annotated(type: str):
    (annotation,) = items(written(ANNA.replace("<quote ", f'<quote type="{type}" ')))
    assert {"classifying": type}.items() <= {
        body["purpose"]: body["value"] for body in annotation["body"]
    }.items()
