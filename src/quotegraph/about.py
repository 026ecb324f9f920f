"""What is installed here: versions, the pipeline and its scores."""

import platform
from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version

Facts = Mapping[str, Mapping[str, str | float]]


@cache
def library_version() -> str:
    """Return the version of quotegraph that is installed."""
    return version("quotegraph")


def about(model: str | None = None) -> Facts:
    """Return versions, and of the pipeline `model` its name, licence, components and scores.

    The scores are those that its makers measured and wrote into its meta data, from 0 to 1.
    """
    import quotegraph

    nlp = quotegraph.load(model)
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
        },
        "scores": {
            name: round(value, 4)
            for name, value in meta.get("performance", {}).items()
            if isinstance(value, int | float) and not name.endswith("_loss")
        },
    }


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
