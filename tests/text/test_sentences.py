"""Sentences found on the string: each row is a text with ‖ where a sentence ends."""

import pytest
from hypothesis import given, settings

from hostile import ANY_TEXT
from quotegraph.text.sentences import LONGEST, split_sentences

ROWS = [
    "Anna Keller kam an. ‖ Dann ging sie.",
    "Kam sie an? ‖ Ja! ‖ Sie kam … ‖ Dann ging sie.",
    "Ohne Punkt am Ende",
    # a quote stays whole, with the frame that follows it
    "„Warum? Wozu?“, fragte sie. ‖ Er schwieg.",
    "„Warum?“, fragte sie. ‖ Er schwieg.",
    "„Nie wieder! Nie!“, rief er. ‖ Sie lachte.",
    "»Es ist spät. Wir gehen«, sagte er. ‖ Sie blieb.",
    "Er sagte: „Es ist spät. Wir gehen.“ ‖ Sie blieb.",
    "Sie rief: „Halt!“ ‖ Dann lief sie.",
    "„Es ist knapp“, sagte Keller. ‖ „Es reicht aber.“",
    "„Das stimmt nicht.“ ‖ Mit diesen Worten ging er.",
    '"Es ist spät. Wir gehen", sagte er. ‖ Sie blieb.',
    "“Genau darum geht es. Genau.“ ‖ Er ging.",
    "„Er rief: ‚Halt! Stopp!‘ Dann lief er“, sagte sie. ‖ Er ging.",
    ",,Es ist spät. Wir gehen'', sagte er. ‖ Sie blieb.",
    # abbreviations, ordinals, initials
    "Prof. Dr. Anna Keller kam. ‖ Sie blieb.",
    "Das gilt z. B. Hunden nicht. ‖ Katzen schon.",
    "Das gilt z.B. Hunden nicht. ‖ Katzen schon.",
    "Er wurde am 3. Oktober gewählt. ‖ Sie nicht.",
    "Er kam am 19. Dezember um 9.30 Uhr an. ‖ Sie nicht.",
    "Der Anbau kostet 3,5 Mio. Euro. ‖ Das ist viel.",
    "Papst Johannes XXIII. Roncalli war da. ‖ Er ging.",
    "A. K. Brandt kam. ‖ Er blieb.",
    "J. Brandt und U. Sommer kamen. ‖ Sie blieben.",
    "Es geschah im Jahr 1999. ‖ Danach war Ruhe.",
    "Sie wohnt in Nr. 12. ‖ Das Haus ist alt.",
    "Das Rennen gewann Startnummer 7. ‖ Sie war schnell.",
    "Sie kauften Brot, Milch usw. ‖ Dann gingen sie.",
    # no full stop at all
    "Die Seite talheim.de ist neu. ‖ Sie lädt schnell.",
    "Er zahlte 1.000 Euro. ‖ Sie nichts.",
    "Er kam … und ging. ‖ Sie blieb.",
    # line breaks divide, whatever stands before them
    "Brücke gesperrt ‖\nAnna Keller kam an. ‖\n\nSie blieb.",
    "„Das endet nie, sagte Brandt. ‖\nDann ging er.",
    "„Erster Absatz. ‖\n„Zweiter Absatz.“",
]


def test_a_space_left_out_after_a_full_stop() -> None:
    text = "Es eilt, sagte Keller.Der Rat schwieg im Netz auf Talheim.De lange."
    assert [text[start:end] for start, end in split_sentences(text)] == [text[:22], text[22:]]


@pytest.mark.parametrize("row", ROWS)
def test_row(row: str) -> None:
    text = row.replace(" ‖", "")
    expected = [part.strip() for part in row.split("‖")]
    assert [text[start:end] for start, end in split_sentences(text)] == expected


@pytest.mark.parametrize("text", ["", " ", "\n\n", " \n \t"])
def test_no_text_has_no_sentences(text: str) -> None:
    assert split_sentences(text) == []


@settings(derandomize=True, max_examples=100, deadline=None)
@given(ANY_TEXT)
def test_every_character_but_white_space_is_in_one_sentence(text: str) -> None:
    sentences = split_sentences(text)
    covered = [i for start, end in sentences for i in range(start, end)]
    assert covered == sorted(set(covered))
    assert all(0 <= start < end <= len(text) for start, end in sentences)
    outside = set(range(len(text))) - set(covered)
    assert all(text[i].isspace() for i in outside)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(ANY_TEXT)
def test_no_sentence_has_edge_spaces_or_a_line_break(text: str) -> None:
    for start, end in split_sentences(text):
        sentence = text[start:end]
        assert sentence == sentence.strip()
        assert "\n" not in sentence


@pytest.mark.parametrize(
    "words", ["und er kam ", "„Er kam. Sie ging. ", "x", "Er kam (aber ohne Schluss), "]
)
def test_a_sentence_that_nobody_ended_is_cut(words: str) -> None:
    text = words * 3000
    sentences = split_sentences(text)
    assert max(end - start for start, end in sentences) <= LONGEST
    kept = "".join(text[start:end] for start, end in sentences)
    assert kept.replace(" ", "") == text.replace(" ", "")
