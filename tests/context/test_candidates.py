"""From pairs of marks to candidates: what frames and paragraphs cut apart is joined."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotegraph.context.candidates import Candidate, find_candidates
from quotegraph.grammar.tokens import Reading
from quotegraph.marks.pairing import pair_marks
from quotegraph.text.sentences import split_sentences

# Text, and the spans of each candidate joined by ' + '.
ROWS = [
    ("„Ja“, sagte Keller.", ["Ja"]),
    ("„Ja“, sagte Keller. „Nein“, sagte Brandt.", ["Ja", "Nein"]),
    # an inquit cuts one quote in two
    ("„Wir wollen“, sagte Keller, „keine Zeit verlieren.“", ["Wir wollen + keine Zeit verlieren."]),
    ("»Der Plan«, erklärte Brandt, »ist vom Tisch.«", ["Der Plan + ist vom Tisch."]),
    ('"Der Plan", so Brandt, "ist vom Tisch."', ["Der Plan + ist vom Tisch."]),
    ("„Wir“, sagte Keller, „wollen“, fuhr sie fort, „mehr.“", ["Wir + wollen + mehr."]),
    ("„Wir“, hatte sie vor Jahren gesagt, „wollen mehr.“", ["Wir + wollen mehr."]),
    ("„Wir“, sagte Dr. Keller, „wollen mehr.“", ["Wir + wollen mehr."]),
    # a frame behind each is one for each
    ("„Endlich“, sagte Keller, „zu spät“, meinte Brandt.", ["Endlich", "zu spät"]),
    # between two sentences it does not
    ("„Ja“, sagte er. Brandt, so hieß es, sei „müde“.", ["Ja", "müde"]),
    ("„Ja“, sagte sie am Montag. Brandt war einer, „der lacht“.", ["Ja", "der lacht"]),
    ("„Es ist knapp“, sagte Keller. „Es reicht aber.“", ["Es ist knapp", "Es reicht aber."]),
    ("„Es ist knapp.“ Keller sagte: „Es reicht.“", ["Es ist knapp.", "Es reicht."]),
    # and a list is no interruption
    ("Sie sprach von „Chaos“ und „Willkür“.", ["Chaos", "Willkür"]),
    ("Sie nannte „Chaos“, „Willkür“ und „Pech“.", ["Chaos", "Willkür", "Pech"]),
    ("Die „Reform“, die „Wende“ kostet.", ["Reform", "Wende"]),
    # a mark reopened at the next paragraph goes on
    ("Sie schrieb: „Erstens.\n„Zweitens.“", ["Erstens. + Zweitens."]),
    ("Sie schrieb: „Erstens.\n\n„Zweitens.\n\n„Drittens.“", ["Erstens. + Zweitens. + Drittens."]),
    ("Sie schrieb: »Erstens.\n»Zweitens.«", ["Erstens. + Zweitens."]),
    # one that opened inside a sentence lost its mark
    (
        "Die Messe „Garten lädt ein.\n„Es wird schön“, sagt sie.",
        ["Garten lädt ein.", "Es wird schön"],
    ),
    # a closed one does not
    ("Sie schrieb: „Erstens.“\n„Zweitens.“", ["Erstens.", "Zweitens."]),
    # nobody closed it: it ends before its inquit, or with its paragraph
    ("„Das endet nie, sagte Brandt. Dann ging er.", ["Das endet nie"]),
    ("„Das endet nie! rief Brandt. Dann ging er.", ["Das endet nie!"]),
    ("Er sagte: „Das endet nie.\nDann ging er.", ["Das endet nie."]),
    ("„Das endet nie, sagte Brandt.\n„Doch“, sagte Keller.", ["Das endet nie", "Doch"]),
    # marks round nothing are nothing
    ("Er sagte „“ und ging.", []),
    ("Er sagte „ “ und ging.", []),
]


@pytest.mark.parametrize(("text", "spans"), ROWS)
def test_row(text: str, spans: list[str]) -> None:
    found = find_candidates(bare_reading(text))
    assert [shown(text, candidate) for candidate in found] == spans


def test_a_quote_in_two_spans_has_the_outer_marks() -> None:
    text = "„Wir wollen“, sagte Keller, „keine Zeit verlieren.“"
    (found,) = find_candidates(bare_reading(text))
    assert found.outer == (0, len(text))
    assert (found.start, found.end) == (1, len(text) - 1)
    assert found.text(text) == "Wir wollen keine Zeit verlieren."


@pytest.mark.parametrize(
    ("text", "parents"),
    [
        ("„Er rief: ‚Halt!‘, dann lief er“, sagte Keller.", [None, 0]),
        ("„Sie sagte „nein“ zu mir“, so Brandt.", [None, 0]),
        ("„Wir“, sagte Keller, „sagen ‚nein‘ dazu.“", [None, 0]),
        ("„Ja“, sagte Keller. „Nein“, sagte Brandt.", [None, None]),
    ],
)
def test_parents(text: str, parents: list[int | None]) -> None:
    found = find_candidates(bare_reading(text))
    assert [candidate.parent for candidate in found] == parents


def test_an_unclosed_quote_has_no_closing_mark() -> None:
    (found,) = find_candidates(bare_reading("„Das endet nie, sagte Brandt."))
    assert found.closing is None


TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("„“”»«\"‚‘’'›‹`,.:!?…-– \n()[]aZäÄß19…🙂\u00a0"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=300,
)
PIECES = st.lists(
    st.sampled_from((*'„“»«"‚‘ \n', ", sagte Keller, ", ", so er. ", "Ja ", "nein.")), max_size=30
).map("".join)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.one_of(TEXTS, PIECES))
def test_any_text_gives_ordered_candidates_inside_its_bounds(text: str) -> None:
    found = find_candidates(bare_reading(text))
    assert [c.opening for c in found] == sorted({c.opening for c in found})
    for index, candidate in enumerate(found):
        places = [place for span in candidate.ranges for place in span]
        assert places == sorted(places)
        assert candidate.opening[1] <= candidate.start < candidate.end <= len(text)
        assert candidate.closing is None or candidate.end <= candidate.closing[0]
        assert candidate.parent is None or candidate.parent < index


@settings(derandomize=True, max_examples=50, deadline=None)
@given(PIECES)
def test_each_pair_serves_one_candidate(text: str) -> None:
    used = [pair for candidate in find_candidates(bare_reading(text)) for pair in candidate.pairs]
    assert len(used) == len(set(used))


def bare_reading(text: str) -> Reading:
    """Return a reading without tokens: spans are found on the string alone."""
    pairing = pair_marks(text)
    bounds = [(0, 0) for _ in split_sentences(text, pairing.pairs)]
    return Reading(text, [], bounds, [], pairing.pairs, pairing.stray)


def shown(text: str, candidate: Candidate) -> str:
    return " + ".join(text[start:end] for start, end in candidate.ranges)
