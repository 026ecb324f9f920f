"""What the bundled pipeline needs beside spaCy's own components.

* `quotegraph_sentences` sets sentence starts from `quotegraph.text.sentences`, before the parser.
* `quotegraph_parser` parses as spaCy's `parser` does, in less time (`quotegraph.nlp.parser`).
* `quotegraph_auxiliaries` tells auxiliaries from other verbs by the tree.
* `quotegraph_lemmatizer` looks lemmas up by word form and part of speech.
* `quotegraph_names` finds names as spaCy's `ner` does, in less time (`quotegraph.nlp.recognizer`).
* `quotegraph.WordClassEmbed.v1` embeds words for spaCy's Tok2Vec: spaCy's own features, and what a
  dictionary knows of the word (`quotegraph.nlp.word_classes`).
* `quotegraph.SideBySide.v1` lets two of spaCy's Tok2Vec read a text side by side.

They are registered by entry points, so that `spacy.load` finds them without an import.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false
# (spaCy's compiled modules and thinc's layers come without complete types)

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy
from spacy.language import Language
from spacy.ml.featureextractor import FeatureExtractor
from spacy.symbols import ADJ, AUX, NOUN, VERB  # pyright: ignore[reportAttributeAccessIssue]
from spacy.tokens import Doc
from thinc.api import (
    HashEmbed,
    Linear,
    Maxout,
    Model,
    chain,
    concatenate,
    list2ragged,
    ragged2list,
    with_array,
)
from thinc.layers.chain import forward as forward_chain
from thinc.layers.chain import init as initialize_chain

from quotegraph.nlp.embedded_words import EmbeddedWords
from quotegraph.nlp.lemmas import TaggedLookupLemmatizer
from quotegraph.nlp.name_classes import name_class_rows
from quotegraph.nlp.parser import SentenceParser
from quotegraph.nlp.recognizer import NameRecognizer
from quotegraph.nlp.word_classes import COLUMNS, word_class_rows
from quotegraph.nlp.word_clusters import word_cluster_rows
from quotegraph.text.sentences import split_sentences

STARTS, INSIDE = 1, -1
HELPING = ("aux", "aux:pass", "cop")
SEEN = "embedded_words"


@Language.component("quotegraph_sentences", assigns=["token.is_sent_start"])
def quotegraph_sentences(doc: Doc) -> Doc:
    """Mark the first token of each sentence, and say of all other tokens that they start none."""
    if not len(doc):
        return doc
    positions = doc.to_array("IDX")
    starts = [start for start, _ in split_sentences(doc.text)]
    marks: Any = numpy.full(len(doc), INSIDE, dtype="int64")
    marks[numpy.searchsorted(positions, starts, side="right") - 1] = STARTS
    marks[0] = STARTS
    return doc.from_array(["SENT_START"], marks.astype("uint64"))


@Language.factory(  # pyright: ignore[reportUntypedFunctionDecorator]
    "quotegraph_lemmatizer",
    assigns=["token.lemma"],
    requires=["token.pos"],
    default_config={
        "model": None,
        "mode": "lookup",
        "overwrite": True,
        "scorer": {"@scorers": "spacy.lemmatizer_scorer.v1"},
    },
)
def make_lemmatizer(
    nlp: Language, name: str, model: Model[Any, Any] | None, mode: str, overwrite: bool, scorer: Any
) -> TaggedLookupLemmatizer:
    """Make an empty lemmatizer; its tables are read from disk, or given to `initialize`."""
    return TaggedLookupLemmatizer(
        nlp.vocab, model, name, mode=mode, overwrite=overwrite, scorer=scorer
    )


@Language.factory(  # pyright: ignore[reportUntypedFunctionDecorator]
    "quotegraph_parser",
    assigns=["token.dep", "token.head", "token.is_sent_start", "doc.sents"],
    default_config={"min_action_freq": 30, "scorer": {"@scorers": "spacy.parser_scorer.v1"}},
)
def make_parser(
    nlp: Language, name: str, model: Model[Any, Any], min_action_freq: int, scorer: Any
) -> SentenceParser:
    """Make a parser round a network of spaCy's `parser`."""
    return SentenceParser(nlp.vocab, model, name, min_action_freq=min_action_freq, scorer=scorer)


@Language.factory(  # pyright: ignore[reportUntypedFunctionDecorator]
    "quotegraph_names",
    assigns=["doc.ents", "token.ent_iob", "token.ent_type"],
    default_config={"scorer": {"@scorers": "spacy.ner_scorer.v1"}},
)
def make_recognizer(
    nlp: Language, name: str, model: Model[Any, Any], scorer: Any
) -> NameRecognizer:
    """Make a recogniser of names round a network of spaCy's `ner`."""
    return NameRecognizer(nlp.vocab, model, name, scorer=scorer)


@Language.component(
    "quotegraph_auxiliaries", requires=["token.pos", "token.dep"], assigns=["token.pos"]
)
def quotegraph_auxiliaries(doc: Doc) -> Doc:
    """Tag a verb as auxiliary where it helps another word of the tree, and nowhere else.

    What the tree has as an attribute is no noun, though written like one ('das Gelbe Trikot').
    """
    tags, relations = doc.to_array(["POS", "DEP"]).T
    verbs = (tags == AUX) | (tags == VERB)
    helping = numpy.array([doc.vocab.strings[name] for name in HELPING], dtype="uint64")
    tags[verbs] = numpy.where(numpy.isin(relations[verbs], helping), AUX, VERB)
    tags[(tags == NOUN) & (relations == doc.vocab.strings["amod"])] = ADJ
    return doc.from_array(["POS"], tags)


