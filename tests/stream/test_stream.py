"""Many articles: order, laziness, errors one by one, processes, progress."""

import logging
from collections.abc import Iterable, Iterator
from pathlib import Path

import pandas as pd
import pytest
from spacy.language import Language
from spacy.tokens import Doc

import quotegraph as qg
from quotegraph.evaluate import gold_files
from quotegraph.nlp import pieces
from quotegraph.nlp.pieces import ReadText
from quotegraph.nlp.reading import Columns
from quotegraph.records import Article, ArticleInput
from quotegraph.stream import OnError
from quotegraph.stream.batching import MOST_CHARACTERS

GOLD = Path(__file__).parents[1] / "gold"

PLAIN = "„Wir bauen neu“, sagte Anna Keller."
RAW = "\ufeff  „Die Bru\u0308cke &amp; der Turm blei\xadben“, sagte\xa0Anna Keller.\r\n"


@pytest.fixture(scope="module")
def nlp() -> Language:
    return qg.load()


def quoted(article: Article) -> list[str]:
    return [quote.text for quote in article.quotes]


def test_strings_mappings_and_inputs_come_back_in_order(nlp: Language):
    items = [
        PLAIN,
        {"text": PLAIN, "id": "b", "title": "Neu", "published": "2026-03-01"},
        ArticleInput(text="Nichts.", id="c", source="Stadtpost"),
    ]
    articles = list(qg.extract_many(items, nlp=nlp))
    assert [article.id for article in articles] == [None, "b", "c"]
    assert [len(article.quotes) for article in articles] == [1, 1, 0]
    assert articles[1].title == "Neu"
    assert articles[2].source == "Stadtpost"


def test_one_by_one_and_many_give_the_same_records(nlp: Language):
    texts = [PLAIN, RAW, "Nichts."]
    alone = [qg.extract(text, nlp=nlp) for text in texts]
    assert list(qg.extract_many(texts, nlp=nlp)) == alone
    assert list(qg.extract_many(texts, nlp=nlp, n_process=2)) == alone


def test_batches_change_no_record(nlp: Language):
    """What is read together is read as it is alone: the gold articles, and a long one."""
    texts = [gold.text for gold in gold_files.read(GOLD)]
    texts.append(" ".join(texts)[: MOST_CHARACTERS + 500])
    alone = [qg.extract(text, nlp=nlp) for text in texts]
    assert list(qg.extract_many(texts, nlp=nlp)) == alone


def test_what_breaks_the_reading_of_a_batch_stays_with_its_article(
    nlp: Language, monkeypatch: pytest.MonkeyPatch
):
    whole = pieces.columns_of

    def breaking(docs: Iterable[Doc]) -> Columns:
        docs = list(docs)
        if any("KAPUTT" in doc.text for doc in docs):
            raise ZeroDivisionError("nothing to divide by")
        return whole(docs)

    monkeypatch.setattr(pieces, "columns_of", breaking)
    items = [PLAIN, PLAIN, "KAPUTT", PLAIN]
    articles = list(qg.extract_many(items, nlp=nlp, on_error="record"))
    assert [len(article.quotes) for article in articles] == [1, 1, 0, 1]
    assert articles[2].warnings == ("failed: ZeroDivisionError: nothing to divide by",)


@pytest.mark.parametrize("n_process", [1, 2])
def test_offsets_slice_out_of_the_raw_text(nlp: Language, n_process: int):
    for article in qg.extract_many([RAW] * 3, nlp=nlp, n_process=n_process):
        assert article.text == RAW
        (quote,) = article.quotes
        (span,) = quote.spans
        assert (
            RAW[span.start : span.end] == span.text == "Die Bru\u0308cke &amp; der Turm blei\xadben"
        )
        assert quote.text == "Die Brücke & der Turm bleiben"
        assert quote.speaker is not None
        assert quote.speaker.mention is not None
        assert quote.speaker.mention.text == "Anna\xa0Keller" or quote.speaker.name == "Anna Keller"


def test_articles_are_read_as_they_are_asked_for(nlp: Language):
    read: list[int] = []

    def items() -> Iterator[str]:
        for number in range(100):
            read.append(number)
            yield PLAIN

    articles = qg.extract_many(items(), nlp=nlp)
    assert read == []
    next(articles)
    next(articles)
    assert read == [0, 1]


def test_processes_read_no_more_ahead_than_the_batch_size(nlp: Language):
    read: list[int] = []

    def items() -> Iterator[str]:
        for number in range(100):
            read.append(number)
            yield "Nichts."

    articles = qg.extract_many(items(), nlp=nlp, n_process=2, batch_size=4)
    next(articles)
    articles.close()
    assert len(read) <= 4


