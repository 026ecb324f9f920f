"""The bundled pipeline as it ships, and the components it needs."""

import json
import re
from pathlib import Path
from typing import Any

import numpy
import pytest
import spacy
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.tokens import Doc
from thinc.api import Model
from thinc.layers.chain import forward as forward_chain

import quotegraph
from quotegraph.nlp import embedded_words, name_classes, word_classes, word_clusters
from quotegraph.nlp.components import (
    SEEN,
    quotegraph_auxiliaries,
    quotegraph_sentences,
    vector_extractor,
    word_class_embed,
)
from quotegraph.nlp.lemmas import bare_adjective, lemma, lemma_of_compound, table_of
from quotegraph.nlp.name_classes import NameClasses, Named, build_name_table
from quotegraph.nlp.word_classes import Known, WordClasses, build_table
from quotegraph.nlp.word_clusters import WordClusters, build_cluster_table

MODEL = Path(quotegraph.__file__).parent / "model"
PIPELINE = MODEL / "de_quotegraph"
LARGEST_MEGABYTES = 40


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(PIPELINE)


@pytest.fixture(scope="module")
def meta() -> dict[str, object]:
    return json.loads((PIPELINE / "meta.json").read_text(encoding="utf-8"))


# What ships


def test_the_card_states_the_scores_of_the_metadata(meta: dict[str, object]) -> None:
    card = (MODEL / "README.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| ([a-z0-9_]+) \| ([0-9.]+) \|$", card, re.MULTILINE))
    assert {name: float(value) for name, value in rows.items()} == meta["performance"]


def test_the_licence_and_the_sources_ship(meta: dict[str, object]) -> None:
    assert "Attribution-ShareAlike 4.0" in (MODEL / "LICENSE").read_text(encoding="utf-8")
    assert meta["license"] == "CC BY-SA 4.0"
    notice = (MODEL / "NOTICE").read_text(encoding="utf-8")
    for source in meta["sources"]:  # type: ignore[attr-defined]
        address = source["url"].removeprefix("https://")
        assert address in notice or source["name"].split(",")[0] in notice


def test_it_is_small_and_holds_no_pickle() -> None:
    files = [path for path in PIPELINE.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= LARGEST_MEGABYTES * 1_000_000
    for path in files:
        assert path.suffix not in {".pkl", ".pickle", ".pt", ".joblib"}
        assert not path.read_bytes().startswith(b"\x80\x04"), path


def test_no_text_of_the_training_data_is_left_in_the_strings() -> None:
    strings = json.loads((PIPELINE / "vocab" / "strings.json").read_text(encoding="utf-8"))
    assert not [string for string in strings if " " in string.strip() and len(string) > 20]


def test_it_is_not_named_like_a_pipeline_of_spacy(meta: dict[str, object]) -> None:
    assert meta["lang"] == "de"
    assert "core" not in str(meta["name"])


def test_the_configuration_names_no_path_of_a_machine() -> None:
    config = (PIPELINE / "config.cfg").read_text(encoding="utf-8")
    assert "/work" not in config
    assert "/tmp" not in config


# What it does


def test_labels_and_pipes(nlp: Language) -> None:
    assert nlp.pipe_names[0] == "quotegraph_sentences"
    assert {"morphologizer", "parser", "lemmatizer", "ner"} <= set(nlp.pipe_names)
    assert set(nlp.get_pipe("ner").labels) == {"PER", "LOC", "ORG", "MISC"}


def test_a_quote_frame_is_read(nlp: Language) -> None:
    doc = nlp("„Die Brücke bleibt gesperrt“, sagte Bürgermeisterin Anna Keller am Montag in Ulm.")
    said = next(token for token in doc if token.text == "sagte")
    assert said.lemma_ == "sagen"
    assert said.pos_ == "VERB"
    subject = next(child for child in said.children if child.dep_ == "nsubj")
    assert subject.text in {"Bürgermeisterin", "Anna"}
    assert ("Anna Keller", "PER") in [(ent.text, ent.label_) for ent in doc.ents]


@pytest.mark.parametrize("verb", ["sei", "habe", "werde", "müsse", "könne"])
def test_konjunktiv_is_marked(nlp: Language, verb: str) -> None:
    doc = nlp(f"Die Ministerin sagte, das Land {verb} davon nichts.")
    (token,) = (token for token in doc if token.text == verb)
    assert token.morph.get("Mood") == ["Sub"]


def test_sentences_keep_quotes_whole_and_end_at_line_breaks(nlp: Language) -> None:
    doc = nlp("Keller warnt\n„Warum? Wozu?“, fragte Anna Keller. Dann ging sie.")
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "Keller warnt",
        "„Warum? Wozu?“, fragte Anna Keller.",
        "Dann ging sie.",
    ]


