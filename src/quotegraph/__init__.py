"""Who said what in German news: quotes, speakers and people with exact offsets.

import quotegraph as qg

article = qg.extract("„Die Brücke bleibt gesperrt“, sagte Anna Keller.")
article.quotes[0].speaker.name  # 'Anna Keller'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from quotegraph.errors import ArticleError, InputError, PipelineError, QuotegraphError

if TYPE_CHECKING:
    from quotegraph.display import show
    from quotegraph.graph import build_graph
    from quotegraph.nlp import load
    from quotegraph.pipeline import explain, extract
    from quotegraph.records import (
        Article,
        ArticleInput,
        Entity,
        Marked,
        Marks,
        Mention,
        Quote,
        Span,
        Speaker,
        Step,
        Zone,
    )
    from quotegraph.stream import extract_many
    from quotegraph.trace import Trace

    __version__: str

__all__ = [
    "Article",
    "ArticleError",
    "ArticleInput",
    "Entity",
    "InputError",
    "Marked",
    "Marks",
    "Mention",
    "PipelineError",
    "Quote",
    "QuotegraphError",
    "Span",
    "Speaker",
    "Step",
    "Trace",
    "Zone",
    "build_graph",
    "explain",
    "extract",
    "extract_many",
    "load",
    "show",
]

# Where the public names live that pull in heavy packages; all others but the errors are records.
_HOMES = {
    "build_graph": "graph",
    "explain": "pipeline",
    "extract": "pipeline",
    "extract_many": "stream",
    "load": "nlp",
    "show": "display",
    "Trace": "trace",
}


# Public modules that come with an import of their own: import quotegraph.exports.
_MODULES = ("archive", "arrow", "errors", "evaluate", "exports", "graph", "questions", "repeats")


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for: spaCy is heavy, `--help` is not."""
    if name == "__version__":
        return import_module("quotegraph.about").library_version()
    if name not in __all__:
        raise AttributeError(f"module 'quotegraph' has no attribute {name!r}")
    value = getattr(import_module(f"quotegraph.{_HOMES.get(name, 'records')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names and modules, imported or not."""
    own = (name for name in globals() if name.startswith("_"))
    return sorted({*own, *__all__, *_MODULES, "__version__"})
