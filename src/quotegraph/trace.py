"""Show how each quote was decided: every rule asked, and what it answered."""

from collections.abc import Iterator
from dataclasses import dataclass

from quotegraph.attribution import Analysis, Decision
from quotegraph.context import Attribution
from quotegraph.grammar.tokens import Reading
from quotegraph.records import Article, Quote, Step
from quotegraph.unmarked.report import Report
from quotegraph.unmarked.rules import INDIRECT_RULES, RULES_BESIDE_A_QUOTE
from quotegraph.wording import step_line

# What a step to the name says, by its rule; {} are the words of the text that bear it out.
STEPS = {
    "full_name": "the full name is {}",
    "surname": "the surname is that of {}",
    "pronoun": "the pronoun stands for {}",
    "first_person": "the words are those of {}",
    "demonstrative": "the word points back to {}",
    "author": "the document is by {}",
    "role": "the article gives the role to one person: {}",
    "told": "a sentence says who it is: {}",
    "owner": "it is somebody of {}",
    "body": "the noun goes on with {}",
    "epithet": "a new word for {}",
    "age": "the age is that of {}",
    "office_table": "the table of offices knows who that was: {}",
    "inherited": "the speaker of {} goes on",
    "unnamed": "the text does not name this person",
    "collective": "a body, called by what it is",
    "organisation": "the organisation {}",
    "place": "the place {}",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """A rule that was asked, and the speaker it named; None if it had no answer."""

    rule: str
    answer: str | None


@dataclass(frozen=True, slots=True)
class TracedQuote:
    """A marked span or reported words: what they are, and which rules were asked on the way.

    `start` and `end` are code points into the raw text, marks excluded. `kind` is 'quote', the
    type of reported words ('indirect'), or that of a marked span that quotes nobody ('title').
    `quote` is the id of the record, None where there is none; `steps` tell how the words led to
    the name.
    """

    text: str
    start: int
    end: int
    kind: str
    rule: str | None
    asked: tuple[Answer, ...]
    quote: str | None = None
    speaker: str | None = None
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trace:
    """All marked spans and reported words of an article in order, with its record."""

    article: Article
    quotes: tuple[TracedQuote, ...]

    def __str__(self) -> str:
        """Return the trace as a report for people."""
        return (
            "\n\n".join(_report(quote) for quote in self.quotes) or "nothing is quoted or reported"
        )


def trace(analysis: Analysis, article: Article) -> Trace:
    """Pair the decisions of an analysis with the records that came of them."""
    quoted = iter([quote for quote in article.quotes if quote.marks is not None])
    told = [quote for quote in article.quotes if quote.marks is None]  # turns of interviews too
    marked = iter(article.marked)
    traced: list[TracedQuote] = []
    for decision in analysis.decisions:
        asked = tuple(_answers(analysis.reading, decision))
        if decision.is_quote:
            traced.append(_traced(next(quoted), asked))
        else:
            span = next(marked)
            kind = decision.kind
            traced.append(TracedQuote(span.text, span.start, span.end, kind, None, asked))
    for quote, report in zip(told, analysis.reports, strict=True):
        traced.append(_traced(quote, tuple(_asked_of_report(analysis.reading, report))))
    return Trace(article, tuple(sorted(traced, key=lambda one: (one.start, -one.end))))


def _traced(quote: Quote, asked: tuple[Answer, ...]) -> TracedQuote:
    speaker = quote.speaker
    steps = speaker.steps if speaker else ()
    return TracedQuote(
        text=quote.text,
        start=quote.spans[0].start,
        end=quote.spans[-1].end,
        kind="quote" if quote.type == "direct" else quote.type,
        rule=quote.rule,
        asked=asked,
        quote=quote.id,
        speaker=speaker.name if speaker else None,
        steps=tuple(map(_sentence, steps)),
    )


def _asked_of_report(reading: Reading, report: Report) -> Iterator[Answer]:
    """Yield the rules that a frame was put to, up to the one that answered."""
    for rules in (INDIRECT_RULES, RULES_BESIDE_A_QUOTE):
        names = [rule.__name__ for rule in rules]
        if report.rule in names:
            yield from (Answer(name, None) for name in names[: names.index(report.rule)])
            break
    who = _words(reading, report.attribution) if report.attribution else "no speaker named"
    yield Answer(report.rule, who)


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


def _sentence(step: Step) -> str:
    """Return a step as a sentence of the report."""
    words = " ".join(step.evidence.text.split()) if step.evidence else ""
    sentence = STEPS.get(step.rule, "")
    fits = bool(sentence) and ("{}" in sentence) == bool(words)
    return sentence.format(words) if fits else step_line(step)


def _report(quote: TracedQuote) -> str:
    lines = [f"[{quote.start}:{quote.end}] {quote.text}"]
    for answer in quote.asked:
        lines.append(f"    {answer.rule}: {answer.answer or '-'}")
    if quote.quote is None:
        return "\n".join([*lines, f"  is no quote but a {quote.kind}"])
    kind = "quote" if quote.kind == "quote" else f"{quote.kind.replace('_', ' ')} speech"
    lines.append(f"  is {kind} {quote.quote}, said by {quote.speaker or 'somebody unnamed'}")
    return "\n".join([*lines, *(f"    {step}" for step in quote.steps)])
