"""Reading Docs into plain values, whatever labels their parser speaks."""

import re
from collections.abc import Sequence

import pytest
import spacy
from spacy.tokens import Doc

from quotegraph.component import article_of
from quotegraph.nlp.reading import read
from quotegraph.offices import shipped_offices
from quotegraph.records import Article

# Docs as spaCy's own German pipelines make them: STTS tags, UPOS, morphology, TIGER relations.
# A row is: word, tag, part of speech, features, relation, head (counted from 0 in the sentence).
Row = tuple[str, str, str, str, str, int]
NOM, ACC, GEN = "Case=Nom|", "Case=Acc|", "Case=Gen|"
MASC, FEM = "Gender=Masc|Number=Sing", "Gender=Fem|Number=Sing"
PAST = "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"


def tiger(rows: Sequence[Row], people: Sequence[str] = ()) -> Doc:
    """Build a Doc; no space stands inside marks and before punctuation."""
    words, tags, pos, morphs, deps, heads = (list(column) for column in zip(*rows, strict=True))
    following = [*words[1:], ""]
    spaces = [
        w != "„" and not re.match(r"[“,.:]|$", f) for w, f in zip(words, following, strict=True)
    ]
    doc = Doc(
        spacy.blank("de").vocab,
        words=words,
        spaces=spaces,
        tags=tags,
        pos=pos,
        morphs=morphs,
        deps=deps,
        heads=heads,
    )
    found = [(doc.text.index(name), name) for name in people]
    spans = [doc.char_span(at, at + len(name), label="PER") for at, name in found]
    doc.ents = [span for span in spans if span is not None]
    return doc


def quote(root: int) -> list[Row]:
    """„Wir bauen neu“, hanging on the reporting verb as TIGER has it: a clause object."""
    return [
        ("„", "$(", "PUNCT", "", "punct", root),
        ("Wir", "PPER", "PRON", "Case=Nom|Number=Plur|Person=1|PronType=Prs", "sb", 2),
        ("bauen", "VVFIN", "VERB", "Mood=Ind|Number=Plur|Person=1|VerbForm=Fin", "oc", root),
        ("neu", "ADJD", "ADV", "Degree=Pos", "mo", 2),
        ("“", "$(", "PUNCT", "", "punct", root),
        (",", "$,", "PUNCT", "", "punct", root),
    ]


def analysed(rows: Sequence[Row], people: Sequence[str]) -> Article:
    return article_of(tiger(rows, people), "de_probe", shipped_offices())


def speaker(article: Article) -> tuple[str | None, str | None]:
    (quote,) = article.quotes
    mention = quote.speaker.mention if quote.speaker else None
    return (mention.text if mention else None, quote.speaker.name if quote.speaker else None)


SUBJECT = [
    *quote(6),
    ("sagte", "VVFIN", "VERB", PAST, "ROOT", 6),
    ("Anna", "NE", "PROPN", NOM + FEM, "pnc", 8),
    ("Keller", "NE", "PROPN", NOM + FEM, "sb", 6),
    ("dem", "ART", "DET", "Case=Dat|" + MASC, "nk", 10),
    ("Rat", "NN", "NOUN", "Case=Dat|" + MASC, "da", 6),
    (".", "$.", "PUNCT", "", "punct", 6),
]
PARTICLE = [
    *quote(6),
    ("teilte", "VVFIN", "VERB", PAST, "ROOT", 6),
    ("Paul", "NE", "PROPN", NOM + MASC, "pnc", 8),
    ("Brandt", "NE", "PROPN", NOM + MASC, "sb", 6),
    ("am", "APPRART", "ADP", "", "mo", 6),
    ("Montag", "NN", "NOUN", "Case=Dat|" + MASC, "nk", 9),
    ("mit", "PTKVZ", "ADP", "", "svp", 6),
    (".", "$.", "PUNCT", "", "punct", 6),
]
GENITIVE = [
    *quote(6),
    ("sagte", "VVFIN", "VERB", PAST, "ROOT", 6),
    ("die", "ART", "DET", NOM + FEM, "nk", 8),
    ("Sprecherin", "NN", "NOUN", NOM + FEM, "sb", 6),
    ("der", "ART", "DET", GEN + FEM, "nk", 10),
    ("Bürgermeisterin", "NN", "NOUN", GEN + FEM, "ag", 8),
    (",", "$,", "PUNCT", "", "punct", 8),
    ("Lena", "NE", "PROPN", NOM + FEM, "pnc", 13),
    ("Sommer", "NE", "PROPN", NOM + FEM, "app", 8),
    (".", "$.", "PUNCT", "", "punct", 6),
]
PERFECT = [
    ("Den", "ART", "DET", ACC + MASC, "nk", 1),
    ("Bau", "NN", "NOUN", ACC + MASC, "oa", 8),
    ("hat", "VAFIN", "AUX", PAST, "ROOT", 2),
    ("Karl", "NE", "PROPN", NOM + MASC, "pnc", 4),
    ("Krause", "NE", "PROPN", NOM + MASC, "sb", 2),
    ("„", "$(", "PUNCT", "", "punct", 8),
    ("unbezahlbar", "ADJD", "ADV", "Degree=Pos", "mo", 8),
    ("“", "$(", "PUNCT", "", "punct", 8),
    ("genannt", "VVPP", "VERB", "VerbForm=Part", "oc", 2),
    (".", "$.", "PUNCT", "", "punct", 2),
]


