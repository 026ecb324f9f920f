"""Turn mentions, and the persons they lead to, into the speakers and entities of a record."""

from collections.abc import Iterable
from datetime import date

from quotegraph import records
from quotegraph.attribution import Analysis
from quotegraph.context import Attribution
from quotegraph.entities import Registry
from quotegraph.entities.entity import Entity
from quotegraph.mentions.mention import Mention
from quotegraph.names.places import country_of
from quotegraph.offices import Offices
from quotegraph.raw_spans import RawSpans
from quotegraph.resolution.incumbents import Incumbents
from quotegraph.resolution.resolutions import Found
from quotegraph.resolution.resolver import Resolver
from quotegraph.text.dateline import day_of


class Speakers:
    """The persons and bodies of an article, as its record tells them."""

    def __init__(
        self, analysis: Analysis, raw: RawSpans, offices: Offices, published: date | None
    ) -> None:
        """Gather them; whom no name tells is looked up in `offices` by the day of the article."""
        self.raw = raw
        careful = [(z.start, z.end) for z in analysis.zones if z.kind in ("tags", "caption")]
        self.registry = Registry(analysis.reading, analysis.mentions, careful)
        day = published or day_of(analysis.reading.text, analysis.zones)
        self.incumbents = Incumbents(self.registry, offices, day)
        self.resolver = Resolver(self.registry, analysis.frames, analysis.mentions, self.incumbents)

    def speaker(
        self,
        answer: Attribution | None,
        inherited: records.Span | None = None,
        outer: Mention | None = None,
    ) -> records.Speaker | None:
        """Return whom an answer names, None if nobody.

        `inherited` is the quote whose speaker goes on, `outer` who says the words round the quote.
        """
        if answer is None or answer.speaker is None:
            return None
        mention = answer.speaker
        resolution = self.resolver.within(mention, outer)
        steps = tuple(self._step(step) for step in resolution.steps)
        if inherited is not None:
            steps = (records.Step(rule="inherited", evidence=inherited), *steps)
        return records.Speaker(
            mention=self.raw.mention(mention),
            form=resolution.form,
            name=resolution.name,
            entities=tuple(entity.id for entity in resolution.entities),
            steps=steps,
            candidates=tuple(dict.fromkeys(entity.name for entity in resolution.candidates)),
        )

    def _step(self, step: Found) -> records.Step:
        return records.Step(
            rule=step.rule,
            evidence=self.raw.words(step.evidence) if step.evidence else None,
            entity=step.entity.id if step.entity else None,
        )

    def looked_up(self, speaker: records.Speaker) -> bool:
        """Whether the name is that of the office table, not one from the article."""
        return not self.incumbents.known.isdisjoint(speaker.entities)

    def entities(self, quotes: Iterable[records.Quote]) -> tuple[records.Entity, ...]:
        """Return the named entities, and the unnamed ones that speak."""
        speaking = {id for quote in quotes if quote.speaker for id in quote.speaker.entities}
        entities = self.registry.entities
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
            country=country_of(name) if entity.label != "PER" else None,
            mentions=tuple(
                records.Mention(
                    form=form,  # pyright: ignore[reportArgumentType]
                    entity=entity.id,
                    **self.raw.place(*self.raw.chars(place)),
                )
                for place, form in sorted(set(entity.mentions))
            ),
        )
