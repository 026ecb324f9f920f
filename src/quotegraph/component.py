"""The spaCy component: reads a Doc, writes quotes into it, and travels between processes.

`doc.spans` gets "quotes", "speakers" and "cues"; `doc._.article` is the whole record, with offsets
into `doc.text`, and `doc._.quotes` its quotes. The record is kept in the Doc as JSON, so that it
survives `to_bytes` and `nlp.pipe(n_process=2)`.
"""

import json
from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc, Span

from quotegraph import records
from quotegraph.about import library_version
from quotegraph.assemble import assemble
from quotegraph.attribution import analyse
from quotegraph.nlp import describe
from quotegraph.nlp.reading import read
from quotegraph.offices import Offices, load_offices, shipped_offices
from quotegraph.selection import ALL, Selection, as_selection
from quotegraph.text.clean import Clean
from quotegraph.text.zones import find_zones

STORED = "quotegraph_json"


class QuoteComponent:
    """Finds and attributes the quotes of a Doc."""

    def __init__(
        self,
        nlp: Language,
        name: str,
        *,
        selection: Selection = ALL,
        offices: Offices | None = None,
    ) -> None:
        """Remember the pipeline, whose name every record states, and what its user wants."""
        self.name = name
        self.nlp = nlp
        self.selection = selection
        self.offices = offices or shipped_offices()

    def __call__(self, doc: Doc) -> Doc:
        """Write the quotes into the Doc."""
        article = self.selection.applied(article_of(doc, describe(self.nlp), self.offices))
        doc._.set(STORED, article.model_dump_json(exclude={"text"}))
        write_spans(doc, article)
        return doc

    def to_bytes(self, **_: object) -> bytes:
        """Return nothing: the component has no state of its own."""
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> "QuoteComponent":
        """Return itself: there is nothing to read."""
        return self

    def to_disk(self, *_args: object, **_: object) -> None:
        """Write nothing: the component has no state of its own."""

    def from_disk(self, *_args: object, **_: object) -> "QuoteComponent":
        """Return itself: there is nothing to read."""
        return self


def article_of(doc: Doc, pipeline: str, offices: Offices) -> records.Article:
    """Return the record of a Doc; offsets are those of `doc.text`."""
    text = doc.text
    every = range(len(text))
    identity = Clean(text, every, range(1, len(text) + 1))
    article = assemble(analyse(read(doc), find_zones(text)), identity, text, offices=offices)
    return article.model_copy(update={"pipeline": pipeline, "version": library_version()})


def write_spans(doc: Doc, article: records.Article) -> None:
    """Set the span groups of a Doc from its record."""
    quotes = [span for quote in article.quotes for span in quote.spans]
    speakers = [q.speaker.mention for q in article.quotes if q.speaker and q.speaker.mention]
    cues = [span for quote in article.quotes for span in quote.cue]
    for key, label, spans in (
        ("quotes", "QUOTE", quotes),
        ("speakers", "SPEAKER", speakers),
        ("cues", "CUE", cues),
    ):
        doc.spans[key] = _unique(doc, label, spans)


def _unique(doc: Doc, label: str, spans: Iterable[records.Span]) -> list[Span]:
    places = dict.fromkeys((span.start, span.end) for span in spans)
    found = [doc.char_span(*place, label=label, alignment_mode="expand") for place in places]
    return [span for span in found if span is not None]


def stored_article(doc: Doc) -> records.Article | None:
    """Return the record that the component left in a Doc, None if it has not run."""
    stored = doc._.get(STORED)
    if not stored:
        return None
    return records.Article.model_validate_json(f'{{"text":{json.dumps(doc.text)},{stored[1:]}')


def _quotes(doc: Doc) -> tuple[records.Quote, ...]:
    article = stored_article(doc)
    return article.quotes if article else ()


@Language.factory(  # pyright: ignore[reportUnknownMemberType, reportUntypedFunctionDecorator]
    "quotegraph", default_config={"min_confidence": 0.0, "types": None, "offices": None}
)
def create_component(
    nlp: Language, name: str, min_confidence: float, types: list[str] | None, offices: str | None
) -> QuoteComponent:
    """Return the component, as `nlp.add_pipe("quotegraph", config={"types": …})` asks for it.

    Quotes with less than `min_confidence` and those of other `types` (None: all) are left out.
    `offices` is a file of office holders; a stored pipeline looks for it again where it was.
    """
    selection = as_selection(min_confidence, types)
    return QuoteComponent(nlp, name, selection=selection, offices=load_offices(offices))


if not Doc.has_extension(STORED):
    Doc.set_extension(STORED, default=None)
if not Doc.has_extension("quotes"):
    Doc.set_extension("quotes", getter=_quotes)
if not Doc.has_extension("article"):
    Doc.set_extension("article", getter=stored_article)
