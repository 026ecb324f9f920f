"""Which words are the frame of a quote; in each row they stand in square brackets."""

import re

import pytest

import quotegraph

DIRECT = """
[Anna Keller sagte:] „Wir bauen neu.“
[Die Leiterin des Amts, Anna Keller, sagte:] „Wir bauen neu.“
[Paul Roth, der Chef, der eben aus Talheim kam, sagte am Montag:] „Wir bauen neu.“
„Wir bauen neu“[, sagte Anna Keller, Leiterin des Amts].
„Wir bauen neu“[, so Anna Keller].
„Wir“[, sagte Anna Keller,] „bauen neu.“
[Anna Keller nannte den Plan] „unbezahlbar“.
[Anna Keller hat den Plan als] „unbezahlbar“ [bezeichnet].
[Von einem] „Skandal“ [sprach Anna Keller].
[Paul Roth wird von der „Talpost“ mit den Worten zitiert:] „Wir bauen neu.“
[Er sah Jonas Brandt an und sagte:] „Wir bauen neu.“
Der Bau ruht, weil er [nach Angaben der Stadt] „zu teuer“ ist.
""".strip().splitlines()

TOLD = """
[Anna Keller sagte,] der Bau ruhe.
[Die Leiterin des Amts, Anna Keller, sagte,] dass der Bau ruht.
Der Bau ruhe[, sagte Anna Keller].
Der Bau[, sagte Anna Keller,] ruhe bis Mai.
[Laut Anna Keller] ruht der Bau.
Der Bau ruht [laut Anna Keller] bis Mai.
[Wie Anna Keller mitteilte,] ruht der Bau.
Anna Keller forderte mehr Geld.
""".strip().splitlines()


def framed(text: str, *, direct: bool) -> list[list[str]]:
    wanted = [q for q in quotegraph.extract(text).quotes if (q.type == "direct") == direct]
    return [[span.text for span in quote.frame] for quote in wanted]


@pytest.mark.parametrize("row", DIRECT)
def test_the_frame_of_a_direct_quote(row: str) -> None:
    text = re.sub(r"[\[\]]", "", row)
    assert framed(text, direct=True) == [re.findall(r"\[(.*?)\]", row)]


@pytest.mark.parametrize("row", TOLD)
def test_the_frame_of_reported_words(row: str) -> None:
    text = re.sub(r"[\[\]]", "", row)
    assert framed(text, direct=False) == [re.findall(r"\[(.*?)\]", row)]


def test_a_quote_that_floats_has_no_frame() -> None:
    assert framed("Anna Keller war zufrieden. „Das war knapp.“", direct=True) == [[]]
