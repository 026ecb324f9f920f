"""The component in anybody's pipeline: what it sets, and that it travels."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

import quotegraph as qg
from quotegraph.nlp import own_components

TEXT = "Die Brücke ist „marode“, sagte Anna Keller. „Wir bauen neu“, kündigte Paul Brandt an."


@pytest.fixture(scope="module")
def nlp() -> Language:
    return qg.load()


def texts(doc: Doc, group: str) -> list[str]:
    return [span.text for span in doc.spans[group]]


def test_span_groups_hold_quotes_speakers_and_cues(nlp: Language):
    doc = nlp(TEXT)
    assert texts(doc, "quotes") == ["Die Brücke ist „marode“", "marode", "Wir bauen neu"]
    assert texts(doc, "speakers") == ["Anna Keller", "Paul Brandt"]
    assert texts(doc, "cues") == ["sagte", "kündigte", "an"]
    assert {span.label_ for span in doc.spans["quotes"]} == {"QUOTE"}


def test_a_doc_has_its_quotes_and_the_whole_record(nlp: Language):
    doc = nlp(TEXT)
    assert [quote.type for quote in doc._.quotes] == ["indirect", "direct", "direct"]
    assert doc._.article.text == doc.text
    assert doc._.article.quotes == doc._.quotes
    assert doc._.article.pipeline.startswith("de_")


def test_offsets_in_the_record_are_those_of_the_doc(nlp: Language):
    doc = nlp("Die Bru\u0308cke ist\xa0„mar\xadode“, sagte Anna Keller.")
    for quote in doc._.quotes:
        for span in quote.spans:
            assert doc.text[span.start : span.end] == span.text


def test_a_doc_that_never_met_the_component_has_no_quotes(nlp: Language):
    doc = nlp.make_doc(TEXT)
    assert doc._.quotes == ()
    assert doc._.article is None


def test_quotes_survive_the_bytes_of_a_doc(nlp: Language):
    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.quotes == doc._.quotes
    assert texts(again, "quotes") == texts(doc, "quotes")


def test_quotes_come_back_from_other_processes(nlp: Language):
    docs = list(nlp.pipe([TEXT, "Nichts.", TEXT], n_process=2, batch_size=1))
    assert [len(doc._.quotes) for doc in docs] == [3, 0, 3]
    assert docs[2]._.quotes == nlp(TEXT)._.quotes


def test_a_pipeline_with_the_component_is_saved_and_loaded(nlp: Language, tmp_path: Path):
    nlp.to_disk(tmp_path)
    again = qg.load(tmp_path)
    assert again.pipe_names == nlp.pipe_names
    assert again(TEXT)._.quotes == nlp(TEXT)._.quotes


def test_the_component_goes_through_bytes():
    nlp = spacy.blank("de")
    nlp.add_pipe("quotegraph")
    again = spacy.blank("de")
    again.add_pipe("quotegraph")
    again.from_bytes(nlp.to_bytes())
    assert own_components(again) == ["quotegraph"]


@pytest.mark.parametrize("before", [(), ("sentencizer",)])
@pytest.mark.parametrize("text", [TEXT, "", " ", "„", "“ „Ja“ »", "»«\n\n„\n"])
def test_a_pipeline_without_tagger_parser_and_ner_is_no_reason_to_crash(
    before: tuple[str, ...], text: str
):
    nlp = spacy.blank("de")
    for name in before:
        nlp.add_pipe(name)
    nlp.add_pipe("quotegraph")
    article = nlp(text)._.article
    assert article.text == text


def test_the_component_may_have_another_name():
    nlp = spacy.blank("de")
    nlp.add_pipe("quotegraph", name="zitate")
    assert own_components(nlp) == ["zitate"]
    assert qg.extract(TEXT, nlp=nlp).text == TEXT


def test_spacy_finds_the_component_by_its_entry_point():
    from importlib.metadata import entry_points

    names = {point.name for point in entry_points(group="spacy_factories")}
    assert {"quotegraph", "quotegraph_sentences", "quotegraph_lemmatizer"} <= names
