import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotegraph.errors import InputError
from quotegraph.evaluate.markup import TAGS, Tagged, parse, render

SENTENCE = (
    '„<quote id="a" flags="partial">Ja</quote>“, <cue>sagte</cue> '
    '<frame>die <speaker name="Anna Keller">Leiterin Keller</speaker></frame>.'
)


def test_markup_gives_plain_text_and_places():
    marked = parse(SENTENCE)
    assert marked.text == "„Ja“, sagte die Leiterin Keller."
    assert [(item.tag, marked.of(item)) for item in marked.tagged] == [
        ("quote", "Ja"),
        ("cue", "sagte"),
        ("frame", "die Leiterin Keller"),
        ("speaker", "Leiterin Keller"),
    ]
    assert marked.all("quote")[0].attributes == {"id": "a", "flags": "partial"}


def test_markup_survives_a_round_trip():
    marked = parse(SENTENCE)
    assert render(marked.text, marked.tagged) == SENTENCE


def test_a_less_than_sign_that_opens_no_known_tag_stays_text():
    marked = parse("Kosten < 5 <b>Euro</b>, <person>Brandt</person> <quotes>")
    assert marked.text == "Kosten < 5 <b>Euro</b>, Brandt <quotes>"


@pytest.mark.parametrize(
    ("markup", "complaint"),
    [
        ("<quote>Ja", "never closed"),
        ("Ja</quote>", "closes nothing"),
        ("<quote><cue>Ja</quote></cue>", "where </cue> is due"),
        ("<quote></quote>", "holds no text"),
        ("<quote type=direct>Ja</quote>", 'name="value"'),
    ],
)
def test_markup_that_does_not_match_is_refused(markup: str, complaint: str):
    with pytest.raises(InputError, match=complaint):
        parse(markup)


def test_the_complaint_names_the_line():
    with pytest.raises(InputError, match="line 3"):
        parse("Eins.\nZwei.\nDrei</cue>.")


@pytest.mark.parametrize(
    ("tagged", "complaint"),
    [
        ([Tagged("quote", 0, 4), Tagged("cue", 2, 6)], "crosses"),
        ([Tagged("quote", 0, 40)], "outside"),
        ([Tagged("shout", 0, 2)], "no known tag"),
        ([Tagged("quote", 0, 2, {"by": 'A "B" C'})], "holds a"),
    ],
)
def test_tags_that_cannot_be_written_are_refused(tagged: list[Tagged], complaint: str):
    with pytest.raises(InputError, match=complaint):
        render("Keller kam.", tagged)


def test_text_that_holds_a_tag_is_refused():
    with pytest.raises(InputError, match="itself holds"):
        render("Ein <cue> im Text", [])


@given(st.text(alphabet="aß<> \n„“😀", max_size=30), st.data())
def test_what_was_rendered_is_parsed_back(text: str, data: st.DataObject):
    tagged: list[Tagged] = []
    start, end = 0, len(text)
    while start < end and data.draw(st.booleans()):
        tagged.append(Tagged(data.draw(st.sampled_from(TAGS)), start, end, {"id": "a"}))
        start = data.draw(st.integers(start, end))
        end = data.draw(st.integers(start, end))
    marked = parse(render(text, tagged))
    assert marked.text == text
    assert list(marked.tagged) == tagged
