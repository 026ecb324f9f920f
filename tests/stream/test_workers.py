"""Processes that the system kills: their articles are done again, and the cause is named."""

import logging
import multiprocessing
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.language import Language

import quotegraph as qg
from quotegraph.records import Article, ArticleInput
from quotegraph.stream import outcome

pytestmark = pytest.mark.skipif(
    multiprocessing.get_start_method(allow_none=False) != "fork",
    reason="what is patched here reaches processes only by fork",
)
KILLED = "worker process [0-9]+ was killed by SIGKILL, perhaps for want of memory"
Deadly = Callable[[ArticleInput], bool]


@pytest.fixture
def killing(monkeypatch: pytest.MonkeyPatch) -> Callable[[Deadly], None]:
    """Return a function that makes articles deadly for the process that reads them."""

    def arm(deadly: Deadly) -> None:
        def extract(given: ArticleInput, nlp: Language, _: object) -> Article:
            if deadly(given):
                os.kill(os.getpid(), signal.SIGKILL)
            return Article(id=given.id, text=given.text)

        monkeypatch.setattr(outcome, "extract_input", extract)

    return arm


def items(*ids: str) -> list[ArticleInput]:
    return [ArticleInput(id=id, text="Nichts.") for id in ids]


def test_the_articles_of_a_killed_process_are_done_again(
    killing: Callable[[Deadly], None], tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    once = tmp_path / "once"

    def deadly_once(given: ArticleInput) -> bool:
        if given.id != "c" or once.exists():
            return False
        once.touch()
        return True

    killing(deadly_once)
    with caplog.at_level(logging.WARNING, "quotegraph"):
        articles = list(qg.extract_many(items(*"abcdefgh"), n_process=2, batch_size=4))
    assert [article.id for article in articles] == list("abcdefgh")
    (warning,) = caplog.messages
    assert warning.startswith("worker process ")
    assert "was killed by SIGKILL" in warning


def test_an_article_that_kills_its_process_again_is_the_cause(killing: Callable[[Deadly], None]):
    killing(lambda given: given.id in ("c", "f"))
    found = qg.extract_many(items(*"abcdefgh"), n_process=2, batch_size=4, on_error="record")
    articles = list(found)
    assert [article.id for article in articles] == list("abcdefgh")
    assert [article.id for article in articles if article.warnings] == ["c", "f"]


def test_it_is_raised_with_its_name_if_that_is_wished(killing: Callable[[Deadly], None]):
    killing(lambda given: given.id == "c")
    with pytest.raises(qg.ArticleError, match=f"article c: {KILLED}"):
        list(qg.extract_many(items(*"abcdefgh"), n_process=2, batch_size=4))


def test_a_run_stops_where_every_article_kills_its_process(killing: Callable[[Deadly], None]):
    killing(lambda given: True)
    with pytest.raises(qg.ArticleError, match=f"article c: {KILLED}"):
        list(qg.extract_many(items(*"abcdefgh"), n_process=2, batch_size=4, on_error="skip"))