BAD = [PLAIN, None, {"text": PLAIN, "id": "b"}, {"text": b"x", "id": "c"}, PLAIN]


@pytest.mark.parametrize("n_process", [1, 2])
def test_a_bad_article_stops_the_run_if_that_is_wished(nlp: Language, n_process: int):
    articles = qg.extract_many(BAD, nlp=nlp, n_process=n_process)  # type: ignore[arg-type]
    assert quoted(next(articles)) == ["Wir bauen neu"]
    with pytest.raises(qg.ArticleError, match="article 1: NoneType is no article") as caught:
        next(articles)
    assert caught.value.article == "1"


@pytest.mark.parametrize("n_process", [1, 2])
def test_a_bad_article_is_logged_and_left_out(
    nlp: Language, n_process: int, caplog: pytest.LogCaptureFixture
):
    with caplog.at_level(logging.ERROR, "quotegraph"):
        articles = list(qg.extract_many(BAD, nlp=nlp, on_error="skip", n_process=n_process))  # type: ignore[arg-type]
    assert [article.id for article in articles] == [None, "b", None]
    assert [record.args[0] for record in caplog.records if record.args] == ["1", "c"]  # type: ignore[index]


@pytest.mark.parametrize("n_process", [1, 2])
def test_a_bad_article_leaves_a_record_that_says_why(nlp: Language, n_process: int):
    articles = list(qg.extract_many(BAD, nlp=nlp, on_error="record", n_process=n_process))  # type: ignore[arg-type]
    assert len(articles) == len(BAD)
    assert articles[1].warnings[0].startswith("failed: NoneType is no article")
    assert articles[3].id == "c"
    assert articles[3].warnings[0].endswith("not bytes; decode it first: data.decode('utf-8')")
    assert articles[4].warnings == ()


@pytest.mark.parametrize("on_error", ["raise", "skip", "record"])
def test_whatever_breaks_inside_stays_with_its_article(
    nlp: Language, on_error: OnError, monkeypatch: pytest.MonkeyPatch
):
    from quotegraph.stream import outcome

    whole = outcome.extract_input

    def breaking(given: ArticleInput, pipeline: Language, read: ReadText | None) -> Article:
        if given.id == "bad":
            raise ZeroDivisionError("nothing to divide by")
        return whole(given, pipeline, read)

    monkeypatch.setattr(outcome, "extract_input", breaking)
    items = [PLAIN, {"text": "x", "id": "bad"}, PLAIN]
    articles = qg.extract_many(items, nlp=nlp, on_error=on_error)
    if on_error == "raise":
        next(articles)
        with pytest.raises(qg.ArticleError, match="article bad: ZeroDivisionError: nothing"):
            next(articles)
        return
    found = list(articles)
    assert len(found) == (2 if on_error == "skip" else 3)
    assert all(quoted(article) for article in (found[0], found[-1]))


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        ({"on_error": "ignore"}, "on_error is 'ignore'; choose 'raise', 'skip' or 'record'"),
        ({"batch_size": 0}, "batch_size is 0"),
        ({"batch_size": "3"}, "batch_size is '3'; it must be a number"),
        ({"n_process": 0}, "n_process is 0"),
        ({"n_process": "2"}, "n_process is '2'"),
    ],
)
def test_options_that_make_no_sense_are_told_at_once(options: dict[str, object], complaint: str):
    with pytest.raises(qg.InputError, match=complaint):
        qg.extract_many([PLAIN], **options)  # type: ignore[arg-type]


def test_a_single_text_is_no_list_of_articles():
    with pytest.raises(qg.InputError, match="for one text call extract"):
        qg.extract_many(PLAIN)
    with pytest.raises(qg.InputError, match="put a single one into a list"):
        qg.extract_many({"text": PLAIN})


def test_a_table_is_given_row_by_row():
    table = pd.DataFrame([{"id": 7, "text": PLAIN}])
    with pytest.raises(qg.InputError, match=r"frame\.to_dict\('records'\)"):
        qg.extract_many(table)  # type: ignore[arg-type]
    (article,) = qg.extract_many(table.to_dict("records"))
    assert article.id == "7"


@pytest.mark.parametrize("n_process", [1, 2])
def test_progress_is_shown_on_stderr_only(
    nlp: Language, n_process: int, capsys: pytest.CaptureFixture[str]
):
    articles = list(qg.extract_many([PLAIN] * 3, nlp=nlp, progress=True, n_process=n_process))
    assert len(articles) == 3
    assert capsys.readouterr().out == ""


def test_no_articles_are_no_error(nlp: Language):
    assert list(qg.extract_many([], nlp=nlp)) == []
    assert list(qg.extract_many([], nlp=nlp, n_process=2)) == []