def word_class_embed(
    width: int,
    attrs: Sequence[str],
    rows: Sequence[int],
    class_rows: Sequence[int],
    vector_width: int,
    name_rows: int = 0,
    cluster_rows: Sequence[int] = (),
) -> Model[list[Doc], Any]:
    """Embed spaCy's lexical attributes, word classes and the vocabulary's vectors.

    `rows` has one table size for each of `attrs`, `class_rows` one for each number of a word class;
    `vector_width` is the width of the vectors and `name_rows` the table size of the name classes
    (`quotegraph.nlp.name_classes`), 0 to do without; `cluster_rows` has one table size for each
    number of a word's cluster (`quotegraph.nlp.word_clusters`), none to do without.
    """
    if len(rows) != len(attrs) or len(class_rows) != COLUMNS:
        raise ValueError(f"need {len(attrs)} rows and {COLUMNS} class_rows")
    parts = [
        hashed(FeatureExtractor(list(attrs)), width, rows, seed=7),
        hashed(number_extractor("word_classes", word_class_rows), width, class_rows, seed=23),
    ]
    if vector_width:
        project = with_array(Linear(width, vector_width))
        parts.append(chain(vector_extractor(), list2ragged(), project))
    if name_rows:
        classes = number_extractor("name_classes", name_class_rows)
        parts.append(hashed(classes, width, [name_rows], seed=41))
    if cluster_rows:
        clusters = number_extractor("word_clusters", word_cluster_rows)
        parts.append(hashed(clusters, width, cluster_rows, seed=59))
    columns = len(rows) + COLUMNS + bool(vector_width) + bool(name_rows) + len(cluster_rows)
    mix = Maxout(width, width * columns, nP=3, normalize=True)
    return once_a_word(chain(concatenate(*parts), with_array(mix), ragged2list()))


def side_by_side(
    first: Model[list[Doc], Any], second: Model[list[Doc], Any]
) -> Model[list[Doc], Any]:
    """Put the vectors of two encoders side by side: what comes behind them reads both."""
    both = concatenate(first, second)
    both.set_dim("nO", first.get_dim("nO") + second.get_dim("nO"))
    return both


def once_a_word(network: Model[list[Doc], Any]) -> Model[list[Doc], Any]:
    """Let a chain of layers that sees single words alone embed each word only once.

    In training all words pass, since the gradient must find its way back to each of them.
    """
    return Model(
        network.name,
        forward_once_a_word,
        init=initialize_chain,
        layers=network.layers,
        dims={name: network.maybe_get_dim(name) for name in network.dim_names},
        attrs={SEEN: EmbeddedWords()},
    )


def forward_once_a_word(
    model: Model[list[Doc], Any], docs: list[Doc], is_train: bool
) -> tuple[Any, Callable[[Any], list[Any]]]:
    """Run the layers on all words, or on those that were not seen before."""
    if is_train or not docs:
        return forward_chain(model, docs, is_train)
    mix = next(layer for layer in model.walk() if layer.name == "maxout")
    mixed: Any = mix.get_param("W")

    def embed(words: Doc) -> Any:
        ((rows,), _) = forward_chain(model, [words], is_train)
        return rows

    seen: EmbeddedWords = model.attrs[SEEN]
    return seen(docs, weights=float(mixed.sum()), embed=embed), lambda gradient: []


def hashed(
    extractor: Model[Any, Any], width: int, rows: Sequence[int], seed: int
) -> Model[Any, Any]:
    """Embed each column of an extractor's numbers in a hashed table of its own."""
    tables = [
        HashEmbed(width, size, column=column, seed=seed + column, dropout=0.0)
        for column, size in enumerate(rows)
    ]
    return chain(extractor, list2ragged(), with_array(concatenate(*tables)))


def number_extractor(
    name: str, rows_of: Callable[[Iterable[Doc]], list[Any]]
) -> Model[list[Doc], Any]:
    """Make a layer without weights that turns Docs into rows of numbers; nothing flows back."""

    def forward(
        model: Model[list[Doc], Any], docs: list[Doc], is_train: bool
    ) -> tuple[Any, Callable[[Any], list[Any]]]:
        features = [model.ops.asarray(rows, dtype="uint64") for rows in rows_of(docs)]
        return features, lambda gradient: []

    return Model(name, forward)


def vector_extractor() -> Model[list[Doc], Any]:
    """Make a layer without weights that turns Docs into the vectors of their words."""
    return Model("word_vectors", forward_vectors)


def forward_vectors(
    model: Model[list[Doc], Any], docs: list[Doc], is_train: bool
) -> tuple[Any, Callable[[Any], list[Any]]]:
    """Look the vectors up; nothing flows back."""
    rows = [doc.vocab.vectors.get_batch(doc.to_array("ORTH").tolist()) for doc in docs]
    return [model.ops.asarray(matrix) for matrix in rows], lambda gradient: []
