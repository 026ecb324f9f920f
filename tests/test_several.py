"""One article or several: what every function that takes records makes of what it is given."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from quotegraph import build_graph, show
from quotegraph.errors import InputError
from quotegraph.exports import formats
from quotegraph.exports.dataframe import to_dataframe
from quotegraph.html.page import to_page
from quotegraph.questions import most_quoted
from quotegraph.repeats import repeated
from quotegraph.several import each
from written import written

ARTICLE = written('„<quote by="Anna Keller">Ja</quote>“, sagte <person>Anna Keller</person>.')


def test_one_article_is_several_of_one():
    assert list(each(ARTICLE)) == list(each([ARTICLE])) == list(each(iter([ARTICLE])))


@pytest.mark.parametrize("given", [None, 5, "Text", b"Text", ["Text"], [ARTICLE, None], Path("a")])
def test_what_is_no_record_is_refused_and_the_way_out_is_named(given: Any):
    with pytest.raises(InputError, match=r"no article record; make one of a text: quotegraph\.ext"):
        list(each(given))


def test_the_error_names_the_entry():
    with pytest.raises(InputError, match="entry 1 is dict, no article record"):
        list(each([ARTICLE, {"text": "„Ja“"}]))  # pyright: ignore


@pytest.fixture(params=[*formats.TEXTS, *formats.FILES, "dataframe", "page", "show", "graph"])
def taken(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[Any], object]:
    """Return everything that takes records, as one function that reads to the end."""
    views: dict[str, Callable[[Any], object]] = {
        "dataframe": to_dataframe,
        "page": to_page,
        "show": show,
        "graph": build_graph,
    }
    if request.param in formats.FILES:
        return partial(_written, formats.FILES[request.param], tmp_path / "file")
    if request.param in formats.TEXTS:
        return lambda records: "".join(formats.TEXTS[request.param](records))
    return views[request.param]


def _written(write: Callable[[Any, Path], None], path: Path, records: Iterable[object]) -> int:
    write(records, path)
    return path.stat().st_size


def test_one_article_does_wherever_records_are_taken(taken: Callable[[Any], object]):
    assert str(taken(ARTICLE)) == str(taken([ARTICLE]))


def test_texts_are_refused_wherever_records_are_taken(taken: Callable[[Any], object]):
    with pytest.raises(InputError, match="no article record"):
        taken(["„Ja“, sagte Anna Keller."])


@pytest.mark.parametrize("ask", [most_quoted, repeated])
def test_questions_are_asked_of_a_graph(ask: Callable[[Any], object]):
    with pytest.raises(InputError, match=r"list is no graph; make one: quotegraph\.build"):
        ask([ARTICLE])
