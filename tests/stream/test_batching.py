"""Batches: how many articles go through the pipeline together."""

from collections.abc import Iterator

import pytest

from quotegraph.stream.batching import MOST_CHARACTERS, batches


def sizes(items: list[str], most: int, processes: int = 1) -> list[int]:
    return [len(batch) for batch in batches(items, most, processes=processes)]


def test_a_batch_holds_no_more_than_was_taken_before():
    assert sizes(["Nichts."] * 20, most=6) == [1, 1, 2, 4, 6, 6]
    assert sizes(["Nichts."] * 20, most=6, processes=2) == [1, 1, 1, 1, 2, 3, 4, 6, 1]
    assert sizes(["Nichts."] * 3, most=1) == [1, 1, 1]


def test_a_batch_holds_so_many_characters_and_a_long_article_goes_alone():
    short, long = "x" * (MOST_CHARACTERS // 4), "x" * (MOST_CHARACTERS * 2)
    assert sizes([short] * 12, most=32) == [1, 1, 2, 4, 4]
    assert sizes([short] * 5 + [long] + [short] * 2, most=32) == [1, 1, 2, 1, 1, 2]


def test_items_are_numbered_and_stay_in_order():
    items = ["a", {"text": "b"}, "c", None, "e"]
    numbered = [one for batch in batches(items, 2) for one in batch]  # type: ignore[arg-type]
    assert numbered == list(enumerate(items))


def test_items_are_read_when_their_batch_is_asked_for():
    read: list[int] = []

    def items() -> Iterator[str]:
        for number in range(100):
            read.append(number)
            yield "Nichts."

    taken = batches(items(), 32)
    assert [len(next(taken)) for _ in range(3)] == [1, 1, 2]
    assert read == [0, 1, 2, 3]


def test_what_came_before_an_item_that_cannot_be_read_is_not_lost():
    def items() -> Iterator[str]:
        yield from ("a", "b", "c")
        raise OSError("the disk is gone")

    taken = batches(items(), 32)
    assert [next(taken) for _ in range(3)] == [[(0, "a")], [(1, "b")], [(2, "c")]]
    with pytest.raises(OSError, match="the disk is gone"):
        next(taken)
