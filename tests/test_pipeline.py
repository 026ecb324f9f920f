"""extract and explain: what is kept of the article, and what is cleaned."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

import quotegraph as qg

PLAIN = "„Wir bauen neu“, sagte Anna Keller."


def test_a_quote_comes_with_speaker_cue_and_rule():
    (quote,) = qg.extract(PLAIN).quotes
    assert quote.text == "Wir bauen neu"
    assert quote.speaker is not None
    assert quote.speaker.name == "Anna Keller"
    assert [span.text for span in quote.cue] == ["sagte"]
    assert quote.medium == "speech"
    assert quote.rule


def test_what_is_known_of_the_article_is_kept():
    article = qg.extract(PLAIN, id="a1", title="Neubau", published="2026-03-01", source="Stadtpost")
    assert (article.id, article.title, article.source) == ("a1", "Neubau", "Stadtpost")
    assert article.published == date(2026, 3, 1)


def test_a_record_says_what_made_it():
    article = qg.extract(PLAIN)
    assert article.version == qg.__version__
    assert article.pipeline.startswith("de_")


def test_threads_may_share_a_pipeline():
    names = [f"{first} {last}" for first in ("Anna", "Lena") for last in ("Keller", "Roth", "Vogt")]
    nlp = qg.load()

    def speaker_of(name: str) -> str | None:
        (quote,) = qg.extract(f"„Wir bauen neu“, sagte {name} am Montag.", nlp).quotes
        return quote.speaker.name if quote.speaker else None

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(speaker_of, names * 4)) == names * 4


def test_a_wrong_date_is_told():
    with pytest.raises(qg.InputError, match="published"):
        qg.extract(PLAIN, published="gestern")


@pytest.mark.parametrize(
    "raw",
    [
        "\ufeff„Wir bauen neu“, sagte Anna Keller.",
        "„Wir\xa0bauen\u200b neu“, sagte An\xadna Keller.",
        "Kurz gesagt.\r\n\r\n„Wir bauen neu“, sagte Anna Keller.\r\n",
        "&bdquo;Wir bauen neu&ldquo;, sagte Anna Keller.",
        "&amp;quot;Wir bauen neu&amp;quot;, sagte Anna Keller.",
        "\x84Wir bauen neu\x93, sagte Anna Keller.",
    ],
)
def test_what_cleaning_changes_is_not_seen_in_the_offsets(raw: str):
    article = qg.extract(raw)
    assert article.text == raw
    (quote,) = article.quotes
    assert quote.text == "Wir bauen neu"
    assert quote.speaker is not None
    assert quote.speaker.name == "Anna Keller"
    for span in (*quote.spans, *quote.cue, quote.speaker.mention):
        assert span is not None
        assert raw[span.start : span.end] == span.text
