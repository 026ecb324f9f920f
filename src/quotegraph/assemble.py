"""Write down what was decided: plain values become records, clean offsets become raw ones."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypedDict

from quotegraph import records
from quotegraph.attribution import Analysis, Decision
from quotegraph.clean import Clean
from quotegraph.confidence import measured
from quotegraph.dateline import day_of
from quotegraph.entities import Entity, Registry
from quotegraph.flags import flags, insertions
from quotegraph.incumbents import Incumbents
from quotegraph.marks import Range
from quotegraph.medium import medium_of
from quotegraph.mentions import Mention
from quotegraph.offices import CERTAINTY, Offices, shipped_offices
from quotegraph.resolution import Resolver
from quotegraph.resolutions import Found

UNMEASURED = 0.5  # confidence of a rule whose precision nobody has measured yet
NO_RULE = "none"


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


def rule_precision() -> dict[str, float]:
    """Return the measured precision of each rule; date, data and counts stand in the file."""
    return {rule: value for rules in measured().values() for rule, value in rules.items()}


class _Place(TypedDict):
    start: int
    end: int
    text: str


class _Assembly:
    def __init__(
        self,
        analysis: Analysis,
        origin: Clean,
        raw: str,
        offices: Offices,
        published: date | None,
    ) -> None:
        self.analysis = analysis
        self.tokens = analysis.reading.tokens
        self.origin = origin
        self.raw = raw
        careful = [(z.start, z.end) for z in analysis.zones if z.kind in ("tags", "caption")]
        registry = Registry(analysis.reading, analysis.mentions, careful)
        day = published or day_of(analysis.reading.text, analysis.zones)
        self.incumbents = Incumbents(registry, offices, day)
        self.resolver = Resolver(registry, analysis.frames, analysis.mentions, self.incumbents)
        self.ids = _quote_ids(analysis.decisions)
        self.speakers: dict[int, records.Speaker | None] = {}

    def article(self) -> records.Article:
        decisions = self.analysis.decisions
        quotes = tuple(self._quote(i) for i, decision in enumerate(decisions) if decision.is_quote)
        return records.Article(
            text=self.raw,
            zones=tuple(
                records.Zone(kind=zone.kind, **self._place(zone.start, zone.end))
                for zone in self.analysis.zones
            ),
            quotes=quotes,
            marked=tuple(self._marked(decision) for decision in decisions if not decision.is_quote),
            entities=self._entities(quotes),
            warnings=tuple(self._warnings()),
        )

    def _place(self, start: int, end: int) -> _Place:
        first, last = self.origin.raw_span(start, end)
        return _Place(start=first, end=last, text=self.raw[first:last])

    def _span(self, place: Range) -> records.Span:
        return records.Span(**self._place(*place))

    def _chars(self, place: Range) -> Range:
        """Return the clean characters of a token range."""
        return self.tokens[place[0]].start, self.tokens[place[1] - 1].end

    def _words(self, place: Range) -> records.Span:
        """Return the span of a token range."""
        return self._span(self._chars(place))

    def _mention(self, mention: Mention | None) -> records.Span | None:
        return None if mention is None else self._span(mention.span(self.tokens))

    def _quote(self, index: int) -> records.Quote:
        decision = self.analysis.decisions[index]
        context, answer = decision.context, decision.attribution
        quote = context.quote
        inserted = insertions(self.analysis.reading.text, quote.ranges)
        speaker = self._speaker(index)
        return records.Quote(
            id=self.ids[index],
            type="direct",
            spans=tuple(self._span(place) for place in quote.ranges),
            text=self._verbatim(quote.ranges, inserted),
            marks=records.Marks(
                style=quote.style,
                opening=self._span(quote.opening),
                closing=self._span(quote.closing) if quote.closing else None,
            ),
            cue=self._cue(decision),
            speaker=speaker,
            addressee=self._mention(answer.addressee) if answer else None,
            relay=self._mention(answer.relay) if answer else None,
            frame=self._frame(decision),
            medium=self._medium(decision),
            flags=flags(context, answer),
            insertions=tuple(self._span(place) for place in inserted),
            parent=self.ids.get(quote.parent) if quote.parent is not None else None,
            zone=context.zone,  # pyright: ignore[reportArgumentType]
            rule=decision.rule or None,
            confidence=self._confidence(decision, speaker),
        )

    def _confidence(self, decision: Decision, speaker: records.Speaker | None) -> float:
        """The measured precision of the rule, less where the name is the office table's."""
        precision = rule_precision().get(decision.rule or NO_RULE, UNMEASURED)
        looked_up = speaker and not self.incumbents.known.isdisjoint(speaker.entities)
        return round(precision * CERTAINTY, 4) if looked_up else precision

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

    def _cue(self, decision: Decision) -> tuple[records.Span, ...]:
        if decision.attribution is None or decision.attribution.cue is None:
            return ()
        return tuple(self._words(run) for run in _runs(decision.attribution.cue.tokens))

    def _frame(self, decision: Decision) -> tuple[records.Span, ...]:
        """Return the frame's clause, if the quote does not stand in the middle of it."""
        answer = decision.attribution
        if answer is None or answer.clause is None:
            return ()
        first, last = answer.clause
        outer = decision.context.quote.outer
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        apart = end <= outer[0] or start >= outer[1]
        return (
            (self._span((start, end)),) if apart or len(decision.context.quote.ranges) > 1 else ()
        )

    def _medium(self, decision: Decision) -> records.Medium | None:
        answer = decision.attribution
        while answer is not None and answer.cue is None and answer.inherited is not None:
            answer = self.analysis.decisions[answer.inherited].attribution
        return medium_of(decision.context, answer)

    def _speaker(self, index: int) -> records.Speaker | None:
        answer = self.analysis.decisions[index].attribution
        if answer is None or answer.speaker is None:
            return None
        mention = answer.speaker
        resolution = self.resolver.resolve(mention)
        steps = tuple(self._step(step) for step in resolution.steps)
        if answer.inherited is not None:
            source = self.analysis.decisions[answer.inherited].context.quote
            steps = (records.Step(rule="inherited", evidence=self._span(source.outer)), *steps)
        return records.Speaker(
            mention=self._mention(mention),
            form=resolution.form,
            name=resolution.name,
            entities=tuple(entity.id for entity in resolution.entities),
            steps=steps,
            candidates=tuple(dict.fromkeys(entity.name for entity in resolution.candidates)),
        )

    def _step(self, step: Found) -> records.Step:
        return records.Step(
            rule=step.rule,
            evidence=self._words(step.evidence) if step.evidence else None,
            entity=step.entity.id if step.entity else None,
        )

    def _marked(self, decision: Decision) -> records.Marked:
        quote = decision.context.quote
        place = self._place(quote.start, quote.end)
        return records.Marked.model_validate({"kind": decision.kind, **place})

    def _entities(self, quotes: Iterable[records.Quote]) -> tuple[records.Entity, ...]:
        """Return the named entities, and the unnamed ones that speak."""
        speaking = {id for quote in quotes if quote.speaker for id in quote.speaker.entities}
        entities = self.resolver.registry.entities
        return tuple(self._entity(e) for e in entities if e.named or e.id in speaking)

    def _entity(self, entity: Entity) -> records.Entity:
        name = entity.name
        return records.Entity(
            id=entity.id,
            label=entity.label,
            name=name,
            aliases=tuple(other for other in entity.names if other != name),
            roles=tuple(entity.roles),
            titles=tuple(entity.titles),
            gender=entity.gender,  # pyright: ignore[reportArgumentType]
            kb_id=entity.kb_id,
            mentions=tuple(
                records.Mention(
                    form=form,  # pyright: ignore[reportArgumentType]
                    entity=entity.id,
                    **self._place(*self._chars(place)),
                )
                for place, form in sorted(set(entity.mentions))
            ),
        )

    def _warnings(self) -> Iterable[str]:
        for start, end in self.analysis.reading.stray:
            first, last = self.origin.raw_span(start, end)
            yield f"stray quotation mark {self.raw[first:last]} at {first} belongs to no pair"


def _quote_ids(decisions: Sequence[Decision]) -> dict[int, str]:
    quotes = [index for index, decision in enumerate(decisions) if decision.is_quote]
    return {index: f"q{number}" for number, index in enumerate(quotes, 1)}


def _runs(tokens: Sequence[int]) -> list[Range]:
    """Join neighbouring tokens: a cue of two words apart is two spans."""
    runs: list[Range] = []
    for token in sorted(tokens):
        if runs and runs[-1][1] == token:
            runs[-1] = (runs[-1][0], token + 1)
        else:
            runs.append((token, token + 1))
    return runs
