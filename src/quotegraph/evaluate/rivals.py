"""What would be decided without a rule: the next rule that answers, and the speaker it names."""

from spacy.language import Language

from quotegraph.attribution import Analysis
from quotegraph.context import Attribution
from quotegraph.evaluate.compare import Rival, Rivals
from quotegraph.evaluate.scores import Ranges
from quotegraph.nlp.pieces import read_text
from quotegraph.pipeline import analysis_of, record_of
from quotegraph.records import Article, ArticleInput
from quotegraph.rules import RULES
from quotegraph.text.clean import Clean


def extract_with_rivals(item: ArticleInput, nlp: Language) -> tuple[Article, Rivals]:
    """Return the record of an article, and the rivals of its attributed quotes."""
    read = read_text(nlp, item.text)
    analysis = analysis_of(read, item.title)
    return record_of(analysis, read.origin, item, nlp), find_rivals(analysis, read.origin)


def find_rivals(analysis: Analysis, origin: Clean) -> Rivals:
    """Ask the rules below the one that decided, as they would have been asked in its stead."""
    rivals: dict[Ranges, Rival] = {}
    for decision in analysis.decisions:
        below = RULES[len(decision.asked) :] if decision.rule and decision.is_quote else ()
        for rule in below:
            if (answer := rule(decision.context)) is not None:
                spans = tuple(origin.raw_span(*place) for place in decision.context.quote.ranges)
                rivals[spans] = Rival(rule.__name__, _speaker(answer, analysis, origin))
                break
    return rivals


def _speaker(answer: Attribution, analysis: Analysis, origin: Clean) -> Ranges:
    if answer.speaker is None:
        return ()
    return (origin.raw_span(*answer.speaker.span(analysis.reading.tokens)),)
