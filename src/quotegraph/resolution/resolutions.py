"""What a mention leads to: entities, the steps on the way, or candidates where none was chosen."""

from dataclasses import dataclass

from quotegraph.entities.entity import Entity
from quotegraph.grammar.tokens import Range
from quotegraph.vocabulary import JOINT, Form


@dataclass(frozen=True, slots=True)
class Found:
    """One step: the rule, the tokens that bear it out, and the entity it leads to."""

    rule: str
    evidence: Range | None
    entity: Entity | None


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where a mention leads. `candidates` are set where several fit and none was chosen."""

    form: Form
    entities: tuple[Entity, ...] = ()
    steps: tuple[Found, ...] = ()
    candidates: tuple[Entity, ...] = ()

    @property
    def name(self) -> str | None:
        """The canonical names joined by '; ', None if one of them is unknown."""
        if not self.entities or not all(entity.named for entity in self.entities):
            return None
        return JOINT.join(entity.name for entity in self.entities)
