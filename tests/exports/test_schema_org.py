"""Linked data in the words of schema.org: every word used is one of its vocabulary."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest
import rdflib
from rdflib.namespace import RDF, SDO

from quotegraph.exports import to_claim_review, to_schema_org
from quotegraph.records import Article
from written import written

ANNA = (
    '„<quote by="Anna Keller" flags="elided">Wir bauen</quote>“, sagte <person '
    'role="Bürgermeisterin">Anna Keller</person>. Sie sagte, <quote by="Anna Keller" '
    'type="indirect">sie werde bauen</quote>.'
)
KNOWN = {"title": "Neubau", "published": "2026-03-01", "source": "Stadtpost"}
Export = Callable[[Iterable[Article]], Iterator[str]]

pytestmark = pytest.mark.filterwarnings(
    "ignore:ConjunctiveGraph:DeprecationWarning"
)  # rdflib's own


def nodes(export: Export, *articles: Article) -> list[dict[str, Any]]:
    return json.loads("".join(export(articles)))["@graph"]


@pytest.mark.parametrize("export", [to_schema_org, to_claim_review])
def test_no_text_ends_the_script_element_that_the_data_is_put_into(export: Export):
    hostile = written(ANNA, **KNOWN | {"title": "</script><script>"})
    assert "<" not in "".join(export([hostile]))
    assert "</script><script>" in json.dumps(nodes(export, hostile))


@pytest.mark.parametrize("export", [to_schema_org, to_claim_review])
def test_every_word_is_one_of_schema_org(export: Export):
    document = json.loads("".join(export([written(ANNA, **KNOWN)])))
    assert document["@context"] == "https://schema.org"
    document["@context"] = {"@vocab": str(SDO)}
    graph = rdflib.Graph().parse(data=json.dumps(document), format="json-ld")
    words = {*graph.predicates(), *graph.objects(None, RDF.type)} - {RDF.type}
    assert len(words) > 10
    assert [word for word in words if word not in SDO] == []


def test_a_direct_quote_is_a_quotation():
    quotation, _ = nodes(to_schema_org, written(ANNA, id="https://example.org/1", **KNOWN))
    assert quotation == {
        "@type": "Quotation",
        "@id": "https://example.org/1#q1",
        "text": "Wir bauen",
        "inLanguage": "de",
        "spokenByCharacter": {
            "@type": "Person",
            "name": "Anna Keller",
            "jobTitle": ["Bürgermeisterin"],
        },
        "isPartOf": {
            "@type": "NewsArticle",
            "@id": "https://example.org/1",
            "url": "https://example.org/1",
            "headline": "Neubau",
            "datePublished": "2026-03-01",
            "publisher": {"@type": "Organization", "name": "Stadtpost"},
        },
        "keywords": ["elided"],
    }


def test_a_quote_in_other_words_is_a_claim():
    _, claim = nodes(to_schema_org, written(ANNA, **KNOWN))
    assert (claim["@type"], claim["text"]) == ("Claim", "sie werde bauen")
    assert claim["author"]["name"] == "Anna Keller"
    assert claim["appearance"]["headline"] == "Neubau"
    assert claim["keywords"] == ["indirect"]


@pytest.mark.parametrize("flag", ["denied", "not_said", "hypothetical", "alleged"])
def test_what_somebody_denies_or_did_not_say_is_no_claim(flag: str):
    article = written(ANNA.replace('type="indirect"', f'type="indirect" flags="{flag}"'))
    assert [node["@type"] for node in nodes(to_schema_org, article)] == ["Quotation"]
    assert [node["claimReviewed"] for node in nodes(to_claim_review, article)] == ["Wir bauen"]


def test_a_draft_of_a_review_says_the_claim_and_rates_nothing():
    draft, _ = nodes(to_claim_review, written(ANNA, **KNOWN))
    assert (draft["@type"], draft["creativeWorkStatus"]) == ("ClaimReview", "Draft")
    assert draft["claimReviewed"] == draft["itemReviewed"]["text"] == "Wir bauen"
    assert draft["itemReviewed"]["author"]["name"] == "Anna Keller"
    assert draft["itemReviewed"]["datePublished"] == "2026-03-01"
    assert not {"reviewRating", "author", "url", "datePublished"} & set(draft)


def test_a_reported_act_is_neither_quotation_nor_claim():
    article = written(ANNA.replace('type="indirect"', 'type="reported"'))
    assert [node["@type"] for node in nodes(to_schema_org, article)] == ["Quotation"]
    assert [node["claimReviewed"] for node in nodes(to_claim_review, article)] == ["Wir bauen"]


def test_a_fragment_claims_nothing_by_itself():
    article = written(ANNA.replace("elided", "partial"))
    assert [draft["claimReviewed"] for draft in nodes(to_claim_review, article)] == [
        "sie werde bauen"
    ]


def test_nobodys_claim_is_not_reviewed():
    assert nodes(to_claim_review, written("„<quote>Wir bauen</quote>“")) == []
    assert len(nodes(to_schema_org, written("„<quote>Wir bauen</quote>“"))) == 1


@pytest.mark.parametrize(
    ("kb_id", "same"),
    [
        ("Q42", "http://www.wikidata.org/entity/Q42"),
        ("https://d-nb.info/gnd/1", "https://d-nb.info/gnd/1"),
        ("own-17", None),
        (None, None),
    ],
)
def test_a_known_identifier_becomes_an_address(kb_id: str | None, same: str | None):
    article = written(ANNA)
    entity = article.entities[0].model_copy(update={"kb_id": kb_id})
    article = article.model_copy(update={"entities": (entity,)})
    assert nodes(to_schema_org, article)[0]["spokenByCharacter"].get("sameAs") == same


def test_a_place_that_speaks_is_an_organisation_and_several_speakers_are_a_list():
    article = written(
        '„<quote by="Moskau">Ja</quote>“, hieß es aus <person label="LOC">Moskau</person> und von '
        "<person>Anna Keller</person>."
    )
    (one,) = nodes(to_schema_org, article)
    assert one["spokenByCharacter"]["@type"] == "Organization"
    quote = article.quotes[0]
    speaker = quote.speaker.model_copy(update={"entities": ("e1", "e2")})
    both = article.model_copy(update={"quotes": (quote.model_copy(update={"speaker": speaker}),)})
    (node,) = nodes(to_schema_org, both)
    assert [one["name"] for one in node["spokenByCharacter"]] == ["Moskau", "Anna Keller"]
