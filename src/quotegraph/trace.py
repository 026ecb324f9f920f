"""Show how each quote was decided: every rule asked, and what it answered."""

from dataclasses import dataclass

from quotegraph.attribution import Analysis, Decision
from quotegraph.context import Attribution
from quotegraph.records import Article
from quotegraph.tokens import Reading


@dataclass(frozen=True, slots=True)
class Answer:
    """A rule that was asked, and the speaker it named; None if it had no answer."""

    rule: str
    answer: str | None


@dataclass(frozen=True, slots=True)
class TracedQuote:
    """One marked span: what it was taken for, and which rules were asked on the way.

    `start` and `end` are code points into the raw text, marks excluded. `quote` is the id of the
    record, None where nobody is quoted; `steps` tell how the words led to the name.
    """

    text: str
    start: int
    end: int
    kind: str
    rule: str | None
    asked: tuple[Answer, ...]
    quote: str | None
    speaker: str | None
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """All marked spans of an article in order, with the record that came of them."""

    article: Article
    quotes: tuple[TracedQuote, ...]

    def __str__(self) -> str:
        """Return the trace as a report for people."""
        return "\n\n".join(_report(quote) for quote in self.quotes) or "no quotation marks found"


def trace(analysis: Analysis, article: Article) -> Trace:
    """Pair the decisions of an analysis with the records that came of them."""
    quotes = iter(article.quotes)
    marked = iter(article.marked)
    traced: list[TracedQuote] = []
    for decision in analysis.decisions:
        asked = tuple(_answers(analysis.reading, decision))
        if decision.is_quote:
            quote = next(quotes)
            speaker = quote.speaker
            traced.append(
                TracedQuote(
                    text=quote.text,
                    start=quote.spans[0].start,
                    end=quote.spans[-1].end,
                    kind="quote",
                    rule=quote.rule,
                    asked=asked,
                    quote=quote.id,
                    speaker=speaker.name if speaker else None,
                    steps=tuple(_sentence(step.rule, step.evidence) for step in speaker.steps)
                    if speaker
                    else (),
                )
            )
        else:
            span = next(marked)
            traced.append(
                TracedQuote(
                    span.text, span.start, span.end, decision.kind, None, asked, None, None, ()
                )
            )
    return Trace(article, tuple(traced))


def _answers(reading: Reading, decision: Decision) -> list[Answer]:
    answers = [Answer(rule, None) for rule in decision.asked]
    if decision.attribution is not None and answers:
        answers[-1] = Answer(decision.rule, _words(reading, decision.attribution))
    return answers


def _words(reading: Reading, attribution: Attribution) -> str:
    mention = attribution.speaker
    if mention is None:
        return "no speaker named"
    start, end = mention.span(reading.tokens)
    return reading.text[start:end]


def _sentence(rule: str, evidence: object) -> str:
    words = getattr(evidence, "text", None)
    return f"{rule.replace('_', ' ')}: {words}" if words else rule.replace("_", " ")


def _report(quote: TracedQuote) -> str:
    lines = [f"[{quote.start}:{quote.end}] {quote.text}"]
    for answer in quote.asked:
        lines.append(f"    {answer.rule}: {answer.answer or '-'}")
    if quote.quote is None:
        return "\n".join([*lines, f"  is no quote but a {quote.kind}"])
    lines.append(f"  is quote {quote.quote}, said by {quote.speaker or 'somebody unnamed'}")
    return "\n".join([*lines, *(f"    {step}" for step in quote.steps)])