def test_contractions_are_one_token(nlp: Language) -> None:
    doc = nlp("Sie wohnt im Haus am See.")
    assert [(t.text, t.lemma_) for t in doc if t.pos_ == "ADP"] == [("im", "in"), ("am", "an")]


@pytest.mark.parametrize(
    ("words", "heads", "relations", "tags"),
    [
        ("Sie ist froh", [2, 2, 2], ["nsubj", "cop", "ROOT"], "PRON AUX ADJ"),
        ("Sie hat gefragt", [2, 2, 2], ["nsubj", "aux", "ROOT"], "PRON AUX VERB"),
        ("Sie hat Zeit", [1, 1, 1], ["nsubj", "ROOT", "obj"], "PRON VERB NOUN"),
    ],
)
@pytest.mark.parametrize("guessed", ["VERB", "AUX"])
def test_the_tree_tells_auxiliaries_from_verbs(
    words: str, heads: list[int], relations: list[str], tags: str, guessed: str
) -> None:
    expected = tags.split()
    guesses = [guessed if tag in {"VERB", "AUX"} else tag for tag in expected]
    doc = Doc(spacy.blank("de").vocab, words.split(), pos=guesses, heads=heads, deps=relations)
    assert [token.pos_ for token in quotegraph_auxiliaries(doc)] == expected


def test_an_attribute_is_no_noun() -> None:
    words, relations = ["das", "Gelbe", "Trikot"], ["det", "amod", "ROOT"]
    tags = ["DET", "NOUN", "NOUN"]
    doc = Doc(spacy.blank("de").vocab, words, pos=tags, heads=[2, 2, 2], deps=relations)
    assert [token.pos_ for token in quotegraph_auxiliaries(doc)] == ["DET", "ADJ", "NOUN"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "„", "Привет", "北京", "a" * 5000])
def test_odd_texts_are_read(nlp: Language, text: str) -> None:
    assert nlp(text).text == text


def test_single_texts_and_batches_agree(nlp: Language) -> None:
    texts = ["Anna Keller lobt Ulm.", "„Nein“, sagte der Sprecher.", ""]
    for one, batched in zip(map(nlp, texts), nlp.pipe(texts), strict=True):
        assert one.to_json() == batched.to_json()


# Components


def test_sentence_starts_are_set_for_every_token() -> None:
    doc = quotegraph_sentences(spacy.blank("de")("Das war es.\nAnna kam. Ben ging."))
    assert [token.text for token in doc if token.is_sent_start] == ["Das", "Anna", "Ben"]
    assert all(token.is_sent_start is not None for token in doc)


def test_an_empty_doc_has_no_sentences() -> None:
    assert len(quotegraph_sentences(spacy.blank("de")(""))) == 0


