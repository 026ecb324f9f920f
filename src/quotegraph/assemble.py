"""Write down what was decided: plain values become records, clean offsets become raw ones."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date

from quotegraph import records
from quotegraph.attribution import Analysis, Decision
from quotegraph.confidence import confidence
from quotegraph.context import Attribution
from quotegraph.handed_on import with_handed_on
from quotegraph.marks import Range
from quotegraph.mentions.mention import Mention
from quotegraph.offices import CERTAINTY, Offices, shipped_offices
from quotegraph.quotes.flags import flags, insertions
from quotegraph.quotes.frame_words import frame_words
from quotegraph.quotes.medium import medium_of
from quotegraph.raw_spans import RawSpans
from quotegraph.speakers import Speakers
from quotegraph.text.clean import Clean
from quotegraph.unmarked.report import Report, report_flags

NEAR = 5  # reports that begin before a quote and may hold it
OUTSIDE = -1  # the level of frames that stand in no marks


def assemble(
    analysis: Analysis,
    origin: Clean,
    raw: str,
    *,
    offices: Offices | None = None,
    published: date | None = None,
) -> records.Article:
    """Return the article record of an analysis. `origin` maps clean offsets to those of `raw`.

    `offices` is the table that is asked for persons whom the article does not name, None for the
    one that comes with quotegraph; its day is `published`, or else that of the dateline.
    """
    return _Assembly(analysis, origin, raw, offices or shipped_offices(), published).article()


class _Assembly:
    def __init__(
        self, analysis: Analysis, origin: Clean, raw: str, offices: Offices, published: date | None
    ) -> None:
        self.analysis = analysis
        self.raw = RawSpans(analysis.reading.tokens, origin, raw)
        self.speakers = Speakers(analysis, self.raw, offices, published)
        self.ids, self.report_ids = _quote_ids(analysis)
        self.report_starts = [self._told(report)[0][0] for report in analysis.reports]

    def article(self) -> records.Article:
        decisions = self.analysis.decisions
        direct = [self._quote(i) for i, decision in enumerate(decisions) if decision.is_quote]
        told = [self._report(i) for i in range(len(self.analysis.reports))]
        quotes = with_handed_on(sorted((*direct, *told), key=lambda quote: int(quote.id[1:])))
        return records.Article(
            text=self.raw.raw,
            zones=tuple(
                records.Zone(kind=zone.kind, **self.raw.place(zone.start, zone.end))
                for zone in self.analysis.zones
            ),
            quotes=quotes,
            marked=tuple(self._marked(decision) for decision in decisions if not decision.is_quote),
            entities=self.speakers.entities(quotes),
            warnings=tuple(self._warnings()),
        )

    def _quote(self, index: int) -> records.Quote:
        decision = self.analysis.decisions[index]
        context, answer = decision.context, decision.attribution
        quote = context.quote
        inserted = insertions(self.analysis.reading.text, quote.ranges)
        speaker = self.speakers.speaker(
            answer, self._inherited(answer), self._outer(context.quote.parent)
        )
        return records.Quote(
            id=self.ids[index],
            type="direct",
            spans=tuple(self.raw.span(place) for place in quote.ranges),
            text=self._verbatim(quote.ranges, inserted),
            marks=records.Marks(
                style=quote.style,
                opening=self.raw.span(quote.opening),
                closing=self.raw.span(quote.closing) if quote.closing else None,
            ),
            cue=self._cue(answer),
            speaker=speaker,
            addressee=self.raw.mention(answer.addressee) if answer else None,
            relay=self.raw.mention(answer.relay) if answer else None,
            frame=self._frame(answer, quote.ranges),
            medium=self._medium(answer, context.level, context.embedded),
            flags=flags(context, answer),
            insertions=tuple(self.raw.span(place) for place in inserted),
            parent=self._parent(index),
            zone=context.zone,  # pyright: ignore[reportArgumentType]
            rule=decision.rule or None,
            confidence=self._confidence("direct", decision.rule or None, speaker),
        )

    def _confidence(self, type: str, rule: str | None, speaker: records.Speaker | None) -> float:
        """The measured precision of the rule, less where the name is the office table's."""
        precision = confidence(type, rule)
        looked_up = speaker is not None and self.speakers.looked_up(speaker)
        return round(precision * CERTAINTY, 4) if looked_up else precision

    def _parent(self, index: int) -> str | None:
        """Return the quote that a direct one stands in: another in marks, else words told."""
        quote = self.analysis.decisions[index].context.quote
        if quote.parent in self.ids:
            return self.ids[quote.parent]
        after = bisect_right(self.report_starts, quote.start)
        for number in range(after - 1, max(-1, after - 1 - NEAR), -1):
            told = self._told(self.analysis.reports[number])
            if any(start <= quote.start and quote.end <= end for start, end in told):
                return self.report_ids[number]
        return None

    def _told(self, report: Report) -> list[Range]:
        """Return the characters of the words that a report tells."""
        return [self.raw.chars(place) for place in report.ranges]

    def _report(self, index: int) -> records.Quote:
        report = self.analysis.reports[index]
        answer = report.attribution
        places = self._told(report)
        speaker = self.speakers.speaker(answer)
        return records.Quote(
            id=self.report_ids[index],
            type=report.type,
            spans=tuple(self.raw.span(place) for place in places),
            text=" ".join(self.analysis.reading.text[start:end] for start, end in places),
            cue=self._cue(answer),
            speaker=speaker,
            addressee=self.raw.mention(answer.addressee) if answer else None,
            relay=self.raw.mention(answer.relay) if answer else None,
            frame=self._frame(answer, places),
            medium=self._medium(answer, OUTSIDE, False),
            flags=report_flags(self.analysis.reading, report),
            zone=report.zone,  # pyright: ignore[reportArgumentType]
            rule=report.rule,
            confidence=self._confidence(report.type, report.rule, speaker),
        )

    def _verbatim(self, ranges: Sequence[Range], inserted: Sequence[Range]) -> str:
        """Return the quoted words as cleaned, without what the editors put in."""
        parts: list[str] = []
        for start, end in ranges:
            for first, last in inserted:
                if start <= first < end:
                    parts.append(self.analysis.reading.text[start:first].rstrip())
                    start = last
            parts.append(self.analysis.reading.text[start:end].strip())
        return " ".join(part for part in parts if part)

    def _cue(self, answer: Attribution | None) -> tuple[records.Span, ...]:
        if answer is None or answer.cue is None:
            return ()
        return self.raw.runs(answer.cue.tokens)

    def _frame(
        self, answer: Attribution | None, quoted: Sequence[Range]
    ) -> tuple[records.Span, ...]:
        """Return the words round quoted ones, both as clean characters, that tell who says them."""
        words = frame_words(self.analysis.reading, quoted, answer) if answer else ()
        return tuple(map(self.raw.words, words))

    def _medium(
        self, answer: Attribution | None, level: int, partial: bool
    ) -> records.Medium | None:
        while answer is not None and answer.cue is None and answer.inherited is not None:
            answer = self.analysis.decisions[answer.inherited].attribution
        return medium_of(self.analysis.frames, answer, level, partial=partial)

    def _inherited(self, answer: Attribution | None) -> records.Span | None:
        """Return the quote whose speaker goes on."""
        if answer is None or answer.inherited is None:
            return None
        return self.raw.span(self.analysis.decisions[answer.inherited].context.quote.outer)

    def _outer(self, parent: int | None) -> Mention | None:
        """Return who says the words in marks that a quote stands in."""
        answer = self.analysis.decisions[parent].attribution if parent is not None else None
        return answer.speaker if answer is not None else None

    def _marked(self, decision: Decision) -> records.Marked:
        quote = decision.context.quote
        place = self.raw.place(quote.start, quote.end)
        return records.Marked.model_validate({"kind": decision.kind, **place})

    def _warnings(self) -> Iterable[str]:
        for start, end in self.analysis.reading.stray:
            place = self.raw.place(start, end)
            yield f"stray quotation mark {place['text']} at {place['start']} belongs to no pair"


def _quote_ids(analysis: Analysis) -> tuple[dict[int | None, str], dict[int, str]]:
    """Number direct quotes and reports together in order of the text."""
    tokens = analysis.reading.tokens
    starts = [
        (decision.context.quote.start, 1, index)
        for index, decision in enumerate(analysis.decisions)
        if decision.is_quote
    ]
    starts += [
        (tokens[report.ranges[0][0]].start, 0, index)
        for index, report in enumerate(analysis.reports)
    ]
    ids: tuple[dict[int | None, str], dict[int, str]] = {}, {}
    for number, (_, direct, index) in enumerate(sorted(starts), 1):
        ids[1 - direct][index] = f"q{number}"
    return ids
