"""Both networks in one pipeline, where each layer can read the vectors of both encoders.

What a layer makes of the vectors it was trained on stays as it was, and it makes nothing of the
others. Only tags and features hear both networks: of two that learned the same tags beside
different things and partly from other texts, each knows words that the other does not.
"""

from typing import Any

import numpy
from spacy.language import Language
from spacy.parts_of_speech import NAMES as TAG_NAMES
from spacy.tokens import Doc
from spacy.util import load_model_from_config
from thinc.api import Model

from recipe.average import model_weights

ENCODER = "quotegraph.SideBySide.v1"


def joined(trees: Language, names: Language) -> Language:
    """Return network (a) with the encoder of network (b) beside its own."""
    encoders = [nlp.get_pipe("tok2vec").model for nlp in (trees, names)]  # type: ignore[attr-defined]
    width = sum(encoder.get_dim("nO") for encoder in encoders)
    config = trees.config.copy()
    config["components"]["tok2vec"]["model"] = {
        "@architectures": ENCODER,
        "first": trees.get_pipe_config("tok2vec")["model"],
        "second": names.get_pipe_config("tok2vec")["model"],
    }
    for name in ("morphologizer", "parser"):
        config["components"][name]["model"]["tok2vec"]["width"] = width
    nlp = load_model_from_config(config, vocab=trees.vocab, auto_fill=True)
    both: Any = nlp.get_pipe("tok2vec")
    both.model.initialize(X=[sample(nlp)])
    for part, encoder in zip(both.model.layers, encoders, strict=True):
        copy_weights(part, encoder)
    copy_morphologizer(nlp, trees)
    copy_parser(nlp.get_pipe("parser"), trees.get_pipe("parser"), sample(nlp))
    add_tags(nlp.get_pipe("morphologizer"), names.get_pipe("tagger"))
    return nlp


def copy_morphologizer(nlp: Language, trees: Language) -> None:
    """Give the morphologizer labels and weights of another that sees fewer numbers."""
    old: Any = trees.get_pipe("morphologizer")
    new: Any = nlp.get_pipe("morphologizer")
    new.cfg = dict(old.cfg)
    doc = sample(nlp)
    new.model.initialize(X=[doc], Y=[numpy.zeros((len(doc), len(old.labels)), dtype="float32")])
    copy_weights(new.model, old.model)


def copy_parser(new: Any, old: Any, doc: Doc, *, first_column: int = 0) -> None:
    """Give a parser, or a recogniser, moves and weights of another that sees fewer numbers."""
    new.moves.from_bytes(old.moves.to_bytes())
    new.cfg.update(old.cfg)
    new.model.attrs["resize_output"](new.model, old.moves.n_moves)
    new.model.initialize(X=[doc])
    copy_weights(new.model, old.model, first_column=first_column)


def copy_weights(model: Model[Any, Any], source: Model[Any, Any], *, first_column: int = 0) -> None:
    """Copy weights layer by layer; those of a wider layer go to its columns from the first one."""
    pairs = zip(list(model_weights(model)), list(model_weights(source)), strict=True)
    for (layer, name), (old, _) in pairs:
        weights = old.get_param(name)
        shape = layer.get_param(name).shape
        if shape != weights.shape:
            wide = numpy.zeros(shape, dtype="float32")
            wide[:, first_column : first_column + weights.shape[1]] = weights
            weights = wide
        layer.set_param(name, weights)


def add_tags(morphologizer: Any, tagger: Any) -> None:
    """Let the scores of a label be those it had, and those the tagger has for its tag, together."""
    softmax, other = (pipe.model.get_ref("softmax") for pipe in (morphologizer, tagger))
    weights, bias = softmax.get_param("W").copy(), softmax.get_param("b").copy()
    tags = list(tagger.labels)
    for row, label in enumerate(morphologizer.labels):
        tag = TAG_NAMES[morphologizer.cfg["labels_pos"][label]]
        if tag in tags:
            of_tag = other.get_param("W")[tags.index(tag)]
            weights[row, -len(of_tag) :] = of_tag
            bias[row] += other.get_param("b")[tags.index(tag)]
    softmax.set_param("W", weights)
    softmax.set_param("b", bias)


def sample(nlp: Language) -> Doc:
    """Return a Doc with vectors of the right width, from which layers learn their own."""
    doc = nlp.make_doc("Anna Keller arbeitet in Ulm.")
    encoder: Any = nlp.get_pipe("tok2vec")
    doc.tensor = numpy.zeros((len(doc), encoder.model.get_dim("nO")), dtype="float32")
    return doc
