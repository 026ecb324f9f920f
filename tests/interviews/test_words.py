"""Each row of the words of interviews stands in its example and is found there."""

import pytest

from quotegraph.interviews.words import announces, closes, interview_words, is_aside, use_of_label

FINDS = {
    "announces": announces,
    "closes": closes,
    "aside": is_aside,
}


@pytest.mark.parametrize("row", interview_words(), ids=lambda row: f"{row.use}-{row.text}")
def test_a_row_is_found_in_its_example(row) -> None:
    if row.use in FINDS:
        assert FINDS[row.use](row.example)
    else:
        assert use_of_label(row.example.split(":")[0]) == row.use


def test_rows_are_unique() -> None:
    texts = [row.text.casefold() for row in interview_words()]
    assert len(set(texts)) == len(texts)


def test_numbers_and_names_behind_a_label_do_not_matter() -> None:
    assert use_of_label("FRAGE 3") == use_of_label("Zusatzfrage Heller") == "question"


def test_a_report_announces_nothing() -> None:
    assert not announces("Die Gespräche über die Brücke ziehen sich hin.")