def test_each_word_is_embedded_once_and_like_every_word(nlp: Language) -> None:
    docs = [nlp.make_doc("Das sagt Ada, das sagt Ben."), nlp.make_doc("Ben sagt das.")]
    docs[1][0].norm_ = "Bernd"
    embed = embedding_of(nlp)
    once = embed.predict(docs)
    every, _ = forward_chain(embed, docs, is_train=False)
    assert [len(rows) for rows in once] == [8, 4]
    for rows, wanted in zip(once, every, strict=True):
        assert numpy.allclose(rows, wanted, atol=1e-5)
    assert len(embed.attrs[SEEN]) == len(["Das", "sagt", "Ada", ",", "das", "Ben", ".", "Bernd"])


def test_words_are_embedded_anew_where_the_weights_change(nlp: Language) -> None:
    embed = embedding_of(nlp)
    docs = [nlp.make_doc("Das sagt Ada")]
    before = embed.predict(docs)[0]
    mix = next(layer for layer in embed.walk() if layer.name == "maxout")
    mix.set_param("W", mix.get_param("W") * 2)
    (every,), _ = forward_chain(embed, docs, is_train=False)
    after = embed.predict(docs)[0]
    assert numpy.allclose(after, every, atol=1e-5)
    assert not numpy.allclose(after, before, atol=1e-5)


def test_the_memory_of_words_stays_bounded(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded_words, "MOST_WORDS", 2)
    embed = embedding_of(nlp)
    for text in ("Anna Keller lobt", "Ben Vogt", "Anna Vogt"):
        docs = [nlp.make_doc(text)]
        (every,), _ = forward_chain(embed, docs, is_train=False)
        assert numpy.allclose(embed.predict(docs)[0], every, atol=1e-5)
    assert len(embed.attrs[SEEN]) == 3


def embedding_of(nlp: Language) -> Model[Any, Any]:
    """A copy of the first layers, which remembers no words yet."""
    return nlp.get_pipe("tok2vec").model.layers[0].get_ref("embed").copy()  # type: ignore[attr-defined]


def test_the_embedding_wants_one_size_for_each_table() -> None:
    with pytest.raises(ValueError, match="class_rows"):
        word_class_embed(8, ["NORM"], [10], [10], 0)


# Lemmas

NOUN_TABLE = {"Würfe": "Wurf", "Brücken": "Brücke"}


@pytest.mark.parametrize(
    ("form", "tag", "table", "expected"),
    [
        ("Brücken", "NOUN", NOUN_TABLE, "Brücke"),
        ("Steinwürfe", "NOUN", NOUN_TABLE, "Steinwurf"),
        ("Rhein-Brücken", "NOUN", NOUN_TABLE, "Rhein-Brücke"),
        ("Brücken", "PROPN", {}, "Brücken"),
        ("Sagte", "VERB", {"sagte": "sagen"}, "sagen"),
        ("Im", "ADP", {"im": "in"}, "in"),
        ("kleinteiligen", "ADJ", {}, "kleinteilig"),
        ("Berliner", "ADJ", {}, "Berliner"),
    ],
)
def test_lemmas(form: str, tag: str, table: dict[str, str], expected: str) -> None:
    assert lemma(form, tag, table) == expected


def test_each_tag_has_a_table() -> None:
    assert table_of("AUX") == table_of("VERB") == "lemma_verb"
    assert table_of("DET") == "lemma_other"


def test_a_word_without_listed_end_is_its_own_lemma() -> None:
    assert lemma_of_compound("Steg", NOUN_TABLE) == "Steg"
    assert bare_adjective("rot", "rot") == "rot"


# Word classes

LISTED = {
    "Keller": (3, int(Known.LAST | Known.NOUN)),
    "Ulm": (0, int(Known.TOWN)),
    "Wurf": (7, int(Known.NOUN)),
    "heute": (9, int(Known.OTHER)),
}


@pytest.fixture
def classes() -> WordClasses:
    return WordClasses(build_table(LISTED))