@pytest.mark.parametrize(
    ("rows", "people", "expected"),
    [
        (SUBJECT, ["Anna Keller"], ("Anna Keller", "Anna Keller")),
        (PARTICLE, ["Paul Brandt"], ("Paul Brandt", "Paul Brandt")),
        (PERFECT, ["Karl Krause"], ("Karl Krause", "Karl Krause")),
    ],
    ids=["subject", "particle", "perfect"],
)
def test_tiger_docs_give_the_speaker(
    rows: Sequence[Row], people: Sequence[str], expected: tuple[str, str]
):
    assert speaker(analysed(rows, people)) == expected


def test_tiger_apposition_leads_from_the_role_to_the_name():
    mention, name = speaker(analysed(GENITIVE, ["Lena Sommer"]))
    assert mention is not None
    assert "Lena Sommer" in mention
    assert name == "Lena Sommer"


def test_tiger_particles_belong_to_the_cue():
    (quote,) = analysed(PARTICLE, ["Paul Brandt"]).quotes
    assert [span.text for span in quote.cue] == ["teilte", "mit"]


def test_both_label_schemes_become_the_same_relations():
    words = tiger(SUBJECT, ["Anna Keller"])
    tokens = {token.text: token for token in read(words).tokens}
    assert tokens["Keller"].relation == "subject"
    assert tokens["Anna"].relation == "name"
    assert tokens["Rat"].relation == "dative"
    assert tokens["sagte"].relation == "root"
    assert tokens["Keller"].morph.case == "Nom"


def test_a_doc_without_annotation_is_read_as_words_only():
    reading = read(spacy.blank("de")("„Ja“, sagte Keller."))
    assert {token.relation for token in reading.tokens} == {"unknown"}
    assert reading.names == []


def test_white_space_between_two_sentences_counts_to_the_one_below():
    reading = read(spacy.blank("de")("Sie kam. Er ging.\n\n„Wir bauen.“  Ende."))
    found = [(token.text, token.sentence) for token in reading.tokens if token.text.isspace()]
    assert found == [("\n\n", 2), (" ", 3)]
    assert [token.sentence for token in reading.tokens if token.text == "."] == [0, 1, 2, 3]


def test_only_what_holds_a_letter_or_digit_keeps_its_tag():
    doc = Doc(spacy.blank("de").vocab, words=["–", "24-jährig", "…"], pos=["NOUN", "ADJ", "X"])
    assert [token.pos for token in read(doc).tokens] == ["PUNCT", "ADJ", "PUNCT"]


def test_commas_that_open_a_quote_end_no_clause():
    reading = read(spacy.blank("de")("Sie sprach von ,,Glück''."))
    assert [token.text for token in reading.tokens][2:6] == ["von", ",,", ",,", "Glück"]


def test_words_are_found_by_their_lower_cased_form():
    reading = read(spacy.blank("de")("Ab da ging es ab."))
    assert reading.places["ab"] == [0, 4]


def test_an_empty_doc_has_an_empty_reading():
    assert read(spacy.blank("de")("")).tokens == []
