"""The mean of the weights of two networks, one of which was trained on from the other.

It keeps what both have learned, and reads most texts as the better of the two does.
"""

from collections.abc import Iterator
from typing import Any

from spacy.language import Language
from thinc.api import Model


def weights(nlp: Language) -> Iterator[tuple[Any, str]]:
    """Yield each weight of a pipeline as its layer and its name, in a fixed order."""
    for _, pipe in nlp.pipeline:
        yield from model_weights(pipe.model)  # type: ignore[attr-defined]


def model_weights(model: Model[Any, Any]) -> Iterator[tuple[Any, str]]:
    """Yield each weight of a model as its layer and its name, in a fixed order."""
    for layer in model.walk():
        for name in layer.param_names:
            if layer.has_param(name):
                yield layer, name


def average(nlp: Language, other: Language) -> None:
    """Set the weights of a pipeline to the mean with those of another of the same build."""
    pairs = zip(list(weights(nlp)), list(weights(other)), strict=True)
    means = [
        (layer, name, (layer.get_param(name) + twin.get_param(twin_name)) / 2)
        for (layer, name), (twin, twin_name) in pairs
    ]
    for layer, name, mean in means:
        layer.set_param(name, mean)
