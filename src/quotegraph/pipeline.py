"""One article in, one record out: extract and explain."""

from collections.abc import Collection
from datetime import date, datetime
from typing import cast

from spacy.language import Language

from quotegraph.about import library_version
from quotegraph.assemble import assemble
from quotegraph.attribution import Analysis, analyse
from quotegraph.component import QuoteComponent
from quotegraph.doubts import doubts
from quotegraph.inputs import as_input
from quotegraph.nlp import chosen, describe, own_components
from quotegraph.nlp.pieces import ReadText, read_text
from quotegraph.offices import Offices, shipped_offices
from quotegraph.records import Article, ArticleInput, QuoteType
from quotegraph.selection import ALL, Selection, as_selection
from quotegraph.text.clean import Clean
from quotegraph.text.zones import find_zones
from quotegraph.trace import Trace, trace


def extract(
    text: str,
    nlp: Language | None = None,
    id: str | None = None,
    title: str | None = None,
    published: date | str | None = None,
    source: str | None = None,
    *,
    min_confidence: float = 0.0,
    types: Collection[QuoteType] | None = None,
) -> Article:
    """Return the record of one article: quotes, speakers, entities, zones.

    `text` is taken as it is; all offsets are code points into it. `title`, `published` (a date, or
    a string: 2026-03-01, 1.3.2026) and `source` are kept; the title helps to tell the headline, and
    the day, else that of the dateline, who holds an office that is mentioned without a name.
    Without `nlp` the bundled pipeline is loaded once. Quotes with less than `min_confidence` (0 to
    1) and those of other `types` (None: all) are left out; the others keep their ids. InputError if
    `text` is no string or an option makes no sense; odd texts (empty, not German, stray marks) come
    back with `warnings`.
    """
    selection = as_selection(min_confidence, types)
    item = as_input(
        {"text": text, "id": id, "title": title, "published": published, "source": source}
    )
    return extract_input(item, chosen(nlp), selection=selection)


def explain(
    text: str,
    nlp: Language | None = None,
    *,
    title: str | None = None,
    published: date | str | None = None,
) -> Trace:
    """Return every candidate quote of a text with every rule asked and what it answered.

    `str()` of the trace reads as a report; its offsets are code points into `text`. `title` and
    `published` are those of `extract`, to explain what it found with them.
    """
    item = as_input({"text": text, "title": title, "published": published})
    pipeline = chosen(nlp)
    read = read_text(pipeline, item.text)
    analysis = analysis_of(read, item.title)
    return trace(analysis, record_of(analysis, read.origin, item, pipeline))


def extract_input(
    item: ArticleInput, nlp: Language, read: ReadText | None = None, *, selection: Selection = ALL
) -> Article:
    """Return the record of one article that has been checked, and `read` already or not.

    What the pipeline's own component is set to leave out stays out, whatever `selection` says.
    """
    read = read or read_text(nlp, item.text)
    article = record_of(analysis_of(read, item.title), read.origin, item, nlp)
    for name in own_components(nlp):
        article = cast(QuoteComponent, nlp.get_pipe(name)).selection.applied(article)
    return selection.applied(article)


def record_of(analysis: Analysis, origin: Clean, item: ArticleInput, nlp: Language) -> Article:
    """Return the record of an analysed article, with what is known of it."""
    article = assemble(
        analysis, origin, item.text, offices=offices_of(nlp), published=_day(item.published)
    )
    known = {
        "id": item.id,
        "title": item.title,
        "published": item.published,
        "source": item.source,
        "warnings": (*doubts(origin.text), *article.warnings),
        "pipeline": describe(nlp),
        "version": library_version(),
    }
    return article.model_copy(update=known)


def analysis_of(read: ReadText, title: str | None) -> Analysis:
    """Return what is found and decided in a text, still in the offsets of the cleaned one."""
    return analyse(read.reading(), find_zones(read.origin.text, title))


def offices_of(nlp: Language) -> Offices:
    """Return the table of offices that the pipeline's component was given, or the shipped one."""
    own = (cast(QuoteComponent, nlp.get_pipe(name)).offices for name in own_components(nlp))
    return next(own, None) or shipped_offices()


def _day(published: date | None) -> date | None:
    return published.date() if isinstance(published, datetime) else published
