"""Who said what in German news: quotes, speakers and people with exact offsets.

import quotegraph as qg

article = qg.extract("„Die Brücke bleibt gesperrt“, sagte Anna Keller.")
article.quotes[0].speaker.name  # 'Anna Keller'
"""

from quotegraph.errors import ArticleError, InputError, PipelineError, QuotegraphError
from quotegraph.nlp import library_version, load
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
    "explain",
    "extract",
    "extract_many",
    "load",
]

__version__ = library_version()