@pytest.mark.parametrize(
    ("word", "numbers"),
    [
        ("Keller", LISTED["Keller"]),
        ("Heute", (9, int(Known.OTHER | Known.LOWERED))),
        ("Kellers", (0, int(Known.LAST | Known.GENITIVE))),
        ("Steinwurf", (7, int(Known.NOUN | Known.COMPOUND))),
        ("Anti-Wurf", (7, int(Known.NOUN | Known.COMPOUND))),
        ("Xyz", (0, 0)),
        ("", (0, 0)),
        ("…", (0, 0)),
    ],
)
def test_word_classes(classes: WordClasses, word: str, numbers: tuple[int, int]) -> None:
    assert classes(word) == numbers


def test_rows_have_two_numbers_for_each_token() -> None:
    nlp = spacy.blank("de")
    nlp.vocab.lookups = Lookups()
    nlp.vocab.lookups.add_table(word_classes.TABLE, build_table(LISTED))
    (rows, none) = word_classes.word_class_rows([nlp("Keller kam heute"), Doc(nlp.vocab)])
    assert rows.tolist() == [list(LISTED["Keller"]), [0, 0], list(LISTED["heute"])]
    assert none.shape == (0, 2)


# Name classes

LISTED_NAMES = {
    "Nordwerk": Named.ORGANISATION, "Verband": Named.BODY, "GmbH": Named.FORM, "Seoul": Named.CITY,
}  # fmt: skip


@pytest.mark.parametrize(
    ("word", "flags"),
    [
        ("Nordwerk", Named.ORGANISATION),
        ("Nordwerks", Named.ORGANISATION | Named.GENITIVE),
        ("Nordwerk-Chefin", Named.BEFORE_HYPHEN),
        ("Umweltverband", Named.BODY | Named.COMPOUND),
        ("DGX", Named.ACRONYM),
        ("GmbH", Named.FORM),
        ("verband", 0),
        ("Xyz", 0),
        ("…", 0),
    ],
)
def test_name_classes(word: str, flags: int) -> None:
    assert NameClasses(build_name_table(LISTED_NAMES))(word) == flags


def test_rows_have_one_number_of_name_classes_for_each_token() -> None:
    nlp = spacy.blank("de")
    nlp.vocab.lookups = Lookups()
    nlp.vocab.lookups.add_table(name_classes.TABLE, build_name_table(LISTED_NAMES))
    (rows, none) = name_classes.name_class_rows([nlp("Nordwerk baut"), Doc(nlp.vocab)])
    assert rows.tolist() == [[int(Named.ORGANISATION)], [0]]
    assert none.shape == (0, 1)


# Word clusters

CLUSTERS = {"Keller": 0b1_0010_1000, "Nordwerk": 0b111_0000}


@pytest.mark.parametrize(
    ("word", "numbers"),
    [
        ("Keller", (0b1_0010_1000, 0b10_1000)),
        ("Kellers", (0b1_0010_1000, 0b10_1000)),
        ("Nordwerk’", (0b111_0000, 0b111_0000)),
        ("keller", (0, 0)),
        ("s", (0, 0)),
    ],
)
def test_word_clusters(word: str, numbers: tuple[int, int]) -> None:
    assert WordClusters(build_cluster_table(CLUSTERS))(word) == numbers


def test_rows_have_two_numbers_of_clusters_for_each_token() -> None:
    nlp = spacy.blank("de")
    nlp.vocab.lookups = Lookups()
    nlp.vocab.lookups.add_table(word_clusters.TABLE, build_cluster_table(CLUSTERS))
    (rows, none) = word_clusters.word_cluster_rows([nlp("Nordwerk baut"), Doc(nlp.vocab)])
    assert rows.tolist() == [[112, 112], [0, 0]]
    assert none.shape == (0, 2)


# Word vectors


def test_vectors_are_those_of_the_vocabulary(nlp: Language) -> None:
    doc = nlp.make_doc("Anna Keller lobt Anna")
    (rows,) = vector_extractor().predict([doc])
    assert numpy.allclose(rows, [token.vector for token in doc], atol=1e-6)
