"""Ask the rules in order: the first answer wins, and every question is kept for `explain`."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from quotegraph.context import QUOTE, Attribution, Context, Earlier
from quotegraph.context.candidates import Candidate, find_candidates
from quotegraph.framing.cues import find_cues
from quotegraph.framing.frames import Frames
from quotegraph.grammar.tokens import Range, Reading
from quotegraph.interviews.transcripts import beside, turn_reports
from quotegraph.mentions.found import find_mentions
from quotegraph.mentions.mention import Mention
from quotegraph.quotes.headline_quotes import RULE as SAID_BELOW
from quotegraph.quotes.headline_quotes import said_below
from quotegraph.quotes.kinds import judge
from quotegraph.rules import RULES
from quotegraph.text.zones import Zone
from quotegraph.unmarked.around_marks import RULE as TOLD_AROUND
from quotegraph.unmarked.around_marks import report_around, told_by
from quotegraph.unmarked.report import Quoted, Report
from quotegraph.unmarked.reported import find_reports


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided for one candidate: `kind` is 'quote' or the kind of a marked span.

    `asked` holds the rules that were asked, in order; the last one answered unless `rule` is ''.
    """

    context: Context
    kind: str
    rule: str
    attribution: Attribution | None
    asked: tuple[str, ...]

    @property
    def is_quote(self) -> bool:
        """Whether somebody is quoted."""
        return self.kind == QUOTE


@dataclass
class Analysis:
    """A text with all that was found and decided, still in plain values and clean offsets."""

    reading: Reading
    zones: Sequence[Zone]
    mentions: list[Mention]
    frames: Frames
    candidates: list[Candidate]
    decisions: list[Decision] = field(default_factory=list[Decision])
    reports: list[Report] = field(default_factory=list[Report])


def analyse(reading: Reading, zones: Sequence[Zone]) -> Analysis:
    """Find mentions, cues and marked spans of a text and decide who says what."""
    mentions = find_mentions(reading)
    frames = Frames(reading, mentions, find_cues(reading, mentions))
    analysis = Analysis(reading, zones, mentions, frames, find_candidates(reading))
    earlier: list[Earlier] = []
    for context in _contexts(analysis, earlier):
        decision = _decide(context)
        analysis.decisions.append(decision)
        earlier.append(Earlier(decision.kind, decision.attribution))
    parts = _zone_kinds(analysis, [_start(reading, sentence) for sentence in reading.bounds])
    told = find_reports(reading, frames, parts, _quoted(analysis.decisions))
    turns = turn_reports(reading, zones, mentions)
    analysis.reports = sorted((*turns, *beside(turns, told)), key=lambda report: report.ranges)
    _hand_down(analysis)
    _name_headlines(analysis, turns)
    return analysis


def _hand_down(analysis: Analysis) -> None:
    """Let quotes know what the reports know in which they stand, and words become quotes there."""
    for i, decision in enumerate(analysis.decisions):
        context, known = decision.context, decision.attribution
        open_word = decision.kind == "scare" and known is None and context.clause_in_konjunktiv
        unsaid = decision.is_quote and (known is None or known.speaker is None)
        report = report_around(analysis.reports, context) if open_word or unsaid else None
        if report is None:
            continue
        answer = told_by(report, known)
        kind = judge(context, answer, TOLD_AROUND) if open_word else QUOTE
        if kind == QUOTE and (open_word or answer.speaker is not None):
            analysis.decisions[i] = replace(
                decision, kind=QUOTE, attribution=answer, rule=TOLD_AROUND
            )


def _name_headlines(analysis: Analysis, turns: Sequence[Report]) -> None:
    """Give the quotes in headlines that nobody is found for the speaker of the same words below."""
    text, decisions = analysis.reading.text, analysis.decisions
    words = [decision.context.quote.text(text) for decision in decisions]
    unsaid = {i: words[i] for i, decision in enumerate(decisions) if _is_headless(decision)}
    quotes = [(words[i], d.attribution) for i, d in enumerate(decisions) if d.is_quote]
    said = [(analysis.reading.words(*turn.ranges[0]), turn.attribution) for turn in turns]
    for i, who in said_below(unsaid, quotes, said).items():
        decisions[i] = replace(decisions[i], attribution=who, rule=SAID_BELOW)


def _is_headless(decision: Decision) -> bool:
    """Whether a quote stands in a headline that does not say whose it is."""
    nobody = decision.attribution is None or decision.attribution.speaker is None
    return decision.is_quote and nobody and decision.context.zone == "headline"


def _quoted(decisions: Sequence[Decision]) -> list[Quoted]:
    """Return the direct quotes as the search for reported words needs them."""
    return [
        Quoted(d.context.sentence, d.context.embedded, d.attribution)
        for d in decisions
        if d.is_quote
    ]


def _contexts(analysis: Analysis, earlier: Sequence[Earlier]) -> Sequence[Context]:
    """Return the context of every candidate; they share the list of what was decided so far."""
    zones = _zone_kinds(analysis, [candidate.start for candidate in analysis.candidates])
    return [
        Context(analysis.reading, analysis.frames, analysis.candidates, index, earlier, zone)
        for index, zone in enumerate(zones)
    ]


def _start(reading: Reading, tokens: Range) -> int:
    return reading.tokens[tokens[0]].start


def _zone_kinds(analysis: Analysis, starts: Sequence[int]) -> list[str]:
    """Return the kind of zone at each offset; both lists are in order, so one walk will do."""
    kinds: list[str] = []
    at = 0
    for start in starts:
        while at < len(analysis.zones) and analysis.zones[at].end <= start:
            at += 1
        found = at < len(analysis.zones) and analysis.zones[at].start <= start
        kinds.append(analysis.zones[at].kind if found else "body")
    return kinds


def _decide(context: Context) -> Decision:
    asked: list[str] = []
    attribution, rule = None, ""
    for ask in RULES:
        asked.append(ask.__name__)
        attribution = ask(context)
        if attribution is not None:
            rule = ask.__name__
            break
    return Decision(context, judge(context, attribution, rule), rule, attribution, tuple(asked))
