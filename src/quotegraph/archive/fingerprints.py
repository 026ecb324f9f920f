"""A fingerprint of a pipeline, by which two of the same name can be told apart."""

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import Any, cast

from spacy.language import Language
from thinc.api import Model

from quotegraph.component import QuoteComponent


def fingerprint(nlp: Language) -> str:
    """Return a short digest of what makes the records of a pipeline, the same in every process."""
    found = blake2b(digest_size=16)
    for name, component in nlp.pipeline:
        found.update(f"{name}\0{nlp.get_pipe_meta(name).factory}\0".encode())
        model: object = getattr(component, "model", None)
        if isinstance(component, QuoteComponent):
            selection = component.selection
            options = selection.min_confidence, sorted(selection.types), *component.offices
            found.update(repr(options).encode())
        elif isinstance(model, Model):
            for weights in _weights(cast("Model[Any, Any]", model)):
                found.update(weights)
    return found.hexdigest()


def _weights(model: "Model[Any, Any]") -> Iterator[bytes]:
    """Yield the numbers of all layers; what layers remember besides changes while they work."""
    layers = cast("Iterable[Model[Any, Any]]", model.walk())  # pyright: ignore[reportUnknownMemberType]
    for layer in layers:
        for name in layer.param_names:
            if layer.has_param(name):
                yield layer.get_param(name).tobytes()
