"""What is installed here: versions, the pipeline and its scores."""

import platform
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from importlib.metadata import PackageNotFoundError, version
from typing import cast

Facts = Mapping[str, Mapping[str, str | float]]


@cache
def library_version() -> str:
    """Return the version of quotegraph that is installed."""
    return version("quotegraph")


def about(model: str | None = None) -> Facts:
    """Return versions, and of the pipeline `model` its name, licence, components and scores.

    The scores are those that its makers measured and wrote into its meta data; the card of the
    bundled pipeline says what each of them means.
    """
    from quotegraph.nlp import load  # spaCy comes with it, which `library_version` does without

    nlp = load(model)
    meta = nlp.meta
    packages = ("quotegraph", "spacy", "pydantic")
    return {
        "versions": {
            **{package: _version(package) for package in packages},
            "python": platform.python_version(),
        },
        "pipeline": {
            "name": f"{nlp.lang}_{meta.get('name', '')}",
            "version": str(meta.get("version", "")),
            "license": str(meta.get("license") or "not stated"),
            "components": " ".join(nlp.pipe_names),
            **({} if model else {"card": str(resources.files("quotegraph") / "model/README.md")}),
        },
        "scores": dict(_scores(meta.get("performance", {}))),
    }


def _scores(measured: Mapping[str, object]) -> Iterator[tuple[str, float]]:
    """Yield the scores without training losses; of those for each label the F score."""
    for name, value in measured.items():
        if isinstance(value, int | float) and not name.endswith("_loss"):
            yield name, round(value, 4)
        elif isinstance(value, Mapping) and name.endswith("_per_type"):
            of_label = cast("Mapping[str, Mapping[str, float]]", value)
            for label, figures in of_label.items():
                yield f"{name.removesuffix('_per_type')}_f {label}", round(figures["f"], 4)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
