"""Cutting a text under its highlights: every sign once, nested and crossing spans right."""

import random

from quotegraph.html.highlights import (
    KINDS,
    Highlight,
    end_of,
    highlights,
    highlights_of,
    stretches,
)
from quotegraph.records import Article, Marked, Marks, Span
from written import written


def cut(article: Article) -> list[tuple[str, str]]:
    """Return the words of each stretch and what is over them, the outermost first."""
    over = highlights(article)
    return [
        (article.text[part.start : part.end], " ".join(one.kind for one in part.highlights))
        for part in stretches(over, (), 0, len(article.text))
    ]


def test_quote_cue_and_speaker_stand_one_after_the_other():
    article = written("„<quote>Ja</quote>“, <cue>sagte</cue> <speaker>Keller</speaker>.")
    assert cut(article) == [
        ("„", ""),
        ("Ja", "quote"),
        ("“, ", ""),
        ("sagte", "cue"),
        (" ", ""),
        ("Keller", "speaker"),
        (".", ""),
    ]


def test_a_place_in_a_quote_in_a_quote_lies_under_all_three():
    inner = '<quote>Auf nach <person label="LOC">Bonn</person>!</quote>'
    article = written(f"„<quote>Roth sagte: ‚{inner}‘</quote>“")
    assert ("Bonn", "quote quote place") in cut(article)
    (first, second) = (one for one in highlights(article) if one.kind == "quote")
    assert (first.quotes, second.quotes) == ((0,), (1,))


def test_both_spans_of_an_interrupted_quote_are_of_one_quote():
    article = written('„<quote id="q1">Wir</quote>“, sagte er, „<quote id="q1">gehen</quote>“.')
    assert [one.quotes for one in highlights(article)] == [(0,), (0,)]


def test_words_that_speak_two_quotes_are_highlighted_once():
    article = written(
        '„<quote>Ja</quote>“, sagte <speaker of="q1 q2">Keller</speaker>. „<quote>Nein</quote>“'
    )
    (speaker,) = (one for one in highlights(article) if one.kind == "speaker")
    assert speaker.quotes == (0, 1)


def test_spans_that_cross_are_cut_where_they_cross():
    crossing = [Highlight(0, 6, "quote"), Highlight(4, 9, "marked")]
    parts = [(one.start, one.end, len(one.highlights)) for one in stretches(crossing, (), 0, 10)]
    assert parts == [(0, 4, 1), (4, 6, 2), (6, 9, 1), (9, 10, 0)]


def test_a_window_begins_in_the_middle_of_a_highlight():
    parts = list(stretches([Highlight(0, 6, "quote")], (), 4, 8))
    assert [(one.start, one.end, len(one.highlights)) for one in parts] == [(4, 6, 1), (6, 8, 0)]


def test_the_text_is_cut_where_a_label_goes():
    assert [(one.start, one.end) for one in stretches([], (3,), 0, 5)] == [(0, 3), (3, 5)]


def test_spans_beyond_the_text_and_empty_ones_are_left_out():
    article = Article(
        text="Kurz.",
        marked=(
            Marked(start=2, end=2, text="", kind="term"),
            Marked(start=3, end=99, text="?", kind="term"),
        ),
    )
    assert highlights(article) == []


def test_a_label_goes_behind_the_closing_mark():
    quote = written("„<quote>Ja</quote>“").quotes[0]
    assert end_of(quote) == 3
    marks = Marks(style="german", closing=Span(start=3, end=4, text="“"))
    assert end_of(quote.model_copy(update={"marks": marks})) == 4


def test_one_quote_alone_has_only_its_own_highlights():
    article = written("„<quote>Ja</quote>“, sagte er. „<quote>Nein</quote>“")
    second = highlights_of(article.quotes[1], 1, article.text)
    assert [(one.start, one.quotes) for one in second] == [(article.quotes[1].spans[0].start, (1,))]


def test_whatever_overlaps_every_sign_comes_once_under_exactly_its_highlights():
    chance = random.Random(7)
    for _ in range(200):
        length = chance.randint(1, 30)
        over = []
        for _ in range(chance.randint(0, 8)):
            start, end = sorted(chance.sample(range(length + 1), 2))
            over.append(Highlight(start, end, chance.choice(KINDS)))
        over.sort(key=Highlight.rank)
        position = 0
        for part in stretches(over, (), 0, length):
            assert part.start == position < part.end
            expected = [one for one in over if one.start < part.end and part.start < one.end]
            assert sorted(part.highlights, key=Highlight.rank) == expected
            position = part.end
        assert position == length
