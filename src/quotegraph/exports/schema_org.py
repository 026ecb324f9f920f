"""Quotes in the vocabulary of schema.org, as JSON-LD: Quotation, Claim, and ClaimReview drafts."""

from collections.abc import Iterator

from quotegraph.exports.linked import (
    UNCLAIMED,
    Node,
    graph_of,
    known,
    news_article,
    quote_iri,
    speakers,
)
from quotegraph.keys import keyed
from quotegraph.records import Article, Quote
from quotegraph.several import Records

CONTEXT = "https://schema.org"


def to_schema_org(articles: Records) -> Iterator[str]:
    """Yield one JSON-LD document with a Quotation for each direct quote, a Claim for indirect ones.

    A Quotation is verbatim, a Claim is what somebody said in the journalist's words; a reported act
    ('mahnte zur Geduld') is neither and left out. The speaker is
    `spokenByCharacter` of the first and `author` of the second, the article `isPartOf` and
    `appearance`. Flags are `keywords`, for a Claim the type too. What the speaker denies, did not
    say or is only said to have said is no Claim and left out; verbatim it stays, as a Quotation
    with that flag.
    """
    nodes = (
        node
        for key, article in keyed(articles)
        for quote in article.quotes
        if (node := _node(key, article, quote)) is not None
    )
    return graph_of(CONTEXT, nodes)


def to_claim_review(articles: Records) -> Iterator[str]:
    """Yield one JSON-LD document with the draft of a ClaimReview for each quote that claims.

    The draft says what was claimed, by whom, where and when. It holds no rating and no reviewer:
    `reviewRating`, `author`, `url` and `datePublished` are for the desk to add. Left out are quotes
    without a named speaker, words that the speaker denies, did not say or is only said to have
    said, reported acts ('mahnte zur Geduld'), and fragments ('partial'): they claim nothing in so
    many words.
    """
    nodes = (
        _draft(key, article, quote)
        for key, article in keyed(articles)
        for quote in article.quotes
        if claims(quote) and quote.speaker and quote.speaker.name and "partial" not in quote.flags
    )
    return graph_of(CONTEXT, nodes)


def claims(quote: Quote) -> bool:
    """Whether the words say what the speaker stands for, as far as the article tells."""
    return quote.type != "reported" and not set(quote.flags) & set(UNCLAIMED)


def _node(key: str, article: Article, quote: Quote) -> Node | None:
    if quote.type == "direct":
        return known(
            {
                "@type": "Quotation",
                "@id": quote_iri(key, quote),
                "text": quote.text,
                "inLanguage": "de",
                "spokenByCharacter": speakers(article, quote),
                "isPartOf": news_article(key, article),
                "keywords": list(quote.flags),
            }
        )
    return claim(key, article, quote) if claims(quote) else None


def claim(key: str, article: Article, quote: Quote) -> Node:
    """Describe what a quote claims, who does, and where it stands."""
    return known(
        {
            "@type": "Claim",
            "@id": quote_iri(key, quote),
            "text": quote.text,
            "inLanguage": "de",
            "author": speakers(article, quote),
            "datePublished": article.published.isoformat() if article.published else None,
            "appearance": news_article(key, article),
            "keywords": [quote.type, *quote.flags],
        }
    )


def _draft(key: str, article: Article, quote: Quote) -> Node:
    return {
        "@type": "ClaimReview",
        "@id": quote_iri(key, quote) + "-review",
        "creativeWorkStatus": "Draft",
        "claimReviewed": quote.text,
        "itemReviewed": claim(key, article, quote),
        "inLanguage": "de",
    }
